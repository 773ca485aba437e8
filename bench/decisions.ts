import type { ApiProcess } from './api-process';
import { drive, inTurn, type Throughput } from './load';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';
import { bareClients, knownIds, Replay } from './replay';
import { type Compared, SLICES } from './transitions';

interface Filed {
  accountId: string;
  requestId: string;
  contentHash: string;
}

export interface DecisionFigures extends Compared {
  filing: Throughput;
}

/**
 * A decision: the director approves a request to nurture (A9), and the account goes there in the same transaction. The requests
 * are filed beforehand over HTTP, which is measured too.
 */
export async function measureDecisions(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  pools: string[][],
  options: BenchOptions,
): Promise<DecisionFigures> {
  const { filed, filing } = await file(api, people, pools, options);
  const client = (await bareClients(url, 1))[0]!;
  const { rows } = await client.query<{ id: string; hash: string }>(
    'SELECT id, content_hash AS hash FROM approval_requests WHERE status = $1',
    ['open'],
  );
  await client.end();
  const hashes = new Map(rows.map((row) => [row.id, row.hash]));
  const waiting = filed.map((each) => ({ ...each, contentHash: hashes.get(each.requestId) ?? '' }));
  const decide = ({ requestId, contentHash }: Filed) =>
    api.must('POST', `/api/v1/approvals/${requestId}/decisions`, people.tokens.director, {
      decision: 'approve',
      contentHash,
    });
  const bare = await replayed(url, api, waiting.pop()!, decide, options);
  let cpuMs = 0;
  let ms = 0;
  const overHttp = async (measureMs: number) => {
    const [begun, before] = [performance.now(), await api.cpuMs()];
    const throughput = await drive(
      options.clients,
      0,
      measureMs,
      eachOf(waiting, (_client, next) => decide(next)),
    );
    cpuMs += (await api.cpuMs()) - before;
    ms += performance.now() - begun;
    return throughput;
  };
  const bareDecisions = (measureMs: number) =>
    drive(
      options.clients,
      0,
      measureMs,
      eachOf(waiting, (client, next) => bare.decide(client, next)),
    );
  await overHttp(Math.min(options.warmUpMs, 2_000));
  await bareDecisions(Math.min(options.warmUpMs, 1_000));
  [cpuMs, ms] = [0, 0];
  const slice = options.measureMs / SLICES;
  const figures = await inTurn(SLICES, { http: () => overHttp(slice), bare: () => bareDecisions(slice) });
  await bare.end();
  return { filing, ...figures, apiCpu: cpuMs / ms, statements: bare.statements };
}

function eachOf(waiting: Filed[], work: (client: number, next: Filed) => Promise<unknown>) {
  return async (client: number): Promise<boolean> => {
    const next = waiting.pop();
    if (next) await work(client, next);
    return next !== undefined;
  };
}

async function file(
  api: ApiProcess,
  people: BenchPeople,
  pools: string[][],
  options: BenchOptions,
): Promise<{ filed: Filed[]; filing: Throughput }> {
  const filed: Filed[] = [];
  const reviewAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const filing = await drive(options.clients, 0, 600_000, async (client) => {
    const accountId = filed.length < options.requests ? pools[client]!.pop() : undefined;
    if (accountId === undefined) return false;
    const event = { type: 'path.nurture', reason: '客户内部调整', reviewAt };
    const { request } = await api.must(
      'POST',
      `/api/v1/accounts/${accountId}/path/events`,
      people.tokens.managers[client]!,
      event,
    );
    filed.push({ accountId, requestId: (request as { id: string }).id, contentHash: '' });
    return true;
  });
  return { filed, filing };
}

/** What the API sends for one decision, ready to be sent again for others. */
async function replayed(
  url: string,
  api: ApiProcess,
  model: Filed,
  decide: (filed: Filed) => Promise<unknown>,
  options: BenchOptions,
): Promise<{ decide(client: number, next: Filed): Promise<unknown>; statements: number; end(): Promise<unknown> }> {
  const captured = await api.captured(() => decide(model));
  const clients = await bareClients(url, options.clients);
  const known = await knownIds(clients[0]!);
  for (const { rows } of [await clients[0]!.query<{ owner_id: string }>('SELECT DISTINCT owner_id FROM accounts')])
    rows.forEach((row) => known.add(row.owner_id));
  const replay = new Replay(captured, [model.accountId, model.requestId], known);
  return {
    decide: (client, next) =>
      replay.run(
        clients[client]!,
        new Map([
          [model.accountId, next.accountId],
          [model.requestId, next.requestId],
        ]),
      ),
    statements: captured.length,
    end: () => Promise.all(clients.map((each) => each.end())),
  };
}
