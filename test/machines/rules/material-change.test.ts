import { materialChanges, type MaterialChangePolicy, type PlanTerms } from '../../../src/machines/rules';
import { anyCents, cny, inUnits, usd } from './arbitraries';
import fc from '../../support/properties';

const policy: MaterialChangePolicy = { expenseRaisedOver: 1_000, otherDecisionMaker: true, otherPathToDeal: true };

function plan(overrides: Partial<PlanTerms> = {}): PlanTerms {
  return {
    expense: cny('10000.00'),
    decisionMakers: ['a', 'b'],
    pathToDeal: 'Through the marketing director',
    ...overrides,
  };
}
const codes = (
  revised: Partial<PlanTerms>,
  rules: Partial<MaterialChangePolicy> = {},
  approved: Partial<PlanTerms> = {},
): string[] => materialChanges(plan(approved), plan(revised), { ...policy, ...rules }).map(({ code }) => code);

describe('F7 material change', () => {
  it.each<[string, Partial<PlanTerms>, string[]]>([
    ['nothing changed', {}, []],
    ['expense raised by 10 % exactly', { expense: cny('11000.00') }, []],
    ['expense raised by a cent over 10 %', { expense: cny('11000.01') }, ['plan-expense-raised']],
    ['expense lowered', { expense: cny('1') }, []],
    ['expense in another currency', { expense: usd('1') }, ['plan-expense-currency-changed']],
    ['the same decision makers in another order, named twice', { decisionMakers: ['b', 'a', 'b'] }, []],
    ['another decision maker', { decisionMakers: ['a', 'b', 'c'] }, ['plan-decision-maker-added']],
    ['a decision maker less', { decisionMakers: ['a'] }, ['plan-decision-maker-removed']],
    [
      'one decision maker instead of another',
      { decisionMakers: ['a', 'c'] },
      ['plan-decision-maker-added', 'plan-decision-maker-removed'],
    ],
    ['another path to the deal', { pathToDeal: 'Through a tender' }, ['plan-path-to-deal-changed']],
    ['the same path, spaced otherwise', { pathToDeal: '  Through the\nmarketing director ' }, []],
    [
      'everything at once',
      { expense: cny('20000'), decisionMakers: [], pathToDeal: '' },
      [
        'plan-expense-raised',
        'plan-decision-maker-removed',
        'plan-decision-maker-removed',
        'plan-path-to-deal-changed',
      ],
    ],
  ])('F7 material change › %s', (_title, revised, expected) => {
    expect(codes(revised)).toEqual(expected);
  });

  it('F7 material change › any expense is a rise over none', () => {
    expect(codes({ expense: cny('0.01') }, {}, { expense: cny('0') })).toEqual(['plan-expense-raised']);
    expect(codes({ expense: cny('0') }, {}, { expense: cny('0.00') })).toEqual([]);
  });

  it('F7 material change › each ground can be switched off', () => {
    const changed = { expense: cny('99999'), decisionMakers: ['z'], pathToDeal: 'x' };
    expect(codes(changed, { expenseRaisedOver: null, otherDecisionMaker: false, otherPathToDeal: false })).toEqual([]);
    expect(() => codes(changed, { expenseRaisedOver: 0.5 })).toThrow(
      expect.objectContaining({ code: 'basis-points-invalid' }),
    );
  });

  it('F7 material change › names the figures', () => {
    expect(materialChanges(plan(), plan({ expense: cny('12000.00') }), policy)).toEqual([
      { code: 'plan-expense-raised', params: { from: '10000.00', to: '12000.00', currency: 'CNY', over: 1_000 } },
    ]);
  });

  it('F7 material change › agrees with whole cents on every rise', () => {
    fc.assert(
      fc.property(anyCents(), anyCents(), fc.integer({ min: 0, max: 20_000 }), (before, after, over) => {
        const raised = codes(
          { expense: cny(inUnits(after)) },
          { expenseRaisedOver: over },
          { expense: cny(inUnits(before)) },
        );
        expect(raised.length > 0).toBe(after * 10_000n > before * BigInt(10_000 + over));
      }),
    );
  });
});
