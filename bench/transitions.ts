import type { ApiProcess } from './api-process';
import { drive, type Throughput } from './load';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';
import { bareClients, knownIds, Replay } from './replay';

export interface Compared {
  http: Throughput;
  bare: Throughput;
  /** Share of the measured time in which the API's process had a processor. */
  apiCpu: number;
  statements: number;
}

/**
 * A transition: `stage.complete` out of targeting (five criteria on ten facts, history row, three deadlines), then
 * `stage.sendBack` by the director. Every client works on accounts of its own; none is used twice.
 */
export async function measureTransitions(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  ids: string[],
  options: BenchOptions,
): Promise<Compared> {
  const forward = (client: number, id: string) =>
    api.must('POST', `/api/v1/accounts/${id}/path/events`, people.tokens.managers[client]!, { type: 'stage.complete' });
  const back = (id: string) =>
    api.must('POST', `/api/v1/accounts/${id}/path/events`, people.tokens.director, {
      type: 'stage.sendBack',
      to: 'targeting',
      reason: '预算不清',
    });
  const pools = poolsOf(ids, options.clients);
  const next = pools.map((): string | undefined => undefined);
  const cpu = await api.cpuMs();
  const begun = performance.now();
  const http = await drive(options.clients, options.warmUpMs, options.measureMs, async (client) => {
    const returning = next[client];
    const id = returning ?? pools[client]!.pop();
    if (id === undefined) return false;
    await (returning === undefined ? forward(client, id) : back(id));
    next[client] = returning === undefined ? id : undefined;
    return true;
  });
  const apiCpu = ((await api.cpuMs()) - cpu) / (performance.now() - begun);
  const { bare, statements } = await replayed(url, api, people, pools, options, forward, back);
  return { http, bare, apiCpu, statements };
}

async function replayed(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  pools: string[][],
  options: BenchOptions,
  forward: (client: number, id: string) => Promise<unknown>,
  back: (id: string) => Promise<unknown>,
): Promise<{ bare: Throughput; statements: number }> {
  const model = pools[0]!.pop()!;
  const there = await api.captured(() => forward(0, model));
  const again = await api.captured(() => back(model));
  const clients = await bareClients(url, options.clients);
  const known = await knownIds(clients[0]!);
  const replays = [
    new Replay(there, [model, people.managerIds[0]!], known),
    new Replay(again, [model], known),
  ] as const;
  const next = pools.map((): string | undefined => undefined);
  const bare = await drive(options.clients, options.warmUpMs, options.measureMs, async (client) => {
    const returning = next[client];
    const id = returning ?? pools[client]!.pop();
    if (id === undefined) return false;
    const as = new Map([
      [model, id],
      [people.managerIds[0]!, people.managerIds[client]!],
    ]);
    await replays[returning === undefined ? 0 : 1].run(clients[client]!, as);
    next[client] = returning === undefined ? id : undefined;
    return true;
  });
  await Promise.all(clients.map((client) => client.end()));
  return { bare, statements: (there.length + again.length) / 2 };
}

/** Account n belongs to manager n modulo their number, and so to that client. */
export function poolsOf(ids: readonly string[], clients: number): string[][] {
  return Array.from({ length: clients }, (_, client) => ids.filter((_id, index) => index % clients === client));
}
