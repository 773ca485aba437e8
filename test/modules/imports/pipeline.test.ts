import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { ImportsService } from '../../../src/modules/imports/imports.service';
import { ImportCheckService } from '../../../src/modules/imports/runs/import-check.service';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

const FOLDER = join(__dirname, '../../fixtures/pipeline');
const contents = {
  accounts: readFileSync(join(FOLDER, 'accounts.csv')),
  teams: readFileSync(join(FOLDER, 'sales_teams.csv')),
  opportunities: readFileSync(join(FOLDER, 'sales_pipeline.csv')),
};

/** Figures by plain text tools, independent of all of our code. */
const count = (script: string): number =>
  Number(execFileSync('bash', ['-c', script], { cwd: FOLDER, encoding: 'utf8' }).trim());
const awk = (condition: string, then = 'n++'): number =>
  count(`awk -F, 'NR>1 && (${condition}) {${then}} END {print n+0}' sales_pipeline.csv`);

let app: TestApp;
const one = async <Row>(sql: string, values: unknown[] = []) =>
  (await app.dataSource.query<Row[]>(sql, values))[0] as Row;
const get = <T>(type: new (...parameters: any[]) => T): T => app.app.get(type, { strict: false });
let counts: Record<string, number>;
let notices: { code: string; value: string; params: Record<string, unknown> }[];
let took: number;
beforeAll(async () => {
  app = await startTestApp();
  const checked = await get(ImportCheckService).pipeline(contents, 'pipeline', {
    currency: 'USD',
    emailDomain: 'pipeline.invalid',
  });
  ({ counts, notices } = checked.plan);
  expect(checked.errors).toEqual([]);
  const started = Date.now();
  const run = await get(UnitOfWork).run((tx) => get(ImportsService).start(tx, checked, null));
  await get(ImportsService).work(run.id);
  took = Date.now() - started;
});
afterAll(() => app.close());

describe('the pipeline data', () => {
  it('account for every row of the file', () => {
    const opportunities = count('tail -n +2 sales_pipeline.csv | wc -l');
    expect(counts.opportunities).toBe(opportunities);
    expect((counts.pastCycles ?? 0) + (counts.currentCycles ?? 0) + (counts.unusable ?? 0)).toBe(opportunities);
    expect(counts.won).toBe(awk('$5=="Won" && $4!=""'));
    expect(counts.lost).toBe(awk('$5=="Lost" && $4!=""'));
    expect(counts['unusable-account-missing']).toBe(awk('$4==""'));
    expect(counts['unusable-date-missing']).toBe(awk('$4!="" && $6==""'));
    const open = awk('$4!="" && $6!="" && $5=="Engaging"');
    const accountsWithOpen = awk('$4!="" && $6!="" && $5=="Engaging" && !seen[$4]++');
    expect(counts.currentCycles).toBe(accountsWithOpen);
    expect(counts['unusable-surplus-open']).toBe(open - accountsWithOpen);
  });

  it('list each unusable row once, with its reason', () => {
    const reasons = ['account-missing', 'date-missing', 'surplus-open'];
    const listed = notices.filter(({ code }) => reasons.includes(code));
    expect(listed).toHaveLength(counts.unusable ?? -1);
    expect(new Set(listed.map(({ params }) => params.opportunity)).size).toBe(listed.length);
  });

  it('are reported with their misspellings, which are kept', async () => {
    expect(
      notices
        .filter(({ code }) => code === 'odd-spelling')
        .map(({ value, params }) => [value, params.count, params.suggestion]),
    ).toEqual([
      ['technolgy', count(`cut -d, -f2 accounts.csv | grep -cx technolgy`), 'technology'],
      ['Philipines', 1, 'Philippines'],
      ['GTXPro', awk('$3=="GTXPro"'), 'GTX Pro'],
    ]);
    expect(
      await one(`SELECT count(*)::int AS n FROM facts WHERE kind = 'dossier' AND content->>'industry' = 'technolgy'`),
    ).toEqual({ n: 12 });
    expect(
      (await one<{ n: number }>(`SELECT count(*)::int AS n FROM cycles WHERE project = 'GTXPro'`)).n,
    ).toBeGreaterThan(800);
  });

  it('stand in the database with the same figures', async () => {
    const sum = count(`awk -F, 'NR>1 && $4!="" && $5=="Won" {n+=$8} END {print n}' sales_pipeline.csv`);
    const cycles =
      await one(`SELECT count(*) FILTER (WHERE outcome = 'won')::int AS won, count(*) FILTER (WHERE outcome = 'lost')::int AS lost,
      count(*) FILTER (WHERE closed_at IS NULL)::int AS open, sum(value) FILTER (WHERE outcome = 'won') AS value, min(currency) AS least, max(currency) AS most FROM cycles`);
    expect(cycles).toEqual({
      won: counts.won,
      lost: counts.lost,
      open: counts.accounts,
      value: `${sum}.00`,
      least: 'USD',
      most: 'USD',
    });
    const accounts =
      await one(`SELECT count(*)::int AS n, count(parent_id)::int AS parents, count(*) FILTER (WHERE stage = 'discovery')::int AS discovery,
      count(*) FILTER (WHERE stage = 'intake')::int AS intake FROM accounts`);
    const parents = count(`awk -F, 'NR>1 && $7!=""' accounts.csv | wc -l`);
    expect(accounts).toEqual({
      n: count('tail -n +2 accounts.csv | wc -l'),
      parents,
      discovery: counts.currentCycles,
      intake: counts.accountsWithoutOpportunity,
    });
  });

  it('number the cycles 1 to n in the order of their dates, the present one after them', async () => {
    const cancity = await app.dataSource.query(
      `SELECT c.number, c.opened_at, c.closed_at FROM cycles c JOIN accounts a ON a.id = c.account_id WHERE a.name = 'Cancity' ORDER BY c.number`,
    );
    const closed = awk('$4=="Cancity" && ($5=="Won" || $5=="Lost")');
    expect(cancity.map((cycle: any) => cycle.number)).toEqual(
      Array.from({ length: closed + 1 }, (_, index) => index + 1),
    );
    const opened = cancity.slice(0, -1).map((cycle: any) => cycle.opened_at.getTime());
    expect(opened).toEqual([...opened].sort((a, b) => a - b));
    expect(cancity.at(-1).closed_at).toBeNull();
    expect(
      await one(
        `SELECT count(*)::int AS n FROM accounts a JOIN cycles c ON c.account_id = a.id AND c.closed_at IS NULL WHERE a.cycle <> c.number OR a.entered_at <> c.opened_at`,
      ),
    ).toEqual({ n: 0 });
  });

  it('bring agents as managers under their directors, offices above teams', async () => {
    const people =
      await one(`SELECT count(*) FILTER (WHERE 'manager' = ANY(roles))::int AS agents, count(*) FILTER (WHERE 'director' = ANY(roles))::int AS directors,
      count(*) FILTER (WHERE password_hash IS NOT NULL)::int AS passwords FROM users`);
    expect(people).toEqual({ agents: 35, directors: 6, passwords: 0 });
    expect(
      await one(
        `SELECT count(*) FILTER (WHERE parent_id IS NULL)::int AS offices, count(parent_id)::int AS teams FROM departments`,
      ),
    ).toEqual({ offices: 3, teams: 6 });
    const boss =
      await one(`SELECT s.name, d.name AS department, p.name AS office FROM users u JOIN users s ON s.id = u.superior_id JOIN departments d ON d.id = u.department_id
      JOIN departments p ON p.id = d.parent_id WHERE u.name = 'Zane Levy'`);
    expect(boss).toEqual({ name: 'Summer Sewald', department: 'West / Summer Sewald', office: 'West' });
  });

  it('give every account an owner who works in the account’s department', async () => {
    expect(
      await one(
        `SELECT count(*)::int AS n FROM accounts a JOIN users u ON u.id = a.owner_id WHERE u.department_id = a.department_id`,
      ),
    ).toEqual({ n: 85 });
    expect(notices.filter(({ code }) => code === 'owner-assumed')).toHaveLength(
      counts.accountsWithoutOpportunity ?? -1,
    );
  });

  it('K3 make groups of parents and subsidiaries', async () => {
    const names = await app.dataSource.query<{ name: string }[]>(
      `SELECT name FROM accounts WHERE 'K3' = ANY(classes) ORDER BY name`,
    );
    const known = execFileSync('bash', ['-c', `awk -F, 'NR>1 && $7!="" {print $1; print $7}' accounts.csv | sort -u`], {
      cwd: FOLDER,
      encoding: 'utf8',
    });
    expect(names.map(({ name }) => name).sort()).toEqual(known.trim().split('\n').sort());
  });

  it('replay to what is stored, and take seconds', async () => {
    expect(await get(VerificationService).verify()).toMatchObject({ instances: 85, flawed: [] });
    expect(took).toBeLessThan(30_000);
  });

  it('show their past cycles over HTTP, newest first, page by page, to whoever sees the dossier', async () => {
    const departmentId = await addDepartment(app);
    const login = async (role: string) => app.login((await addPerson(app, { roles: [role], departmentId })).email);
    const auditor = await login('auditor');
    const { id } = await one<{ id: string }>(`SELECT id FROM accounts WHERE name = 'Cancity'`);
    const items: any[] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await app.request('GET', `/api/v1/accounts/${id}/cycles?limit=7${cursor}`, {
        as: auditor,
      });
      expect(status).toBe(200);
      items.push(...body.items);
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    const closed = awk('$4=="Cancity" && ($5=="Won" || $5=="Lost")');
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: closed + 1 }, (_, n) => closed + 1 - n));
    expect(items[0]).toMatchObject({ closedAt: null, outcome: null, value: null });
    expect(items.filter(({ outcome }) => outcome === 'won')).toHaveLength(awk('$4=="Cancity" && $5=="Won"'));
    const worth = items
      .filter(({ outcome }) => outcome === 'won')
      .reduce((sum, { value }) => sum + Number(value.amount), 0);
    expect(worth).toBe(awk('$4=="Cancity" && $5=="Won"', 'n+=$8'));
    for (const { value, owner, project, openedAt, closedAt } of items.slice(1)) {
      expect(value === null || value.currency === 'USD').toBe(true);
      expect([typeof owner.id, typeof owner.name, typeof project]).toEqual(['string', 'string', 'string']);
      expect(openedAt <= closedAt).toBe(true);
    }
    const asked = (as: string, query = '') => app.request('GET', `/api/v1/accounts/${id}/cycles${query}`, { as });
    expect((await asked(await login('manager'))).status).toBe(404);
    expect((await asked(await login('finance'))).status).toBe(404);
    const forged = Buffer.from('["x"]').toString('base64url');
    expect((await asked(auditor, `?cursor=${forged}`)).body.code).toBe('cursor-invalid');
  });
});
