import { seedDemo } from '../../../src/modules/demo/demo.service';
import { demoCustomers } from '../../../src/modules/demo/demo-customers';
import { demoPassword, emailOf } from '../../../src/modules/demo/demo-people';
import { SetClock } from '../../../src/modules/platform/clock/clock';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { startTestApp, type TestApp } from '../../support/app';

/** A Wednesday afternoon in China. */
const NOW = new Date('2026-06-10T07:30:00.000Z');

describe('the demo company', () => {
  let app: TestApp;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp({ clock: new SetClock(NOW) });
    const logIns = await seedDemo(app.app, NOW);
    expect(logIns).toHaveLength(10);
    for (const key of ['zhou.mingyuan', 'wang.lei', 'zhang.wei', 'he.xiaofeng'])
      tokens[key] = await app.login(emailOf(key), demoPassword);
  }, 120_000);
  afterAll(async () => app?.close());

  async function get(as: string, path: string): Promise<{ items: { id: string }[] }> {
    const answer = await app.request('GET', path, { as: tokens[as] });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.body as { items: { id: string }[] };
  }
  const rows = <Row>(sql: string): Promise<Row[]> => app.dataSource.query(sql) as Promise<Row[]>;

  it('spreads some forty accounts over every state of the path', async () => {
    const stages = await rows<{ stage: string; n: number }>(
      'SELECT stage, count(*)::int AS n FROM accounts GROUP BY stage',
    );
    const known = Object.fromEntries(stages.map(({ stage, n }) => [stage, n]));
    expect(Object.keys(known).sort()).toEqual([
      'abandoned',
      'closing',
      'discovery',
      'intake',
      'nurture',
      'partnered',
      'relationship',
      'targeting',
      'valuation',
    ]);
    expect(demoCustomers.length).toBeGreaterThanOrEqual(40);
  });

  it('decision 9: every history is chained and replays to what is stored', async () => {
    const verification = await app.app.get(VerificationService, { strict: false }).verify();
    expect(verification.flawed).toEqual([]);
    expect(verification.rows).toBeGreaterThan(800);
  });

  it('history goes forward in time, and nothing lies ahead of the start', async () => {
    const [back] = await rows<{
      n: number;
    }>(`SELECT count(*)::int AS n FROM transitions t JOIN transitions p ON p.instance_id = t.instance_id
      AND p.seq = t.seq - 1 WHERE p.at > t.at`);
    const [ahead] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM transitions WHERE at > '${NOW.toISOString()}'`,
    );
    expect([back?.n, ahead?.n]).toEqual([0, 0]);
  });

  it('section 11: accounts stand still at 80, 100 and 150 %, and have said so already', async () => {
    const paces = await rows<{ pace: string }>(
      `SELECT DISTINCT pace FROM accounts WHERE stage NOT IN ('partnered', 'nurture', 'abandoned')`,
    );
    expect(paces.map(({ pace }) => pace).sort()).toEqual(['breached', 'escalated', 'onTrack', 'warned']);
    expect(await app.app.get(DeadlineProcessor, { strict: false }).runDue(NOW)).toEqual({
      done: 0,
      passedOver: 0,
      failed: 0,
    });
  });

  it('requests of many kinds are open, one is returned, one is held with an incident', async () => {
    const open = await rows<{ kind: string; status: string }>(
      `SELECT DISTINCT kind, status FROM approval_requests WHERE status IN ('open', 'returned', 'held') ORDER BY kind, status`,
    );
    expect(open.map(({ kind, status }) => `${kind} ${status}`)).toEqual(
      expect.arrayContaining([
        'A1 open',
        'A10 open',
        'A15 open',
        'A2 held',
        'A2 open',
        'A2 returned',
        'A3 open',
        'A5 open',
        'A6 open',
        'A9 open',
      ]),
    );
    const incidents = await rows<{ kind: string }>('SELECT kind FROM incidents WHERE closed_at IS NULL');
    expect(incidents).toHaveLength(1);
  });

  it('F15: receivables are paid, promised, overdue and to come, and their balances are what was not paid', async () => {
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM receivables ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['invoiced', 'overdue', 'paid', 'planned', 'promised']),
    );
    const [partly] = await rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM receivables WHERE balance > 0 AND balance < amount',
    );
    expect(partly?.n).toBeGreaterThan(0);
  });

  it('F12, F13, F14: one contract is carried out by its promotion plan, a milestone is late, and its first month is settled and invoiced', async () => {
    const [contract] = await rows<{ state: string; context: Record<string, any> }>(
      `SELECT state, envelope->'context' AS context FROM instances WHERE machine = 'contract' AND state = 'settling'`,
    );
    expect(contract?.context.plan.milestones.map(({ done }: { done: unknown }) => done !== null)).toEqual([
      ...[true, false, false],
    ]);
    expect(contract?.context.settlements).toHaveLength(1);
    const said = await rows<{ template: string }>(
      `SELECT payload->>'template' AS template FROM outbox WHERE key LIKE 'contract-%' ORDER BY id`,
    );
    expect(said.map(({ template }) => template)).toEqual([
      'milestoneSoon',
      'milestoneSoon',
      'milestoneLate',
      'milestoneSoon',
    ]);
  });

  it('B9 a complaint is open, another was resolved; B8, F17, F19 a partner is cared for', async () => {
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM complaints ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual(['open', 'resolved']);
    const kinds = await rows<{ kind: string }>(
      `SELECT DISTINCT kind FROM facts WHERE kind IN ('relationshipPlan', 'usefulInformation', 'valueAddedService') ORDER BY kind`,
    );
    expect(kinds).toHaveLength(3);
  });

  it('credit is watched on one account and on hold on another', async () => {
    const credits = await rows<{ credit: string; n: number }>(
      `SELECT credit, count(*)::int AS n FROM accounts WHERE credit <> 'good' GROUP BY credit ORDER BY credit`,
    );
    expect(credits).toEqual([
      { credit: 'hold', n: 1 },
      { credit: 'watch', n: 1 },
    ]);
  });

  it('the queue of a director and of senior management is not empty', async () => {
    for (const key of ['wang.lei', 'zhou.mingyuan']) {
      const queue = await get(key, '/api/v1/approvals?box=pending');
      expect(queue.items.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('few messages are unread: what is older than three days has been read', async () => {
    const waiting = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE relayed_at IS NULL`);
    const read = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM notifications WHERE read_at IS NOT NULL`);
    const unread = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM notifications WHERE read_at IS NULL`);
    expect(read[0]?.n).toBeGreaterThan(100);
    expect(waiting[0]?.n).toBeGreaterThan(10);
    expect(waiting[0]?.n).toBeLessThan(80);
    expect(unread[0]?.n).toBe(0);
  });

  it('the path of every account can be shown', async () => {
    const { items } = await get('zhou.mingyuan', '/api/v1/accounts?limit=100');
    expect(items).toHaveLength(demoCustomers.length);
    for (const { id } of items) await get('zhou.mingyuan', `/api/v1/accounts/${id}/path`);
  });

  it('leaves a database with anybody in it alone', async () => {
    const before = await rows<{ n: number }>('SELECT count(*)::int AS n FROM transitions');
    expect(await seedDemo(app.app, new Date(NOW.getTime() + 86_400_000))).toHaveLength(10);
    expect(await rows('SELECT count(*)::int AS n FROM transitions')).toEqual(before);
  });
});
