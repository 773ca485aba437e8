import type { Absence, Person } from '../../../src/machines/approval/organisation';
import { type NamedOrganisation, organisationProblems } from '../../../src/modules/users/organisation-problems';
import fc from '../../support/properties';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, email: `${id}@example.com`, roles: ['manager'], departmentId: 'd', superiorId: 'director' },
  ...{ disabled: false, locale: 'zh-CN', ...more },
});
const absence = (personId: string, substituteId: string, more: Partial<Absence> = {}): Absence => ({
  ...{ id: `${personId}-${substituteId}`, personId, substituteId, kinds: null },
  ...{ from: '2026-03-02T00:00:00.000Z', until: '2026-03-05T00:00:00.000Z', ...more },
});
const sound = (): NamedOrganisation => ({
  people: [
    person('top', { roles: ['seniorManagement'], superiorId: null, departmentId: null }),
    person('director', { roles: ['director'], superiorId: 'top' }),
    person('finance', { roles: ['finance', 'buyer', 'compliance'], superiorId: 'top', departmentId: null }),
    person('administrator', { roles: ['administrator'], superiorId: null, departmentId: null }),
    person('manager'),
    person('other'),
  ],
  departments: [
    { id: 'd', parentId: null },
    { id: 'below', parentId: 'd' },
    { id: 'empty', parentId: null },
  ],
  departmentNames: { d: '大客户部', below: '华东组', empty: '筹备组' },
  groups: [{ id: 'g', name: '价格评审组', memberIds: ['director'] }],
  absences: [absence('manager', 'other')],
});
const found = (change: (organisation: NamedOrganisation) => void) => {
  const organisation = sound();
  change(organisation);
  return organisationProblems(organisation).map(({ code, params }) => [code, ...Object.values(params)].join(' '));
};
const one = (organisation: NamedOrganisation, id: string) => organisation.people.find((each) => each.id === id)!;

describe('problems of the organisation', () => {
  it('a sound one has none: no superior is asked of those at the top, nor a director of a department where nobody files', () => {
    expect(found(() => undefined)).toEqual([]);
    expect(found((o) => (one(o, 'finance').departmentId = 'empty'))).toEqual([]);
  });

  it.each<[string, string[], (organisation: NamedOrganisation) => void]>([
    [
      'a missing superior',
      ['superior-missing manager manager@example.com'],
      (o) => (one(o, 'manager').superiorId = null),
    ],
    [
      'a disabled superior, for each who reports to them',
      ['superior-disabled finance finance@example.com gone'],
      (o) => {
        o.people.push(person('gone', { disabled: true }));
        one(o, 'finance').superiorId = 'gone';
      },
    ],
    [
      'a loop, once',
      ['reporting-line-loop other → manager'],
      (o) => {
        one(o, 'manager').superiorId = 'other';
        one(o, 'other').superiorId = 'manager';
        one(o, 'finance').superiorId = 'other';
      },
    ],
    ['a loop of one', ['reporting-line-loop manager'], (o) => (one(o, 'manager').superiorId = 'manager')],
    [
      'a department without director; one above would do',
      ['department-without-director 筹备组'],
      (o) => {
        one(o, 'other').departmentId = 'empty';
        one(o, 'manager').departmentId = 'below';
      },
    ],
    [
      'a department whose own director has left, whoever is above',
      ['department-without-director 华东组'],
      (o) =>
        o.people.push(
          person('left', { roles: ['director'], departmentId: 'below', disabled: true }),
          person('new', { departmentId: 'below' }),
        ),
    ],
    ['a post that nobody holds', ['post-unheld compliance'], (o) => (one(o, 'finance').roles = ['finance', 'buyer'])],
    [
      'a substitute who left',
      ['substitute-left manager other 2026-03-02T00:00:00.000Z 2026-03-05T00:00:00.000Z'],
      (o) => (one(o, 'other').disabled = true),
    ],
    [
      'a substitute who holds no deciding post any more',
      ['substitute-may-not-decide manager other 2026-03-02T00:00:00.000Z 2026-03-05T00:00:00.000Z'],
      (o) => (one(o, 'other').roles = ['specialist']),
    ],
    [
      'a substitute who is away as well',
      ['substitute-absent manager other 2026-03-02T00:00:00.000Z 2026-03-05T00:00:00.000Z'],
      (o) =>
        o.absences.push(
          absence('other', 'director', { from: '2026-03-04T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' }),
        ),
    ],
    ['a group of nobody', ['group-empty 价格评审组'], (o) => (o.groups[0]!.memberIds = [])],
  ])('%s', (_, problems, change) => {
    expect(found(change)).toEqual(problems);
  });

  it.each<[string, Partial<Absence>]>([
    ['right after', { from: '2026-03-05T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' }],
    ['right before', { from: '2026-03-01T00:00:00.000Z', until: '2026-03-02T00:00:00.000Z' }],
  ])('a substitute who is away %s is none', (_, more) => {
    expect(found((o) => o.absences.push(absence('other', 'director', more)))).toEqual([]);
  });

  it('nor one who is away for other kinds', () => {
    const kinds = (o: NamedOrganisation) =>
      (o.absences = [absence('manager', 'other', { kinds: ['A1'] }), absence('other', 'director', { kinds: ['A2'] })]);
    expect(found(kinds)).toEqual([]);
  });

  it('whatever the reporting lines, it comes to an end and names each loop once', () => {
    const lines = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(lines, (superiors) => {
        const people = superiors.map((to, id) => person(String(id), { superiorId: to === null ? null : String(to) }));
        const organisation = { ...sound(), people, groups: [], absences: [] };
        const loops = organisationProblems(organisation).filter(({ code }) => code === 'reporting-line-loop');
        const inLoops = loops.flatMap(({ params }) => params.names!.split(' → '));
        expect(inLoops.sort()).toEqual(
          people
            .map(({ id }) => id)
            .filter((id) => returnsTo(id, superiors))
            .sort(),
        );
      }),
    );
  });
});

function returnsTo(id: string, superiors: (number | null)[]): boolean {
  let at = superiors[Number(id)] ?? null;
  for (let step = 0; step < superiors.length && at !== null; step += 1) {
    if (String(at) === id) return true;
    at = superiors[at] ?? null;
  }
  return false;
}
