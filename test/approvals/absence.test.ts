import type { Route } from '../../src/machines/approval';
import { aCompany, type Company, everybodyDecidesSmallSums, type Post } from './company';

const directors = { by: 'roleInDepartment', role: 'director' } as const;
const both: Route = { steps: [{ name: 'director', approvers: directors, counting: { rule: 'all' } }] };

const atTheTop: Route = {
  steps: [
    {
      name: 'seniorManagement',
      approvers: { by: 'roleInCompany', role: 'seniorManagement' },
      counting: { rule: 'anyOne' },
    },
  ],
};

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({ A9: both, A14: atTheTop }, everybodyDecidesSmallSums);
});
afterAll(() => company?.close());

const code = (answer: { status: number; body: any }) => [answer.status, answer.body.code ?? answer.body.status];
const DAY = 86_400_000;

async function away(post: Post, substitute: Post, more: object = {}): Promise<string> {
  const now = company.app.clock.now().getTime();
  const body = {
    ...{ personId: company.ids[post], substituteId: company.ids[substitute], reason: 'leave' },
    ...{ from: new Date(now).toISOString(), until: new Date(now + 3 * DAY).toISOString() },
    ...more,
  };
  const answer = await company.app.request('POST', '/api/v1/absences', { as: company.tokens.administrator, body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.absence?.id ?? answer.body.id;
}
const back = (id: string) =>
  company.app.request('POST', `/api/v1/absences/${id}/end`, { as: company.tokens.administrator, body: {} });

describe('absence', () => {
  it('the substitute has old and new tasks in the box, is told, decides, and both are on record', async () => {
    const old = await company.file('A9');
    const id = await away('director', 'finance');
    await company.later(0);
    const fresh = await company.file('A9');
    try {
      const waiting = await company.pending('finance');
      expect([waiting.includes(old.id), waiting.includes(fresh.id)]).toEqual([true, true]);
      expect(await company.messages(fresh.id)).toContainEqual({
        template: 'approvalStandIn',
        recipients: [company.ids.finance],
      });
      const [absence] = await company.rows<{ payload: any }>('SELECT payload FROM outbox WHERE key = $1', [
        `approval-absence-${id}`,
      ]);
      expect(absence?.payload).toMatchObject({ template: 'approvalAbsence', recipients: [company.ids.finance] });
      const shown = await company.show('finance', fresh.id);
      expect([shown.moves.includes('approve'), shown.actingFor.id]).toEqual([true, company.ids.director]);
      expect(shown.awaited[0].substitutes.concat(shown.awaited[1].substitutes)).toHaveLength(1);
      expect(code(await company.decide('finance', fresh))).toEqual([200, 'open']);
      expect(code(await company.decide('director', fresh))).toEqual([409, 'not-your-turn']);
      const [decision] = await company.rows(
        'SELECT person_id, acting_for FROM approval_decisions WHERE request_id = $1',
        [fresh.id],
      );
      expect(decision).toEqual({ person_id: company.ids.finance, acting_for: company.ids.director });
      expect(await company.pending('finance')).not.toContain(fresh.id);
      const handled = await company.app.request('GET', '/api/v1/approvals?box=handled', { as: company.tokens.finance });
      expect(handled.body.items[0]).toMatchObject({ id: fresh.id, actingFor: { id: company.ids.director } });
      expect(code(await company.decide('codirector', fresh))).toEqual([200, 'approved']);
    } finally {
      await back(id);
    }
  });

  it('ends by itself: the substitute decides no more, and sees the task no more', async () => {
    const filed = await company.file('A9');
    const start = company.app.clock.now();
    const id = await away('director', 'finance', { until: new Date(start.getTime() + DAY).toISOString() });
    expect(await company.pending('finance')).toContain(filed.id);
    const before = company.tokens.finance;
    company.app.clock.set(new Date(start.getTime() + DAY));
    company.tokens.finance = await company.app.login(await emailOf('finance'));
    try {
      expect(await company.pending('finance')).not.toContain(filed.id);
      expect(code(await company.decide('finance', filed))).toEqual([404, 'not-found']);
    } finally {
      company.app.clock.set(start);
      company.tokens.finance = before;
      await back(id);
    }
  });

  it('is for its kinds alone, hands nothing on, and never lets anybody decide on their own request', async () => {
    const id = await away('codirector', 'manager', { kinds: ['A9'] });
    try {
      const own = await company.file('A9');
      expect(await company.pending('manager')).not.toContain(own.id);
      expect(code(await company.decide('manager', own))).toEqual([403, 'segregation-of-duties']);
      const filed = await company.file('A9', { requester: 'director' });
      expect(await company.pending('manager')).toContain(filed.id);
      const other = await company.file('A8', { requester: 'director' });
      expect(await company.pending('manager')).not.toContain(other.id);
      const to = { to: company.ids.buyer };
      for (const move of ['transfer', 'delegate'])
        expect(code(await company.move('manager', filed.id, move, to))).toEqual([409, 'no-second-hand-on']);
      expect(code(await company.decide('manager', filed))).toEqual([200, 'approved']);
    } finally {
      await back(id);
    }
  });

  it('naming a substitute who may not decide what waits already is answered with a warning that says which', async () => {
    const own = await company.file('A9');
    const others = await company.file('A9', { requester: 'stranger' });
    const now = company.app.clock.now().getTime();
    const body = {
      ...{ personId: company.ids.director, substituteId: company.ids.manager, reason: 'leave' },
      ...{ from: new Date(now + DAY).toISOString(), until: new Date(now + 3 * DAY).toISOString() },
    };
    const enter = (language: string, more = {}) =>
      company.app.request('POST', '/api/v1/absences', {
        ...{ as: company.tokens.administrator, body: { ...body, ...more }, headers: { 'accept-language': language } },
      });
    const warned = await enter('en');
    expect(warned).toMatchObject({ status: 201, body: { warnings: [{ code: 'substitute-excluded' }] } });
    const [warning] = warned.body.warnings;
    const requests = warning.requests.map((each: { requestId: string }) => each.requestId);
    expect([requests.includes(own.id), requests.includes(others.id)]).toEqual([true, false]);
    expect(warning.requests).toContainEqual({
      ...{ requestId: own.id, kind: 'A9', requester: { id: company.ids.manager, name: expect.any(String) } },
    });
    expect(warning.message).toMatch(new RegExp(`${requests.length} of the requests that wait`));
    await back(warned.body.id);
    const chinese = await enter('zh-CN');
    expect(chinese.body.warnings[0].message).toMatch(/仍需.*本人处理/);
    await back(chinese.body.id);
    // Of other kinds they are not: nothing to be warned of.
    const elsewhere = await enter('en', { kinds: ['A14'] });
    expect(elsewhere.body.warnings).toEqual([]);
    await back(elsewhere.body.id);
  });

  it('raises no limit: at senior management’s step a manager decides, receives and is asked nothing', async () => {
    const waiting = await company.file('A14');
    const entered = await company.app.request('POST', '/api/v1/absences', {
      as: company.tokens.administrator,
      body: {
        ...{ personId: company.ids.gm, substituteId: company.ids.codirector, reason: 'leave' },
        until: new Date(company.app.clock.now().getTime() + DAY).toISOString(),
      },
    });
    try {
      expect(entered.body.warnings).toMatchObject([
        { code: 'substitute-without-authority', requests: [{ requestId: waiting.id }] },
      ]);
      const fresh = await company.file('A14');
      expect((await company.messages(fresh.id)).map(({ template }) => template)).not.toContain('approvalStandIn');
      expect((await company.show('codirector', fresh.id)).moves).not.toContain('approve');
      expect(code(await company.decide('codirector', fresh))).toEqual([403, 'substitute-without-authority']);
      const to = { to: company.ids.codirector };
      expect(code(await company.move('gm', fresh.id, 'transfer', to))).toEqual([422, 'receiver-without-authority']);
      expect(code(await company.decide('gm', fresh))).toEqual([200, 'approved']);
    } finally {
      await back(entered.body.id);
    }
  });

  it('with a seat of one’s own, every move and every item of a bulk says whose seat it means', async () => {
    const id = await away('director', 'codirector');
    try {
      const filed = await company.file('A9');
      const actingFor = company.ids.director;
      const to = { to: company.ids.gm, actingFor };
      for (const [move, body] of [
        ['transfer', to],
        ['delegate', to],
        ['add-signer', { ...to, position: 'after' }],
      ] as const)
        expect([move, code(await company.move('codirector', filed.id, move, body))]).toEqual([
          move,
          [409, 'no-second-hand-on'],
        ]);
      expect(code(await company.move('codirector', filed.id, 'transfer', { ...to, actingFor: 'x' }))).toEqual([
        ...[400, 'invalid-body'],
      ]);
      expect(
        code(await company.move('codirector', filed.id, 'transfer', { ...to, actingFor: company.ids.buyer })),
      ).toEqual([...[409, 'not-your-turn']]);
      expect(
        code(await company.move('codirector', filed.id, 'add-signer', { to: company.ids.gm, position: 'after' })),
      ).toEqual([...[200, 'open']]);
      const bulk = await company.file('A8');
      const item = { id: bulk.id, contentHash: bulk.contentHash, decision: 'approve', actingFor };
      const answer = await company.app.request('POST', '/api/v1/approvals/bulk-decisions', {
        ...{ as: company.tokens.codirector, body: { items: [item] } },
      });
      expect(answer.status).toBe(200);
      const decisions = await company.rows(
        'SELECT person_id, acting_for FROM approval_decisions WHERE request_id = $1',
        [bulk.id],
      );
      expect(decisions).toEqual([{ person_id: company.ids.codirector, acting_for: actingFor }]);
    } finally {
      await back(id);
    }
  });

  it('a hand-on says for which content: 412 once it is another', async () => {
    const filed = await company.file('A9');
    const to = { to: company.ids.gm };
    const said = (contentHash: string) => company.move('director', filed.id, 'transfer', { ...to, contentHash });
    expect(code(await said('0'.repeat(64)))).toEqual([412, 'content-changed']);
    expect(code(await said(filed.contentHash))).toEqual([200, 'open']);
  });

  it('delegate × substitute: what a delegate was asked their substitute is not', async () => {
    const filed = await company.file('A9');
    await company.move('director', filed.id, 'delegate', { to: company.ids.gm });
    const id = await away('gm', 'finance');
    try {
      expect(await company.pending('finance')).not.toContain(filed.id);
      expect(await company.decide('finance', filed)).toMatchObject({ status: 409, body: { code: 'not-your-turn' } });
      expect(code(await company.decide('gm', filed))).toEqual([200, 'open']);
    } finally {
      await back(id);
    }
  });
});

async function emailOf(post: Post): Promise<string> {
  const [person] = await company.rows<{ email: string }>('SELECT email FROM users WHERE id = $1', [company.ids[post]]);
  return person!.email;
}

describe('preview', () => {
  it('shows who is away on a day, before filing and while it runs', async () => {
    const now = company.app.clock.now().getTime();
    const from = new Date(now + 10 * DAY).toISOString();
    const until = new Date(now + 12 * DAY).toISOString();
    const id = await away('director', 'finance', { from, until });
    const filed = await company.file('A9');
    const date = new Date(now + 11 * DAY).toISOString();
    const preview = await company.app.request('POST', '/api/v1/approvals/preview', {
      ...{ as: company.tokens.manager, body: { kind: 'A9', accountId: filed.accountId, date } },
    });
    const running = await company.app.request('GET', `/api/v1/approvals/${filed.id}/preview?date=${date}`, {
      as: company.tokens.manager,
    });
    for (const { body } of [preview, running]) {
      const people = body.steps[0].people;
      expect(people.find((each: any) => each.id === company.ids.director).substitute).toMatchObject({
        id: company.ids.finance,
        untilAt: until,
      });
      expect(people.find((each: any) => each.id === company.ids.codirector).substitute).toBeNull();
    }
    const today = await company.app.request('GET', `/api/v1/approvals/${filed.id}/preview`, {
      as: company.tokens.manager,
    });
    expect(today.body.steps[0].people.every((each: any) => each.substitute === null)).toBe(true);
    await back(id);
  });
});
