import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { ImportsService } from '../../../src/modules/imports/imports.service';
import { AdoptionService } from '../../../src/modules/accounts/adoption.service';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { NotificationsService } from '../../../src/modules/notifications/notifications.service';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { readTable } from '../../../src/modules/imports/sheet/read-table';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';
import { csv, workbook } from './sheets';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = ['客户名称', '负责人邮箱', '阶段', '进入阶段日期', '上级客户', '潜在大客户依据'];
let app: TestApp;
let administrator: string;
let manager: string;
let owner: { id: string; email: string };
let boss: { email: string };
beforeAll(async () => {
  app = await startTestApp();
  const departmentId = await addDepartment(app, '大客户一部');
  owner = await addPerson(app, { roles: ['manager'], departmentId });
  manager = await app.login(owner.email);
  boss = await addPerson(app, { roles: ['administrator'] });
  administrator = await app.login(boss.email);
});
afterAll(() => app.close());

const get = <T>(type: new (...parameters: any[]) => T): T => app.app.get(type, { strict: false });
const row = (name: string, stage = '接入', entered = '', parent = '', potential = '') => [
  name,
  owner.email,
  stage,
  entered,
  parent,
  potential,
];
const send = (
  content: Buffer | string,
  query = '',
  options: { as?: string; type?: string; headers?: Record<string, string> } = {},
) =>
  app.request('POST', `/api/v1/imports${query}`, {
    as: options.as ?? administrator,
    raw: content,
    headers: { 'content-type': options.type ?? 'text/csv', ...options.headers },
  });
const accounts = async (): Promise<number> =>
  Number((await app.dataSource.query('SELECT count(*) AS n FROM accounts'))[0].n);

/** Sessions do not live for days. */
async function waitUntil(instant: string): Promise<void> {
  app.clock.set(new Date(instant));
  administrator = await app.login(boss.email);
  manager = await app.login(owner.email);
}

async function settled(id: string): Promise<any> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const { body } = await app.request('GET', `/api/v1/imports/${id}`, { as: administrator });
    if (body.status === 'finished' || body.status === 'undone' || body.lastError) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the import does not end');
}
async function imported(lines: string[][]): Promise<any> {
  const answer = await send(csv([HEADER, ...lines]));
  expect([answer.status, answer.text]).toEqual([202, expect.any(String)]);
  return settled(answer.body.id);
}
/** What the relay does with every message so far. */
async function relayed(): Promise<void> {
  const messages = await app.dataSource.query(
    `SELECT key, payload, created_at AS "createdAt" FROM outbox WHERE topic = 'message.addressed' ORDER BY id`,
  );
  await get(UnitOfWork).run((tx) => get(NotificationsService).record(tx, messages));
}
const rowsOf = async (id: string) =>
  (await app.request('GET', `/api/v1/imports/${id}/rows?limit=200`, { as: administrator })).body.items;

describe('POST /api/v1/imports', () => {
  it('as a dry run lists every error by row and column in the language of the reader, and writes nothing', async () => {
    const before = await accounts();
    const content = csv([HEADER, row('甲', '乱'), row('', '接入', '03/04/2026')]);
    const chinese = await send(content, '?dryRun=true', { headers: { 'accept-language': 'zh-CN' } });
    const english = await send(content, '?dryRun=true', { headers: { 'accept-language': 'en' } });
    expect(chinese.status).toBe(200);
    expect(chinese.body).toMatchObject({ valid: false, errorCount: 3 });
    expect(chinese.body.errors.map((each: any) => [each.row, each.column, each.header, each.code, each.value])).toEqual(
      [
        [2, 'C', '阶段', 'stage-unknown', '乱'],
        [3, 'A', '客户名称', 'required', ''],
        [3, 'D', '进入阶段日期', 'date-ambiguous', '03/04/2026'],
      ],
    );
    expect(english.body.errors[1].message).toBe('This is required.');
    expect(await accounts()).toBe(before);
  });

  it('for real with one error writes nothing at all', async () => {
    const before = await accounts();
    const answer = await send(csv([HEADER, row('好'), row('坏', '乱')]));
    expect([answer.status, answer.body.code, answer.body.cells.map((each: any) => each.row)]).toEqual([
      422,
      'import-invalid',
      [3],
    ]);
    expect(await accounts()).toBe(before);
    expect((await app.request('GET', '/api/v1/imports', { as: administrator })).body.items).toEqual([]);
  });

  it('takes workbooks of several hundred kilobytes, while JSON keeps to its limit', async () => {
    const long = 'x'.repeat(9_000);
    const notes = Array.from({ length: 60 }, (_, index) => [...row(`大${index}`), `${index}${long}`]);
    const content = csv([[...HEADER, '备注'], ...notes].map((line) => line.map((cell) => cell.slice(0, 3_900))));
    const packed = await workbook([[...HEADER], row('簿')]);
    expect((await send(content.subarray(0), '?dryRun=true')).status).toBe(200);
    expect(
      (await send(Buffer.concat([content, Buffer.from(`\n${'y,'.repeat(60)}\n`.repeat(3_000))]), '?dryRun=true')).body
        .code,
    ).not.toBe('body-too-large');
    expect((await send(packed, '?dryRun=true', { type: XLSX })).body).toMatchObject({ valid: true });
    expect((await send(Buffer.alloc(300_000, 0x20), '?dryRun=true', { type: 'application/json' })).status).toBe(413);
    expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1, 0x41), '?dryRun=true')).body).toMatchObject({
      status: 413,
      code: 'file-too-large',
    });
  });

  it.each([
    ['a damaged workbook', () => Buffer.from('PK\u0003\u0004broken'), XLSX, 422, 'file-unreadable'],
    ['a protected one', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), XLSX, 422, 'file-encrypted'],
    ['nothing', () => Buffer.alloc(0), 'text/csv', 422, 'file-empty'],
    ['JSON', () => Buffer.from('{}'), 'application/json', 415, 'file-kind-unknown'],
    ['an unknown kind', () => Buffer.from('x'), 'application/pdf', 415, 'file-kind-unknown'],
    ['a form', () => Buffer.from('--x--'), 'multipart/form-data; boundary=x', 415, 'file-kind-unknown'],
  ])('refuses %s', async (_, content, type, status, code) => {
    const answer = await send(content(), '', { type });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('says of a wrong content type what the route takes, not JSON', async () => {
    const answer = (language: string) =>
      send('--x--', '', { type: 'multipart/form-data; boundary=x', headers: { 'accept-language': language } });
    expect((await answer('en')).body.detail).toMatch(
      /^Send the \.xlsx or \.csv file itself as the body, not in a form/,
    );
    expect((await answer('zh-CN')).body.detail).toContain('text/csv');
  });

  it('is for administrators, and spreadsheets go to no other route', async () => {
    expect((await send(csv([HEADER, row('x')]), '', { as: manager })).status).toBe(403);
    expect(
      (await app.request('POST', '/api/v1/imports', { raw: 'x', headers: { 'content-type': 'text/csv' } })).status,
    ).toBe(401);
    expect(
      (
        await app.request('POST', '/api/v1/accounts', {
          as: manager,
          raw: 'x',
          headers: { 'content-type': 'text/csv' },
        })
      ).status,
    ).toBe(415);
  });

  it('answers the same key once, and another file under it not at all', async () => {
    const headers = { 'idempotency-key': 'import-1' };
    const [first, again] = [
      await send(csv([HEADER, row('钥匙')]), '', { headers }),
      await send(csv([HEADER, row('钥匙')]), '', { headers }),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect((await send(csv([HEADER, row('别的')]), '', { headers })).body.code).toBe('idempotency-key-reused');
    await settled(first.body.id);
  });
});

describe('an import', () => {
  it('places accounts in mid-path with their facts; again it adds nothing', async () => {
    const lines = [
      row('子公司', '信息搜集', '2026-02-20', '母公司', '预算高'),
      row('母公司', '价值评估', '2026-02-25'),
    ];
    const run = await imported(lines);
    expect(run).toMatchObject({ status: 'finished', total: 2, done: 2, outcomes: { imported: 2 } });
    const [child] = (await rowsOf(run.id)).filter((each: any) => each.name === '子公司');
    const account = (await app.request('GET', `/api/v1/accounts/${child.accountId}`, { as: manager })).body;
    expect(account).toMatchObject({
      stage: 'discovery',
      enteredAt: expect.stringContaining('2026-02-19T16:00:00'),
      parent: { name: '母公司' },
    });
    expect(account.classes.map((each: any) => each.code).sort()).toEqual(['K0', 'K3']);
    expect(await imported(lines)).toMatchObject({ outcomes: { existing: 2 } });
    expect((await get(VerificationService).verify()).flawed).toEqual([]);
  });

  it('of an old case says once that it is overdue, and the clock’s word does not stand in the way of an undo', async () => {
    const run = await imported([row('旧案', '确定对象', '2025-06-01')]);
    const [{ accountId }] = await rowsOf(run.id);
    await waitUntil('2026-03-04T02:00:00Z');
    await get(DeadlineProcessor).runDue(app.clock.now());
    await get(DeadlineProcessor).runDue(app.clock.now());
    const said = await app.dataSource.query(
      `SELECT event FROM transitions WHERE instance_id = $1 AND event LIKE 'clock.%' AND event NOT LIKE 'clock.contact%'`,
      [accountId],
    );
    expect(said).toEqual([{ event: 'clock.escalated' }]);
    await app.request('POST', `/api/v1/imports/${run.id}/undo`, { as: administrator, body: {} });
    expect(await settled(run.id)).toMatchObject({ status: 'undone', outcomes: { undone: 1 } });
  });

  it('taken back leaves nothing to be read about its accounts, not even what was still on its way', async () => {
    const run = await imported([row('旧告', '确定对象', '2025-06-01'), row('旧留', '确定对象', '2025-06-01')]);
    const ids = (await rowsOf(run.id)).map((each: any) => each.accountId);
    await get(DeadlineProcessor).runDue(app.clock.now());
    await waitUntil('2026-03-04T03:00:00Z');
    await app.request('PATCH', `/api/v1/accounts/${ids[1]}`, { as: manager, body: { groupName: '某集团' } });
    const unread = async () => {
      const { body } = await app.request('GET', '/api/v1/notifications?unread=true&limit=200', { as: manager });
      return ids.map((id: string) => body.items.filter((each: any) => each.link?.id === id).length);
    };
    await relayed();
    const [gone, kept] = await unread();
    expect([gone > 0, kept > 0]).toEqual([true, true]);
    await app.request('POST', `/api/v1/imports/${run.id}/undo`, { as: administrator, body: {} });
    expect(await settled(run.id)).toMatchObject({ outcomes: { undone: 1, kept: 1 } });
    expect(await unread()).toEqual([0, kept]);
    await app.dataSource.query('DELETE FROM notifications');
    await relayed();
    expect(await unread()).toEqual([0, kept]);
  });

  it('is taken back for accounts to which nothing else has happened; the others are kept with the reason', async () => {
    const run = await imported([row('留'), row('退'), row('总', '接入'), row('分', '接入', '', '总')]);
    const ids = Object.fromEntries((await rowsOf(run.id)).map((each: any) => [each.name, each.accountId]));
    await waitUntil('2026-03-05T02:00:00Z');
    for (const name of ['留', '分']) {
      const touched = await app.request('PATCH', `/api/v1/accounts/${ids[name]}`, {
        as: manager,
        body: { groupName: '某集团' },
      });
      expect(touched.status).toBe(200);
    }
    expect((await app.request('POST', `/api/v1/imports/${run.id}/undo`, { as: administrator, body: {} })).status).toBe(
      202,
    );
    expect(await settled(run.id)).toMatchObject({ status: 'undone', outcomes: { undone: 1, kept: 3 } });
    const rows = await rowsOf(run.id);
    expect(Object.fromEntries(rows.map((each: any) => [each.name, each.reason]))).toEqual({
      ...{ 留: 'account-touched', 退: null, 总: 'adoption-parent-of-others', 分: 'account-touched' },
    });
    expect((await app.request('GET', `/api/v1/accounts/${ids['退']}`, { as: manager })).status).toBe(404);
    expect((await imported([row('留'), row('退')])).outcomes).toEqual({ existing: 1, imported: 1 });
    expect((await get(VerificationService).verify()).flawed).toEqual([]);
  });

  it('goes on where a crash has left it', async () => {
    const adoptions = get(AdoptionService);
    const adopt = adoptions.adopt.bind(adoptions);
    let written = 0;
    jest.spyOn(adoptions, 'adopt').mockImplementation(async (...parameters) => {
      written += 1;
      if (written === 150) throw new Error('the power went');
      return adopt(...parameters);
    });
    const before = await accounts();
    const lines = Array.from({ length: 230 }, (_, index) => row(`断${index}`));
    const interrupted = await imported(lines);
    expect(interrupted).toMatchObject({ status: 'running', done: 100, total: 230, lastError: 'the power went' });
    expect(await accounts()).toBe(before + 100);
    const again = await send(csv([HEADER, ...lines]));
    expect(again.body.id).toBe(interrupted.id);
    await get(ImportsService).work(interrupted.id);
    expect(await settled(interrupted.id)).toMatchObject({
      status: 'finished',
      outcomes: { imported: 230 },
      lastError: null,
    });
    expect(await accounts()).toBe(before + 230);
  });
});

describe('files to download', () => {
  it('are the template in both languages and the accounts, guarded against formulas', async () => {
    await imported([row('=cmd|calc', '接入')]);
    const template = await fetch(`${app.url}/api/v1/imports/template?format=xlsx&locale=en`, {
      headers: { authorization: `Bearer ${manager}` },
    });
    const headers = (await readTable(Buffer.from(await template.arrayBuffer()))).headers;
    expect(headers.slice(0, 3)).toEqual(['Account', 'Reference', 'Owner email']);
    const file = await app.request('GET', '/api/v1/exports/accounts?format=csv', {
      as: manager,
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(file.text).toContain(`'=cmd|calc,`);
    const table = await readTable(Buffer.from(file.text));
    expect(table.rows.some(({ cells }) => cells[0]?.text === '=cmd|calc' && cells[5]?.text === '信息收集')).toBe(true);
  });
});
