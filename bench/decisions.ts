import type { ApiProcess } from './api-process';
import { drive, type Throughput } from './load';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';
import { bareClients, knownIds, Replay } from './replay';
import type { Compared } from './transitions';

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
  const forBare = waiting.splice(0, Math.ceil(waiting.length * 0.6));
  const cpu = await api.cpuMs();
  const begun = performance.now();
  const http = await drive(options.clients, Math.min(options.warmUpMs, 2_000), options.measureMs, async () => {
    const next = waiting.pop();
    if (next) await decide(next);
    return next !== undefined;
  });
  const apiCpu = ((await api.cpuMs()) - cpu) / (performance.now() - begun);
  const { bare, statements } = await replayed(url, api, forBare, decide, options);
  return { filing, http, bare, apiCpu, statements };
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

async function replayed(
  url: string,
  api: ApiProcess,
  waiting: Filed[],
  decide: (filed: Filed) => Promise<unknown>,
  options: BenchOptions,
): Promise<{ bare: Throughput; statements: number }> {
  const model = waiting.pop()!;
  const captured = await api.captured(() => decide(model));
  const clients = await bareClients(url, options.clients);
  const known = await knownIds(clients[0]!);
  for (const { rows } of [await clients[0]!.query<{ owner_id: string }>('SELECT DISTINCT owner_id FROM accounts')])
    rows.forEach((row) => known.add(row.owner_id));
  const replay = new Replay(captured, [model.accountId, model.requestId], known);
  const bare = await drive(options.clients, Math.min(options.warmUpMs, 2_000), options.measureMs, async (client) => {
    const next = waiting.pop();
    if (!next) return false;
    await replay.run(
      clients[client]!,
      new Map([
        [model.accountId, next.accountId],
        [model.requestId, next.requestId],
      ]),
    );
    return true;
  });
  await Promise.all(clients.map((client) => client.end()));
  return { bare, statements: captured.length };
}
