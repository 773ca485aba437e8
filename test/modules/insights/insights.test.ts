import { randomUUID } from 'node:crypto';
import { addDays } from '../../../src/machines/calendar';
import { demoPassword, emailOf } from '../../../src/modules/demo/demo-people';
import { seedDemo } from '../../../src/modules/demo/demo.service';
import { SetClock } from '../../../src/modules/platform/clock/clock';
import { startTestApp, type TestApp } from '../../support/app';

/** A Wednesday, half past three in the afternoon in China. */
const NOW = new Date('2026-06-10T07:30:00.000Z');
const FROM = '2026-03-15';
const TO = '2026-05-31';
const DAY_MS = 86_400_000;
const PATH = ['intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing', 'partnered'];

interface Move {
  account: string;
  event: string;
  from: string | null;
  to: string;
  at: Date;
}

let app: TestApp;
const tokens: Record<string, string> = {};
const madeUp: { id: string; moves: Move[]; sales: string | null; score: number }[] = [];
let random = 7;
const next = (below: number): number => (random = (random * 48_271) % 2_147_483_647) % below;

beforeAll(async () => {
  app = await startTestApp({ clock: new SetClock(NOW) });
  await seedDemo(app.app, NOW);
  for (const key of ['zhou.mingyuan', 'wang.lei', 'wu.jianguo', 'zhang.wei', 'xu.wenbo'])
    tokens[key] = await app.login(emailOf(key), demoPassword);
  await makeUp(60);
}, 180_000);
afterAll(async () => app?.close());

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query(sql, values) as Promise<Row[]>;

async function get(as: string, path: string): Promise<Record<string, any>> {
  const answer = await app.request('GET', `/api/v1${path}`, { as: tokens[as] });
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer.body as Record<string, any>;
}

/** Every row of a list, page by page. */
async function listed(as: string, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const body = await get(as, `${path}&limit=7${cursor}`);
    ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

/** Accounts of the second department that wandered about as real ones hardly do. */
async function makeUp(count: number): Promise<void> {
  const [owner] = await rows<{ id: string; department: string }>(
    `SELECT id, department_id AS department FROM users WHERE email = $1`,
    [emailOf('feng.kai')],
  );
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID();
    const moves = wander(id);
    const stage = moves.at(-1)!.to;
    const sales = next(3) === 0 ? null : `${1 + next(900_000)}.${10 + next(90)}`;
    const score = next(101);
    madeUp.push({ id, moves, sales, score });
    await rows(
      `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [id, `虚构客户 ${index}`, owner!.id, owner!.department, moves[0]!.at, stage, moves.at(-1)!.at],
    );
    await rows(
      `INSERT INTO instances (id, machine, account_id, envelope, checksum, state, version, head_hash) VALUES ($1, 'account-path', $1, '{}', '', $2, 1, '')`,
      [id, stage],
    );
    for (const [seq, { event, from, to, at }] of moves.entries())
      await rows(
        `INSERT INTO transitions (instance_id, seq, at, actor_kind, event, payload, given, from_state, to_state, policy_version, machine_version, previous_hash, hash)
         VALUES ($1, $2, $3, 'system', $4, $5, '{}', $6, $7, 1, 1, '', '')`,
        [id, seq + 1, at, event, {}, from === null ? null : { lifecycle: from }, { lifecycle: to }],
      );
    const content = {
      likelihood: { score },
      ...(sales === null ? {} : { value: { sales: { amount: sales, currency: 'CNY' } } }),
    };
    await rows(
      `INSERT INTO facts (account_id, entity_id, version, kind, cycle, content, recorded_at, content_hash) VALUES ($1, $2, 1, 'valuation', 1, $3, $4, '')`,
      [id, randomUUID(), content, NOW],
    );
  }
}

function wander(account: string): Move[] {
  let at = Date.UTC(2026, 1, 1 + next(20), next(24), next(60));
  const moves: Move[] = [{ account, event: 'created', from: null, to: 'intake', at: new Date(at) }];
  for (let left = next(9); left > 0; left -= 1) {
    at += (1 + next(20)) * DAY_MS + next(DAY_MS);
    const from = moves.at(-1)!.to;
    if (at > NOW.getTime() || !PATH.includes(from) || from === 'partnered') break;
    const place = PATH.indexOf(from);
    const chance = next(10);
    const to =
      chance < 6
        ? PATH[place + 1]!
        : chance < 8 && place > 1
          ? PATH[1 + next(place - 1)]!
          : chance < 9
            ? 'nurture'
            : 'abandoned';
    moves.push({ account, event: to === PATH[place + 1] ? 'request.approved' : 'moved', from, to, at: new Date(at) });
    // What is no move between stages is passed over.
    moves.push({ account, event: 'engagement.recorded', from: to, to, at: new Date(at + 60_000) });
  }
  return moves;
}

/** The company's day: China keeps eight hours all year. */
const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

function quantile(values: number[], part: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  return Math.round((low + (high - low) * (place - Math.floor(place))) * 10) / 10;
}

/** The funnel once more, in another way: account by account. */
async function expectedFunnel(department: string) {
  const history = await rows<{
    id: string;
    event: string;
    from: string | null;
    to: string | null;
    at: Date;
    entered: string | null;
  }>(
    `SELECT t.instance_id AS id, t.event, t.from_state->>'lifecycle' AS "from", t.to_state->>'lifecycle' AS "to", t.at, t.payload->>'enteredAt' AS entered
     FROM transitions t JOIN accounts a ON a.id = t.instance_id JOIN departments d ON d.id = a.department_id
     WHERE d.name LIKE $1 AND a.withdrawn_at IS NULL ORDER BY t.instance_id, t.seq`,
    [department],
  );
  const sets = new Map<string, Set<string>>();
  const days = new Map<string, number[]>();
  const add = (what: string, stage: string, id: string) => {
    const key = `${what} ${stage}`;
    sets.set(key, (sets.get(key) ?? new Set()).add(id));
  };
  const since = new Map<string, Date>();
  for (const { id, event, from, to, at, entered } of history) {
    if (to === null || from === to) continue;
    const before = since.get(id);
    since.set(id, event === 'path.adopt' && entered ? new Date(entered) : at);
    if (dayOf(at) < FROM || dayOf(at) > TO) continue;
    add('entered', to, id);
    if (from === null || from === 'partnered' || event.startsWith('path.adopt')) continue;
    add('left', from, id);
    if (before) days.set(from, [...(days.get(from) ?? []), (at.getTime() - before.getTime()) / DAY_MS]);
    if (to === 'nurture' || to === 'abandoned') add(to, from, id);
    else if (PATH.indexOf(to) > PATH.indexOf(from) && PATH.includes(from)) add('forward', from, id);
    else if (PATH.includes(from)) add('sentBack', from, id);
  }
  const of = (what: string, stage: string) => sets.get(`${what} ${stage}`)?.size ?? 0;
  return PATH.map((stage) => ({
    stage,
    ...Object.fromEntries(
      ['entered', 'left', 'forward', 'sentBack', 'nurture', 'abandoned'].map((what) => [what, of(what, stage)]),
    ),
    medianDays: quantile(days.get(stage) ?? [], 0.5),
    p90Days: quantile(days.get(stage) ?? [], 0.9),
  }));
}

describe('the funnel', () => {
  it('section 4 › counts who entered, left, was sent back or abandoned, and the days in the stage, as the histories say', async () => {
    for (const [who, department] of [
      ['wang.lei', '大客户一部%'],
      ['wu.jianguo', '大客户二部%'],
      ['zhou.mingyuan', '%'],
    ] as const) {
      const { stages, from, to } = await get(who, `/insights/funnel?from=${FROM}&to=${TO}`);
      expect({ from, to }).toEqual({ from: FROM, to: TO });
      expect(stages).toEqual(await expectedFunnel(department));
    }
  });

  it('each figure counts the rows of its list', async () => {
    const { stages } = await get('wu.jianguo', `/insights/funnel?from=${FROM}&to=${TO}`);
    let shown = 0;
    for (const stage of stages as Record<string, any>[])
      for (const move of ['entered', 'left', 'forward', 'sentBack', 'nurture', 'abandoned']) {
        const list = await listed(
          'wu.jianguo',
          `/accounts?moved=${move}&movedStage=${stage.stage}&movedFrom=${FROM}&movedTo=${TO}`,
        );
        expect([stage.stage, move, list.length]).toEqual([stage.stage, move, stage[move]]);
        shown += list.length;
      }
    expect(shown).toBeGreaterThan(100);
  });

  it('refuses a period that ends before it begins', async () => {
    const answer = await app.request('GET', `/api/v1/insights/funnel?from=${TO}&to=${FROM}`, {
      as: tokens['wang.lei'],
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-query']);
  });
});

describe('stalled accounts', () => {
  it.each(['wang.lei', 'zhou.mingyuan'])(
    'section 11 › levels and reasons count the rows of their lists (%s)',
    async (who) => {
      const { levels, reasons, judged, stalled, oldestAt } = await get(who, '/insights/stalled');
      for (const level of ['warned', 'breached', 'escalated']) {
        const counted = (levels as Record<string, any>[])
          .filter((each) => each.level === level)
          .reduce((sum, { accounts }) => sum + accounts, 0);
        expect([level, counted]).toEqual([level, (await listed(who, `/accounts?stalled=${level}&sort=dueAt`)).length]);
      }
      expect([judged, oldestAt]).toEqual([stalled, NOW.toISOString()]);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { criterion, accounts } of reasons as Record<string, any>[])
        expect([criterion, accounts]).toEqual([criterion, (await listed(who, `/accounts?heldBy=${criterion}`)).length]);
    },
  );

  it('what holds an account is what its own page says', async () => {
    const { reasons } = await get('wang.lei', '/insights/stalled');
    const { criterion } = reasons[0];
    const [id] = await listed('wang.lei', `/accounts?heldBy=${criterion}`);
    const path = await get('wang.lei', `/accounts/${id}/path`);
    const own = path.criteria.find((each: { id: string }) => each.id === criterion);
    expect(own).toMatchObject({ met: false, name: reasons[0].name });
  });
});

describe('the load of a team', () => {
  it('counts what each list shows of each manager', async () => {
    const { managers } = await get('wang.lei', '/insights/load');
    expect(managers.map(({ person }: { person: { name: string } }) => person.name).sort()).toEqual(
      ['张伟', '李倩', '陈思雨'].sort(),
    );
    let work = 0;
    for (const { person, accounts, stalled, requests, visitsDue } of managers as Record<string, any>[]) {
      expect(accounts).toBe((await listed('wang.lei', `/accounts?owner=${person.id}`)).length);
      expect(stalled).toBe((await listed('wang.lei', `/accounts?owner=${person.id}&stalled=true`)).length);
      expect(requests).toBe((await listed('wang.lei', `/insights/waiting-requests?requester=${person.id}`)).length);
      expect(visitsDue).toBe((await listed('wang.lei', `/accounts?visitDueFor=${person.id}`)).length);
      work += requests + visitsDue;
    }
    expect(work).toBeGreaterThan(0);
  });
});

describe('requests that wait', () => {
  const working = (days: number): Date => {
    // Half past three on a Wednesday: as many days before, weekends aside (there is no holiday in these weeks).
    let day = dayOf(NOW);
    for (let left = days; left > 0;) {
      day = addDays(day, -1);
      if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) left -= 1;
    }
    return new Date(`${day}T15:30:00+08:00`);
  };

  it('section 11 › stand by their age in working days and by whom they wait for, as the lists show', async () => {
    const waiting = await rows<{ id: string; person: string | null; since: Date }>(
      `SELECT r.id, t.assignee_id AS person, coalesce(t.created_at, r.filed_at) AS since FROM approval_requests r
       LEFT JOIN approval_tasks t ON t.request_id = r.id AND t.status = 'pending' WHERE r.status IN ('open', 'held')`,
    );
    const { ages, people } = await get('zhou.mingyuan', '/insights/waiting');
    const ageOf = (since: Date) => (since > working(1) ? 'underOne' : since > working(2) ? 'oneToTwo' : 'overTwo');
    const oldest = new Map<string, Date>();
    for (const { id, since } of waiting) if ((oldest.get(id) ?? NOW) >= since) oldest.set(id, since);
    for (const { age, requests } of ages as Record<string, any>[]) {
      expect([age, requests]).toEqual([age, [...oldest.values()].filter((since) => ageOf(since) === age).length]);
      expect([age, requests]).toEqual([
        age,
        (await listed('zhou.mingyuan', `/insights/waiting-requests?age=${age}`)).length,
      ]);
    }
    expect(oldest.size).toBeGreaterThan(3);
    for (const { person, ...counted } of people as Record<string, any>[])
      for (const age of ['underOne', 'oneToTwo', 'overTwo']) {
        const own = waiting.filter((each) => each.person === (person?.id ?? null) && ageOf(each.since) === age);
        expect([person?.name, age, counted[age]]).toEqual([person?.name, age, own.length]);
        const list = await listed(
          'zhou.mingyuan',
          `/insights/waiting-requests?age=${age}&person=${person?.id ?? 'nobody'}`,
        );
        expect(list.length).toBe(own.length);
      }
  });

  it('S6 › what waits for a vacant post is nobody’s', async () => {
    const { people } = await get('zhou.mingyuan', '/insights/waiting');
    const held = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM approval_requests WHERE status = 'held'`);
    const nobody = people.find(({ person }: { person: unknown }) => person === null);
    expect((nobody?.underOne ?? 0) + (nobody?.oneToTwo ?? 0) + (nobody?.overTwo ?? 0)).toBe(held[0]!.n);
  });
});

describe('the forecast', () => {
  it('V1, V3 › is sales × likelihood of each open account, in cents, a sum a stage and currency', async () => {
    const { stages } = await get('wu.jianguo', '/insights/forecast');
    const real = await rows<{ stage: string; sales: string | null; score: number | null }>(
      `SELECT a.stage, f.content #>> '{value,sales,amount}' AS sales, (f.content #>> '{likelihood,score}')::int AS score FROM accounts a
       JOIN departments d ON d.id = a.department_id JOIN facts f ON f.account_id = a.id AND f.kind = 'valuation' AND f.superseded_at IS NULL
       WHERE d.name LIKE '大客户二部%' AND f.cycle = a.cycle`,
    );
    let counted = 0;
    for (const stage of PATH.slice(0, 6)) {
      const own = real.filter((each) => each.stage === stage && each.sales !== null && each.score !== null);
      const cents = own.map(({ sales, score }) => ({
        sales: BigInt(sales!.replace('.', '').padEnd(3, '0')),
        score: BigInt(score!),
      }));
      const shown = stages.find((each: { stage: string }) => each.stage === stage);
      counted += own.length;
      if (own.length === 0) expect(shown).toBeUndefined();
      else {
        const weighted = cents.reduce((sum, each) => sum + (each.sales * each.score + 50n) / 100n, 0n);
        const expected = cents.reduce((sum, each) => sum + each.sales, 0n);
        const said = (amount: string) => BigInt(amount.replace('.', ''));
        expect([stage, shown.accounts, said(shown.expected), said(shown.weighted)]).toEqual([
          stage,
          own.length,
          expected,
          weighted,
        ]);
      }
      expect((await listed('wu.jianguo', `/accounts?forecast=CNY&stage=${stage}`)).length).toBe(own.length);
    }
    expect(counted).toBeGreaterThan(10);
  });
});

describe('who sees figures', () => {
  it('P2, P5 › managers and finance see none', async () => {
    for (const who of ['zhang.wei', 'xu.wenbo'])
      for (const figure of [
        'stalled',
        'load',
        'forecast',
        'waiting',
        'waiting-requests',
        `funnel?from=${FROM}&to=${TO}`,
      ]) {
        const answer = await app.request('GET', `/api/v1/insights/${figure}`, { as: tokens[who] });
        expect([figure, answer.status]).toEqual([figure, 403]);
      }
  });

  it('P3 › a director sees the department and what is below it, and no other', async () => {
    const first = await get('wang.lei', '/insights/load');
    const second = await get('wu.jianguo', '/insights/load');
    const all = await get('zhou.mingyuan', '/insights/load');
    const sum = (load: Record<string, any>) =>
      load.managers.reduce((total: number, each: { accounts: number }) => total + each.accounts, 0);
    expect(sum(second)).toBeGreaterThan(madeUp.length);
    expect(sum(first)).toBeLessThan(sum(second));
    const [counted] = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM accounts WHERE withdrawn_at IS NULL`);
    expect(sum(all)).toBe(counted!.n);
  });

  it('P5 › a list by what only the dossier shows holds nothing for finance', async () => {
    const { items } = await get('xu.wenbo', `/accounts?moved=entered&movedStage=targeting`);
    expect(items).toEqual([]);
    expect((await get('xu.wenbo', '/accounts?credit=hold')).items.length).toBeGreaterThan(0);
  });
});

describe('section 9 › collections', () => {
  const BANDS = ['notDue', 'days1to7', 'days8to15', 'days16to30', 'days31to60', 'daysOver60'];

  it.each(['xu.wenbo', 'zhang.wei', 'wang.lei'])(
    'every figure counts the rows of its list and their sum (%s)',
    async (who) => {
      const { bands, levels, concerns, watched, held } = await get(who, '/collections');
      const sumOf = async (path: string) => {
        const { items } = await get(who, `/receivables?${path}&limit=200`);
        const cents = items.reduce(
          (sum: bigint, { balance }: any) => sum + BigInt(balance.amount.replace('.', '')),
          0n,
        );
        return [items.length, cents];
      };
      const said = ({ receivables, balance }: any) => [receivables, BigInt(balance.replace('.', ''))];
      for (const each of bands)
        expect([each.band, ...said(each)]).toEqual([
          each.band,
          ...(await sumOf(`band=${each.band}&currency=${each.currency}`)),
        ]);
      for (const each of levels)
        expect([each.level, ...said(each)]).toEqual([
          each.level,
          ...(await sumOf(`level=${each.level}&currency=${each.currency}`)),
        ]);
      for (const each of concerns)
        expect([each.concern, ...said(each)]).toEqual([
          each.concern,
          ...(await sumOf(`concern=${each.concern}&currency=${each.currency}`)),
        ]);
      expect([watched, held]).toEqual([
        (await listed(who, '/accounts?credit=watch')).length,
        (await listed(who, '/accounts?credit=hold')).length,
      ]);
    },
  );

  it('bands add up to the ageing', async () => {
    const { bands } = await get('xu.wenbo', '/collections');
    const { totals } = await get('xu.wenbo', '/ageing');
    for (const total of totals)
      for (const band of BANDS) {
        const own = bands.find((each: any) => each.band === band && each.currency === total.currency);
        expect([band, own?.balance ?? '0.00']).toEqual([band, total[band]]);
      }
  });
});
