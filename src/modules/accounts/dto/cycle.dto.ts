import { ApiProperty } from '@nestjs/swagger';
import { PersonView } from './account.dto';

export const cycleOutcomes = ['won', 'lost', 'abandoned', 'superseded'] as const;

export class CycleValueView {
  @ApiProperty({ description: 'Decimal string.', example: '128000.00' })
  amount!: string;

  @ApiProperty({ description: 'Currency, ISO 4217.', example: 'CNY' })
  currency!: string;
}

/** One development of the account; at most one is open. */
export class CycleView {
  @ApiProperty({ description: 'Number of the cycle, counted from 1.' })
  number!: number;

  @ApiProperty({ description: 'Where it comes from: `manual`, `project` (F18), or what an import names.' })
  source!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Project or product that it is about.' })
  project!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the opportunity is called in the system that it was imported from.',
  })
  externalRef!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was opened.' })
  openedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was closed; null: open.' })
  closedAt!: string | null;

  @ApiProperty({ type: String, enum: cycleOutcomes, nullable: true, description: 'How it ended; null: open.' })
  outcome!: string | null;

  @ApiProperty({
    type: CycleValueView,
    nullable: true,
    description: 'What it brought in; null while it is open and where nothing is known of it in one currency.',
  })
  value!: CycleValueView | null;

  @ApiProperty({ type: PersonView, nullable: true, description: 'Who looked after it; null where nobody is known.' })
  owner!: PersonView | null;
}
