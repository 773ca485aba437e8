import { startTestApp, type TestApp } from '../support/app';
import { aCompany, type Company, type Post } from './company';
import { TryModule, TrySubject } from './try-subject';

const ROUNDS = process.env.KEYPATH_LONG_FAULTS === '1' ? 500 : 60;

let company: Company;
let other: TestApp;
beforeAll(async () => {
  company = await aCompany();
  other = await startTestApp({ modules: [TryModule], databaseUrl: company.app.databaseUrl, clock: company.app.clock });
  other.app.get(TrySubject, { strict: false }).amount = company.subject.amount;
});
afterAll(async () => {
  await other?.close();
  await company?.close();
});

const on = (app: TestApp, as: Post, path: string, body: object) =>
  app.request('POST', `/api/v1/approvals/${path}`, { as: company.tokens[as], body });

it(`two deciders at once on two processes, ${ROUNDS} rounds: one winner each, the loser gets the winner's name`, async () => {
  const names = new Map(
    (await company.rows<{ id: string; name: string }>('SELECT id, name FROM users')).map(({ id, name }) => [id, name]),
  );
  let won = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, contentHash } = await company.file('A9');
    const decisions = [
      { app: company.app, as: 'director', decision: round % 2 ? 'approve' : 'reject' },
      { app: other, as: 'codirector', decision: 'approve' },
    ] as const;
    const answers = await Promise.all(
      decisions.map(({ app, as, decision }) => on(app, as, `${id}/decisions`, { decision, contentHash })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = company.ids[decisions[answers.findIndex(({ status }) => status === 200)]!.as];
    won += winner === company.ids.director ? 1 : 0;
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({ code: 'already-decided', winner: { id: winner, name: names.get(winner) } });
    const rows = await company.rows('SELECT person_id FROM approval_decisions WHERE request_id = $1', [id]);
    expect(rows).toEqual([{ person_id: winner }]);
  }
  expect(won).toBeGreaterThan(0);
  expect(won).toBeLessThan(ROUNDS);
}, 600_000);

it('withdraw racing with approve on two processes: one of them happens, and the subject agrees', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, contentHash, accountId } = await company.file('A9');
    const answers = await Promise.all([
      on(company.app, 'director', `${id}/decisions`, { decision: 'approve', contentHash }),
      on(other, 'manager', `${id}/withdraw`, {}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [row] = await company.rows<{ status: string; mark: string | null }>(
      'SELECT r.status, a.external_ref AS mark FROM approval_requests r JOIN accounts a ON a.id = $2 WHERE r.id = $1',
      [id, accountId],
    );
    expect(row).toEqual(
      answers[0]!.status === 200 ? { status: 'approved', mark: `approved ${id}` } : { status: 'withdrawn', mark: null },
    );
  }
}, 120_000);
