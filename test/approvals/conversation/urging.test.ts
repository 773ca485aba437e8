import type { Route } from '../../../src/machines/approval';
import { aCompany, type Company } from '../company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const urge = (id: string, as: keyof Company['tokens'] = 'manager') =>
  company.app.request('POST', `/api/v1/approvals/${id}/urge`, { as: company.tokens[as] });
/** Sets the clock; sessions end by idleness, so those who act afterwards log in again. */
async function at(instant: string): Promise<void> {
  company.app.clock.set(new Date(instant));
  for (const post of ['manager', 'director', 'auditor', 'stranger'] as const) {
    const [person] = await company.rows<{ email: string }>('SELECT email FROM users WHERE id = $1', [
      company.ids[post],
    ]);
    company.tokens[post] = await company.app.login(person!.email);
  }
}

describe('W1 urging', () => {
  it('tells those who are awaited, once in eight working hours, three times a step', async () => {
    await at('2026-03-02T02:00:00.000Z'); // Monday 10:00 in Shanghai
    const filed = await company.file('A6');
    const { director, codirector, gm } = company.ids;
    expect(await urge(filed.id)).toMatchObject({
      status: 200,
      body: { timesLeft: 2, possibleAgainAt: '2026-03-03T02:30:00.000Z' },
    });
    await at('2026-03-03T02:29:59.000Z');
    expect(await urge(filed.id)).toMatchObject({
      status: 409,
      body: { code: 'urged-lately', possibleAt: '2026-03-03T02:30:00.000Z' },
    });
    await at('2026-03-03T02:30:00.000Z');
    expect((await urge(filed.id)).body).toMatchObject({ timesLeft: 1 });
    await at('2026-03-05T02:00:00.000Z');
    expect((await urge(filed.id)).body).toMatchObject({ timesLeft: 0, possibleAgainAt: null });
    await at('2026-03-06T02:30:00.000Z');
    expect(await urge(filed.id)).toMatchObject({ status: 409, body: { code: 'urged-enough', possibleAt: null } });
    await company.decide('director', filed);
    expect(await urge(filed.id)).toMatchObject({
      status: 200,
      body: { timesLeft: 2, recipients: [{ id: gm }] },
    });
    const told = (await company.messages(filed.id)).filter(({ template }) => template === 'approvalUrged');
    expect(told.map(({ recipients }) => recipients)).toEqual([
      ...Array.from({ length: 3 }, () => [codirector, director].sort()),
      [gm],
    ]);
  });

  it('as often as the route says under which the round was filed, whatever the policy says later', async () => {
    const usual = (
      await company.rows<{ route: Route }>(
        `SELECT document -> 'approvals' -> 'routes' -> 'A9' AS route FROM policies WHERE status = 'active'`,
      )
    )[0]!.route;
    await at('2026-03-09T02:00:00.000Z'); // Monday 10:00 in Shanghai
    await company.routes({ A9: { ...usual, urge: { times: 2, everyWorkingHours: 1 } } });
    const filed = await company.file('A9');
    await company.routes({ A9: { ...usual, urge: { times: 0, everyWorkingHours: 8 } } });
    expect(await urge(filed.id)).toMatchObject({
      body: { timesLeft: 1, possibleAgainAt: '2026-03-09T03:00:00.000Z' },
    });
    await at('2026-03-09T02:59:59.000Z');
    const lately = await urge(filed.id);
    expect(lately).toMatchObject({ status: 409, body: { code: 'urged-lately' } });
    expect(lately.body.detail).toContain('1');
    await at('2026-03-09T03:00:00.000Z');
    expect((await urge(filed.id)).body).toMatchObject({ timesLeft: 0 });
    const never = await company.file('A9');
    expect(await urge(never.id)).toMatchObject({ status: 409, body: { code: 'urged-enough', possibleAt: null } });
    await company.routes({ A9: { ...usual, urge: undefined } });
    const silent = await company.file('A9');
    expect((await urge(silent.id)).body).toMatchObject({ timesLeft: 2, possibleAgainAt: '2026-03-10T03:30:00.000Z' });
    await company.routes({ A9: usual });
  });

  it('at the same moment only one comes through', async () => {
    const { id } = await company.file('A9');
    const answers = await Promise.all(Array.from({ length: 5 }, () => urge(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it("is the requester's alone", async () => {
    const { id } = await company.file('A9');
    expect(await urge(id, 'director')).toMatchObject({ status: 403 });
    expect(await urge(id, 'auditor')).toMatchObject({ status: 403 });
    expect(await urge(id, 'stranger')).toMatchObject({ status: 404 });
  });

  it('needs somebody to wait for', async () => {
    const returned = await company.file('A9');
    await company.decide('director', returned, { decision: 'return' });
    expect(await urge(returned.id)).toMatchObject({ status: 409, body: { code: 'nothing-awaited' } });
    const ended = await company.file('A9');
    await company.decide('director', ended);
    expect(await urge(ended.id)).toMatchObject({ status: 409, body: { code: 'nothing-awaited' } });
  });
});
