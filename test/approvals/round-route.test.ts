import { aCompany, type Company } from './company';

/** The route that is shown is the one of the present round; what earlier rounds decided is among the decisions. */
describe('the route of a request that was filed again', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany();
    const anyOne = { rule: 'anyOne' } as const;
    await company.routes({
      A9: {
        steps: [
          { name: 'director', approvers: { by: 'roleInDepartment', role: 'director' }, counting: anyOne },
          { name: 'seniorManagement', approvers: { by: 'roleInCompany', role: 'seniorManagement' }, counting: anyOne },
        ],
      },
    });
  });
  afterAll(() => company?.close());

  const shown = async (id: string) => {
    const { round, route, decisions } = await company.show('auditor', id);
    return {
      round,
      steps: route.map(({ state }: { state: string }) => state),
      votes: route.flatMap(({ seats }: any) => seats.flatMap(({ vote }: any) => (vote ? [vote.decision] : []))),
      decisions: decisions.map((each: any) => [each.round, each.decision, each.standing]),
    };
  };

  it('counts no decision of round 1 in round 2 where the content changed, and goes on from its own', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    expect(await shown(filed.id)).toMatchObject({ round: 1, steps: ['decided', 'open'], votes: ['approve'] });
    await company.decide('gm', filed, { decision: 'return', comment: '请补充' });
    await company.rows('UPDATE accounts SET group_name = $2 WHERE id = $1', [filed.accountId, 'other']);
    const again = (await company.move('manager', filed.id, 'resubmit', { comment: '已补充' })).body;
    expect(again).toMatchObject({ status: 'open', round: 2, step: 1 });
    const second = await shown(filed.id);
    expect(second).toMatchObject({ round: 2, steps: ['open', 'ahead'], votes: [] });
    expect(second.decisions.map(([round]: number[]) => round)).toEqual([1, 1]);
    await company.decide('director', { id: filed.id, contentHash: again.contentHash });
    expect(await shown(filed.id)).toMatchObject({ round: 2, steps: ['decided', 'open'], votes: ['approve'] });
  });
});
