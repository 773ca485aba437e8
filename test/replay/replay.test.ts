import { HttpDoor } from './http-door';
import { LAST_INSTANT, START } from './period';
import { readRecordedCases } from './recorded-cases';
import { replay } from './replay';
import { ServiceDoor } from './service-door';
import { unsound } from './soundness';
import { aUniversity, type University } from './university';
import { sampleOf } from './variants';

const recorded = readRecordedCases();
const sample = sampleOf(recorded, 40);

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
    const door = await ServiceDoor.of(university);
    const { departmentId } = university;
    const account = await replay(sample, { door, departmentId, atOnce: 6, alter: 'each' });
    expect(account.unexplained).toEqual([]);
    expect(account.approvedAllTheSame).toEqual([]);
    expect(account.cases).toBe(sample.length);
    expect(account.reached.get('approved')).toBeGreaterThan(250);
    expect(account.altered.dropped).toBeGreaterThan(account.reached.get('approved') ?? 0);
    expect(await unsound(university.app)).toEqual([]);
  });

  it('goes the same way over HTTP', async () => {
    const door = await HttpDoor.of(university, LAST_INSTANT);
    const { departmentId } = university;
    const few = sampleOf(recorded, 2_000);
    const account = await replay(few, { door, departmentId, atOnce: 1, plays: 'recorded', alter: 'one' });
    expect(account.unexplained).toEqual([]);
    expect(account.cases).toBe(few.length);
    expect(await unsound(university.app)).toEqual([]);
  });
});
