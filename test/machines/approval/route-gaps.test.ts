import Decimal from 'decimal.js';
import {
  type ApproverSource,
  defaultRoutes,
  kindsNotWhole,
  type Organisation,
  type Person,
  planRoute,
  type RequestKind,
  type Role,
  type RouteGap,
  routeGaps,
  type RoutePolicy,
  type RouteStep,
} from '../../../src/machines/approval';
import { approvalGaps } from '../../../src/machines/policy/approval-gaps';
import { anOrganisation, aPerson, aRequest } from './builders';
import fc from '../../support/properties';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const policyOf = (kind: RequestKind, steps: RouteStep[]): RoutePolicy => {
  const { filedBy } = defaultRoutes.routes[kind];
  return { ...defaultRoutes, routes: { ...defaultRoutes.routes, [kind]: { steps, ...(filedBy ? { filedBy } : {}) } } };
};

describe('section 8 whoever may file there', () => {
  const lonely = { vp: { disabled: true }, director: { disabled: true } };
  const of = (kind: string, organisation: Organisation) =>
    approvalGaps(defaultRoutes, organisation).filter((gap) => gap.kind === kind);
  it.each(['A4', 'A5'])(
    '%s of a department without a director is filed by senior management alone, which is its only approver',
    (kind) => {
      expect(
        planRoute(aRequest(kind as RequestKind, {}, { requesterId: 'gm' }), defaultRoutes, anOrganisation(lonely)),
      ).toMatchObject({
        ...{ outcome: 'held', problems: [{ step: 'seniorManagement', code: 'superior-missing' }] },
      });
      expect(of(kind, anOrganisation(lonely))).toMatchObject(
        ['sales', 'sales-east'].map((departmentId) => ({ departmentId, code: 'superior-missing', requesters: [] })),
      );
      expect(of(kind, anOrganisation({ vp: { disabled: true } }))).toEqual([]);
    },
  );
  it('what senior management files itself is no flaw where others may file it', () => {
    const found = of('A6', anOrganisation({ vp: { disabled: true } }));
    expect(found).toEqual([]);
    expect(
      routeGaps(defaultRoutes, anOrganisation({ vp: { disabled: true } })).filter(({ kind }) => kind === 'A6'),
    ).toMatchObject([
      { departmentId: 'sales', step: 'seniorManagement', requesters: ['gm'] },
      { departmentId: 'sales-east', step: 'seniorManagement', requesters: ['gm'] },
    ]);
  });
  it('requests without a department, where somebody of P1 to P3 belongs to none', () => {
    expect(of('A9', anOrganisation({ manager: { departmentId: null } }))).toMatchObject([
      { departmentId: null, step: 'director', code: 'no-approver', requesters: [] },
    ]);
  });
  it('a company without departments', () => {
    const without = { ...anOrganisation(), departments: [] };
    expect(of('A9', without)).toMatchObject([
      { departmentId: null, step: 'director', code: 'no-approver', requesters: [] },
    ]);
    expect(of('A4', without)).toEqual([]);
    expect(of('A9', { people: [], departments: [] })).toMatchObject([{ departmentId: null, requesters: [] }]);
  });
});

describe('section 8 combinations of conditions', () => {
  const step = (fields: number): RouteStep => ({
    ...{ name: 'only', approvers: { by: 'roleInDepartment', role: 'director' }, counting: { rule: 'anyOne' } },
    when: {
      any: Array.from({ length: fields }, (_, index) => ({
        when: 'fieldIn',
        field: `f${index}`,
        values: ['a', 'b', 'c'],
      })),
    },
  });
  it('names the kinds of which not every combination is looked at, and looks at the rest all the same', () => {
    expect(kindsNotWhole(defaultRoutes)).toEqual([]);
    // Six values a field, with what is not known: 1,296 and 7,776 combinations.
    expect(kindsNotWhole(policyOf('A9', [step(4)]))).toEqual([]);
    expect(kindsNotWhole(policyOf('A9', [step(5)]))).toEqual(['A9']);
    const gaps = routeGaps(policyOf('A9', [step(5)]), anOrganisation({ director: { disabled: true } }));
    expect(gaps.filter(({ kind }) => kind === 'A9')).toMatchObject([
      { departmentId: 'sales' },
      { departmentId: 'sales-east' },
    ]);
  });
});

describe('section 8 the list of gaps is what planning by hand comes to', () => {
  const posts: Role[] = [
    'specialist',
    'manager',
    'director',
    'seniorManagement',
    'finance',
    'buyer',
    'auditor',
    'administrator',
  ];
  const places = ['root', 'north', 'south', 'north-east'];
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const person = (id: string) =>
    fc
      .record({
        roles: fc.uniqueArray(fc.constantFrom(...posts), { minLength: 1, maxLength: 2 }),
        departmentId: fc.option(fc.constantFrom(...places)),
        superiorId: fc.option(fc.constantFrom(...names.filter((name) => name !== id))),
        disabled: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      })
      .map((overrides) => aPerson(id, overrides));
  const organisations = fc.tuple(...names.map(person)).map((people): Organisation => ({
    people,
    departments: [
      { id: 'root', parentId: null },
      ...['north', 'south'].map((id) => ({ id, parentId: 'root' })),
      { id: 'north-east', parentId: 'north' },
    ],
  }));
  const above: Record<string, string[]> = {
    'north-east': ['north', 'root'],
    north: ['root'],
    south: ['root'],
    root: [],
  };
  const mayFile = ({ disabled, roles, departmentId }: Person, place: string | null): boolean => {
    if (disabled || roles.includes('auditor') || roles.includes('administrator')) return false;
    if (roles.includes('seniorManagement') && place !== null) return true;
    if (
      roles.includes('seniorManagement') ||
      !roles.some((role) => ['specialist', 'manager', 'director'].includes(role))
    )
      return false;
    return (
      departmentId === place || (place !== null && departmentId !== null && (above[place] ?? []).includes(departmentId))
    );
  };
  const isIn = ({ over, upTo }: RouteGap['band'], amount: string) => {
    if (over !== null && over === upTo) return new Decimal(amount).equals(over);
    return (
      (over === null || new Decimal(amount).greaterThan(over)) && (upTo === null || new Decimal(amount).lessThan(upTo))
    );
  };
  const sources: fc.Arbitrary<ApproverSource> = fc.oneof(
    fc.constant<ApproverSource>({ by: 'roleInDepartment', role: 'director' }),
    fc.constant<ApproverSource>({ by: 'roleInCompany', role: 'seniorManagement' }),
    fc.constant<ApproverSource>({ by: 'post', post: 'finance' }),
    fc.constant<ApproverSource>({ by: 'superior', levels: 1 }),
    fc.constant<ApproverSource>({ by: 'superiorChain' }),
    fc.constant<ApproverSource>({ by: 'people', personIds: ['a', 'b'] }),
  );
  const countings = fc.constantFrom<RouteStep['counting']>({ rule: 'anyOne' }, { rule: 'all' }, { rule: 'nOfM', n: 2 });
  const steps = fc
    .array(fc.tuple(sources, countings, fc.constantFrom('none', 'over', 'from')), { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.map(([approvers, counting, limit], index): RouteStep => ({
        ...{ name: `step-${index}`, approvers, counting },
        ...(limit === 'none' || index === 0
          ? {}
          : { when: { when: limit === 'over' ? 'amountOver' : 'amountFrom', limit: cny('1000.00') } }),
      })),
    );
  const amounts = fc.constantFrom('0.01', '999.99', '1000.00', '1000.01', '200000.00', '200000.01', '9999999.00');

  it('for every department, requester and amount, with the same steps and reasons', () => {
    fc.assert(
      fc.property(
        organisations,
        steps,
        amounts,
        fc.constantFrom<RequestKind>('A4', 'A9'),
        (organisation, rules, amount, kind) => {
          const policy = policyOf(kind, rules);
          const gaps = routeGaps(policy, organisation).filter((gap) => gap.kind === kind && isIn(gap.band, amount));
          for (const departmentId of [...places, null]) {
            for (const { id } of organisation.people.filter((each) => mayFile(each, departmentId))) {
              const plan = planRoute(
                aRequest(kind, { amount: cny(amount) }, { requesterId: id, departmentId }),
                policy,
                organisation,
              );
              if (plan.outcome === 'refused') continue;
              const byHand = plan.outcome === 'held' ? plan.problems.map(({ step, code }) => `${step} ${code}`) : [];
              const listed = gaps
                .filter(
                  (gap) =>
                    gap.departmentId === departmentId && (gap.requesters.length === 0 || gap.requesters.includes(id)),
                )
                .map(({ step, code }) => `${step} ${code}`);
              expect(listed.sort()).toEqual(byHand.sort());
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
