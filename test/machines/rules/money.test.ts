import {
  addMoney,
  basisPointsOfMoney,
  compareMoney,
  convertMoney,
  isMoneyString,
  subtractMoney,
  sumMoney,
} from '../../../src/machines/rules';
import { anyCents, cny, inCents, inUnits, usd } from './arbitraries';
import fc from '../../support/properties';

const refusal = (code: string): Error => expect.objectContaining({ name: 'RuleError', code }) as unknown as Error;

describe('V3 money', () => {
  it.each(['0', '0.00', '1', '-1.5', '9999999999999999.99', '10000000.01'])('V3 money › takes %p', (amount) => {
    expect(isMoneyString(amount)).toBe(true);
  });

  it.each([
    '',
    ' 1',
    '1.',
    '.5',
    '1.234',
    '01',
    '1e5',
    '+1',
    'NaN',
    'Infinity',
    '0x1',
    '1,000',
    '１',
    '10000000000000000',
    '1\n',
    5,
    null,
    undefined,
  ])('V3 money › does not take %p', (amount) => {
    expect(isMoneyString(amount)).toBe(false);
  });

  it('V3 money › adds what binary numbers cannot', () => {
    expect(addMoney(cny('0.1'), cny('0.2'))).toEqual(cny('0.30'));
    expect(subtractMoney(cny('9999999999999999.99'), cny('0.01'))).toEqual(cny('9999999999999999.98'));
    expect(sumMoney([], 'CNY')).toEqual(cny('0.00'));
  });

  it('V3 money › has no negative zero', () => {
    expect(addMoney(cny('-0.00'), cny('0'))).toEqual(cny('0.00'));
    expect(basisPointsOfMoney(cny('-0.01'), 1)).toEqual(cny('0.00'));
  });

  it('V3 money › rounds half up, away from zero', () => {
    expect(basisPointsOfMoney(cny('0.01'), 5_000)).toEqual(cny('0.01'));
    expect(basisPointsOfMoney(cny('-0.01'), 5_000)).toEqual(cny('-0.01'));
    expect(basisPointsOfMoney(cny('0.01'), 4_999)).toEqual(cny('0.00'));
    expect(basisPointsOfMoney(cny('200.00'), 1_250)).toEqual(cny('25.00'));
  });

  it('V3 money › never crosses currencies', () => {
    for (const act of [addMoney, subtractMoney, compareMoney])
      expect(() => act(cny('1'), usd('1'))).toThrow(refusal('currency-mixed'));
    expect(() => sumMoney([cny('1'), usd('1')], 'CNY')).toThrow(refusal('currency-mixed'));
    expect(() => sumMoney([usd('1')], 'CNY')).toThrow(refusal('currency-mixed'));
  });

  it('V3 money › refuses bad amounts, currencies, shares and overflow', () => {
    expect(() => addMoney(cny('1e3'), cny('1'))).toThrow(refusal('money-invalid'));
    expect(() => compareMoney({ amount: '1', currency: 'yuan' }, { amount: '1', currency: 'yuan' })).toThrow(
      refusal('money-invalid'),
    );
    expect(() => basisPointsOfMoney(cny('1'), 0.5)).toThrow(refusal('basis-points-invalid'));
    expect(() => addMoney(cny('9999999999999999.99'), cny('0.01'))).toThrow(refusal('money-overflow'));
  });

  it('V3 money › is converted by a rate of the policy, or not at all', () => {
    expect(convertMoney(usd('100'), 'CNY', { USD: '7.1234' })).toEqual(cny('712.34'));
    expect(convertMoney(usd('100'), 'CNY')).toBeNull();
    expect(
      convertMoney({ amount: '1', currency: 'ABC' }, 'CNY', Object.create({ ABC: '1' }) as Record<string, string>),
    ).toBeNull();
    expect(convertMoney(cny('5'), 'CNY')).toEqual(cny('5.00'));
    for (const rate of ['0', '-1', 'x', ''])
      expect(() => convertMoney(usd('1'), 'CNY', { USD: rate })).toThrow(refusal('rate-invalid'));
  });

  it('V3 money › agrees with whole cents on sums, differences, order and shares', () => {
    fc.assert(
      fc.property(anyCents(), anyCents(), fc.integer({ min: 0, max: 30_000 }), (a, b, share) => {
        const [left, right] = [cny(inUnits(a)), cny(inUnits(b))];
        expect(inCents(addMoney(left, right).amount)).toBe(a + b);
        expect(inCents(subtractMoney(left, right).amount)).toBe(a - b);
        expect(Math.sign(compareMoney(left, right))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(inCents(basisPointsOfMoney(left, share).amount)).toBe((a * BigInt(share) + 5_000n) / 10_000n);
        expect(isMoneyString(addMoney(left, right).amount)).toBe(true);
      }),
    );
  });
});
