import type { Money } from '../../../src/machines/rules';
import fc from '../../support/properties';

export const cny = (amount: string): Money => ({ amount, currency: 'CNY' });
export const usd = (amount: string): Money => ({ amount, currency: 'USD' });

/** Cents as a decimal string, exactly: what a test computes with BigInt and a rule with decimals must agree. */
export function inUnits(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function inCents(amount: string): bigint {
  const [units = '0', cents = ''] = amount.replace('-', '').split('.');
  const value = BigInt(units) * 100n + BigInt(cents.padEnd(2, '0'));
  return amount.startsWith('-') ? -value : value;
}

export const anyCents = (most = 99_999_999_999_999n): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: most });
