import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { aCompany, type Company } from './company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const statusOf = async (id: string) =>
  (await company.rows<{ status: string }>('SELECT status FROM approval_requests WHERE id = $1', [id]))[0]?.status;
const incidentOf = async (id: string) =>
  (
    await company.rows<{ kind: string; detail: { problems: { code: string }[] }; closed_at: Date | null }>(
      'SELECT kind, detail, closed_at FROM incidents WHERE subject_id = $1',
      [id],
    )
  )[0];
const disable = (id: string, on = true) =>
  company.rows('UPDATE users SET disabled_at = $2 WHERE id = $1', [id, on ? company.app.clock.now() : null]);
const release = (id: string, as: keyof Company['tokens'] = 'administrator') =>
  company.app.request('POST', `/api/v1/approvals/${id}/release`, { as: company.tokens[as] });

async function withDisabled(people: string[], work: () => Promise<void>): Promise<void> {
  for (const id of people) await disable(id);
  try {
    await work();
  } finally {
    for (const id of people) await disable(id, false);
  }
}

describe('nothing fails open', () => {
  it('no approver: held with an incident, owner and administrators told, and it goes on when there is one again', async () => {
    const { director, codirector, manager, administrator } = company.ids;
    let id = '';
    let contentHash = '';
    await withDisabled([director, codirector], async () => {
      const filed = await company.file('A9');
      ({ id, contentHash } = filed);
      expect(filed.state).toBe('held');
      expect(await incidentOf(id)).toMatchObject({
        kind: 'approval-held',
        closed_at: null,
        detail: { problems: [{ step: 'director', code: 'approver-disabled' }] },
      });
      expect(await company.messages(id)).toEqual([
        { template: 'approvalHeld', recipients: [manager, administrator].sort() },
      ]);
      expect(await company.rows('SELECT 1 FROM approval_tasks WHERE request_id = $1', [id])).toEqual([]);
      expect(await release(id)).toMatchObject({ status: 409, body: { code: 'still-held' } });
      expect(await release(id, 'gm')).toMatchObject({ status: 403 });
    });
    expect(await release(id)).toMatchObject({ status: 200, body: { status: 'open' } });
    expect((await incidentOf(id))?.closed_at).not.toBeNull();
    expect((await company.decide('director', { id, contentHash })).body).toMatchObject({ status: 'approved' });
  });

  it('an administrator lets it go on and decides nothing', async () => {
    const filed = await company.file('A9');
    expect(await company.decide('administrator', filed)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await release(filed.id)).toMatchObject({ status: 409, body: { code: 'event-not-allowed' } });
  });

  it('missing superior: the only candidate files and reports to nobody', async () => {
    await company.rows(`UPDATE users SET superior_id = NULL WHERE id = $1`, [company.ids.gm]);
    const filed = await company.file('A14', { requester: 'gm' });
    expect(filed.state).toBe('held');
    expect((await incidentOf(filed.id))?.detail.problems).toEqual([
      expect.objectContaining({ step: 'seniorManagement', code: 'superior-missing' }),
    ]);
  });

  it('a held request is withdrawn by its requester, and its incident closed', async () => {
    const filed = await company.file('A14', { requester: 'gm' });
    const answer = await company.app.request('POST', `/api/v1/approvals/${filed.id}/withdraw`, {
      as: company.tokens.gm,
      body: {},
    });
    expect(answer).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect((await incidentOf(filed.id))?.closed_at).not.toBeNull();
  });

  it('the next step has lost its people since filing: held when it would open, the decision before it stands', async () => {
    const filed = await company.file('A6');
    await withDisabled([company.ids.gm], async () => {
      expect((await company.decide('director', filed)).body).toMatchObject({ status: 'held', step: 2 });
    });
    expect(await release(filed.id)).toMatchObject({ status: 200, body: { status: 'open', step: 2 } });
    expect((await company.decide('gm', filed)).body).toMatchObject({ status: 'approved' });
  });

  it('foreign money without a rate is refused, and nothing is written', async () => {
    const before = await company.rows('SELECT count(*)::int AS n FROM approval_requests');
    const content = company.subject.content.bind(company.subject);
    company.subject.content = async (...all) => ({
      ...(await content(...all)),
      amount: { amount: '1.00', currency: 'USD' },
    });
    try {
      await expect(company.file('A7')).rejects.toMatchObject({ status: 422, code: 'currency-without-rate' });
    } finally {
      company.subject.content = content;
    }
    expect(await company.rows('SELECT count(*)::int AS n FROM approval_requests')).toEqual(before);
  });

  it('A4 is filed by the director, not by a manager', async () => {
    await expect(company.file('A4')).rejects.toMatchObject({ status: 403, code: 'requester-may-not-file' });
    expect((await company.file('A4', { requester: 'director' })).state).toBe('open');
  });
});

describe('section 11, approvals left undecided', () => {
  const processor = () => company.app.app.get(DeadlineProcessor, { strict: false });
  const hours = (count: number) => new Date(company.app.clock.now().getTime() + count * 3_600_000);

  it('reminder after one working day to the assignees, escalation after two to their superiors; time decides nothing', async () => {
    const filed = await company.file('A9');
    const due = await company.rows<{ purpose: string; due_at: Date }>(
      'SELECT purpose, due_at FROM deadlines WHERE instance_id = $1 ORDER BY due_at',
      [filed.id],
    );
    expect(due.map(({ purpose, due_at: at }) => [purpose, at.toISOString()])).toEqual([
      ['approval.remind', '2026-03-03T02:00:00.000Z'],
      ['approval.escalate', '2026-03-04T02:00:00.000Z'],
    ]);
    await processor().runDue(hours(25));
    await processor().runDue(hours(25));
    const told = (await company.messages(filed.id)).slice(1);
    expect(told).toEqual([
      { template: 'approvalReminded', recipients: [company.ids.director, company.ids.codirector].sort() },
    ]);
    await processor().runDue(hours(49));
    expect((await company.messages(filed.id)).slice(2)).toEqual([
      { template: 'approvalEscalated', recipients: [company.ids.gm] },
    ]);
    expect(await statusOf(filed.id)).toBe('open');
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'approved' });
  });

  it('a decided step reminds nobody; the next step has a clock of its own', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    await processor().runDue(hours(25));
    expect((await company.messages(filed.id)).filter(({ template }) => template === 'approvalReminded')).toEqual([
      { template: 'approvalReminded', recipients: [company.ids.gm] },
    ]);
  });

  it('everybody who could decide has left: held, with an incident, instead of waiting for ever', async () => {
    const filed = await company.file('A9');
    await withDisabled([company.ids.director, company.ids.codirector], async () => {
      await processor().runDue(hours(25));
      expect(await statusOf(filed.id)).toBe('held');
      expect(await incidentOf(filed.id)).toMatchObject({ closed_at: null });
    });
    expect(await release(filed.id)).toMatchObject({ status: 200 });
  });

  it('somebody else may decide by now: handed to them', async () => {
    await company.rows(`UPDATE users SET roles = '{manager}' WHERE id = $1`, [company.ids.codirector]);
    const filed = await company.file('A9');
    await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    await withDisabled([company.ids.director], async () => {
      await processor().runDue(hours(25));
      expect(await statusOf(filed.id)).toBe('open');
      expect((await company.decide('codirector', filed)).body).toMatchObject({ status: 'approved' });
    });
  });
});
