import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { publishedYears } from '../../../src/modules/deadlines/chinese-calendar';
import { startTestApp, type TestAnswer, type TestApp } from '../../support/app';
import { type Company, company, Journey, logIn, supplyStage } from '../../support/journey';

const API = '/api/v1/calendar';
/** The first year of which the library knows nothing. */
const NEXT = publishedYears.at(-1)! + 1;

describe('section 11: the company’s calendar is data', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());
  beforeEach(async () => {
    app.clock.set('2026-03-02T02:00:00.000Z');
    await logIn(app, people);
  });

  const send = (who: keyof Company['tokens'], method: string, path = '', body?: unknown, headers = {}) =>
    app.request(method, `${API}${path}`, { as: people.tokens[who], body, headers });
  const setDay = (date: string, body: unknown, headers = {}): Promise<TestAnswer> =>
    send('administrator', 'PUT', `/days/${date}`, body, headers);
  async function passTo(instant: string): Promise<number> {
    app.clock.set(instant);
    const processor = app.app.get(DeadlineProcessor, { strict: false });
    let done = 0;
    for (let last = -1; last !== 0;) {
      const tally = await processor.runDue(app.clock.now());
      expect(tally.failed).toBe(0);
      last = tally.done;
      done += last;
    }
    await logIn(app, people);
    return done;
  }
  async function inTargeting(): Promise<Journey> {
    const journey = await new Journey(app, people).open();
    await supplyStage(journey, 'intake');
    await journey.event('manager', { type: 'stage.complete' });
    return journey;
  }
  const deadlines = (accountId: string): Promise<{ purpose: string; due: string; version: string; status: string }[]> =>
    app.dataSource.query(
      `SELECT purpose, due_at AS due, calendar_version AS version, status FROM deadlines
       WHERE instance_id = $1 AND purpose LIKE 'stage.%' ORDER BY due_at`,
      [accountId],
    );

  it('shows the year as it is: published holidays by name, make-up days, whether it is estimated', async () => {
    const { status, body } = await send('specialist', 'GET', '?year=2026', undefined, { 'accept-language': 'zh-CN' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ year: 2026, estimated: false, zone: 'Asia/Shanghai', weekend: [6, 7] });
    expect(body.days).toContainEqual(
      expect.objectContaining({ date: '2026-02-17', worked: false, source: 'published', name: '春节' }),
    );
    expect(body.days).toContainEqual(expect.objectContaining({ date: '2026-02-14', worked: true }));
    expect((await send('specialist', 'GET', `?year=${NEXT}`)).body).toMatchObject({ estimated: true });
  });

  it('is kept by the administrator alone, version by version, with its history', async () => {
    const body = { kind: 'dayOff', name: '公司年会' };
    expect((await send('director', 'PUT', '/days/2026-12-31', body)).status).toBe(403);
    const before = (await send('administrator', 'GET')).body.version as number;
    const set = await setDay('2026-12-31', body, { 'if-match': `"${before}"` });
    expect([set.status, set.body.version]).toEqual([200, before + 1]);
    expect(set.body.days).toContainEqual(
      expect.objectContaining({
        date: '2026-12-31',
        worked: false,
        source: 'company',
        kind: 'dayOff',
        name: '公司年会',
      }),
    );
    expect((await setDay('2026-12-31', body, { 'if-match': `"${before}"` })).status).toBe(412);
    expect((await send('administrator', 'DELETE', '/days/2026-12-31')).body.version).toBe(before + 2);
    expect((await send('administrator', 'DELETE', '/days/2026-12-31')).status).toBe(404);
    const { items } = (await send('specialist', 'GET', '/changes?limit=2')).body;
    expect(items.map((item: { change: unknown }) => item.change)).toEqual([
      { '2026-12-31': [expect.objectContaining({ name: '公司年会' }), null] },
      { '2026-12-31': [null, expect.objectContaining({ kind: 'dayOff' })] },
    ]);
  });

  it.each([
    [
      'hours that overlap',
      '2026-12-30',
      {
        kind: 'hours',
        name: 'x',
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    ],
    ['short hours without hours', '2026-12-30', { kind: 'hours', name: 'x' }],
    ['a day off with hours', '2026-12-30', { kind: 'dayOff', name: 'x', hours: [{ from: '09:00', to: '12:00' }] }],
  ])('refuses %s', async (_, date, body) => {
    const answer = await setDay(date, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'calendar-day-unfit']);
  });

  it('a date that does not exist is not found', async () => {
    expect((await setDay('2026-02-30', { kind: 'dayOff', name: 'x' })).status).toBe(404);
  });

  it('a day off moves the open deadlines of stages and what accounts show; nothing is said early, late or twice', async () => {
    const journey = await inTargeting();
    expect((await journey.path()).dueAt).toBe('2026-03-09T02:00:00.000Z');
    const off = await setDay('2026-03-09', { kind: 'dayOff', name: '厂休' });
    expect(off.status).toBe(200);
    await passTo('2026-03-02T02:00:01.000Z');
    // Counted by the day off: 100 % is Monday 10:00, which is not worked, so Tuesday 09:00.
    expect((await journey.path()).dueAt).toBe('2026-03-10T01:00:00.000Z');
    const moved = await deadlines(journey.accountId);
    expect(new Set(moved.map(({ version }) => version))).toEqual(new Set([off.body.calendarVersion]));
    await passTo('2026-03-10T00:59:59.000Z');
    expect((await deadlines(journey.accountId)).every(({ status }) => status === 'open')).toBe(true);
    await passTo('2026-03-10T01:00:00.000Z');
    expect((await journey.path()).regions.pace).toBe('breached');

    // Both first levels fell on Tuesday 09:00, so the higher one was said. Taken back after that: it stays said, the third goes back.
    await send('administrator', 'DELETE', '/days/2026-03-09');
    await passTo('2026-03-10T01:00:01.000Z');
    const back = await deadlines(journey.accountId);
    expect(Object.fromEntries(back.map(({ purpose, status }) => [purpose, status]))).toEqual({
      'stage.warned': 'overtaken',
      'stage.breached': 'done',
      'stage.escalated': 'open',
    });
    const said = await app.dataSource.query(
      `SELECT payload->>'template' AS template FROM outbox WHERE payload->'link'->>'id' = $1 AND payload->>'template' LIKE 'stage%' ORDER BY id`,
      [journey.accountId],
    );
    expect(said.map(({ template }: { template: string }) => template)).toEqual(['stageBreached']);
  });

  it('an extra working day and short hours count at once', async () => {
    await setDay('2026-03-07', { kind: 'workingDay', name: '盘点', hours: [{ from: '09:00', to: '12:00' }] });
    const journey = await inTargeting();
    await passTo('2026-03-02T02:00:01.000Z');
    // 80 % of seven days is Sunday 00:24, when Saturday’s short hours are over: Monday 09:00.
    const [warned] = await deadlines(journey.accountId);
    expect(new Date(warned!.due).toISOString()).toBe('2026-03-09T01:00:00.000Z');
    await setDay('2026-03-08', { kind: 'workingDay', name: '盘点', hours: [{ from: '00:00', to: '06:00' }] });
    await passTo('2026-03-02T02:00:02.000Z');
    const [earlier] = await deadlines(journey.accountId);
    expect(new Date(earlier!.due).toISOString()).toBe('2026-03-07T16:24:00.000Z');
    for (const date of ['2026-03-07', '2026-03-08']) await send('administrator', 'DELETE', `/days/${date}`);
    await passTo('2026-03-02T02:00:03.000Z');
  });

  it('a year that is entered by hand is estimated no more, and what rested on it is counted anew', async () => {
    app.clock.set(`${NEXT - 1}-12-28T02:00:00.000Z`);
    await logIn(app, people);
    const journey = await inTargeting();
    const { dueAt, dueEstimated } = await journey.path();
    expect(dueEstimated).toBe(true);
    const holidays = ['01-01', '01-02', '01-03', '01-04'].map((day) => ({ date: `${NEXT}-${day}`, name: '元旦' }));
    const makeUpDays: unknown[] = [];
    const published = await send('administrator', 'POST', `/years/${NEXT}/publish`, { holidays, makeUpDays });
    expect([published.status, published.body.estimated]).toEqual([200, false]);
    expect(published.body.publishedYears).toContain(NEXT);
    await passTo(`${NEXT - 1}-12-28T02:00:01.000Z`);
    const after = (await journey.path()).dueAt as string;
    expect(after >= (dueAt as string)).toBe(true);
    expect((await journey.path()).dueEstimated).toBe(false);
    expect(after.slice(0, 10) > `${NEXT}-01-04`).toBe(true);
    const known = await send('administrator', 'POST', '/years/2026/publish', { holidays, makeUpDays });
    expect([known.status, known.body.code]).toEqual([409, 'calendar-year-published']);
    const wrong = await send('administrator', 'POST', `/years/${NEXT + 1}/publish`, { holidays, makeUpDays });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'calendar-day-unfit']);
  });

  it('each counting anew says how far it has come and what it moved', async () => {
    await inTargeting();
    await setDay('2026-03-09', { kind: 'dayOff', name: '厂休' });
    await passTo('2026-03-02T02:00:01.000Z');
    const { items } = (await send('specialist', 'GET', '/recounts?limit=1')).body;
    expect(items[0]).toMatchObject({ finishedAt: null, superseded: false });
    expect(items[0].moved).toBeGreaterThan(0);
    const moves = await send('administrator', 'GET', `/recounts/${items[0].id}/moves`);
    expect(moves.body.items).toContainEqual(expect.objectContaining({ purpose: 'stage.breached' }));
    expect((await send('manager', 'GET', `/recounts/${items[0].id}/moves`)).status).toBe(403);
    await passTo('2026-03-02T02:01:02.000Z');
    const [finished] = (await send('specialist', 'GET', '/recounts?limit=1')).body.items;
    expect(finished.finishedAt).not.toBeNull();
    expect((await send('administrator', 'POST', '/recounts')).body).toEqual([]);
    await send('administrator', 'DELETE', '/days/2026-03-09');
  });
});
