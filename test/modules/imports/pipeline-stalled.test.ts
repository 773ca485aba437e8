import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDayDetail } from 'chinese-days';
import { parse } from 'csv-parse/sync';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { ImportsService } from '../../../src/modules/imports/imports.service';
import { ImportCheckService } from '../../../src/modules/imports/runs/import-check.service';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { SetClock } from '../../../src/modules/platform/clock/clock';
import { startTestApp, type TestApp } from '../../support/app';
import { addPerson } from '../../support/people';

const FOLDER = join(__dirname, '../../fixtures/pipeline');
const read = (file: string): Buffer => readFileSync(join(FOLDER, file));

/*
 * The reference. It knows nothing of the product's code: the file, the published holidays, and the rule of section 11 in plain
 * arithmetic. Shanghai is eight hours ahead of UTC; a working day is 09:00 to 12:00 and 13:30 to 18:00; discovery takes 15 days.
 */
const DAY = 86_400_000;
const local = (date: string, clock: string): number => Date.parse(`${date}T${clock}:00+08:00`);
const dateOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
const LEVELS = [
  ['escalated', 150],
  ['breached', 100],
  ['warned', 80],
] as const;

function toWorkingTime(ms: number): number {
  for (let date = dateOf(ms); ; date = dateOf(local(date, '12:00') + DAY)) {
    if (!getDayDetail(date).work) continue;
    for (const [from, to] of [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ] as const)
      if (ms < local(date, to)) return Math.max(ms, local(date, from));
  }
}

/** `6/3/2017`, month first. */
function isoDate(written: string): string {
  const [month = '', day = '', year = ''] = written.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The opportunity that an account is worked on: of those that are open and dated, the one engaged last. */
function engagedSince(): Map<string, string> {
  const rows = parse(read('sales_pipeline.csv'), { columns: true, bom: true }) as Record<string, string>[];
  const since = new Map<string, string>();
  for (const { deal_stage: stage, account = '', engage_date: engaged = '' } of rows) {
    if (stage !== 'Engaging' || account === '' || engaged === '') continue;
    const date = isoDate(engaged);
    if (date > (since.get(account) ?? '')) since.set(account, date);
  }
  return since;
}

/** Account -> level and since when, at an instant. */
function expectedAt(now: number): Map<string, { level: string; since: string }> {
  const found = new Map<string, { level: string; since: string }>();
  for (const [account, date] of engagedSince()) {
    const entered = local(date, '00:00');
    for (const [level, percent] of LEVELS) {
      const due = toWorkingTime(entered + (15 * DAY * percent) / 100);
      if (due > now) continue;
      found.set(account, { level, since: new Date(due).toISOString() });
      break;
    }
  }
  return found;
}

describe('section 11: the published pipeline’s accounts that stand still', () => {
  let app: TestApp;
  let email: string;

  beforeAll(async () => {
    app = await startTestApp({ clock: new SetClock(new Date('2017-12-18T02:00:00Z')) });
    email = (await addPerson(app, { roles: ['seniorManagement'] })).email;
    const contents = {
      accounts: read('accounts.csv'),
      teams: read('sales_teams.csv'),
      opportunities: read('sales_pipeline.csv'),
    };
    const check = app.app.get(ImportCheckService, { strict: false });
    const checked = await check.pipeline(contents, 'pipeline', { currency: 'USD', emailDomain: 'pipeline.invalid' });
    const imports = app.app.get(ImportsService, { strict: false });
    const run = await app.app.get(UnitOfWork, { strict: false }).run((tx) => imports.start(tx, checked, null));
    await imports.work(run.id);
  }, 120_000);
  afterAll(async () => app?.close());

  async function listedAt(instant: string): Promise<Map<string, { level: string; since: string }>> {
    app.clock.set(instant);
    const processor = app.app.get(DeadlineProcessor, { strict: false });
    for (let done = -1; done !== 0;) {
      const tally = await processor.runDue(app.clock.now());
      expect(tally.failed).toBe(0);
      done = tally.done;
    }
    const token = await app.login(email);
    const found = new Map<string, { level: string; since: string }>();
    for (const filter of ['', '&level=warned'])
      for (let cursor: string | null = ''; cursor !== null;) {
        const path = `/api/v1/accounts/stalled?limit=20${filter}${cursor ? `&cursor=${cursor}` : ''}`;
        const { body } = await app.request('GET', path, { as: token });
        for (const { name, stage, level, since } of body.items) {
          expect([stage, found.has(name)]).toEqual(['discovery', false]);
          found.set(name, { level, since });
        }
        cursor = body.nextCursor;
      }
    return found;
  }

  // The last open one was engaged on 17 December 2017; the days lie around its levels, New Year, a make-up Sunday and Spring Festival.
  it.each([
    '2017-12-18T02:00:01Z',
    '2017-12-29T00:59:59Z',
    '2017-12-29T10:00:00Z',
    '2018-01-02T01:00:00Z',
    '2018-01-08T03:30:00Z',
    '2018-01-09T01:00:00Z',
    '2018-02-11T02:00:00Z',
    '2018-02-22T01:00:00Z',
  ])('are those that an independent reckoning finds at %s', async (instant) => {
    const listed = await listedAt(instant);
    const sorted = (levels: Map<string, unknown>) => [...levels].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(listed)).toEqual(sorted(expectedAt(Date.parse(instant))));
    expect(listed.size).toBeGreaterThan(30);
  });
});
