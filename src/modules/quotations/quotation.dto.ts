import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Quotation } from '../../machines/account-path/facts';
import { Day, DocumentHash, InstantField, Line, OneOf, Parts, References, Whole } from '../facts/fields';
import { PositiveMoneyDto, PositiveMoneyField } from '../facts/money';

const QUANTITY = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/;
const PRICE = /^(?:0|[1-9]\d{0,13})(?:\.\d{1,4})?$/;

export class QuotationLineDto {
  @Line({ description: 'Product or service', example: '搜索推广托管（季度）', rule: 'A3' })
  product!: string;

  @ApiProperty({ type: String, description: 'Quantity, decimal string (A3)', example: '4', pattern: QUANTITY.source })
  @Matches(QUANTITY)
  quantity!: string;

  @ApiProperty({
    type: String,
    description: 'List price of one, in the currency of the total, before discount (A3)',
    example: '250000.00',
    pattern: PRICE.source,
  })
  @Matches(PRICE)
  unitPrice!: string;
}

export class QuotationDto implements Quotation {
  @Line({ description: 'Number of the quotation; each once a cycle', example: 'Q-2026-014', max: 60, rule: 'A3' })
  number!: string;

  @Parts(() => QuotationLineDto, { description: 'Lines', min: 1, max: 200, rule: 'A3' })
  lines!: QuotationLineDto[];

  @PositiveMoneyField({ description: 'Sum of the lines less the discount, rounded half up to the cent', rule: 'A3' })
  total!: PositiveMoneyDto;

  @Whole({
    description: 'Discount on the sum of the lines, basis points',
    example: 500,
    min: 0,
    max: 10_000,
    rule: 'A3',
  })
  discountBasisPoints!: number;

  @Day({ description: 'Last day on which it is valid, company zone', example: '2026-06-30', rule: 'A3' })
  validUntil!: string;
}

const channels = ['handed', 'email', 'post', 'platform'] as const;

/** R6: the record of giving. */
export class QuotationGivingDto {
  @InstantField({
    description: 'When it was given, RFC 3339 with offset; not in the future',
    example: '2026-05-02T09:30:00+08:00',
    rule: 'R6',
  })
  givenAt!: string;

  @OneOf(channels, { description: 'By what way', example: 'email', rule: 'R6' })
  channel!: (typeof channels)[number];

  @References({ description: 'Contacts of this account who received it', min: 1, max: 50, rule: 'R6' })
  toContactIds!: string[];

  @DocumentHash({ description: 'SHA-256 of the document that was given', example: 'a'.repeat(64), rule: 'R6' })
  documentHash!: string;
}
