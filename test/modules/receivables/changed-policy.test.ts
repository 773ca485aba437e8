import { collectionLevels } from '../../../src/machines/policy/default-rules';
import { type Company, startCompany } from '../features/company';
import { creditOf, goOn, must, planned, signedContract } from './money';

let company: Company;
let contractId: string;
beforeEach(async () => {
  company = await startCompany();
  contractId = await signedContract(company);
});
afterEach(() => company.close());

const on = (day: string) => `${day}T02:00:00.000Z`;
const rows = (sql: string, values: unknown[] = []) => company.app.dataSource.query<any[]>(sql, values as never);
const saidDays = async (id: string): Promise<number[]> =>
  (await rows(`SELECT payload FROM outbox WHERE key LIKE $1 ORDER BY id`, [`receivable-${id}-level%`])).map(
    ({ payload }) => payload.params.overdueDays,
  );

/** Drafted and put in force by the director, seen by senior management; then all that follows is done. */
async function enact(changes: unknown): Promise<void> {
  const draft = must(await company.send('director', 'POST', '/policy/drafts', { summary: '调整', changes }), 201);
  must(await company.send('seniorManagement', 'POST', `/policy/drafts/${draft.id}/review`, { comment: '同意' }));
  const body = { acceptGaps: true, reason: '小公司' };
  must(await company.send('director', 'POST', `/policy/drafts/${draft.id}/activate`, body));
  const now = company.clock.now().getTime();
  for (const seconds of [1, 2, 62, 63]) await goOn(company, new Date(now + seconds * 1000).toISOString());
}
const level = (days: number) => ({ ...collectionLevels[3]!, code: `days${days}`, days });

describe('section 9 collections after the policy has changed', () => {
  it('a level that is added speaks, and those behind it neither fall silent nor speak twice', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    await goOn(company, on('2026-05-01'));
    await enact({ collections: { levels: [...collectionLevels, level(20)].sort((a, b) => a.days - b.days) } });
    for (const day of ['2026-05-07', '2026-05-15', '2026-05-20', '2026-06-01', '2026-06-29'])
      await goOn(company, on(day));
    expect(await saidDays(id)).toEqual([1, 7, 15, 20, 32, 60]);
  });

  it('a level that is taken away is not said; the others are, on their days', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    await goOn(company, on('2026-05-07'));
    await enact({ collections: { levels: collectionLevels.filter(({ days }) => days !== 15 && days !== -7) } });
    for (const day of ['2026-05-15', '2026-06-01', '2026-06-29']) await goOn(company, on(day));
    expect(await saidDays(id)).toEqual([7, 32, 60]);
  });

  it('a clock that falls due before the counting anew has come by speaks by the policy of that moment', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    await goOn(company, on('2026-05-07'));
    await rows(
      `UPDATE deadlines SET visit = 100 + 4 WHERE purpose = 'receivable.level' AND instance_id = $1 AND due_at = $2`,
      [id, '2026-05-15T01:00:00Z'],
    );
    await goOn(company, on('2026-05-15'));
    await goOn(company, on('2026-05-15'));
    expect(await saidDays(id)).toEqual([7, 15]);
    expect(
      await rows(`SELECT 1 FROM deadlines WHERE instance_id = $1 AND status = 'open' AND due_at < $2`, [
        id,
        on('2026-05-15'),
      ]),
    ).toEqual([]);
  });

  it('another zone moves the clocks of midnight', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    const dueAt = async () =>
      (await rows(`SELECT due_at FROM deadlines WHERE instance_id = $1 AND purpose = 'receivable.due'`, [id]))[0]
        .due_at;
    expect(await dueAt()).toEqual(new Date('2026-04-29T16:00:00Z'));
    await enact({ time: { zone: 'Europe/Berlin' } });
    expect(await dueAt()).toEqual(new Date('2026-04-29T22:00:00Z'));
  });

  it('section 11 a clock of midnight that fires before its day is put off, not lost', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    await rows(
      `UPDATE deadlines SET due_at = $2 WHERE instance_id = $1 AND purpose IN ('receivable.due', 'receivable.overdue', 'receivable.credit', 'receivable.level')`,
      [id, '2026-04-20T01:00:00Z'],
    );
    await goOn(company, on('2026-04-20'));
    const open = await rows(
      `SELECT purpose, due_at FROM deadlines WHERE instance_id = $1 AND status = 'open' ORDER BY due_at, purpose`,
      [id],
    );
    expect(
      open
        .filter(({ purpose }) => purpose !== 'receivable.level')
        .map(({ purpose, due_at }) => [purpose, due_at.toISOString()]),
    ).toEqual([
      ['receivable.due', '2026-04-29T16:00:00.000Z'],
      ['receivable.overdue', '2026-04-30T16:00:00.000Z'],
      ['receivable.credit', '2026-05-14T16:00:00.000Z'],
      ['receivable.credit', '2026-05-29T16:00:00.000Z'],
      ['receivable.credit', '2026-06-28T16:00:00.000Z'],
    ]);
    for (const day of ['2026-04-23', '2026-05-07']) await goOn(company, on(day));
    expect(await saidDays(id)).toEqual([0, 7]);
  });
});

it('section 9 credit is judged anew by a policy that comes into force, stricter or milder', async () => {
  await planned(company, { contractId, dueOn: '2026-03-10' });
  await goOn(company, on('2026-03-26'));
  expect(await creditOf(company)).toBe('watch');
  await enact({ credit: { holdFromOverdueDays: 10, watchFromOverdueDays: 5 } });
  expect(await creditOf(company)).toBe('hold');
  await enact({
    credit: { holdFromOverdueDays: 90, watchFromOverdueDays: 30 },
    collections: { levels: collectionLevels.map(({ credit: _, ...each }: any) => each) },
  });
  expect(await creditOf(company)).toBe('good');
});
