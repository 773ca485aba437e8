import type { Door } from './door';
import { HttpDoor } from './http-door';
import { movesOf } from './moves';
import { LAST_INSTANT, START } from './period';
import { readRecordedCases, type RecordedCase } from './recorded-cases';
import { replay, type ReplayOptions } from './replay';
import { ServiceDoor } from './service-door';
import { unsound } from './soundness';
import { aUniversity, type University } from './university';
import { sampleOf } from './variants';

const recorded = readRecordedCases();
const sample = sampleOf(recorded, 40);
const corrected = recorded.filter((each) => movesOf(each).some(({ does }) => does === 'correct'));

/** A busy machine takes its time. */
jest.setTimeout(240_000);

let university: University;
beforeAll(async () => {
  university = await aUniversity(START);
});
afterAll(() => university?.close());

describe('recorded cases of a university, every fortieth and one of every variant', () => {
  it('the log is whole: 10,357 cases, 55,628 events', () => {
    expect(recorded).toHaveLength(10_357);
    expect(recorded.reduce((sum, { events }) => sum + events.length, 0)).toBe(55_628);
  });

  it('section 8, every case reaches its recorded end or is refused by a rule; altered ones never reach approval', async () => {
    const account = await played(sample, await ServiceDoor.of(university), { atOnce: 6 });
    expect(account.unexplained).toEqual([]);
    expect(account.approvedAllTheSame).toEqual([]);
    expect(account.heardOutOfTurn).toEqual([]);
    expect(account.cases).toBe(sample.length);
    expect(account.reached.get('approved')).toBeGreaterThan(250);
    expect(account.altered.dropped).toBeGreaterThanOrEqual(account.reached.get('approved') ?? 0);
    expect(account.altered.swapped).toBe(account.altered.dropped);
    expect(await unsound(university.app)).toEqual([]);
  });

  it('final states absorb › none of the cases that the log corrects after their approval is sent back', async () => {
    const account = await played(corrected, await ServiceDoor.of(university), { atOnce: 6, plays: 'recorded' });
    expect(account.unexplained).toEqual([]);
    expect([...account.refused.values()]).toEqual([corrected.length]);
  });

  it('goes the same way over HTTP', async () => {
    const few = sample.filter((_, index) => index % 20 === 0);
    const account = await played(few, await HttpDoor.of(university, LAST_INSTANT), { atOnce: 1, plays: 'recorded' });
    expect(account.unexplained).toEqual([]);
    expect(account.cases).toBe(few.length);
    expect(await unsound(university.app)).toEqual([]);
  });
});

function played(cases: RecordedCase[], door: Door, how: Pick<ReplayOptions, 'atOnce' | 'plays'>) {
  return replay(cases, { ...how, door, departmentId: university.departmentId, alter: 'one' });
}
