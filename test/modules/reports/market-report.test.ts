import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { newId } from '../../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../../support/app';
import { type Company, company, logIn } from '../../support/journey';
import { addPerson } from '../../support/people';

const API = '/api/v1/market-reports';

describe('S5: the monthly market analysis report', () => {
  let app: TestApp;
  let people: Company;

  beforeEach(async () => {
    app = await startTestApp();
    people = await company(app);
    await app.dataSource.query(`UPDATE users SET created_at = '2025-06-01'`);
  });
  afterEach(async () => app?.close());

  async function passTo(instant: string): Promise<void> {
    app.clock.set(instant);
    const processor = app.app.get(DeadlineProcessor, { strict: false });
    for (let done = -1; done !== 0;) {
      const tally = await processor.runDue(app.clock.now());
      expect(tally.failed).toBe(0);
      done = tally.done;
    }
    await logIn(app, people);
  }
  const said = (): Promise<{ template: string; at: Date; month: string; recipients: string[] }[]> =>
    app.dataSource.query(
      `SELECT payload->>'template' AS template, created_at AS at, payload->'params'->>'month' AS month, payload->'recipients' AS recipients
       FROM outbox WHERE payload->>'template' LIKE 'marketReport%' ORDER BY id`,
    );
  const send = (who: keyof Company['tokens'], method: string, path = '', body?: unknown, headers = {}) =>
    app.request(method, `${API}${path}`, { as: people.tokens[who], body, headers });
  const report = (month: string, more = {}) => ({
    ...{ month, summary: '新增两家', forecast: '预计签约一家', problems: '竞品降价', solutions: '提升服务', ...more },
  });

  it('S5 reminds on the 1st, 3rd and 5th in working time, then tells the director, each once', async () => {
    // March 2026 is over on Wednesday 1 April; the 4th to 6th are Qingming, so the 5th moves to Tuesday the 7th.
    for (const instant of [
      '2026-04-01T00:59:59Z',
      '2026-04-01T01:00:00Z',
      '2026-04-02T02:00:00Z',
      '2026-04-03T01:00:00Z',
    ])
      await passTo(instant);
    await passTo('2026-04-06T09:00:00Z');
    await passTo('2026-04-07T01:00:00Z');
    await passTo('2026-04-07T15:59:59Z');
    expect((await said()).map(({ template, at }) => [template, at.toISOString()])).toEqual([
      ['marketReportDue', '2026-04-01T01:00:00.000Z'],
      ['marketReportDue', '2026-04-03T01:00:00.000Z'],
      ['marketReportDue', '2026-04-07T01:00:00.000Z'],
    ]);
    expect((await said()).every(({ recipients }) => recipients.join() === people.manager.id)).toBe(true);
    await passTo('2026-04-08T01:00:00Z');
    await passTo('2026-04-09T01:00:00Z');
    const last = (await said()).at(-1)!;
    expect([last.template, last.month, (await said()).length]).toEqual(['marketReportOverdue', '2026-03', 4]);
    expect(last.recipients).toEqual([people.director.id, people.manager.id]);
    const { items } = (await send('director', 'GET', '?state=overdue')).body;
    expect(items).toEqual([
      expect.objectContaining({
        month: '2026-03',
        authorId: people.manager.id,
        status: 'open',
        dueAt: '2026-04-07T16:00:00.000Z',
      }),
    ]);
  });

  it('S5 what comes in on the due day is in time and ends the reminders; a day later it is late', async () => {
    await passTo('2026-04-01T01:00:00Z');
    const submitted = await send('manager', 'POST', '', report('2026-03'));
    expect([submitted.status, submitted.body.late, submitted.body.version]).toEqual([200, false, 1]);
    await passTo('2026-04-10T02:00:00Z');
    expect(await said()).toHaveLength(1);
    // A second version changes the text and not whether it was late; a stale sender is told.
    const again = await send('manager', 'POST', '', report('2026-03', { summary: '新增三家' }), { 'if-match': '"1"' });
    expect(again.body).toMatchObject({ version: 2, late: false, summary: '新增三家' });
    expect((await send('manager', 'POST', '', report('2026-03'), { 'if-match': '"1"' })).status).toBe(412);

    await passTo('2026-05-12T02:00:00Z');
    const late = await send('manager', 'POST', '', report('2026-04'));
    expect(late.body).toMatchObject({ late: true, status: 'submitted' });
    expect((await send('director', 'GET', '?state=late')).body.items).toHaveLength(1);
    expect((await send('specialist', 'GET', `/${late.body.id}`)).status).toBe(404);
    expect((await send('director', 'GET', `/${late.body.id}`)).body.problems).toBe('竞品降价');
  });

  it('S5 a month that is not there yet, or long gone, is closed; nobody else’s post writes one', async () => {
    for (const month of ['2026-04', '2025-02']) {
      const answer = await send('manager', 'POST', '', report(month));
      expect([answer.status, answer.body.code]).toEqual([422, 'report-month-closed']);
    }
    expect((await send('executive', 'POST', '', report('2026-03'))).status).toBe(403);
    expect((await send('manager', 'POST', '', report('2026-03'))).body.late).toBe(false);
  });

  it('S5 who leaves is excused, who joins owes the first whole month; months after an outage come one by one and say only the last', async () => {
    const leaving = await addPerson(app, { roles: ['manager'], departmentId: people.department });
    await app.dataSource.query(`UPDATE users SET created_at = '2025-06-01' WHERE id = $1`, [leaving.id]);
    app.clock.set('2026-03-10T02:00:00Z');
    const joining = await addPerson(app, { roles: ['manager'], departmentId: people.department });
    await passTo('2026-04-01T01:00:00Z');
    expect((await said()).map(({ recipients }) => recipients[0]).sort()).toEqual(
      [leaving.id, people.manager.id].sort(),
    );
    await app.dataSource.query('UPDATE users SET disabled_at = now() WHERE id = $1', [leaving.id]);
    // Nothing ran from 1 April to 8 June: March is overdue, of April only that, of May only the last reminder's hour has passed.
    await passTo('2026-06-08T01:00:00Z');
    const after = (await said()).slice(2);
    const by = (id: string) =>
      after.filter(({ recipients }) => recipients.includes(id)).map(({ template, month }) => [template, month]);
    expect(by(leaving.id)).toEqual([]);
    expect(by(joining.id)).toEqual([
      ['marketReportOverdue', '2026-04'],
      ['marketReportOverdue', '2026-05'],
    ]);
    expect(by(people.manager.id)).toEqual([
      ['marketReportOverdue', '2026-03'],
      ['marketReportOverdue', '2026-04'],
      ['marketReportOverdue', '2026-05'],
    ]);
    const { items } = (await send('director', 'GET', `?author=${leaving.id}`)).body;
    expect(items).toEqual([expect.objectContaining({ month: '2026-03', status: 'excused' })]);
  });

  it('S5 a reminder waits for somebody who is on leave, and the overdue notice does not', async () => {
    await app.dataSource.query(
      `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, reason, created_at)
       VALUES ($1, $2, $3, '2026-03-31T00:00:00Z', '2026-04-02T16:00:00Z', '年假', '2026-03-01T00:00:00Z')`,
      [newId(), people.manager.id, people.director.id],
    );
    await passTo('2026-04-01T01:00:00Z');
    await passTo('2026-04-02T02:00:00Z');
    expect(await said()).toEqual([]);
    // Back on Friday the 3rd, when the next reminder comes as well: one is said.
    await passTo('2026-04-03T01:00:00Z');
    expect((await said()).map(({ template }) => template)).toEqual(['marketReportDue']);
  });
});
