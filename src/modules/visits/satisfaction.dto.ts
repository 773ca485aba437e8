import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Day, Parts, Reference } from '../facts/fields';
import { PageQuery } from '../platform/http/page';
import { CompetitorUseDto, ProductUseDto } from './visit.dto';

/** What a contact said of products outside a visit: on the telephone, in a survey, on a return call (B10, F16). */
export class SatisfactionBody {
  @Reference({
    description: 'Contact of this account who said it',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    rule: 'B10',
  })
  contactId!: string;

  @Day({ description: 'When, company zone; not in the future', example: '2026-03-02', rule: 'B10' })
  saidOn!: string;

  @Parts(() => ProductUseDto, { description: 'Use of our products and satisfaction', max: 30, rule: 'B10' })
  ours!: ProductUseDto[];

  @Parts(() => CompetitorUseDto, { description: 'Use of competitors’ products', max: 30, rule: 'B10' })
  competitors!: CompetitorUseDto[];
}

export class SatisfactionQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    enum: ['ours', 'competitors'],
    description: 'Only of our products, or only of others',
  })
  @IsOptional()
  @IsIn(['ours', 'competitors'])
  of?: 'ours' | 'competitors';
}

/** What was said of one product. It is never changed: what is said later is a record of its own. */
export class SatisfactionView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'date', description: 'When it was said' })
  saidOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whose product; null: ours', example: '某竞争代理商' })
  competitor!: string | null;

  @ApiProperty({ type: String, description: 'Product', example: '搜索推广' })
  product!: string;

  @ApiProperty({ type: String, description: 'How it is used', example: '月均消耗 80 万元' })
  use!: string;

  @ApiProperty({ type: 'integer', description: 'Satisfaction, 1 not at all to 5 very', example: 4 })
  satisfaction!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who said it; null: several were visited' })
  contactId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Visit whose report has it; null: outside one',
  })
  visitId!: string | null;
}
