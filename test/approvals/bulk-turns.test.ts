import { ApprovalBulkTurns } from '../../src/approvals/approval-bulk-turns';

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end: () => end(), ended };
}

/** Lets everything run that waits for nothing outside. */
const settle = () => jest.advanceTimersByTimeAsync(0);

describe('turns of bulk commands', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('three at once, the others in the order in which they came', async () => {
    const turns = new ApprovalBulkTurns();
    const begun: number[] = [];
    const works = Array.from({ length: 6 }, held);
    const all = works.map(({ ended }, person) =>
      turns.run(`${person}`, () => {
        begun.push(person);
        return ended;
      }),
    );
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    works[1]!.end();
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    works.forEach(({ end }) => end());
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('one a person; the next once it has ended, however it ended', async () => {
    const turns = new ApprovalBulkTurns();
    const first = held();
    const running = turns.run('one', () => first.ended.then(() => Promise.reject(new Error('broken'))));
    await expect(turns.run('one', async () => 1)).rejects.toMatchObject({
      ...{ status: 429, code: 'bulk-under-way', extra: { retryAfter: 2 } },
    });
    first.end();
    await expect(running).rejects.toThrow('broken');
    for (let count = 0; count < 5; count += 1) await expect(turns.run('one', async () => count)).resolves.toBe(count);
  });

  it('whoever waits too long is told so, and keeps nobody from a turn', async () => {
    const turns = new ApprovalBulkTurns();
    const works = Array.from({ length: 3 }, held);
    const running = works.map(({ ended }, person) => turns.run(`${person}`, () => ended));
    const late = turns.run('late', async () => 'never');
    const refused = expect(late).rejects.toMatchObject({ status: 429, code: 'bulk-busy' });
    await jest.advanceTimersByTimeAsync(9_000);
    const patient = turns.run('patient', async () => 'patient');
    await jest.advanceTimersByTimeAsync(1_000);
    await refused;
    works[0]!.end();
    await expect(patient).resolves.toBe('patient');
    works.forEach(({ end }) => end());
    await Promise.all(running);
    await expect(turns.run('late', async () => 'now')).resolves.toBe('now');
  });
});
