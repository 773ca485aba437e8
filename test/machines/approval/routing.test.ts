import {
  type ApproverSource,
  contentFields,
  type Counting,
  defaultRoutes,
  planRoute,
  previewRoute,
  replanStep,
  type RouteCondition,
  type RouteGap,
  routeGaps,
  type RoutePolicy,
  routePolicyProblems,
  routePolicyWarnings,
  type RouteStep,
  visibleContent,
} from '../../../src/machines/approval';
import { approvalGaps } from '../../../src/machines/policy/approval-gaps';
import { anOrganisation, aRequest, AT } from './builders';
import { anAbsence } from './desk';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const anyOne: Counting = { rule: 'anyOne' };
const aRule = (approvers: ApproverSource, more: Partial<RouteStep> = {}): RouteStep => ({
  ...{ name: 'only', approvers, counting: anyOne },
  ...more,
});
const policyOf = (steps: RouteStep[], more: Partial<RoutePolicy> = {}, route: object = {}): RoutePolicy => ({
  ...defaultRoutes,
  ...more,
  routes: { ...defaultRoutes.routes, A9: { steps, ...route } },
});
const planOf = (steps: RouteStep[], content: object = {}, organisation = anOrganisation(), overrides = {}, more = {}) =>
  planRoute(aRequest('A9', content, overrides), policyOf(steps, more), organisation);
const asked = (plan: ReturnType<typeof planOf>) =>
  plan.outcome === 'refused' ? plan.code : plan.steps.map((step) => step.candidates);
const codes = (plan: ReturnType<typeof planOf>) =>
  plan.outcome === 'held' ? plan.problems.map(({ code }) => code) : plan.outcome;

describe('section 8, who approves', () => {
  const chain = [aRule({ by: 'superiorChain' }, { counting: { rule: 'oneAfterAnother' } })];
  it('a chain of superiors up to the first whose authority covers the amount', () => {
    expect(asked(planOf(chain, { amount: cny('200000.00') }))).toEqual([['director']]);
    expect(asked(planOf(chain, { amount: cny('200000.01') }))).toEqual([['director', 'gm']]);
    expect(asked(planOf(chain))).toEqual([['director', 'gm']]);
  });
  it('what was given before counts for the authority too', () => {
    const content = { amount: cny('100000.00'), accumulated: cny('150000.00') };
    expect(asked(planOf(chain, content))).toEqual([['director', 'gm']]);
  });
  it('a person’s own limit goes before that of their role; nobody who is excluded covers anything', () => {
    const authority = [
      { by: 'person' as const, personId: 'director', limit: cny('1.00') },
      ...(defaultRoutes.authority ?? []),
    ];
    expect(asked(planOf(chain, { amount: cny('2.00') }, anOrganisation(), {}, { authority }))).toEqual([
      ['director', 'gm'],
    ]);
    expect(asked(planOf(chain, { amount: cny('2.00'), beneficiaries: ['director'] }))).toEqual([['gm']]);
  });
  it.each<[string, object, string]>([
    ['ends before anybody covers the amount', { gm: { roles: ['manager'] } }, 'authority-missing'],
    ['is a circle', { director: { superiorId: 'manager' } }, 'reporting-line-loop'],
    ['has somebody disabled', { director: { disabled: true } }, 'superior-disabled'],
    ['has somebody who may not decide', { director: { roles: ['administrator'] } }, 'approver-may-not-decide'],
  ])('held where the chain %s', (_, overrides, code) => {
    expect(codes(planOf(chain, {}, anOrganisation(overrides as never)))).toEqual([code]);
  });
  it('named people, a group, a person named in the request', () => {
    const organisation = { ...anOrganisation(), groups: [{ id: 'g', name: 'Pricing', memberIds: ['vp', 'gm'] }] };
    expect(asked(planOf([aRule({ by: 'people', personIds: ['vp', 'buyer'] })]))).toEqual([['vp', 'buyer']]);
    expect(asked(planOf([aRule({ by: 'group', groupId: 'g' })], {}, organisation))).toEqual([['vp', 'gm']]);
    expect(codes(planOf([aRule({ by: 'group', groupId: 'x' })], {}, organisation))).toEqual(['no-approver']);
    expect(asked(planOf([aRule({ by: 'namedInRequest', field: 'host' })], { fields: { host: 'vp' } }))).toEqual([
      ['vp'],
    ]);
    expect(codes(planOf([aRule({ by: 'namedInRequest', field: 'host' })]))).toEqual(['no-approver']);
  });
  it('an earlier approver: whoever may decide there, and once it is decided whoever did', () => {
    const steps = [
      aRule({ by: 'roleInCompany', role: 'seniorManagement' }),
      aRule({ by: 'earlierApprover', step: 'only' }, { name: 'again' }),
    ];
    const plan = planOf(steps);
    expect(asked(plan)).toEqual([
      ['gm', 'vp'],
      ['gm', 'vp'],
    ]);
    if (plan.outcome !== 'planned') throw new Error('not planned');
    const parties = {
      requesterId: 'manager',
      departmentId: 'sales',
      excluded: ['manager'],
      deciders: { only: ['vp'] },
    };
    expect(replanStep(plan.steps[1]!, parties, anOrganisation()).step.candidates).toEqual(['vp']);
  });
  it('everybody for whom the requester acts at that moment is excluded too', () => {
    const organisation = { ...anOrganisation(), absences: [anAbsence('director', 'manager')] };
    const at = (instant: string) => planRoute(aRequest('A9', {}, { at: instant }), defaultRoutes, organisation);
    expect(asked(at(AT))).toEqual([['gm']]);
    expect(asked(at('2026-03-01T00:00:00Z'))).toEqual([['director']]);
  });
  it('editors are not asked, unless policy lets them', () => {
    const request = aRequest('A9', {}, { editors: ['director'] });
    expect(asked(planRoute(request, defaultRoutes, anOrganisation()))).toEqual([['gm']]);
    const lets = policyOf(defaultRoutes.routes.A9.steps, {}, { editorsMayDecide: true });
    expect(asked(planRoute(request, lets, anOrganisation()))).toEqual([['director']]);
  });
});

describe('section 8, counting needs enough people', () => {
  const named: ApproverSource = { by: 'people', personIds: ['gm', 'vp', 'buyer'] };
  const weighted: Counting = { rule: 'quorum', percent: 60, weights: { gm: 60, vp: 30, buyer: 10 } };
  it('n of m with fewer than n is held', () => {
    expect(codes(planOf([aRule(named, { counting: { rule: 'nOfM', n: 3 } })]))).toBe('planned');
    expect(
      codes(
        planOf([aRule(named, { counting: { rule: 'nOfM', n: 3 } })], {}, anOrganisation({ gm: { disabled: true } })),
      ),
    ).toEqual(['too-few-approvers']);
  });
  it('weights unset: held, never counted as nothing', () => {
    expect(codes(planOf([aRule(named, { counting: weighted })]))).toBe('planned');
    const without: Counting = { rule: 'quorum', percent: 60, weights: { gm: 60, vp: 40 } };
    expect(codes(planOf([aRule(named, { counting: without })]))).toEqual(['weights-missing']);
  });
  it('somebody in another’s place has that one’s weight', () => {
    const one: ApproverSource = { by: 'people', personIds: ['director'] };
    const counting: Counting = { rule: 'quorum', percent: 60, weights: { director: 100 } };
    expect(asked(planOf([aRule(one, { counting })], {}, anOrganisation(), { requesterId: 'director' }))).toEqual([
      ['gm'],
    ]);
  });
  it.each<[Counting, string[] | string]>([
    [{ rule: 'all' }, ['approver-disabled']],
    [{ rule: 'oneAfterAnother' }, ['approver-disabled']],
    [{ rule: 'quorum', percent: 50 }, ['approver-disabled']],
    [{ rule: 'nOfM', n: 2 }, 'planned'],
    [anyOne, 'planned'],
  ])('one of the named is disabled, %j', (counting, outcome) => {
    expect(codes(planOf([aRule(named, { counting })], {}, anOrganisation({ vp: { disabled: true } })))).toEqual(
      outcome,
    );
    if (outcome !== 'planned')
      // A group is whoever of it is there today: the next test.
      expect(
        codes(
          planOf(
            [aRule({ by: 'group', groupId: 'g' }, { counting })],
            {},
            {
              ...anOrganisation({ vp: { disabled: true } }),
              groups: [{ id: 'g', name: 'g', memberIds: ['gm', 'vp'] }],
            },
          ),
        ),
      ).toBe('planned');
  });
});

describe('section 8, who of a role, post or group is disabled is left out of the step, and that is said', () => {
  const groups = [{ id: 'g', name: 'Pricing', memberIds: ['gm', 'vp', 'buyer', 'finance'] }];
  const all = aRule({ by: 'group', groupId: 'g' }, { counting: { rule: 'all' } });
  const planned = (overrides: Parameters<typeof anOrganisation>[0], step = all) =>
    planOf([step], {}, { ...anOrganisation(overrides), groups });
  it.each<[string, RouteStep]>([
    ['a group', all],
    ['a role', aRule({ by: 'roleInCompany', role: 'seniorManagement' }, { counting: { rule: 'all' } })],
    ['a quorum of a group', aRule({ by: 'group', groupId: 'g' }, { counting: { rule: 'quorum', percent: 50 } })],
  ])('%s', (_, step) => {
    const plan = planned({ vp: { disabled: true } }, step);
    expect(plan).toMatchObject({ outcome: 'planned', steps: [{ leftOut: ['vp'] }] });
    expect([asked(plan)].flat(2)).not.toContain('vp');
    expect(planned({}, step)).not.toHaveProperty('steps.0.leftOut');
  });
  it('so is a member whose post decides nothing (P7)', () => {
    expect(planned({ finance: { roles: ['auditor'] } })).toMatchObject({ steps: [{ leftOut: ['finance'] }] });
  });
  it('it is said of the moment: who is let in again is asked again', () => {
    const plan = planned({ vp: { disabled: true } });
    if (plan.outcome !== 'planned') throw new Error('not planned');
    const parties = { requesterId: 'manager', departmentId: 'sales', excluded: ['manager'] };
    const { step } = replanStep(plan.steps[0]!, parties, { ...anOrganisation(), groups });
    expect(step).not.toHaveProperty('leftOut');
    expect(step.candidates).toContain('vp');
  });
  it('nobody of it is left: held', () => {
    const gone = Object.fromEntries(['gm', 'vp', 'buyer', 'finance'].map((id) => [id, { disabled: true }]));
    expect(codes(planned(gone))).toEqual(['approver-disabled']);
  });
});

describe('section 8, splitting does not help', () => {
  const stepsAt = (content: object) => {
    const plan = planRoute(aRequest('A7', content), defaultRoutes, anOrganisation());
    return plan.outcome === 'refused' ? plan.code : plan.steps.length;
  };
  it.each([
    [{ amount: cny('5000000.00') }, 1],
    [{ amount: cny('5000000.00'), accumulated: cny('5000000.00') }, 2],
    [{ amount: cny('5000000.00'), accumulated: cny('4999999.99') }, 1],
    [{ amount: cny('10000000.00'), accumulated: cny('-1.00') }, 2],
    [{ amount: cny('1.00'), accumulated: { amount: '1.00', currency: 'USD' } }, 'currency-without-rate'],
  ])('A7 %j has %p', (content, steps) => {
    expect(stepsAt(content)).toBe(steps);
  });
  it('a condition on the accumulated amount alone', () => {
    const when = { when: 'accumulatedOver' as const, limit: cny('100.00') };
    const steps = [
      aRule({ by: 'person', personId: 'vp' }, { name: 'first' }),
      aRule({ by: 'person', personId: 'gm' }, { when }),
    ];
    expect(asked(planOf(steps, { amount: cny('500.00') }))).toHaveLength(1);
    expect(asked(planOf(steps, { amount: cny('50.00'), accumulated: cny('50.00') }))).toHaveLength(1);
    expect(asked(planOf(steps, { amount: cny('50.00'), accumulated: cny('50.01') }))).toHaveLength(2);
  });
});

describe('routes that contradict themselves are refused when the policy is saved', () => {
  const people: ApproverSource = { by: 'people', personIds: ['a', 'b'] };
  const quorum = (weights: Record<string, number>, percent = 50) => ({
    counting: { rule: 'quorum' as const, percent, weights },
  });
  const found = (steps: RouteStep[], more: Partial<RoutePolicy> = {}, route = {}) =>
    routePolicyProblems(policyOf(steps, more, route)).map(({ code }) => code);
  it('the default routes do not', () => {
    expect(routePolicyProblems(defaultRoutes)).toEqual([]);
    expect(found([aRule(people, quorum({ a: 60, b: 40 }))])).toEqual([]);
    const seldom = aRule(people, { name: 'seldom', when: { when: 'classIn', classes: ['K4'] } });
    expect(found([seldom, aRule(people)])).toEqual([]);
    expect(found([aRule(people, { counting: { rule: 'nOfM', n: 2 } })])).toEqual([]);
    expect(found([aRule(people), aRule({ by: 'earlierApprover', step: 'only' }, { name: 'again' })])).toEqual([]);
  });
  it.each<[string, RouteStep[], Partial<RoutePolicy>, object]>([
    ['route-without-steps', [], {}, {}],
    ['route-without-certain-step', [aRule(people, { when: { when: 'classIn', classes: ['K4'] } })], {}, {}],
    [
      'route-without-certain-step',
      [
        aRule(people, { when: { when: 'amountFrom', limit: cny('0.00') } }),
        aRule(people, { name: 'more', when: { when: 'discountOver', basisPoints: 0 } }),
      ],
      {},
      {},
    ],
    ['step-repeated', [aRule(people), aRule(people)], {}, {}],
    ['weights-not-whole', [aRule(people, quorum({ a: 60, b: 39 }))], {}, {}],
    ['weights-of-others', [aRule(people, quorum({ a: 60, b: 30, c: 10 }))], {}, {}],
    ['weights-of-others', [aRule(people, quorum({ a: 100 }))], {}, {}],
    ['weights-of-others', [aRule(people, quorum({ a: 100, b: 0 }))], {}, {}],
    ['weights-of-others', [aRule({ by: 'group', groupId: 'g' }, quorum({ a: 60, b: 40 }))], {}, {}],
    ['count-out-of-range', [aRule(people, { counting: { rule: 'nOfM', n: 3 } })], {}, {}],
    ['count-out-of-range', [aRule(people, { counting: { rule: 'nOfM', n: 0 } })], {}, {}],
    ['count-out-of-range', [aRule({ by: 'superior', levels: 1 }, { counting: { rule: 'nOfM', n: 2 } })], {}, {}],
    ['percent-out-of-range', [aRule(people, { counting: { rule: 'quorum', percent: 101 } })], {}, {}],
    ['percent-out-of-range', [aRule(people, { counting: { rule: 'quorum', percent: 0 } })], {}, {}],
    ['earlier-step-unknown', [aRule({ by: 'earlierApprover', step: 'only' })], {}, {}],
    [
      'earlier-approver-not-distinct',
      [aRule(people, { name: 'first' }), aRule({ by: 'earlierApprover', step: 'first' })],
      {},
      { distinctPeople: true },
    ],
    [
      'limit-without-rate',
      [aRule(people, { when: { any: [{ all: [{ when: 'amountOver', limit: { amount: '1', currency: 'USD' } }] }] } })],
      {},
      {},
    ],
    [
      'limit-without-rate',
      [aRule(people)],
      { authority: [{ by: 'role', role: 'director', limit: { amount: '1', currency: 'USD' } }] },
      {},
    ],
    ['field-hidden-and-edited', [aRule(people, { fields: { hidden: ['amount'], edit: ['amount'] } })], {}, {}],
    ['authority-unset', [aRule({ by: 'superiorChain' })], { authority: [] }, {}],
    ['urging-without-pause', [aRule(people)], {}, { urge: { times: 2, everyWorkingHours: 0 } }],
    ['terms-not-ascending', [aRule(people, { remindAfterWorkingDays: 3 })], {}, {}],
  ])('%s', (code, steps, more, route) => {
    expect(found(steps, more, route)).toContain(code);
  });
});

describe('section 8, fields that a route names and its requests do not have', () => {
  const director: ApproverSource = { by: 'roleInDepartment', role: 'director' };
  const told = (more: Partial<RouteStep>, kind: 'A1' | 'A9' = 'A1', approvers: ApproverSource = director) => {
    const routes = {
      ...defaultRoutes.routes,
      [kind]: { steps: [aRule(director, { name: 'first' }), aRule(approvers, more)] },
    };
    return routePolicyWarnings({ ...defaultRoutes, routes }).map(({ field, code, params }) => [
      field,
      code,
      params.fields,
    ]);
  };
  it('none in the default routes, nor where the names are right', () => {
    expect(routePolicyWarnings(defaultRoutes)).toEqual([]);
    const fields = { hidden: ['accumulated', 'fields.purpose'], edit: ['amount'] };
    expect(told({ fields, when: { when: 'fieldIn', field: 'recipientYear', values: ['overLimit'] } })).toEqual([]);
  });
  it.each<[string, Partial<RouteStep>, 'A1' | 'A9', string[]]>([
    ['field-not-edited', { fields: { edit: ['amount', 'fields.purpose'] } }, 'A1', ['fields.purpose']],
    ['field-not-edited', { fields: { edit: ['fields.reason'] } }, 'A9', ['fields.reason']],
    ['field-not-shown', { fields: { hidden: ['fields.margin', 'amount'] } }, 'A1', ['fields.margin']],
    [
      'condition-on-unknown',
      { when: { any: [{ all: [{ when: 'fieldIn', field: 'criterion', values: ['D7'] }] }] } },
      'A1',
      ['fields.criterion'],
    ],
  ])('%s: %j of %s', (code, step, kind, fields) => {
    expect(told(step, kind)).toEqual([[`routes.${kind}.steps.1`, code, fields]]);
  });
  it('an approver named in a field that there is not', () => {
    expect(told({}, 'A9', { by: 'namedInRequest', field: 'host' })).toMatchObject([
      ['routes.A9.steps.1', 'approver-never-named', ['fields.host']],
    ]);
  });
});

describe('gaps of today’s organisation', () => {
  const gaps = (organisation = anOrganisation()): RouteGap[] => routeGaps(defaultRoutes, organisation);
  const brief = (list: RouteGap[]) => [
    ...new Set(list.map(({ kind, departmentId, step, code }) => `${kind} ${departmentId} ${step} ${code}`)),
  ];
  it('none where everybody is there', () => {
    expect(gaps()).toEqual([]);
  });
  it('every kind whose post nobody holds, in every department', () => {
    expect(brief(gaps(anOrganisation({ buyer: { roles: ['compliance'] } })))).toEqual([
      'A12 sales buyer no-approver',
      'A12 sales-east buyer no-approver',
    ]);
  });
  it('only the amounts that need the missing one', () => {
    const found = gaps(anOrganisation({ finance: { disabled: true } }));
    expect(found.map(({ kind, band }) => [kind, band])).toEqual(
      ['sales', 'sales-east'].map(() => ['A13', { over: '200000.00', upTo: null }]),
    );
  });
  it('a limit that belongs to the band above it', () => {
    const found = gaps(anOrganisation({ gm: { disabled: true }, vp: { disabled: true } })).filter(
      ({ kind, departmentId, step }) => kind === 'A7' && departmentId === 'sales-east' && step === 'seniorManagement',
    );
    expect(found.map(({ band }) => band)).toEqual([
      { over: '10000000.00', upTo: '10000000.00' },
      { over: '10000000.00', upTo: null },
    ]);
  });
  it('A7: just below its limit nobody misses senior management', () => {
    const found = gaps(anOrganisation({ gm: { disabled: true }, vp: { disabled: true } })).filter(
      ({ kind, step }) => kind === 'A7' && step === 'seniorManagement',
    );
    expect(new Set(found.map(({ band }) => band.over))).toEqual(new Set(['10000000.00']));
  });
  describe('at the edges of every condition', () => {
    const lead = aRule({ by: 'roleInCompany', role: 'seniorManagement' }, { name: 'lead' });
    const buyers = (when: RouteCondition) => aRule({ by: 'post', post: 'buyer' }, { name: 'more', when });
    const nobodyBuys = anOrganisation({ buyer: { roles: ['manager'] } });
    const found = (steps: RouteStep[], organisation = nobodyBuys, route = {}, more = {}) =>
      approvalGaps(policyOf(steps, more, route), organisation).filter(
        ({ kind, departmentId }) => kind === 'A9' && departmentId === 'sales',
      );
    it.each<[string, RouteCondition]>([
      ['a discount', { when: 'discountOver', basisPoints: 500 }],
      ['a class', { when: 'classIn', classes: ['K4'] }],
      ['a kind of recipient', { when: 'recipientKindIn', kinds: ['champion'] }],
      ['a field', { when: 'fieldIn', field: 'criterion', values: ['D7'] }],
      [
        'two of them at once',
        {
          all: [
            { when: 'classIn', classes: ['K4'] },
            { when: 'fieldIn', field: 'criterion', values: ['D7'] },
          ],
        },
      ],
    ])('nobody for %s', (_, when) => {
      expect(found([lead, buyers(when)])).toMatchObject([{ step: 'more', code: 'no-approver', requesters: [] }]);
    });
    it('a sum over the limit that no single amount of it reaches', () => {
      const steps = [lead, buyers({ when: 'accumulatedOver', limit: cny('100.00') })];
      expect(found(steps).map(({ band }) => band)).toEqual([{ over: '100.00', upTo: null }]);
    });
    it('an amount beyond every authority', () => {
      const authority = [{ by: 'role' as const, role: 'seniorManagement' as const, limit: cny('1000.00') }];
      const chain = aRule({ by: 'superiorChain' }, { counting: { rule: 'oneAfterAnother' } });
      expect(found([chain], anOrganisation(), {}, { authority })).toMatchObject([
        { band: { over: '1000.00', upTo: null }, code: 'authority-missing', requesters: [] },
      ]);
    });
    it('two steps that never meet need nobody between them', () => {
      const one = buyers({ when: 'recipientKindIn', kinds: ['champion'] });
      expect(found([lead, one], anOrganisation())).toEqual([]);
    });
  });
  describe('steps that need distinct people', () => {
    const lead = (name: string, more: Partial<RouteStep> = {}) =>
      aRule({ by: 'roleInCompany', role: 'seniorManagement' }, { name, ...more });
    const distinct = { distinctPeople: true };
    const found = (steps: RouteStep[], overrides: Parameters<typeof anOrganisation>[0], route: object = distinct) =>
      approvalGaps(policyOf(steps, {}, route), anOrganisation(overrides)).filter(
        ({ kind, departmentId }) => kind === 'A9' && departmentId === 'sales',
      );
    const onlyOne = { vp: { disabled: true } };
    it('the organisation has only one', () => {
      expect(found([lead('first'), lead('second')], onlyOne)).toMatchObject([
        { step: 'second', code: 'superior-missing', params: { distinctPeople: true }, requesters: [] },
      ]);
      expect(found([lead('first'), lead('second')], onlyOne, {})).toEqual([]);
    });
    it('it has two, or a superior of the one', () => {
      expect(found([lead('first'), lead('second')], {})).toEqual([]);
      const director = aRule({ by: 'roleInDepartment', role: 'director' }, { name: 'again' });
      // But for the director's own, which the only superior there is decides already, and that superior's.
      expect(found([aRule({ by: 'person', personId: 'director' }), director], {})).toMatchObject([
        { step: 'again', requesters: ['director', 'gm'] },
      ]);
    });
    it('one of several must be left for the other step', () => {
      const gm = aRule({ by: 'person', personId: 'gm' }, { name: 'last' });
      expect(found([lead('first'), gm], {})).toEqual([]);
      expect(found([lead('first', { counting: { rule: 'all' } }), gm], {})).toMatchObject([{ step: 'last' }]);
      expect(found([lead('first', { counting: { rule: 'nOfM', n: 1 } }), gm], {})).toEqual([]);
      expect(found([lead('first', { counting: { rule: 'quorum', percent: 51 } }), gm], {})).toMatchObject([
        { step: 'last' },
      ]);
      const weights = { vp: 60, gm: 40 };
      const people: ApproverSource = { by: 'people', personIds: ['vp', 'gm'] };
      const weighed = (percent: number) => aRule(people, { counting: { rule: 'quorum', percent, weights } });
      expect(found([weighed(60), gm], {})).toEqual([]);
      expect(found([weighed(61), gm], {})).toMatchObject([{ step: 'last' }]);
    });
    it('only where the two steps meet', () => {
      const big = lead('second', { when: { when: 'amountOver', limit: cny('100.00') } });
      expect(found([lead('first'), big], onlyOne).map(({ band }) => band)).toEqual([{ over: '100.00', upTo: null }]);
    });
  });
  it('those whose own requests nobody could decide', () => {
    const found = gaps(anOrganisation({ director: { superiorId: null } })).filter(({ kind }) => kind === 'A9');
    expect(found).toMatchObject([
      { departmentId: 'sales', step: 'director', code: 'superior-missing', requesters: ['director'] },
      // On an account of the department below it too.
      { departmentId: 'sales-east', step: 'director', code: 'superior-missing', requesters: ['director'] },
    ]);
  });
});

describe('preview', () => {
  it('says who is away on that day, and who decides for them', () => {
    const organisation = { ...anOrganisation(), absences: [anAbsence('director', 'vp')] };
    const people = (at: string, who = organisation) =>
      previewRoute(aRequest('A9'), defaultRoutes, who, at).steps[0]?.people;
    expect(people(AT)).toEqual([
      { personId: 'director', inPlaceOf: null, absence: { substituteId: 'vp', until: '2026-02-01T00:00:00Z' } },
    ]);
    expect(people('2026-02-01T00:00:00Z')).toMatchObject([{ absence: null }]);
    // Planned before the absence; on the day the substitute is one who gains by it.
    const gains = aRequest('A9', { beneficiaries: ['vp'] }, { at: '2025-12-01T00:00:00Z' });
    const [step] = previewRoute(gains, defaultRoutes, organisation, AT).steps;
    expect(step?.people).toMatchObject([{ personId: 'director', absence: null }]);
  });
});

describe('fields by step', () => {
  const content = { title: { code: 't', params: {} }, fields: { note: 'n', margin: 'm' }, amount: cny('1.00') };
  it('every field has a name of its own', () => {
    expect(Object.keys(contentFields(content))).toEqual(['title', 'amount', 'fields.note', 'fields.margin']);
  });
  it('what is hidden is left out, but for the title', () => {
    const shown = visibleContent(content, { hidden: ['amount', 'fields.margin', 'title'] });
    expect(shown).toEqual({ title: content.title, fields: { note: 'n' } });
    expect(visibleContent(content, undefined)).toEqual(content);
  });
  it('the plan takes its rules from the route', () => {
    const policy = policyOf(
      [aRule({ by: 'person', personId: 'vp' }, { fields: { edit: ['amount'] } })],
      {},
      { distinctPeople: true, skipRepeated: true, afterReturn: 'resume' },
    );
    const plan = planRoute(aRequest('A9'), policy, anOrganisation());
    expect(plan).toMatchObject({
      steps: [{ fields: { edit: ['amount'] }, distinctPeople: true, skipRepeated: true, afterReturn: 'resume' }],
    });
  });
});
