type Values = Record<string, unknown>;

const FOUR = 10_000n;
/** Four digits of a quantity, four of a price, four of a discount, less the two of a cent. */
const TO_CENTS = 10n ** 10n;

/** A quotation with the total that its lines and its discount make, rounded half up to the cent as the server does (A3). */
export function withTotal(values: Values): Values {
  const lines = Array.isArray(values.lines) ? (values.lines as (Values | undefined)[]) : [];
  const parts = lines.map((line) => [scaled(line?.quantity), scaled(line?.unitPrice)] as const);
  if (parts.length === 0 || parts.some(([quantity, price]) => quantity === null || price === null)) return values;
  const sum = parts.reduce((all, [quantity, price]) => all + (quantity ?? 0n) * (price ?? 0n), 0n);
  const discount = typeof values.discountBasisPoints === 'number' ? BigInt(Math.round(values.discountBasisPoints)) : 0n;
  const cents = (sum * (FOUR - discount) + TO_CENTS / 2n) / TO_CENTS;
  const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  const total = values.total as { amount?: string; currency?: string } | undefined;
  return total?.amount === amount ? values : { ...values, total: { currency: 'CNY', ...total, amount } };
}

function scaled(value: unknown): bigint | null {
  const match = /^(\d+)(?:\.(\d{0,4}))?$/.exec(typeof value === 'string' ? value.trim() : '');
  return match ? BigInt(match[1]! + (match[2] ?? '').padEnd(4, '0')) : null;
}
