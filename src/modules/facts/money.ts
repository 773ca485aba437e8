import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { IsCurrencyCode } from '../platform/http/currency-code';
import { type FieldText, field, ruled } from './fields';

const NOT_NEGATIVE = /^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;
const POSITIVE = /^(?!0(?:\.0{1,2})?$)(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;
const NOTHING = /^0(?:\.0{1,2})?$/;
const ANY_SIGN = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;

/** Money of at least nothing: a decimal string that fits numeric(18,2), and its currency. */
export class MoneyDto {
  @ApiProperty({
    type: String,
    description: 'Decimal string, at most 16 digits before and 2 after the point',
    example: '128000.00',
    pattern: NOT_NEGATIVE.source,
  })
  @ruled('isMoneyAmount', (value) => NOT_NEGATIVE.test(value))
  amount!: string;

  @ApiProperty({ type: String, description: 'Currency, ISO 4217', example: 'CNY', minLength: 3, maxLength: 3 })
  @IsCurrencyCode()
  currency!: string;
}

/** Money of more than nothing: what is asked for, offered or agreed. */
export class PositiveMoneyDto extends MoneyDto {
  @ApiProperty({
    type: String,
    description: 'Decimal string of more than nothing, at most 16 digits before and 2 after the point',
    example: '128000.00',
    pattern: POSITIVE.source,
  })
  @ruled('isMoneyAmount', (value) => NOT_NEGATIVE.test(value))
  @ruled('isPositiveAmount', (value) => !NOTHING.test(value))
  declare amount: string;
}

/** Money that may be a loss. */
export class SignedMoneyDto {
  @ApiProperty({
    type: String,
    description: 'Decimal string, negative for a loss',
    example: '-5000.00',
    pattern: ANY_SIGN.source,
  })
  @ruled('isMoneyAmount', (value) => ANY_SIGN.test(value))
  amount!: string;

  @ApiProperty({ type: String, description: 'Currency, ISO 4217', example: 'CNY', minLength: 3, maxLength: 3 })
  @IsCurrencyCode()
  currency!: string;
}

export const MoneyField = (text: FieldText) => money(text, MoneyDto);
export const PositiveMoneyField = (text: FieldText) => money(text, PositiveMoneyDto);
export const SignedMoneyField = (text: FieldText) => money(text, SignedMoneyDto);

function money(text: FieldText, type: typeof MoneyDto): PropertyDecorator {
  const present = text.optional ? [] : [IsDefined()];
  return field(text, { type: () => type }, ...present, ValidateNested(), Type(() => type) as PropertyDecorator);
}
