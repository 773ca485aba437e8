import { ApiProperty } from '@nestjs/swagger';

/** A recorded change as the database has it: who changed a record, when, from what to what. */
export interface RecordedChange {
  id: string;
  version: number;
  actorId: string | null;
  at: Date;
  /** `{field: [before, after]}` */
  change: Record<string, [unknown, unknown]>;
}

export class ChangeView {
  @ApiProperty({ description: 'Id of the entry; entries sort by time.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Version of the record after the change.' })
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
    description: 'Each changed field with its value before and after. Of a password only that it was set.',
    type: 'object',
    additionalProperties: { type: 'array', items: {}, minItems: 2, maxItems: 2 },
  })
  change!: Record<string, [unknown, unknown]>;
}

export function changeView({ at, ...change }: RecordedChange): ChangeView {
  return { ...change, at: at.toISOString() };
}
