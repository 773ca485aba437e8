import { dealValue, type DealValue, type DealValueItems } from '../../../src/machines/rules';
import { anyCents, cny, inCents, inUnits, usd } from './arbitraries';
import fc from '../../support/properties';

function items(overrides: Partial<DealValueItems> = {}): DealValueItems {
  return {
    sales: cny('1000000'),
    profit: cny('200000'),
    people: cny('30000'),
    travel: cny('10000.50'),
    operating: cny('20000'),
    riskBasisPoints: 1_000,
    ...overrides,
  };
}

type Computed = Extract<DealValue, { ok: true }>;
function computed(overrides: Partial<DealValueItems> = {}): Computed {
  const value = dealValue(items(overrides));
  if (!value.ok) throw new Error(JSON.stringify(value.refusals));
  return value;
}

function codes(overrides: Partial<DealValueItems>): string[] {
  const value = dealValue(items(overrides));
  return value.ok ? [] : value.refusals.map(({ code, params }) => `${code} ${params['field'] ?? ''}`.trim());
}

describe('V3 deal value', () => {
  it('V3 deal value › shows every line of the sum', () => {
    expect(computed()).toEqual({
      ok: true,
      value: cny('125999.55'),
      sales: cny('1000000.00'),
      lines: [
        { key: 'profit', amount: '200000.00' },
        { key: 'people', amount: '-30000.00' },
        { key: 'travel', amount: '-10000.50' },
        { key: 'operating', amount: '-20000.00' },
        { key: 'beforeRisk', amount: '139999.50' },
        { key: 'risk', amount: '-13999.95' },
        { key: 'value', amount: '125999.55' },
      ],
      profitMargin: 2_000,
    });
  });

  it('V3 deal value › full risk leaves nothing, no risk takes nothing', () => {
    expect(computed({ riskBasisPoints: 10_000 }).value).toEqual(cny('0.00'));
    expect(computed({ riskBasisPoints: 0 }).value).toEqual(cny('139999.50'));
  });

  it('V3 deal value › risk does not make a loss smaller', () => {
    expect(computed({ profit: cny('0'), riskBasisPoints: 9_000 }).value).toEqual(cny('-60000.50'));
    expect(computed({ profit: cny('-5'), sales: cny('0') }).profitMargin).toBeNull();
  });

  it.each<[string, Partial<DealValueItems>, string[]]>([
    [
      'mixed currencies, each item by name',
      { travel: usd('1'), people: usd('1') },
      ['currency-mixed people', 'currency-mixed travel'],
    ],
    ['what is no money', { profit: cny('1e9') }, ['money-invalid profit']],
    ['what is no currency', { profit: { amount: '1', currency: '' } }, ['money-invalid profit']],
    [
      'negative costs and sales',
      { sales: cny('-1'), operating: cny('-0.01') },
      ['amount-negative sales', 'amount-negative operating'],
    ],
    ['a risk over the whole', { riskBasisPoints: 10_001 }, ['risk-out-of-range']],
    ['a negative risk', { riskBasisPoints: -1 }, ['risk-out-of-range']],
    ['a risk that is no whole number', { riskBasisPoints: 0.5 }, ['risk-out-of-range']],
    [
      'several things at once',
      { travel: usd('-1'), riskBasisPoints: NaN },
      ['currency-mixed travel', 'amount-negative travel', 'risk-out-of-range'],
    ],
    ['a loss that no column holds', { profit: cny('-9999999999999999.99') }, ['money-overflow']],
  ])('V3 deal value › refuses %s', (_title, overrides, expected) => {
    expect(codes(overrides)).toEqual(expected);
  });

  it('V3 deal value › takes negative zero as no cost', () => {
    expect(codes({ travel: cny('-0.00') })).toEqual([]);
  });

  it('V3 deal value › the lines add up to the cent', () => {
    fc.assert(
      fc.property(
        anyCents(),
        anyCents(),
        anyCents(),
        anyCents(),
        fc.integer({ min: 0, max: 10_000 }),
        (profit, people, travel, operating, risk) => {
          const value = computed({
            profit: cny(inUnits(profit)),
            people: cny(inUnits(people)),
            travel: cny(inUnits(travel)),
            operating: cny(inUnits(operating)),
            riskBasisPoints: risk,
          });
          const line = Object.fromEntries(value.lines.map(({ key, amount }) => [key, inCents(amount)]));
          expect(line['beforeRisk']).toBe(profit - people - travel - operating);
          expect(line['value']).toBe(line['beforeRisk']! + line['risk']!);
          expect(inCents(value.value.amount)).toBe(line['value']);
        },
      ),
    );
  });

  it('V3 deal value › more cost or more risk never makes it larger', () => {
    fc.assert(
      fc.property(
        anyCents(),
        anyCents(),
        anyCents(),
        fc.integer({ min: 0, max: 9_999 }),
        (profit, travel, extra, risk) => {
          const value = (cost: bigint, riskBasisPoints: number): bigint =>
            inCents(
              computed({ profit: cny(inUnits(profit)), travel: cny(inUnits(cost)), riskBasisPoints }).value.amount,
            );
          expect(value(travel + extra, risk) <= value(travel, risk)).toBe(true);
          expect(value(travel, risk + 1) <= value(travel, risk)).toBe(true);
        },
      ),
    );
  });
});
