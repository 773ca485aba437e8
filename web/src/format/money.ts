import type { Language } from '../i18n/language';

export interface Money {
  amount: string;
  currency: string;
}

/** Exact, as it stands in a contract: `¥128,000.00`. The digits of the text, never through a floating number. */
export function money({ amount, currency }: Money, language: Language): string {
  const options = { style: 'currency', currency, currencyDisplay: 'symbol' } as const;
  return new Intl.NumberFormat(language, options).format(amount as Intl.StringNumericLiteral);
}

/** For a glance: `12.8万`, `1.3亿`, `CN¥128K`. */
export function roundMoney({ amount, currency }: Money, language: Language): string {
  const options = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(amount as Intl.StringNumericLiteral);
}

/** Basis points as people say them: 1250 is `12.5%`. */
export function percent(basisPoints: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency, ...others } = value as Record<string, unknown>;
  return typeof amount === 'string' && typeof currency === 'string' && Object.keys(others).length === 0;
}
