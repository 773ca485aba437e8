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
  it('tells those who are awaited, once in four working hours, three times a step', async () => {
    await at('2026-03-02T02:00:00.000Z'); // Monday 10:00 in Shanghai
    const filed = await company.file('A6');
    const { director, codirector, gm } = company.ids;
    expect(await urge(filed.id)).toMatchObject({
      status: 200,
      body: { timesLeft: 2, possibleAgainAt: '2026-03-02T07:30:00.000Z' },
    });
    await at('2026-03-02T07:29:59.000Z');
    expect(await urge(filed.id)).toMatchObject({
      status: 409,
      body: { code: 'urged-lately', possibleAt: '2026-03-02T07:30:00.000Z' },
    });
    await at('2026-03-02T07:30:00.000Z');
    expect((await urge(filed.id)).body).toMatchObject({ timesLeft: 1 });
    await at('2026-03-04T02:00:00.000Z');
    expect((await urge(filed.id)).body).toMatchObject({ timesLeft: 0, possibleAgainAt: null });
    await at('2026-03-06T02:00:00.000Z');
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
