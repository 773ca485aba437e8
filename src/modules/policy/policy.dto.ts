import { ApiProperty } from '@nestjs/swagger';

export class PolicyView {
  @ApiProperty({ description: 'Version; every decision names the one it was made under.' })
  version!: number;

  @ApiProperty({ description: 'Number of the controlled document (S9).' })
  number!: string;

  @ApiProperty({ enum: ['draft', 'active', 'retired'], description: 'Status of the document (S9).' })
  status!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was drafted.' })
  draftedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is in force.' })
  activatedAt!: string | null;

  @ApiProperty({ description: 'Hash of the document (SHA-256, hex).' })
  contentHash!: string;

  @ApiProperty({ description: 'How often it was changed (S9).' })
  changes!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Every (policy) value of the process: lengths, lists, limits, routes.',
  })
  document!: Record<string, unknown>;
}
