import { accountClasses, isAtLeastPotential, type ClassFacts, type ClassPolicy } from '../../../src/machines/rules';
import { anyCents, cny, inUnits, usd } from './arbitraries';
import fc from '../../support/properties';

const policy: ClassPolicy = {
  classes: ['K0', 'K1', 'K2', 'K3', 'K4'],
  premiumConsumedOver: cny('10000000.00'),
  highValueContractOver: cny('10000000.00'),
};

function facts(overrides: Partial<ClassFacts> = {}): ClassFacts {
  return {
    consumedTotal: cny('0'),
    largestContractConsumed: cny('0'),
    goodPaymentCredit: false,
    introducedClosedCustomer: false,
    groupMember: false,
    strategicApproved: false,
    potential: false,
    ...overrides,
  };
}

const ids = (overrides: Partial<ClassFacts>, other: Partial<ClassPolicy> = {}): string[] =>
  accountClasses(facts(overrides), { ...policy, ...other }).classes.map(({ id }) => id);

describe('account classes', () => {
  it.each<[string, Partial<ClassFacts>, string[]]>([
    ['none without grounds', {}, []],
    ['K0 recorded as potential', { potential: true }, ['K0']],
    [
      'K1 is met over the threshold with good credit',
      { consumedTotal: cny('10000000.01'), goodPaymentCredit: true },
      ['K1'],
    ],
    ['K1 is not met at the threshold', { consumedTotal: cny('10000000.00'), goodPaymentCredit: true }, []],
    ['K1 is not met without good credit', { consumedTotal: cny('99000000') }, []],
    ['K1 is met by an introduced customer who closed, without any credit', { introducedClosedCustomer: true }, ['K1']],
    [
      'K2 is met over the threshold with good credit',
      { largestContractConsumed: cny('10000000.01'), goodPaymentCredit: true },
      ['K2'],
    ],
    ['K2 is not met at the threshold', { largestContractConsumed: cny('10000000'), goodPaymentCredit: true }, []],
    ['K2 is not met without good credit', { largestContractConsumed: cny('10000000.01') }, []],
    ['K3 is met by membership of a group', { groupMember: true }, ['K3']],
    ['K4 is met by the approved request', { strategicApproved: true }, ['K4']],
    [
      'K0 K1 K2 K3 K4 may hold at once',
      {
        potential: true,
        consumedTotal: cny('20000000'),
        largestContractConsumed: cny('10000001'),
        goodPaymentCredit: true,
        groupMember: true,
        strategicApproved: true,
      },
      ['K0', 'K1', 'K2', 'K3', 'K4'],
    ],
  ])('%s', (_title, overrides, expected) => {
    expect(ids(overrides)).toEqual(expected);
  });

  it('K1 › names both grounds with the figures', () => {
    const { classes } = accountClasses(
      facts({ consumedTotal: cny('12000000.00'), goodPaymentCredit: true, introducedClosedCustomer: true }),
      policy,
    );
    const params = { amount: '12000000.00', currency: 'CNY', threshold: '10000000.00', thresholdCurrency: 'CNY' };
    expect(classes).toEqual([
      {
        id: 'K1',
        reasons: [
          { code: 'class-consumed-over-with-good-credit', params },
          { code: 'class-introduced-closed-customer', params: {} },
        ],
      },
    ]);
  });

  it('K1 K2 › foreign money decides nothing without a rate, and is shown as undecided', () => {
    const foreign = {
      consumedTotal: usd('90000000'),
      largestContractConsumed: usd('90000000'),
      goodPaymentCredit: true,
    };
    expect(ids(foreign)).toEqual([]);
    expect(accountClasses(facts(foreign), policy).undecided.map(({ id, reason }) => [id, reason.code])).toEqual([
      ['K1', 'class-currency-without-rate'],
      ['K2', 'class-currency-without-rate'],
    ]);
    expect(ids(foreign, { rates: { USD: '7' } })).toEqual(['K1', 'K2']);
    expect(accountClasses(facts({ ...foreign, goodPaymentCredit: false }), policy).undecided).toEqual([]);
  });

  it('K0 › the list of classes is the company’s', () => {
    expect(ids({ potential: true, groupMember: true }, { classes: ['K3'] })).toEqual(['K3']);
  });

  it('I3 › any class is at least potential', () => {
    expect(isAtLeastPotential(accountClasses(facts(), policy))).toBe(false);
    expect(isAtLeastPotential(accountClasses(facts({ groupMember: true }), policy))).toBe(true);
  });

  it('K1 K2 › every class given has a reason, and more consumption never loses one', () => {
    const anyFacts = fc.record({
      goodPaymentCredit: fc.boolean(),
      introducedClosedCustomer: fc.boolean(),
      groupMember: fc.boolean(),
      strategicApproved: fc.boolean(),
      potential: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, anyCents(3_000_000_000n), anyCents(3_000_000_000n), (flags, consumed, more) => {
        const at = (cents: bigint): ClassFacts => ({
          ...flags,
          consumedTotal: cny(inUnits(cents)),
          largestContractConsumed: cny(inUnits(cents)),
        });
        const before = accountClasses(at(consumed), policy).classes;
        const after = accountClasses(at(consumed + more), policy).classes.map(({ id }) => id);
        for (const { id, reasons } of before) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(after).toContain(id);
        }
        expect(before.some(({ id }) => id === 'K2')).toBe(flags.goodPaymentCredit && consumed > 1_000_000_000n);
      }),
    );
  });
});
