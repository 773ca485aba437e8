import type { Route } from '../../src/machines/approval';
import { aCompany, type Company } from './company';

const directors = { by: 'roleInDepartment', role: 'director' } as const;
const both: Route = { steps: [{ name: 'director', approvers: directors, counting: { rule: 'all' } }] };

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({ A9: both });
});
afterAll(() => company?.close());

const code = (answer: { status: number; body: any }) => [answer.status, answer.body.code ?? answer.body.status];
const change = (post: keyof Company['ids'], body: object) =>
  company.app.request('PATCH', `/api/v1/users/${company.ids[post]}`, { as: company.tokens.administrator, body });
const statusOf = async (id: string) =>
  (await company.rows<{ status: string }>('SELECT status FROM approval_requests WHERE id = $1', [id]))[0]?.status;

describe('suspend and resume (P6)', () => {
  it('stops everybody and lets them go on, each with their seat; an administrator decides nothing', async () => {
    const filed = await company.file('A9');
    await company.decide('codirector', filed);
    expect(code(await company.move('director', filed.id, 'suspend'))).toEqual([403, 'forbidden']);
    expect(code(await company.move('administrator', filed.id, 'suspend', { comment: 'audit' }))).toEqual([
      200,
      'suspended',
    ]);
    expect(code(await company.move('administrator', filed.id, 'suspend'))).toEqual([409, 'event-not-allowed']);
    expect(await company.pending('director')).not.toContain(filed.id);
    expect(code(await company.decide('director', filed))).toEqual([409, 'not-your-turn']);
    await company.later(60);
    expect((await company.messages(filed.id)).map(({ template }) => template)).toEqual([
      ...['approvalOpened', 'approvalSuspended'],
    ]);
    expect(code(await company.move('administrator', filed.id, 'resume'))).toEqual([200, 'open']);
    expect(code(await company.decide('administrator', filed))).toEqual([403, 'forbidden']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
  });

  const open = async (id: string) => (await company.show('auditor', id)).awaited.map((each: any) => each.person.id);
  const letIn = async (...posts: (keyof Company['ids'])[]) => {
    for (const post of posts) {
      await change(post, { disabled: false });
      company.tokens[post] = await company.app.login(await emailOf(post));
    }
  };

  it('section 8 everybody disabled while suspended: held when it goes on, with an incident and its people told', async () => {
    const filed = await company.file('A9');
    await company.move('administrator', filed.id, 'suspend');
    for (const post of ['director', 'codirector'] as const) await change(post, { disabled: true });
    await company.later(0);
    expect(await statusOf(filed.id)).toBe('suspended');
    try {
      expect(code(await company.move('administrator', filed.id, 'resume'))).toEqual([200, 'held']);
      expect(await company.rows('SELECT closed_at FROM incidents WHERE subject_id = $1', [filed.id])).toEqual([
        { closed_at: null },
      ]);
      expect((await company.messages(filed.id)).filter(({ template }) => template === 'approvalHeld')).toEqual([
        { template: 'approvalHeld', recipients: [company.ids.manager, company.ids.administrator].sort() },
      ]);
      expect(
        await company.rows(`SELECT 1 FROM approval_tasks WHERE request_id = $1 AND status = 'pending'`, [filed.id]),
      ).toEqual([]);
    } finally {
      await letIn('director', 'codirector');
    }
    expect(code(await company.move('administrator', filed.id, 'release'))).toEqual([200, 'open']);
  });

  it('section 8 one of them disabled while suspended: planned again with whoever is there', async () => {
    const filed = await company.file('A9');
    await company.move('administrator', filed.id, 'suspend');
    await change('codirector', { disabled: true });
    await company.later(0);
    try {
      expect(code(await company.move('administrator', filed.id, 'resume'))).toEqual([200, 'open']);
      expect(await open(filed.id)).toEqual([company.ids.director]);
      const { director, codirector } = company.ids;
      const askings = (await company.messages(filed.id)).filter(({ template }) => template === 'approvalOpened');
      expect(askings.map(({ recipients }) => recipients)).toEqual([[director, codirector].sort(), [director]]);
      expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
    } finally {
      await letIn('codirector');
    }
  });

  it.each([
    ['post', `roles = '{manager}'`, `roles = '{director}'`],
    ['department', 'department_id = NULL', `department_id = (SELECT department_id FROM users WHERE id = $2)`],
  ])('section 8 another %s since it was suspended: planned again without them', async (_what, changed, before) => {
    const filed = await company.file('A9');
    await company.move('administrator', filed.id, 'suspend');
    const { codirector, director } = company.ids;
    await company.rows(`UPDATE users SET ${changed} WHERE id = $1`, [codirector]);
    try {
      expect(code(await company.move('administrator', filed.id, 'resume'))).toEqual([200, 'open']);
      expect(await open(filed.id)).toEqual([director]);
      expect(await company.pending('codirector')).not.toContain(filed.id);
      const askings = (await company.messages(filed.id)).filter(({ template }) => template === 'approvalOpened');
      expect(askings.filter(({ recipients }) => recipients.includes(codirector))).toHaveLength(1);
      expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
    } finally {
      await company.rows(`UPDATE users SET ${before} WHERE id = $1`, [
        codirector,
        ...(before.includes('$2') ? [director] : []),
      ]);
    }
  });
});

describe('time limits of parallel seats', () => {
  it('section 11 whoever has decided is not reminded; the others are, and their superiors told', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    await company.later(25);
    await company.later(49);
    expect((await company.messages(filed.id)).slice(1)).toEqual([
      { template: 'approvalReminded', recipients: [company.ids.codirector] },
      { template: 'approvalEscalated', recipients: [company.ids.gm] },
    ]);
    const { dueAt } = await company.show('manager', filed.id);
    expect(dueAt).toEqual(expect.any(String));
    await company.decide('codirector', filed);
  });
});

describe('nothing fails open', () => {
  it('approver disabled between assignment and decision: refused, and the step planned again at once', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    expect((await change('codirector', { disabled: true })).status).toBe(200);
    try {
      expect((await company.decide('codirector', filed)).status).toBe(401);
      expect(await statusOf(filed.id)).toBe('open');
      await company.later(0);
      const shown = await company.show('auditor', filed.id);
      expect([shown.status, shown.awaited.map((each: any) => each.person.id)]).toEqual([
        'open',
        [company.ids.director],
      ]);
      expect(shown.decisions[0].standing).toBe('void');
      expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
    } finally {
      await change('codirector', { disabled: false });
      company.tokens.codirector = await company.app.login(await emailOf('codirector'));
    }
  });

  it('an approver who lost the post is refused, and the step planned again with the refusal', async () => {
    const filed = await company.file('A9');
    await company.rows(`UPDATE users SET roles = '{manager}' WHERE id = $1`, [company.ids.codirector]);
    try {
      expect(code(await company.decide('codirector', filed))).toEqual([403, 'forbidden']);
      expect(await company.pending('codirector')).not.toContain(filed.id);
      expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
    } finally {
      await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    }
  });

  it('everybody disabled: held at once, with an incident', async () => {
    const filed = await company.file('A9');
    for (const post of ['director', 'codirector'] as const) await change(post, { disabled: true });
    try {
      await company.later(0);
      expect(await statusOf(filed.id)).toBe('held');
      const incidents = await company.rows('SELECT 1 FROM incidents WHERE subject_id = $1 AND closed_at IS NULL', [
        filed.id,
      ]);
      expect(incidents).toHaveLength(1);
    } finally {
      for (const post of ['director', 'codirector'] as const) {
        await change(post, { disabled: false });
        company.tokens[post] = await company.app.login(await emailOf(post));
      }
    }
    expect(code(await company.move('administrator', filed.id, 'release'))).toEqual([200, 'open']);
  });
});

describe('S6 handing over all tasks of somebody who leaves', () => {
  it('gives every undecided seat to the receiver, and keeps what they may not have', async () => {
    const [one, theirs] = [await company.file('A9'), await company.file('A9', { requester: 'gm' })];
    const answer = await company.app.request('POST', `/api/v1/users/${company.ids.codirector}/hand-over`, {
      ...{ as: company.tokens.administrator, body: { to: company.ids.gm } },
    });
    expect(answer.status).toBe(200);
    const { handedOver, kept } = answer.body.kinds.find((each: any) => each.kind === 'approvals');
    expect(handedOver).toBeGreaterThanOrEqual(1);
    expect(kept).toContainEqual(expect.objectContaining({ id: theirs.id, code: 'receiver-excluded' }));
    expect(await company.pending('gm')).toContain(one.id);
    expect(code(await company.decide('codirector', one))).toEqual([409, 'not-your-turn']);
    await company.decide('director', one);
    expect(code(await company.decide('gm', one))).toEqual([200, 'approved']);
  });
});

async function emailOf(post: keyof Company['ids']): Promise<string> {
  const [person] = await company.rows<{ email: string }>('SELECT email FROM users WHERE id = $1', [company.ids[post]]);
  return person!.email;
}
