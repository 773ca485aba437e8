import type { ApproverSource, Counting, Route, RouteStep } from '../../src/machines/approval';
import { newId } from '../../src/modules/platform/database/id';
import { aCompany, type Company, type Post } from './company';

const directors: ApproverSource = { by: 'roleInDepartment', role: 'director' };
const finance: ApproverSource = { by: 'post', post: 'finance' };
const management: ApproverSource = { by: 'roleInCompany', role: 'seniorManagement' };
const anyOne: Counting = { rule: 'anyOne' };
const step = (name: string, approvers: ApproverSource, more: Partial<RouteStep> = {}): RouteStep => ({
  ...{ name, approvers, counting: anyOne },
  ...more,
});

let company: Company;
let groupId: string;
beforeAll(async () => {
  company = await aCompany();
  const { director, codirector, gm } = company.ids;
  const group = await company.app.request('POST', '/api/v1/approval-groups', {
    as: company.tokens.administrator,
    body: { name: 'Prices', memberIds: [director, codirector, gm] },
  });
  groupId = group.body.id;
  const named: ApproverSource = { by: 'people', personIds: [director, codirector, gm] };
  const weights = { [director]: 50, [codirector]: 30, [gm]: 20 };
  await company.routes({
    A2: { steps: [step('director', { by: 'superiorChain' }, { counting: { rule: 'oneAfterAnother' } })] },
    A3: { steps: [step('director', named, { counting: { rule: 'quorum', percent: 60, weights } })] },
    A6: { steps: [step('director', directors), step('seniorManagement', management)] },
    A8: skipping,
    A9: edited,
    A11: { steps: [step('director', { by: 'group', groupId }, { counting: { rule: 'nOfM', n: 2 } })] },
    A12: delegated,
    A15: { steps: [step('director', named, { counting: { rule: 'quorum', percent: 51 } })] },
  });
});
afterAll(() => company?.close());
beforeEach(() => {
  company.subject.extras = { plan: 'first' };
  company.subject.amount = '1000.00';
});

/** The same people twice, who need not decide the same content again. */
const skipping: Route = {
  skipRepeated: true,
  steps: [step('director', directors), step('buyer', directors), step('seniorManagement', management)],
};
const unplanned = { fields: { hidden: ['fields.plan'] } };
/** As before, with finance between them, which may edit what the directors do not see. */
const edited: Route = {
  ...{ skipRepeated: true, afterReturn: 'resume', editorsMayDecide: true },
  steps: [
    step('director', directors, unplanned),
    step('finance', finance, { fields: { edit: ['fields.plan'] } }),
    step('buyer', directors, { ...unplanned, counting: { rule: 'all' } }),
    step('seniorManagement', management),
  ],
};
const delegated: Route = {
  skipRepeated: true,
  steps: [step('director', directors), step('finance', finance), step('seniorManagement', management)],
};

const code = (answer: { status: number; body: any }) => [answer.status, answer.body.code ?? answer.body.status];
const to = (post: Post, more: object = {}) => ({ to: company.ids[post], comment: 'please', ...more });
const change = (post: Post, body: object) =>
  company.app.request('PATCH', `/api/v1/users/${company.ids[post]}`, { as: company.tokens.administrator, body });
const awaited = async (id: string): Promise<string[]> =>
  (await company.show('auditor', id)).awaited.map((each: any) => each.person.id).sort();
const automatic = async (id: string): Promise<string[]> =>
  (await company.show('auditor', id)).decisions
    .filter((each: any) => each.automatic)
    .map((each: any) => `${each.step} ${each.person.id}`);

/** With a person disabled; afterwards they are back, and logged in. */
async function without(post: Post, run: () => Promise<void>): Promise<void> {
  await change(post, { disabled: true });
  await company.later(0);
  try {
    await run();
  } finally {
    await change(post, { disabled: false });
    const [person] = await company.rows<{ email: string }>('SELECT email FROM users WHERE id = $1', [
      company.ids[post],
    ]);
    company.tokens[post] = await company.app.login(person!.email);
  }
}

describe('no second hand-on', () => {
  it.each(['transfer', 'delegate', 'add-signer'])('an added signer may not %s', async (move) => {
    const filed = await company.file('A6');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'before' }));
    const body = to('buyer', move === 'add-signer' ? { position: 'before' } : {});
    expect(code(await company.move('finance', filed.id, move, body))).toEqual([409, 'no-second-hand-on']);
    expect(await company.pending('buyer')).not.toContain(filed.id);
  });
});

describe('authority', () => {
  it('a chain’s seat goes to nobody whose authority is less; advice raises nobody’s and is asked of anybody', async () => {
    const filed = await company.file('A2');
    expect(await awaited(filed.id)).toEqual([company.ids.director]);
    expect(code(await company.move('director', filed.id, 'transfer', to('finance')))).toEqual([
      422,
      'receiver-without-authority',
    ]);
    expect(code(await company.move('director', filed.id, 'delegate', to('finance')))).toEqual([200, 'open']);
    expect(code(await company.decide('finance', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
    const other = await company.file('A2');
    expect(code(await company.move('director', other.id, 'transfer', to('gm')))).toEqual([200, 'open']);
    expect(code(await company.decide('gm', other))).toEqual([200, 'approved']);
  });

  it('a substitute at the end of a chain decides only what their own authority covers', async () => {
    const absent = async (substitute: Post) => {
      const from = company.app.clock.now();
      const until = new Date(from.getTime() + 86_400_000);
      const body = {
        personId: company.ids.director,
        substituteId: company.ids[substitute],
        reason: 'leave',
        from,
        until,
      };
      const as = company.tokens.administrator;
      const answer = await company.app.request('POST', '/api/v1/absences', { as, body });
      expect(answer.status).toBe(201);
      const { id } = answer.body.absence ?? answer.body;
      return () => company.app.request('POST', `/api/v1/absences/${id}/end`, { as, body: {} });
    };
    const filed = await company.file('A2');
    const back = await absent('finance');
    expect(code(await company.decide('finance', filed))).toEqual([403, 'substitute-without-authority']);
    expect((await company.show('finance', filed.id)).moves).not.toContain('approve');
    await back();
    const again = await absent('codirector');
    expect((await company.show('codirector', filed.id)).moves).toContain('approve');
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'approved']);
    await again();
  });
});

describe('splitting', () => {
  const accumulated = async (contactId: string, account: string) => {
    company.subject.extras = { contactId };
    const filed = await company.file('A7', { accountId: await company.addAccount(), account });
    return (await company.show('manager', filed.id)).content.accumulated?.amount ?? null;
  };

  it('the same recipient is added up across accounts, other recipients only on the same account', async () => {
    const [one, other] = [newId(), newId()];
    const [here, there] = [await company.addAccount(), await company.addAccount()];
    expect(await accumulated(one, here)).toBeNull();
    expect(await accumulated(other, there)).toBeNull();
    expect(await accumulated(one, there)).toBe('2000.00');
    expect(await accumulated(newId(), await company.addAccount())).toBeNull();
    expect(await accumulated(newId(), here)).toBe('1000.00');
  });

  it('an approver who raises an amount raises it with what was filed beside it since: the longer route', async () => {
    const account = await company.addAccount();
    company.subject.extras = { recipientYear: 'withinLimit' };
    const of = async (amount: string) => {
      company.subject.amount = amount;
      return company.file('A1', { accountId: await company.addAccount(), account });
    };
    const one = await of('3000.00');
    const other = await of('1500.00');
    company.subject.amount = '1000.00';
    const routeOf = async (id: string) => (await company.show('manager', id)).route.map((step: any) => step.name);
    expect([await routeOf(one.id), await routeOf(other.id)]).toEqual([['director'], ['director']]);
    const body = { fields: { amount: '4900.00' }, comment: 'more' };
    const { body: edited } = await company.move('director', one.id, 'edit', body);
    expect(edited).toMatchObject({ status: 'open', round: 2 });
    const shown = await company.show('manager', one.id);
    expect(shown.content).toMatchObject({ amount: { amount: '4900.00' }, accumulated: { amount: '1500.00' } });
    expect(await routeOf(one.id)).toEqual(['director', 'seniorManagement']);
    const now = { id: one.id, contentHash: edited.contentHash };
    expect((await company.decide('codirector', now)).body).toMatchObject({ status: 'open', step: 2 });
    expect((await company.decide('gm', now)).body).toMatchObject({ status: 'approved' });
  });

  it('what another team asked for, or what lies 30 days back, adds nothing', async () => {
    const shown = async (account: string, departmentId?: string) => {
      const filed = await company.file('A7', { account, ...(departmentId ? { departmentId } : {}) });
      return { id: filed.id, sum: (await company.show('manager', filed.id)).content.accumulated?.amount ?? null };
    };
    const here = await company.addAccount();
    const [elsewhere] = await company.rows<{ id: string }>('SELECT department_id AS id FROM users WHERE id = $1', [
      company.ids.stranger,
    ]);
    expect((await shown(here, elsewhere!.id)).sum).toBeNull();
    const first = await shown(here);
    expect(first.sum).toBeNull();
    expect((await shown(here)).sum).toBe('1000.00');
    const filedBefore = (days: string) =>
      company.rows(`UPDATE approval_requests SET filed_at = $1::timestamptz - $2::interval WHERE id = $3`, [
        ...[company.app.clock.now(), days, first.id],
      ]);
    await filedBefore('30 days');
    expect((await shown(here)).sum).toBe('1000.00');
    await filedBefore('29 days 23 hours 59 minutes');
    expect((await shown(here)).sum).toBe('3000.00');
  });
});

describe('a group of approvers', () => {
  it('two of its three members decide, and whoever is not of it does not', async () => {
    const filed = await company.file('A11');
    const { director, codirector, gm } = company.ids;
    expect(await awaited(filed.id)).toEqual([director, codirector, gm].sort());
    expect(code(await company.decide('finance', filed))).toEqual([404, 'not-found']);
    expect(code(await company.decide('director', filed, { decision: 'reject' }))).toEqual([200, 'open']);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'approved']);
  });

  it('n of m fails with the rejection that puts it out of reach', async () => {
    const filed = await company.file('A11');
    await company.decide('director', filed, { decision: 'reject' });
    expect(code(await company.decide('gm', filed, { decision: 'reject' }))).toEqual([200, 'rejected']);
  });

  it('without members there is nobody to ask: held', async () => {
    const members = (memberIds: string[]) =>
      company.app.request('PUT', `/api/v1/approval-groups/${groupId}/members`, {
        ...{ as: company.tokens.administrator, body: { memberIds } },
      });
    await members([]);
    try {
      const filed = await company.file('A11');
      expect(await company.show('manager', filed.id)).toMatchObject({ status: 'held' });
    } finally {
      await members([company.ids.director, company.ids.codirector, company.ids.gm]);
    }
  });
});

describe('quorum by weights', () => {
  it('60 of 100: 50 is not enough, 50 and 20 are', async () => {
    const filed = await company.file('A3');
    expect(code(await company.decide('director', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'approved']);
  });

  it('fails as soon as it can no longer be reached: 30 and 20 never make 60', async () => {
    const filed = await company.file('A3');
    expect(code(await company.decide('director', filed, { decision: 'reject' }))).toEqual([200, 'rejected']);
    const light = await company.file('A3');
    expect(code(await company.decide('gm', light, { decision: 'reject' }))).toEqual([200, 'open']);
    expect(code(await company.decide('codirector', light, { decision: 'reject' }))).toEqual([200, 'rejected']);
  });

  it('quorum after removal: a signer who was added and removed changes neither side of it', async () => {
    const filed = await company.file('A3');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'before' }));
    expect(code(await company.decide('director', filed))).toEqual([409, 'not-your-turn']);
    const [seat] = (await company.show('director', filed.id)).removable;
    expect(code(await company.move('director', filed.id, 'remove-signer', { seat }))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'approved']);
  });

  it('quorum after removal: who was disabled stays in the denominator; it is still reached, or held, never easier', async () => {
    const [still, never] = [await company.file('A3'), await company.file('A3')];
    await company.decide('director', still);
    await company.decide('gm', never);
    await without('codirector', async () => {
      expect((await company.show('manager', still.id)).status).toBe('open');
      expect(code(await company.decide('gm', still))).toEqual([200, 'approved']);
      expect((await company.show('manager', never.id)).status).toBe('open');
      await without('director', async () => {
        expect((await company.show('manager', never.id)).status).toBe('held');
      });
    });
    expect(code(await company.move('administrator', never.id, 'release'))).toEqual([200, 'open']);
    expect(code(await company.decide('director', never))).toEqual([200, 'approved']);
  });

  it('per cent of three: two are needed, and the third was not asked in vain', async () => {
    const filed = await company.file('A15');
    expect(code(await company.decide('gm', filed, { decision: 'reject' }))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'approved']);
  });
});

describe('same approver again', () => {
  it('is spared for the same content in the same round, marked as automatic, but never at the last step', async () => {
    const filed = await company.file('A8');
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open', step: 3 });
    expect(await automatic(filed.id)).toEqual([`2 ${company.ids.director}`]);
    expect(await awaited(filed.id)).toEqual([company.ids.gm]);
  });

  it('duplicate-skip × edit: a decision that stood through an edit spares nobody after it', async () => {
    const plain = await company.file('A9');
    await company.decide('director', plain);
    await company.decide('finance', plain);
    expect(await automatic(plain.id)).toEqual([`3 ${company.ids.director}`]);
    const filed = await company.file('A9');
    await company.decide('director', filed);
    const fields = { 'fields.plan': 'second' };
    const { body } = await company.move('finance', filed.id, 'edit', { fields, comment: 'better' });
    expect(body).toMatchObject({ status: 'open', round: 2, step: 2 });
    const now = { id: filed.id, contentHash: body.contentHash };
    expect((await company.decide('finance', now)).body).toMatchObject({ status: 'open', step: 3 });
    expect(await automatic(filed.id)).toEqual([]);
    expect(await awaited(filed.id)).toEqual([company.ids.director, company.ids.codirector].sort());
  });

  it('delegate × duplicate-skip: who only advised is asked again', async () => {
    const filed = await company.file('A12');
    await company.move('director', filed.id, 'delegate', to('finance'));
    await company.decide('finance', filed);
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open', step: 2 });
    expect(await awaited(filed.id)).toEqual([company.ids.finance]);
    expect(await automatic(filed.id)).toEqual([]);
  });
});

describe('return × parallel signers', () => {
  it('the signers of the step that returned are asked no more, and decide nothing after it', async () => {
    const filed = await company.file('A6');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'before' }));
    expect(await company.pending('finance')).toContain(filed.id);
    expect(code(await company.decide('codirector', filed, { decision: 'return', comment: 'more' }))).toEqual([
      200,
      'returned',
    ]);
    for (const post of ['finance', 'director', 'codirector'] as const)
      expect(await company.pending(post)).not.toContain(filed.id);
    expect(code(await company.decide('finance', filed))).toEqual([409, 'already-decided']);
  });
});
