import type { Route } from '../../src/machines/approval';
import { aCompany, type Company, everybodyDecidesSmallSums, type Post } from './company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({ A9: both, A6: twoSteps, A8: inLine }, everybodyDecidesSmallSums);
});
afterAll(() => company?.close());

const directors = { by: 'roleInDepartment', role: 'director' } as const;
const management = { by: 'roleInCompany', role: 'seniorManagement' } as const;
/** Both directors must approve. */
const both: Route = { steps: [{ name: 'director', approvers: directors, counting: { rule: 'all' } }] };
const twoSteps: Route = {
  afterReturn: 'resume',
  steps: [
    { name: 'director', approvers: directors, counting: { rule: 'anyOne' } },
    { name: 'seniorManagement', approvers: management, counting: { rule: 'anyOne' } },
  ],
};
const inLine: Route = { steps: [{ name: 'director', approvers: directors, counting: { rule: 'oneAfterAnother' } }] };

const to = (post: Post, more: object = {}) => ({ to: company.ids[post], comment: 'please', ...more });
const seatsOf = async (id: string, step = 1) => (await company.show('auditor', id)).route[step - 1].seats;
const code = (answer: { status: number; body: any }) => [answer.status, answer.body.code ?? answer.body.status];

describe('transfer', () => {
  it('gives the seat away: the receiver decides, the giver is asked no more', async () => {
    const filed = await company.file('A9');
    expect(code(await company.move('director', filed.id, 'transfer', to('finance')))).toEqual([200, 'open']);
    expect(await company.pending('director')).not.toContain(filed.id);
    expect(await company.pending('finance')).toContain(filed.id);
    expect(await company.messages(filed.id)).toContainEqual({
      template: 'approvalHandedOn',
      recipients: [company.ids.finance],
    });
    expect(code(await company.decide('director', filed))).toEqual([409, 'not-your-turn']);
    expect(code(await company.decide('finance', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'approved']);
    expect(await seatsOf(filed.id)).toContainEqual(
      expect.objectContaining({
        ...{ origin: 'transferred', state: 'done', weight: 1 },
        takenOverFrom: expect.objectContaining({ id: company.ids.director }),
      }),
    );
  });

  it.each([
    ['the requester', 'manager', 'receiver-excluded'],
    ['an administrator (P6)', 'administrator', 'receiver-may-not-decide'],
    ['somebody who has a seat', 'codirector', 'receiver-has-seat'],
  ] as [string, Post, string][])('not to %s', async (_, post, refusal) => {
    const filed = await company.file('A9');
    expect(code(await company.move('director', filed.id, 'transfer', to(post)))).toEqual([422, refusal]);
    const nobody = { to: filed.id };
    expect(code(await company.move('director', filed.id, 'transfer', nobody))).toEqual([
      422,
      'receiver-may-not-decide',
    ]);
  });

  it('is for whoever has the seat, for the content that was shown', async () => {
    const filed = await company.file('A9');
    expect(code(await company.move('gm', filed.id, 'transfer', to('finance')))).toEqual([409, 'not-your-turn']);
    const other = to('finance', { contentHash: 'a'.repeat(64) });
    expect(code(await company.move('director', filed.id, 'transfer', other))).toEqual([412, 'content-changed']);
    expect(code(await company.move('manager', filed.id, 'transfer', to('finance')))).toEqual([
      403,
      'segregation-of-duties',
    ]);
  });
});

describe('delegate', () => {
  it('asks for advice, and the seat comes back to its owner', async () => {
    const filed = await company.file('A9');
    expect(code(await company.move('director', filed.id, 'delegate', to('finance')))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([409, 'not-your-turn']);
    expect(code(await company.decide('finance', filed, { comment: 'fine' }))).toEqual([200, 'open']);
    await company.decide('codirector', filed);
    const shown = await company.show('director', filed.id);
    expect(shown.status).toBe('open');
    expect(shown.decisions).toContainEqual(
      expect.objectContaining({ advice: true, standing: 'advice', comment: 'fine' }),
    );
    expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
  });

  it('no second hand-on: a delegate hands nothing on', async () => {
    const filed = await company.file('A9');
    await company.move('director', filed.id, 'delegate', to('finance'));
    for (const move of ['transfer', 'delegate'])
      expect(code(await company.move('finance', filed.id, move, to('buyer')))).toEqual([409, 'no-second-hand-on']);
    expect(code(await company.decide('finance', filed, { decision: 'return' }))).toEqual([409, 'no-second-hand-on']);
  });
});

describe('added signers', () => {
  it('before: the owner waits for them, and the denominator stays', async () => {
    const filed = await company.file('A9');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'before' }));
    expect(code(await company.decide('director', filed))).toEqual([409, 'not-your-turn']);
    await company.decide('codirector', filed);
    expect(code(await company.decide('finance', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
  });

  it("after: they are asked once the owner has approved; their rejection is the seat's", async () => {
    const filed = await company.file('A9');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'after' }));
    expect(await company.pending('finance')).not.toContain(filed.id);
    expect(code(await company.decide('finance', filed))).toEqual([409, 'not-your-turn']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'open']);
    expect(await company.pending('finance')).toContain(filed.id);
    expect(code(await company.decide('finance', filed, { decision: 'reject' }))).toEqual([200, 'rejected']);
  });

  it('are removed by whoever added them, while undecided', async () => {
    const filed = await company.file('A9');
    await company.move('director', filed.id, 'add-signer', to('finance', { position: 'before' }));
    const { removable, moves } = await company.show('director', filed.id);
    expect([removable.length, moves.includes('removeSigner')]).toEqual([1, true]);
    const seat = { seat: removable[0] };
    expect(code(await company.move('codirector', filed.id, 'remove-signer', seat))).toEqual([409, 'not-your-signer']);
    expect(code(await company.move('director', filed.id, 'remove-signer', seat))).toEqual([200, 'open']);
    expect(await company.pending('finance')).not.toContain(filed.id);
    expect(code(await company.decide('director', filed))).toEqual([200, 'open']);
    const again = await company.file('A9');
    await company.move('director', again.id, 'add-signer', to('finance', { position: 'before' }));
    const added = (await company.show('director', again.id)).removable[0];
    await company.decide('finance', again);
    expect(code(await company.move('director', again.id, 'remove-signer', { seat: added }))).toEqual([
      409,
      'signer-decided',
    ]);
  });
});

describe('taking a decision back', () => {
  it('while nothing has followed: it stays on record, and may be made again', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    expect((await company.show('director', filed.id)).moves).toContain('takeBack');
    expect(code(await company.move('director', filed.id, 'take-back', { comment: 'wrong one' }))).toEqual([
      200,
      'open',
    ]);
    expect(await company.pending('director')).toContain(filed.id);
    const [decision] = (await company.show('director', filed.id)).decisions;
    expect(decision).toMatchObject({ standing: 'takenBack', voided: { reason: 'taken-back' } });
    await company.decide('director', filed);
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'approved']);
  });

  it('also one that opened the next step, until somebody has decided there', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    expect(code(await company.move('director', filed.id, 'take-back'))).toEqual([200, 'open']);
    expect(await company.pending('gm')).not.toContain(filed.id);
    await company.decide('codirector', filed);
    await company.move('gm', filed.id, 'delegate', to('finance'));
    expect(code(await company.move('codirector', filed.id, 'take-back'))).toEqual([409, 'already-followed']);
  });

  it('is refused to whoever decided nothing, and after the end', async () => {
    const filed = await company.file('A6');
    expect(code(await company.move('director', filed.id, 'take-back'))).toEqual([409, 'nothing-to-take-back']);
    await company.decide('director', filed, { decision: 'reject' });
    expect(code(await company.move('director', filed.id, 'take-back'))).toEqual([409, 'already-followed']);
  });
});

describe('return to an earlier step', () => {
  it('opens it again: its decision is void, and the request goes on from there', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    expect((await company.show('gm', filed.id)).returnTo).toEqual([1]);
    const back = { decision: 'return', toStep: 1, comment: 'look again' };
    expect(code(await company.decide('gm', filed, { ...back, toStep: 2 }))).toEqual([422, 'step-not-earlier']);
    for (const decision of ['approve', 'reject', undefined]) {
      const slip = await company.decide('gm', filed, { ...back, decision });
      expect([slip.status, slip.body.errors]).toEqual([
        400,
        expect.arrayContaining([expect.objectContaining({ field: 'toStep', code: 'only-with-return' })]),
      ]);
    }
    expect((await company.decide('gm', filed, back)).body).toMatchObject({ status: 'open', step: 1, round: 1 });
    const { decisions } = await company.show('director', filed.id);
    expect(decisions[0]).toMatchObject({ standing: 'void', voided: { reason: 'returned' } });
    expect(code(await company.decide('gm', filed))).toEqual([409, 'not-your-turn']);
    await company.decide('codirector', filed);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'approved']);
  });

  it('section 11 timer after a return: the step that returned it reminds nobody any more', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    await company.decide('gm', filed, { decision: 'return', toStep: 1 });
    await company.later(25);
    const told = (await company.messages(filed.id)).filter(({ template }) => template === 'approvalReminded');
    expect(told).toEqual([
      { template: 'approvalReminded', recipients: [company.ids.director, company.ids.codirector].sort() },
    ]);
  });

  it('return × parallel signers: the others are asked no more, and their votes of the round do not count in the next', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed);
    expect(code(await company.decide('codirector', filed, { decision: 'return' }))).toEqual([200, 'returned']);
    expect(await company.pending('director')).not.toContain(filed.id);
    expect(code(await company.move('manager', filed.id, 'resubmit'))).toEqual([200, 'open']);
    expect(code(await company.decide('codirector', filed))).toEqual([200, 'open']);
    expect(code(await company.decide('director', filed))).toEqual([200, 'approved']);
  });
});

describe('one after another', () => {
  it('asks the second only after the first, each with a clock of their own', async () => {
    const filed = await company.file('A8');
    const { awaited } = await company.show('manager', filed.id);
    expect(awaited).toHaveLength(1);
    const posts = (['director', 'codirector'] as Post[]).sort((one) =>
      company.ids[one] === awaited[0].person.id ? -1 : 1,
    );
    expect(awaited[0].dueAt).toEqual(expect.any(String));
    expect(code(await company.decide(posts[1]!, filed))).toEqual([409, 'not-your-turn']);
    expect(code(await company.decide(posts[0]!, filed))).toEqual([200, 'open']);
    await company.later(25);
    const reminded = (await company.messages(filed.id)).filter(({ template }) => template === 'approvalReminded');
    expect(reminded).toEqual([{ template: 'approvalReminded', recipients: [company.ids[posts[1]!]] }]);
    expect(code(await company.decide(posts[1]!, filed))).toEqual([200, 'approved']);
  });
});
