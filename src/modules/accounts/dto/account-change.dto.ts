import { ApiProperty } from '@nestjs/swagger';

export class AccountChangeView {
  @ApiProperty({ description: 'Id of the entry; entries sort by time.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Version of the account after the change.' })
  version!: number;

  @ApiProperty({
    description: 'Who made it; null for the system (import, command line).',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  actorId!: string | null;

  @ApiProperty({ description: 'When.', format: 'date-time' })
  at!: string;

  @ApiProperty({
    description: 'Each changed field (name, groupName, memberIds) with its value before and after.',
    type: 'object',
    additionalProperties: { type: 'array', items: {}, minItems: 2, maxItems: 2 },
  })
  change!: Record<string, [unknown, unknown]>;
}
