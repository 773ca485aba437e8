import Ajv from 'ajv';
import { gateFor, waivableBy } from '../../../src/machines/account-path/gates';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import type { Policy } from '../../../src/machines/policy/policy';
import { policySchema } from '../../../src/machines/policy/policy.schema';
import { type PolicyProblem, policyProblems } from '../../../src/machines/policy/policy-problems';
import { contactDue } from '../../../src/machines/policy/rhythm';
import { lifecycleStates } from '../../../src/machines/policy/stages';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const days = (count: number) => ({ days: count, unit: 'calendar' });

function at(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], defaultPolicy);
}

/** Every place where domain.md says (policy), with the value that it gives; `undefined` where it gives none. */
const marked: [rule: string, path: string, value: unknown][] = [
  ['K1 consumed over CNY 10,000,000', 'classes.premiumConsumedOver', cny('10000000.00')],
  ['K2 one contract over CNY 10,000,000', 'classes.highValueContractOver', cny('10000000.00')],
  ['section 3 the list of classes', 'classes.list', undefined],
  ['section 4 length of targeting', 'stages.targeting.length', days(7)],
  ['section 4 length of discovery', 'stages.discovery.length', days(15)],
  ['section 4 length of valuation', 'stages.valuation.length', days(7)],
  ['section 4 length of relationship', 'stages.relationship.length', days(30)],
  ['section 4 length of closing', 'stages.closing.length', days(15)],
  ['T5 required fields', 'dossier.requiredFields', undefined],
  ['D2 degree of the profile, 70 %', 'contactProfile.requiredBasisPoints', 7_000],
  ['D3 template of six steps', 'purchasing.steps.length', 6],
  ['D6 degree of the analysis, 80 %', 'analysis.requiredBasisPoints', 8_000],
  ['section 6 checklist', 'analysis.headings', undefined],
  ['section 6 six kinds of value', 'customerValueKinds.length', 6],
  ['V2 items of the difficulty', 'valuation.difficultyItems', undefined],
  ['V6 development methods', 'developmentMethods', undefined],
  ['V7 minimum value', 'valuation.minimumValue', undefined],
  ['V7 maximum difficulty', 'valuation.maximumDifficulty', undefined],
  ['R2 required level', 'relationship.requiredLevel', undefined],
  ['R5 threshold of influence', 'relationship.influenceBasisPoints', undefined],
  ['C6 kinds that need an agreement, all', 'agreement.kindsThatNeedOne', 'all'],
  ['section 4 who waives', 'waivers.waivable', undefined],
  ['F7 material change, expense +10 %', 'plan.material.expenseRaisedOver', 1_000],
  ['H1 limit per recipient and year', 'expenses.perRecipientAndYear', undefined],
  ['H1 cash and equivalents refused', 'expenses.refusedKinds', undefined],
  ['B4 rhythm by stage and class', 'engagement.rhythm.byStageAndClass', undefined],
  ['B7 standards of board, lodging, gifts', 'engagement.visitLevels.0.boardPerDay', undefined],
  ['B11 answer of another department', 'engagement.supportAnswer.withinWorkingDays', undefined],
  ['B12 levels of visit C, B, A', 'engagement.visitLevels.length', 3],
  ['B13 guidance by kind of contact', 'engagement.kinds.0.guidance', undefined],
  ['section 8 routes A1 to A15', 'approvals.routes', undefined],
  ['A7 senior management from CNY 10,000,000', 'approvals.routes.A7.steps.1.when.limit', cny('10000000.00')],
  ['section 9 levels of the collections', 'collections.levels.length', 6],
  ['S3 four-level scales', 'performance.scales.0.levels.length', 4],
  ['S4 more times late, 3', 'performance.attendance.pointsForMoreTimesLate', 3],
  ['S4 days off, 4', 'performance.attendance.daysOff', 4],
  ['S2 step of 5 %', 'performance.completion.stepBasisPoints', 500],
  ['S5 by the 5th', 'performance.marketReportDueDay', 5],
  ['S9 number and status', 'document.number', undefined],
  ['section 11 reminder at 80 %', 'pace.warnedAtPercent', 80],
  ['section 11 director at 100 %', 'pace.breachedAtPercent', 100],
  ['section 11 senior management at 150 %', 'pace.escalatedAtPercent', 150],
  ['section 11 approvals reminded after 1 working day', 'approvals.remindAfterWorkingDays', 1],
  ['section 11 approvals escalated after 2', 'approvals.escalateAfterWorkingDays', 2],
  [
    'section 11 working day',
    'time.hours',
    [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
  ],
  ['section 11 zone', 'time.zone', 'Asia/Shanghai'],
  ['section 11 calendar days or working days', 'stages.targeting.length.unit', 'calendar'],
  ['section 12 valuation items A to E', 'valuation.items.length', 5],
  ['section 12 duties of posts', 'posts', undefined],
  ['values: no foreign rate unless the policy holds one', 'approvals.rates', {}],
];

describe('default policy', () => {
  it.each(marked)('holds %s', (_rule, path, value) => {
    const held = at(path);
    expect(held).toBeDefined();
    if (value !== undefined) expect(held).toEqual(value);
  });
  it('fits its schema and contradicts nothing', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(policySchema);
    validate(defaultPolicy);
    expect(validate.errors ?? []).toEqual([]);
    expect(policyProblems(defaultPolicy)).toEqual([]);
  });
  it('remains the same when it is written down', () => {
    expect(JSON.parse(JSON.stringify(defaultPolicy))).toEqual(defaultPolicy);
  });
  it('collects 7 days before, on the day, 7, 15, 30 and 60 days after it is due', () => {
    expect(defaultPolicy.collections.levels.map((level) => level.days)).toEqual([-7, 0, 7, 15, 30, 60]);
  });
});

describe('policy schema', () => {
  const validate = new Ajv({ strict: false }).compile(policySchema);
  const broken: [string, (policy: Policy) => void][] = [
    [
      'a stage without a length',
      (policy) => delete (policy.stages.targeting as Partial<Policy['stages']['targeting']>).length,
    ],
    ['a length of no days', (policy) => (policy.stages.targeting.length = { days: 0, unit: 'calendar' })],
    ['money as a number', (policy) => (policy.valuation.minimumValue = 5 as never)],
    ['a degree over the whole', (policy) => (policy.analysis.requiredBasisPoints = 10_001)],
    ['a list of methods without any', (policy) => (policy.developmentMethods = [])],
    ['a text in one language', (policy) => (policy.purchasing.steps[0]!.name = { en: 'x' } as never)],
    [
      'a criterion that does not exist',
      (policy) => policy.waivers.waivable.push({ criterion: 'X1' as never, decidedBy: 'director' }),
    ],
    ['a field that nobody knows', (policy) => Object.assign(policy, { more: true })],
    ['a missing route', (policy) => delete (policy.approvals.routes as Partial<Policy['approvals']['routes']>).A9],
  ];
  it.each(broken)('refuses %s', (_title, breakIt) => {
    const policy = structuredClone(defaultPolicy);
    breakIt(policy);
    expect(validate(policy)).toBe(false);
  });
});

describe('policyProblems', () => {
  const broken: [string, PolicyProblem['code'], (policy: Policy) => void][] = [
    ['percentages that do not ascend', 'percents-not-ascending', (policy) => (policy.pace.breachedAtPercent = 80)],
    ['V8 without its gate', 'gate-missing', (policy) => (policy.gates = policy.gates.slice(1))],
    ['another request at the exit of valuation', 'gate-missing', (policy) => (policy.gates[0]!.kind = 'A9')],
    ['a gate with another kind of request', 'gate-kind-wrong', (policy) => (policy.gates[1]!.kind = 'A1')],
    [
      'A10 for V8',
      'never-waivable',
      (policy) => policy.waivers.waivable.push({ criterion: 'V8', decidedBy: 'director' }),
    ],
    [
      'A10 for C7',
      'never-waivable',
      (policy) => policy.waivers.waivable.push({ criterion: 'C7', decidedBy: 'seniorManagement' }),
    ],
    [
      'a waiver by senior management that the route does not know',
      'decider-not-routed',
      (policy) => policy.waivers.waivable.push({ criterion: 'D1', decidedBy: 'seniorManagement' }),
    ],
    ['a code twice', 'code-repeated', (policy) => policy.analysis.headings.push(policy.analysis.headings[0]!)],
    [
      'H1 a kind of expense that is offered and refused',
      'code-repeated',
      (policy) => policy.expenses.kinds.push({ code: 'cash', name: { en: 'Cash', 'zh-CN': '现金' } }),
    ],
    ['C6 a kind of deal that does not exist', 'code-unknown', (policy) => (policy.agreement.kindsThatNeedOne = ['tv'])],
    [
      'B4 a gap that is due after it is cold',
      'gap-not-ascending',
      (policy) =>
        (policy.engagement.rhythm = { otherwise: { shortestDays: 1, dueDays: 9, longestDays: 9, horizonDays: 9 } }),
    ],
    [
      'V2 items without weight',
      'weights-missing',
      (policy) => policy.valuation.difficultyItems.forEach((item) => (item.weight = 0)),
    ],
    [
      'R2 a level that the list does not have',
      'level-out-of-range',
      (policy) => (policy.relationship.requiredLevel = 6),
    ],
    [
      'V7 a minimum in foreign money',
      'currency-foreign',
      (policy) => (policy.valuation.minimumValue = { amount: '1.00', currency: 'USD' }),
    ],
    ['collections out of order', 'levels-not-ascending', (policy) => policy.collections.levels.reverse()],
  ];
  it.each(broken)('finds %s', (_title, code, breakIt) => {
    const policy = structuredClone(defaultPolicy);
    breakIt(policy);
    expect(policyProblems(policy).map((problem) => problem.code)).toContain(code);
  });
});

describe('gates', () => {
  it('wait for A2, A9, A10 and A15 as the table has it', () => {
    expect(gateFor(defaultPolicy, 'stage.complete', 'valuation')).toBe('A2');
    for (const stage of ['intake', 'targeting', 'discovery', 'relationship', 'closing'] as const)
      expect(gateFor(defaultPolicy, 'stage.complete', stage)).toBeNull();
    for (const event of ['path.nurture', 'path.abandon', 'path.reactivate'])
      expect(gateFor(defaultPolicy, event, 'nurture')).toBe('A9');
    expect(gateFor(defaultPolicy, 'criterion.waive', 'closing')).toBe('A10');
    expect(gateFor(defaultPolicy, 'owner.transfer', 'abandoned')).toBe('A15');
  });
  it('F7 plan.revise waits only for a material change', () => {
    expect(gateFor(defaultPolicy, 'plan.revise', 'closing', 'material')).toBe('A2');
    expect(gateFor(defaultPolicy, 'plan.revise', 'closing', 'minor')).toBeNull();
    expect(gateFor(defaultPolicy, 'plan.revise', 'closing')).toBe('A2');
  });
  it('a policy may gate any stage’s exit', () => {
    expect(gateFor({ gates: [{ event: 'stage.complete', kind: 'A9' }] }, 'stage.complete', 'targeting')).toBe('A9');
  });
  it('A10 lets everything be waived but I1 to I3, V8 and C7', () => {
    expect(waivableBy(defaultPolicy)).not.toEqual(expect.arrayContaining(['V8']));
    expect(waivableBy({ waivers: { longestDays: 1, waivable: [{ criterion: 'C7', decidedBy: 'director' }] } })).toEqual(
      [],
    );
  });
});

describe('B4 contactDue', () => {
  const calendar = {
    version: '1',
    zone: 'Asia/Shanghai',
    hours: [{ from: '09:00', to: '18:00' }],
    weekend: [6, 7],
    holidays: {},
    makeUpDays: {},
    companyDaysOff: [],
    publishedYears: [2026],
  };
  const touch = { stage: 'closing' as const, classes: [], from: '2026-03-02T02:00:00.000Z', bookedUntil: null };

  it('counts the gaps of the stage from the last touch', () => {
    expect(contactDue(defaultPolicy, calendar, touch)).toEqual({
      dueAt: new Date('2026-03-05T02:00:00.000Z'),
      coldAt: new Date('2026-03-09T02:00:00.000Z'),
    });
  });
  it('is put off by a booked step within its horizon', () => {
    const booked = { ...touch, bookedUntil: '2026-03-12T02:00:00.000Z' };
    expect(contactDue(defaultPolicy, calendar, booked)?.dueAt).toEqual(new Date('2026-03-12T02:00:00.000Z'));
  });
  it('expects nobody in intake and abandoned', () => {
    const silent = lifecycleStates.filter((stage) => contactDue(defaultPolicy, calendar, { ...touch, stage }) === null);
    expect(silent).toEqual(['intake', 'abandoned']);
  });
});
