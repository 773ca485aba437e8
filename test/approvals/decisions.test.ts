import { aCompany, type Company } from './company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());
beforeEach(() => {
  company.subject.answer = { carriedOut: true };
  company.subject.amount = '1000.00';
});

const statusOf = async (id: string) =>
  (await company.rows<{ status: string }>('SELECT status FROM approval_requests WHERE id = $1', [id]))[0]?.status;
const markOf = async (accountId: string) =>
  (
    await company.rows<{ mark: string | null }>('SELECT external_ref AS mark FROM accounts WHERE id = $1', [accountId])
  )[0]?.mark;
const change = (accountId: string) =>
  company.rows(`UPDATE accounts SET group_name = 'changed' WHERE id = $1`, [accountId]);

describe('section 8, deciding a request', () => {
  it('A9 director approves: decided, carried out and told in one transaction', async () => {
    const filed = await company.file('A9');
    expect(filed.state).toBe('open');
    const answer = await company.decide('director', filed, { comment: 'go on' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: filed.id, status: 'approved', round: 1, step: 1 });
    expect(await markOf(filed.accountId)).toBe(`approved ${filed.id}`);
    const decisions = await company.rows(
      'SELECT round, step, content_hash, person_id, acting_for, decision, comment, policy_version FROM approval_decisions WHERE request_id = $1',
      [filed.id],
    );
    expect(decisions).toEqual([
      {
        round: 1,
        step: 1,
        content_hash: filed.contentHash,
        person_id: company.ids.director,
        acting_for: null,
        decision: 'approve',
        comment: 'go on',
        policy_version: 1,
      },
    ]);
    const tasks = await company.rows(
      'SELECT assignee_id, status FROM approval_tasks WHERE request_id = $1 ORDER BY status',
      [filed.id],
    );
    expect(tasks).toEqual([
      { assignee_id: company.ids.codirector, status: 'cancelled' },
      { assignee_id: company.ids.director, status: 'done' },
    ]);
    expect(await company.messages(filed.id)).toEqual([
      { template: 'approvalOpened', recipients: [company.ids.director, company.ids.codirector].sort() },
      { template: 'approvalApproved', recipients: [company.ids.manager] },
    ]);
    const open = await company.rows(`SELECT 1 FROM deadlines WHERE instance_id = $1 AND status = 'open'`, [filed.id]);
    expect(open).toEqual([]);
  });

  it('A6 goes to the director and then to senior management; each step is a decision of its own', async () => {
    const filed = await company.file('A6');
    expect((await company.decide('gm', filed)).body).toMatchObject({ status: 409, code: 'not-your-turn' });
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open', step: 2 });
    expect(await markOf(filed.accountId)).toBeNull();
    expect((await company.decide('gm', filed)).body).toMatchObject({ status: 'approved' });
  });

  it('A7 is decided by senior management too from CNY 10,000,000', async () => {
    company.subject.amount = '10000000.00';
    const filed = await company.file('A7');
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open', step: 2 });
    company.subject.amount = '9999999.99';
    const below = await company.file('A7');
    expect((await company.decide('director', below)).body).toMatchObject({ status: 'approved' });
  });

  it('a rejection ends it; its subject and its requester are told', async () => {
    const filed = await company.file('A6');
    expect((await company.decide('director', filed, { decision: 'reject', comment: 'no' })).body).toMatchObject({
      status: 'rejected',
    });
    expect(company.subject.refusals).toContainEqual({ requestId: filed.id, outcome: 'rejected', reason: undefined });
    expect((await company.messages(filed.id)).at(-1)).toEqual({
      template: 'approvalRejected',
      recipients: [company.ids.manager],
    });
    expect((await company.decide('gm', filed)).body).toMatchObject({
      status: 409,
      code: 'already-decided',
      winner: { id: company.ids.director },
    });
  });

  it('a return goes back to the requester; filed again it is round 2 of the same request, and votes of round 1 do not count', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    expect((await company.decide('gm', filed, { decision: 'return', comment: 'more' })).body).toMatchObject({
      status: 'returned',
    });
    expect((await company.decide('gm', filed)).body).toMatchObject({
      code: 'already-decided',
      winner: { id: company.ids.gm },
    });
    await change(filed.accountId);
    const again = await company.file('A6', { accountId: filed.accountId });
    expect(again).toMatchObject({ id: filed.id, state: 'open' });
    expect(again.contentHash).not.toBe(filed.contentHash);
    expect((await company.decide('gm', again)).body).toMatchObject({ code: 'not-your-turn' });
    expect((await company.decide('director', again, { round: 1, step: 1 })).body).toMatchObject({
      code: 'already-decided',
    });
    expect((await company.decide('director', again)).body).toMatchObject({ status: 'open', step: 2, round: 2 });
    expect((await company.decide('gm', again)).body).toMatchObject({ status: 'approved' });
    const rounds = await company.rows(
      'SELECT round, content_hash FROM approval_rounds WHERE request_id = $1 ORDER BY round',
      [filed.id],
    );
    expect(rounds).toEqual([
      { round: 1, content_hash: filed.contentHash },
      { round: 2, content_hash: again.contentHash },
    ]);
  });

  it('what cannot be carried out any more is voided with the reason, and its requester is told', async () => {
    company.subject.answer = { carriedOut: false, reason: 'exit-criteria-unmet' };
    const filed = await company.file('A9');
    const answer = await company.decide('director', filed);
    expect(answer.body).toMatchObject({ status: 'voided', outcomeReason: 'exit-criteria-unmet' });
    expect(await markOf(filed.accountId)).toBeNull();
    expect(company.subject.refusals).toContainEqual({
      requestId: filed.id,
      outcome: 'voided',
      reason: 'exit-criteria-unmet',
    });
    expect((await company.messages(filed.id)).at(-1)).toEqual({
      template: 'approvalVoided',
      recipients: [company.ids.manager],
    });
  });

  it('a step that is named must be the open one: a slip does not decide the next step too', async () => {
    const filed = await company.file('A6', { requester: 'director', departmentId: company.departmentId });
    const first = await company.decide('codirector', filed, { step: 1 });
    expect(first.body).toMatchObject({ status: 'open', step: 2 });
    expect((await company.decide('codirector', filed, { step: 1 })).body).toMatchObject({
      code: 'already-decided',
      winner: { id: company.ids.codirector },
    });
  });
});

describe('content binding', () => {
  it('a decision for another hash is refused and changes nothing', async () => {
    const filed = await company.file('A9');
    const answer = await company.decide('director', { id: filed.id, contentHash: 'a'.repeat(64) });
    expect(answer).toMatchObject({ status: 412, body: { code: 'content-changed' } });
    expect(await statusOf(filed.id)).toBe('open');
  });

  it('content that moved since it was filed: 412, the request is voided for good and its requester told', async () => {
    const filed = await company.file('A9');
    await change(filed.accountId);
    const answer = await company.decide('director', filed);
    expect(answer).toMatchObject({ status: 412, body: { code: 'content-changed' } });
    expect(await statusOf(filed.id)).toBe('voided');
    expect(await markOf(filed.accountId)).toBeNull();
    expect(await company.rows('SELECT 1 FROM approval_decisions WHERE request_id = $1', [filed.id])).toEqual([]);
    const told = await company.messages(filed.id);
    expect(told).toContainEqual({ template: 'approvalVoidedByChange', recipients: [company.ids.manager] });
    const over = told.find(({ template }) => template === 'approvalOverByChange');
    expect([...over!.recipients].sort()).toEqual([company.ids.director, company.ids.codirector].sort());
    expect(company.subject.refusals).toContainEqual({
      requestId: filed.id,
      outcome: 'voided',
      reason: 'content-changed',
    });
  });

  it('a change between two steps voids what the first step approved', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    await change(filed.accountId);
    expect(await company.decide('gm', filed)).toMatchObject({ status: 412 });
    expect(await statusOf(filed.id)).toBe('voided');
  });

  it('decisions and rounds are append-only', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    await expect(
      company.rows(`UPDATE approval_decisions SET decision = 'reject' WHERE request_id = $1`, [filed.id]),
    ).rejects.toThrow('append-only');
    await expect(company.rows(`DELETE FROM approval_rounds WHERE request_id = $1`, [filed.id])).rejects.toThrow(
      'append-only',
    );
  });
});

describe('segregation of duties', () => {
  it('nobody decides on their own request, and the colleague does', async () => {
    const filed = await company.file('A9', { requester: 'director' });
    expect(await company.decide('director', filed)).toMatchObject({
      status: 403,
      body: { code: 'segregation-of-duties' },
    });
    expect((await company.decide('codirector', filed)).body).toMatchObject({ status: 'approved' });
  });

  it("the only candidate excluded: it goes to that person's superior", async () => {
    await company.rows(`UPDATE users SET roles = '{manager}' WHERE id = $1`, [company.ids.codirector]);
    try {
      const filed = await company.file('A9', { requester: 'director' });
      expect(filed.state).toBe('open');
      expect(await company.decide('director', filed)).toMatchObject({
        status: 403,
        body: { code: 'segregation-of-duties' },
      });
      expect((await company.decide('gm', filed)).body).toMatchObject({ status: 'approved' });
    } finally {
      await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    }
  });

  it('a candidate who became an auditor decides nothing', async () => {
    const filed = await company.file('A9');
    await company.rows(`UPDATE users SET roles = '{director,auditor}' WHERE id = $1`, [company.ids.codirector]);
    try {
      expect(await company.decide('codirector', filed)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    } finally {
      await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    }
  });

  it('a candidate who is no director any more does not decide as one', async () => {
    const filed = await company.file('A9');
    await company.rows(`UPDATE users SET roles = '{manager}' WHERE id = $1`, [company.ids.codirector]);
    try {
      expect(await company.decide('codirector', filed)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    } finally {
      await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    }
  });

  it('a candidate who was disabled since is nobody', async () => {
    const filed = await company.file('A9');
    await company.rows(`UPDATE users SET disabled_at = now() WHERE id = $1`, [company.ids.codirector]);
    try {
      expect((await company.decide('codirector', filed)).status).toBe(401);
    } finally {
      await company.rows(`UPDATE users SET disabled_at = NULL WHERE id = $1`, [company.ids.codirector]);
    }
  });

  it("out of sight is like an unknown id; in scope without a say is not one's turn", async () => {
    const filed = await company.file('A9');
    expect(await company.decide('stranger', filed)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await company.decide('buyer', filed)).toMatchObject({ status: 404 });
    expect(await company.decide('gm', filed)).toMatchObject({ status: 409, body: { code: 'not-your-turn' } });
    expect(await company.app.request('GET', '/api/v1/approvals/nonsense', { as: company.tokens.gm })).toMatchObject({
      status: 404,
    });
  });
});

describe('races', () => {
  it("two deciders at once have one winner, and the other gets the winner's name", async () => {
    for (let round = 0; round < 12; round += 1) {
      const filed = await company.file('A9');
      const answers = await Promise.all([
        company.decide('director', filed),
        company.decide('codirector', filed, { decision: round % 2 ? 'approve' : 'reject' }),
      ]);
      const [won, lost] = answers[0]!.status === 200 ? [0, 1] : [1, 0];
      expect(answers[won!]!.status).toBe(200);
      const winner = company.ids[won === 0 ? 'director' : 'codirector'];
      expect(answers[lost!]).toMatchObject({ status: 409, body: { code: 'already-decided', winner: { id: winner } } });
      expect(answers[lost!]!.body.detail).toContain('Person');
      expect(await company.rows('SELECT 1 FROM approval_decisions WHERE request_id = $1', [filed.id])).toHaveLength(1);
    }
  });

  it('withdrawing races with approving: one of them happens, never both', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const filed = await company.file('A9');
      const withdraw = () =>
        company.app.request('POST', `/api/v1/approvals/${filed.id}/withdraw`, { as: company.tokens.manager, body: {} });
      const both =
        round % 2 ? [withdraw(), company.decide('director', filed)] : [company.decide('director', filed), withdraw()];
      const answers = await Promise.all(both);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('already-decided');
      const status = await statusOf(filed.id);
      outcomes.add(status!);
      expect(await markOf(filed.accountId)).toBe(status === 'approved' ? `approved ${filed.id}` : null);
    }
    expect([...outcomes].every((status) => ['approved', 'withdrawn'].includes(status))).toBe(true);
  });

  it('the same key sent several times in parallel decides once', async () => {
    const filed = await company.file('A6');
    const send = () =>
      company.app.request('POST', `/api/v1/approvals/${filed.id}/decisions`, {
        as: company.tokens.director,
        body: { decision: 'approve', contentHash: filed.contentHash },
        headers: { 'idempotency-key': 'decide-once' },
      });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await statusOf(filed.id)).toBe('open');
  });

  it('only the requester withdraws', async () => {
    const filed = await company.file('A9');
    const answer = await company.app.request('POST', `/api/v1/approvals/${filed.id}/withdraw`, {
      as: company.tokens.director,
      body: {},
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('one request runs for a subject at a time', async () => {
    const filed = await company.file('A9');
    await expect(company.file('A9', { accountId: filed.accountId })).rejects.toMatchObject({ code: 'request-pending' });
  });
});
