import { isISO4217CurrencyCode, ValidateBy } from 'class-validator';

/** Codes of the list that nobody pays in: none, tests, metals, units of account of banks. */
const NO_MONEY = 'XXX XTS XAU XAG XPT XPD XBA XBB XBC XBD XDR XSU XUA'.split(' ');

/** ISO 4217, of a currency that something can be paid in. Its error is `is-iso4217-currency-code`. */
export function IsCurrencyCode(): PropertyDecorator {
  return ValidateBy({
    name: 'isISO4217CurrencyCode',
    validator: {
      validate: (value): boolean =>
        /^[A-Z]{3}$/.test(String(value)) && isISO4217CurrencyCode(value) && !NO_MONEY.includes(String(value)),
      defaultMessage: () => 'isISO4217CurrencyCode',
    },
  });
}
