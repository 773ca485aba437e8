import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsISO4217CurrencyCode, ValidateNested } from 'class-validator';
import { type FieldText, field, ruled } from './fields';

const NOT_NEGATIVE = /^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;
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
  @IsISO4217CurrencyCode()
  currency!: string;
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
  @IsISO4217CurrencyCode()
  currency!: string;
}

export const MoneyField = (text: FieldText) => money(text, MoneyDto);
export const SignedMoneyField = (text: FieldText) => money(text, SignedMoneyDto);

function money(text: FieldText, type: typeof MoneyDto): PropertyDecorator {
  const present = text.optional ? [] : [IsDefined()];
  return field(text, { type: () => type }, ...present, ValidateNested(), Type(() => type) as PropertyDecorator);
}
