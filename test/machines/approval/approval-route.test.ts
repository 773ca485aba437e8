import Decimal from 'decimal.js';
import {
  defaultRoutes,
  planRoute,
  replanStep,
  type RequestKind,
  requestKinds,
  type RouteCondition,
  type RoutePlan,
  type RoutePolicy,
  type RouteStep,
} from '../../../src/machines/approval';
import { anOrganisation, aPerson, aRequest } from './builders';
import fc from '../../support/properties';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const stepsOf = (plan: RoutePlan) => (plan.outcome === 'refused' ? [] : plan.steps.map((step) => step.name));
const candidatesOf = (plan: RoutePlan) => (plan.outcome === 'refused' ? [] : plan.steps.map((step) => step.candidates));
const problemsOf = (plan: RoutePlan) =>
  plan.outcome === 'held' ? plan.problems.map(({ step, code }) => [step, code]) : [];
const plan = (
  kind: RequestKind,
  content: Parameters<typeof aRequest>[1] = {},
  organisation = anOrganisation(),
  overrides = {},
) => planRoute(aRequest(kind, content, overrides), defaultRoutes, organisation);

const small = { amount: cny('1.00'), discountBasisPoints: 0 };
const withinLimit = { fields: { recipientYear: 'withinLimit' } };
const byDirector = { requesterId: 'director' };

describe('section 8, default routes', () => {
  it.each<[RequestKind, Parameters<typeof aRequest>[1], string[]]>([
    ['A1', { amount: cny('5000.00'), ...withinLimit }, ['director']],
    ['A1', { amount: cny('5000.01'), ...withinLimit }, ['director', 'seniorManagement']],
    ['A1', { amount: cny('5000.00') }, ['director', 'seniorManagement']],
    ['A1', { amount: cny('5000.00'), fields: { recipientYear: 'overLimit' } }, ['director', 'seniorManagement']],
    ['A2', { amount: cny('200000.00') }, ['director']],
    ['A2', { amount: cny('200000.01') }, ['director', 'seniorManagement']],
    ['A3', { amount: cny('5000000.00'), discountBasisPoints: 1500 }, ['director']],
    ['A3', { amount: cny('5000000.01'), discountBasisPoints: 0 }, ['director', 'seniorManagement']],
    ['A3', { amount: cny('1.00'), discountBasisPoints: 1501 }, ['director', 'seniorManagement']],
    ['A6', {}, ['director', 'seniorManagement']],
    ['A7', { amount: cny('9999999.99') }, ['director']],
    ['A7', { amount: cny('10000000.00') }, ['director', 'seniorManagement']],
    ['A8', {}, ['director']],
    ['A9', {}, ['director']],
    ['A10', { fields: { criterion: 'D2' } }, ['director']],
    ['A10', { fields: { criterion: 'D7' } }, ['director', 'seniorManagement']],
    ['A10', { fields: { criterion: 'C6' } }, ['director', 'seniorManagement']],
    ['A10', {}, ['director', 'seniorManagement']],
    ['A11', {}, ['director']],
    ['A12', {}, ['director', 'buyer']],
    ['A13', { amount: cny('200000.00') }, ['director']],
    ['A13', { amount: cny('200000.01') }, ['director', 'finance', 'seniorManagement']],
    ['A14', {}, ['director', 'seniorManagement']],
    ['A15', {}, ['director']],
  ])('%s with %j goes to %j', (kind, content, steps) => {
    expect(stepsOf(plan(kind, content))).toEqual(steps);
  });

  it.each<RequestKind>(['A4', 'A5'])('%s is filed by the director and decided by senior management', (kind) => {
    expect(stepsOf(plan(kind, {}, anOrganisation(), byDirector))).toEqual(['seniorManagement']);
    expect(plan(kind)).toMatchObject({ outcome: 'refused', code: 'requester-may-not-file' });
  });

  it('A1 gives compliance a copy, and nobody who decides it', () => {
    expect(plan('A1', small)).toMatchObject({ outcome: 'planned', copies: ['compliance'] });
  });

  it.each(requestKinds)('%s always has a step, and every step somebody, in a whole organisation', (kind) => {
    const planned = plan(kind, {}, anOrganisation(), byDirector);
    expect(planned.outcome).toBe('planned');
    expect(candidatesOf(planned).every((candidates) => candidates.length > 0)).toBe(true);
  });

  it('says why each step is there', () => {
    const planned = plan('A7', { amount: cny('12000000.00') });
    expect(planned).toMatchObject({
      steps: [
        { reason: { code: 'always', params: {} } },
        { reason: { code: 'amount-from', params: { amount: cny('12000000.00'), limit: cny('10000000.00') } } },
      ],
    });
  });

  it('section 11: reminds after one working day, is due after two', () => {
    expect(plan('A9')).toMatchObject({ steps: [{ remindAfterWorkingDays: 1, dueAfterWorkingDays: 2 }] });
  });
});

describe('amounts and conditions', () => {
  it('an unknown amount takes the longer route, never the shorter', () => {
    for (const kind of ['A1', 'A2', 'A7', 'A13'] as const) expect(stepsOf(plan(kind))).toContain('seniorManagement');
    expect(stepsOf(plan('A3', { amount: cny('1.00') }))).toContain('seniorManagement');
  });

  it('a foreign currency is refused unless the policy holds a rate', () => {
    const usd = { amount: { amount: '1500000.00', currency: 'USD' } };
    expect(plan('A7', usd)).toMatchObject({
      outcome: 'refused',
      code: 'currency-without-rate',
      params: { currency: 'USD' },
    });
    const rated: RoutePolicy = { ...defaultRoutes, rates: { USD: '7.1' } };
    expect(planRoute(aRequest('A7', usd), rated, anOrganisation())).toMatchObject({
      outcome: 'planned',
      baseAmount: '10650000.00',
      steps: [{}, {}],
    });
    expect(plan('A8', usd)).toMatchObject({ outcome: 'planned', baseAmount: null });
    expect(plan('A7', { amount: { amount: '1.00', currency: 'toString' } })).toMatchObject({ outcome: 'refused' });
  });

  it('A7: senior management decides exactly from the limit on, to the cent', () => {
    const limit = new Decimal('10000000.00');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (cents) => {
        const amount = new Decimal(cents.toString()).dividedBy(100);
        const steps = stepsOf(plan('A7', { amount: cny(amount.toFixed(2)) }));
        expect(steps.includes('seniorManagement')).toBe(amount.greaterThanOrEqualTo(limit));
        expect(steps).toContain('director');
      }),
    );
  });

  it('conditions on class, recipient, and on several things at once', () => {
    const when = {
      all: [
        { when: 'classIn' as const, classes: ['K4'] },
        { when: 'recipientKindIn' as const, kinds: ['official'] },
      ],
    };
    const step = {
      name: 'named',
      approvers: { by: 'person' as const, personId: 'vp' },
      when,
      counting: { rule: 'anyOne' as const },
    };
    const policy = { ...defaultRoutes, routes: { ...defaultRoutes.routes, A1: { steps: [step] } } };
    const of = (content: Parameters<typeof aRequest>[1]) =>
      planRoute(aRequest('A1', content), policy, anOrganisation());
    expect(of({ classes: ['K4'], recipientKind: 'official' })).toMatchObject({
      outcome: 'planned',
      steps: [{ candidates: ['vp'], reason: { code: 'class', params: { value: 'K4' } } }],
    });
    expect(of({ classes: ['K4'], recipientKind: 'contact' })).toMatchObject({
      outcome: 'refused',
      code: 'route-empty',
    });
  });

  describe('section 8, nothing fails open: what is not known takes the longer route, and says so', () => {
    const always: RouteStep = {
      name: 'first',
      approvers: { by: 'person', personId: 'director' },
      counting: { rule: 'anyOne' },
    };
    const of = (when: RouteCondition, content: Parameters<typeof aRequest>[1]) => {
      const more: RouteStep = { ...always, name: 'more', approvers: { by: 'person', personId: 'vp' }, when };
      const policy = { ...defaultRoutes, routes: { ...defaultRoutes.routes, A1: { steps: [always, more] } } };
      const planned = planRoute(aRequest('A1', content), policy, anOrganisation());
      return planned.outcome === 'refused' ? planned.code : (planned.steps[1]?.reason ?? null);
    };
    const classIn: RouteCondition = { when: 'classIn', classes: ['K4'] };
    const kindIn: RouteCondition = { when: 'recipientKindIn', kinds: ['champion'] };
    const fieldIn: RouteCondition = { when: 'fieldIn', field: 'criterion', values: ['D7', 'true', '7'] };
    const unknownField = { code: 'field-unknown', params: { field: 'criterion' } };
    it.each<[string, RouteCondition, object, object | null]>([
      ['no class', classIn, {}, { code: 'class-unknown', params: {} }],
      ['a class of null', classIn, { classes: null }, { code: 'class-unknown', params: {} }],
      ['classes, one of them null', classIn, { classes: ['K2', null] }, { code: 'class-unknown', params: {} }],
      ['no class in an empty list', classIn, { classes: [] }, null],
      ['another class', classIn, { classes: ['K2'] }, null],
      ['no kind of recipient', kindIn, {}, { code: 'recipient-kind-unknown', params: {} }],
      ['a blank one', kindIn, { recipientKind: '' }, { code: 'recipient-kind-unknown', params: {} }],
      ['another one', kindIn, { recipientKind: 'contact' }, null],
      ['no field', fieldIn, {}, unknownField],
      ['a field of null', fieldIn, { fields: { criterion: null } }, unknownField],
      ['a field of another shape', fieldIn, { fields: { criterion: { id: 'D2' } } }, unknownField],
      [
        'an inherited name',
        { ...fieldIn, field: 'constructor' },
        {},
        { ...unknownField, params: { field: 'constructor' } },
      ],
      ['another value', fieldIn, { fields: { criterion: 'D2' } }, null],
      ['a number', fieldIn, { fields: { criterion: 7 } }, { code: 'field', params: { value: '7' } }],
      ['a truth value', fieldIn, { fields: { criterion: true } }, { code: 'field', params: { value: 'true' } }],
      ['another truth value', fieldIn, { fields: { criterion: false } }, null],
      ['an empty list', fieldIn, { fields: { criterion: [] } }, null],
    ])('%s', (_, when, content, reason) => {
      expect(of(when, content as never)).toEqual(reason);
    });
  });
});

describe('who approves', () => {
  it('any director of the department; the nearest one above where it has none', () => {
    const organisation = anOrganisation();
    organisation.people.push(
      aPerson('codirector', { roles: ['director'] }),
      aPerson('elsewhere', { roles: ['director'], departmentId: 'other' }),
    );
    expect(candidatesOf(plan('A9', {}, organisation))).toEqual([['codirector', 'director']]);
    expect(candidatesOf(plan('A9', {}, organisation, { departmentId: 'sales-east' }))).toEqual([
      ['codirector', 'director'],
    ]);
  });

  it('the requester and everybody who gains by it are excluded', () => {
    const organisation = anOrganisation();
    organisation.people.push(aPerson('codirector', { roles: ['director'] }));
    expect(candidatesOf(plan('A9', {}, organisation, byDirector))).toEqual([['codirector']]);
    expect(candidatesOf(plan('A9', { beneficiaries: ['codirector'] }, organisation))).toEqual([['director']]);
  });

  it("the only candidate excluded: it goes to that person's superior, with the name of whom it stands in for", () => {
    expect(plan('A9', {}, anOrganisation(), byDirector)).toMatchObject({
      outcome: 'planned',
      steps: [{ candidates: ['gm'], standInFor: ['director'] }],
    });
  });

  it('the superior excluded too: on to the next one', () => {
    const organisation = anOrganisation({ director: { superiorId: 'vp' } });
    expect(candidatesOf(plan('A9', { beneficiaries: ['vp'] }, organisation, byDirector))).toEqual([['gm']]);
  });

  it('two steps of the same person one after another stay two steps', () => {
    const planned = plan('A6', {}, anOrganisation({ vp: { disabled: true } }), byDirector);
    expect(candidatesOf(planned)).toEqual([['gm'], ['gm']]);
  });

  it('a superior so many levels up', () => {
    const route = {
      steps: [{ name: 'up', approvers: { by: 'superior' as const, levels: 2 }, counting: { rule: 'anyOne' as const } }],
    };
    const policy = { ...defaultRoutes, routes: { ...defaultRoutes.routes, A9: route } };
    const of = (organisation = anOrganisation()) => planRoute(aRequest('A9'), policy, organisation);
    expect(candidatesOf(of())).toEqual([['gm']]);
    expect(problemsOf(of(anOrganisation({ director: { superiorId: null } })))).toEqual([['up', 'superior-missing']]);
    expect(problemsOf(of(anOrganisation({ director: { superiorId: 'manager' } })))).toEqual([
      ['up', 'reporting-line-loop'],
    ]);
  });
});

describe('nothing fails open: held with the reason', () => {
  it.each<[string, ReturnType<typeof anOrganisation>, object, [string, string][]]>([
    ['no approver', anOrganisation({ director: { roles: ['manager'] } }), {}, [['director', 'no-approver']]],
    ['no department', anOrganisation(), { departmentId: null }, [['director', 'no-approver']]],
    ['disabled approver', anOrganisation({ director: { disabled: true } }), {}, [['director', 'approver-disabled']]],
    [
      'an approver who is an auditor (P7)',
      anOrganisation({ director: { roles: ['director', 'auditor'] } }),
      {},
      [['director', 'approver-may-not-decide']],
    ],
    [
      'missing superior',
      anOrganisation({ director: { superiorId: null } }),
      byDirector,
      [['director', 'superior-missing']],
    ],
    [
      'a superior who is not there',
      anOrganisation({ director: { superiorId: 'ghost' } }),
      byDirector,
      [['director', 'superior-missing']],
    ],
    ['disabled superior', anOrganisation({ gm: { disabled: true } }), byDirector, [['director', 'superior-disabled']]],
    [
      'a superior who only administers (P6)',
      anOrganisation({ gm: { roles: ['administrator'] } }),
      byDirector,
      [['director', 'approver-may-not-decide']],
    ],
    [
      'loop in the reporting line',
      anOrganisation({ director: { superiorId: 'director' } }),
      byDirector,
      [['director', 'reporting-line-loop']],
    ],
  ])('%s', (_, organisation, overrides, problems) => {
    expect(problemsOf(plan('A9', {}, organisation, overrides))).toEqual(problems);
  });

  it('a loop of several people, all of them excluded', () => {
    const organisation = anOrganisation({ director: { superiorId: 'gm' }, gm: { superiorId: 'director' } });
    expect(problemsOf(plan('A9', { beneficiaries: ['gm'] }, organisation, byDirector))).toEqual([
      ['director', 'reporting-line-loop'],
    ]);
  });

  it('a circle of departments without a director', () => {
    const organisation = {
      ...anOrganisation({ director: { roles: ['manager' as const] } }),
      departments: [
        { id: 'sales', parentId: 'sales-east' },
        { id: 'sales-east', parentId: 'sales' },
      ],
    };
    expect(problemsOf(plan('A9', {}, organisation))).toEqual([['director', 'no-approver']]);
  });

  it('names every step that has nobody', () => {
    const organisation = anOrganisation({
      director: { disabled: true },
      gm: { disabled: true },
      vp: { disabled: true },
    });
    expect(problemsOf(plan('A6', {}, organisation))).toEqual([
      ['director', 'approver-disabled'],
      ['seniorManagement', 'approver-disabled'],
    ]);
  });

  it('in any organisation: planned means that every step has enabled people who are not excluded', () => {
    const ids = ['gm', 'vp', 'director', 'manager'];
    const change = fc.record({
      disabled: fc.boolean(),
      superiorId: fc.constantFrom(null, ...ids),
      roles: fc
        .subarray(['manager', 'director', 'seniorManagement', 'auditor', 'administrator'] as const)
        .map((roles) => [...roles]),
    });
    const overrides = fc.record(Object.fromEntries(ids.map((id) => [id, change])));
    fc.assert(
      fc.property(
        overrides,
        fc.constantFrom(...requestKinds),
        fc.constantFrom(...ids),
        fc.subarray(ids),
        (people, kind, requesterId, beneficiaries) => {
          const organisation = anOrganisation(people);
          const planned = plan(kind, { beneficiaries }, organisation, { requesterId });
          if (planned.outcome === 'held') expect(planned.problems).not.toEqual([]);
          if (planned.outcome !== 'planned') return;
          for (const candidate of planned.steps.flatMap((step) => step.candidates)) {
            expect(organisation.people.find(({ id }) => id === candidate)?.disabled).toBe(false);
            expect([requesterId, ...beneficiaries]).not.toContain(candidate);
          }
          expect(planned.steps.every((step) => step.candidates.length > 0)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the organisation of a later moment', () => {
  it('replans a step with who is there now, and says so when nobody is', () => {
    const planned = plan('A9');
    if (planned.outcome !== 'planned') throw new Error('not planned');
    const parties = { requesterId: 'manager', departmentId: 'sales', excluded: ['manager'] };
    const gone = replanStep(planned.steps[0]!, parties, anOrganisation({ director: { disabled: true } }));
    expect(gone).toMatchObject({ step: { candidates: [] }, problem: { step: 'director', code: 'approver-disabled' } });
    const moved = replanStep(
      planned.steps[0]!,
      parties,
      anOrganisation({ director: { disabled: true }, vp: { roles: ['director'], departmentId: 'sales' } }),
    );
    expect(moved).toMatchObject({ step: { candidates: ['director', 'vp'].filter((id) => id === 'vp') } });
    expect(moved.problem).toBeUndefined();
  });
});
