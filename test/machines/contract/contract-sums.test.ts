import { contractSums, type OwedOnContract } from '../../../src/machines/contract';
import fc from '../../support/properties';

const cents = (value: bigint): string => {
  const digits = `${value < 0n ? -value : value}`.padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const whole = (text: string): bigint => BigInt(text.replace('.', ''));

interface Part {
  currency: string;
  taken: boolean;
  invoiced: boolean;
  parts: bigint[];
}
const currency = fc.constantFrom('CNY', 'USD', 'EUR');
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
const part: fc.Arbitrary<Part> = fc.record({
  currency,
  taken: fc.boolean(),
  invoiced: fc.boolean(),
  parts: fc.array(amount, { minLength: 4, maxLength: 4 }),
});
const owedOf = ({ currency: each, taken, invoiced, parts }: Part): OwedOnContract => {
  const [paid, credited, writtenOff, balance] = parts as [bigint, bigint, bigint, bigint];
  return {
    ...{ state: taken ? 'reversed' : 'due', currency: each, amount: cents(paid + credited + writtenOff + balance) },
    ...{ paid: cents(paid), credited: cents(credited), writtenOff: cents(writtenOff), balance: cents(balance) },
    invoiceNumber: invoiced ? 'FP' : null,
  };
};
const contract = fc.record({ currency, agreed: amount, settled: fc.array(amount, { maxLength: 6 }) });
const summedOf = (each: { currency: string; agreed: bigint; settled: bigint[] }) => ({
  amount: { amount: cents(each.agreed), currency: each.currency },
  settlements: each.settled.map((one) => ({ amount: { amount: cents(one), currency: each.currency } })),
});

describe('F14, F15, section 9 the sums of a contract', () => {
  it('agree to the cent with whole numbers, currency by currency, without what was taken back', () => {
    fc.assert(
      fc.property(fc.array(contract, { maxLength: 5 }), fc.array(part, { maxLength: 8 }), (contracts, parts) => {
        const sums = contractSums(contracts.map(summedOf), parts.map(owedOf));
        const counted = parts.filter(({ taken }) => !taken);
        const known = [...contracts.map((each) => each.currency), ...counted.map((each) => each.currency)];
        expect(sums.map((each) => each.currency)).toEqual([...new Set(known)].sort());
        for (const sum of sums) {
          const own = contracts.filter((each) => each.currency === sum.currency);
          const ours = counted.filter((each) => each.currency === sum.currency);
          const add = (list: bigint[]): bigint => list.reduce((all, each) => all + each, 0n);
          expect(whole(sum.agreed)).toBe(add(own.map(({ agreed }) => agreed)));
          expect(whole(sum.settled)).toBe(add(own.flatMap(({ settled }) => settled)));
          expect(whole(sum.unsettled)).toBe(whole(sum.agreed) - whole(sum.settled));
          expect(whole(sum.owed)).toBe(add(ours.flatMap((each) => each.parts)));
          expect(whole(sum.owed)).toBe(
            whole(sum.paid) + whole(sum.credited) + whole(sum.writtenOff) + whole(sum.balance),
          );
          expect(whole(sum.invoiced)).toBe(add(ours.filter(({ invoiced }) => invoiced).flatMap((each) => each.parts)));
        }
      }),
    );
  });

  it('of nothing are none', () => {
    expect(contractSums([], [])).toEqual([]);
  });
});
