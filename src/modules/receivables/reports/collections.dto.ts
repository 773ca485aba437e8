import { ApiProperty } from '@nestjs/swagger';
import { concerns } from '../dto/receivable.dto';
import { ageBands } from './statement.dto';

export class OwedView {
  @ApiProperty({ type: String, description: 'Currency, ISO 4217; sums never cross currencies', example: 'CNY' })
  currency!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Receivables' })
  receivables!: number;

  @ApiProperty({ type: String, description: 'What is still owed on them', example: '60000.00' })
  balance!: string;
}

export class BandView extends OwedView {
  @ApiProperty({ type: String, enum: ageBands, description: 'How late' })
  band!: string;
}

export class CollectionLevelView extends OwedView {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Highest collection level that was said; 0 before the first',
  })
  level!: number;
}

export class ConcernView extends OwedView {
  @ApiProperty({ type: String, enum: concerns, description: 'What is to be looked after' })
  concern!: string;
}

export class CollectionsView {
  @ApiProperty({ type: String, format: 'date', description: 'Day for which it is computed, company zone' })
  asOf!: string;

  @ApiProperty({ type: [BandView], description: 'Open receivables by how late they are' })
  bands!: BandView[];

  @ApiProperty({ type: [CollectionLevelView], description: 'Open receivables by collection level' })
  levels!: CollectionLevelView[];

  @ApiProperty({ type: [ConcernView], description: 'Open receivables that need looking after' })
  concerns!: ConcernView[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Accounts whose credit is watched' })
  watched!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Accounts whose credit is on hold' })
  held!: number;
}
