import { availableParallelism } from 'node:os';
import { ApiProcess } from './api-process';
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

export interface TransitionFigures extends Compared {
  /** The same with an API process for each core, requests dealt out in turn. */
  perCore: { processes: number; http: Throughput; apiCpu: number };
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
): Promise<TransitionFigures> {
  let turn = 0;
  let serving = [api];
  const next = (): ApiProcess => serving[(turn += 1) % serving.length] ?? api;
  const forward = (client: number, id: string) =>
    next().must('POST', `/api/v1/accounts/${id}/path/events`, people.tokens.managers[client]!, {
      type: 'stage.complete',
    });
  const back = (id: string) =>
    next().must('POST', `/api/v1/accounts/${id}/path/events`, people.tokens.director, {
      type: 'stage.sendBack',
      to: 'targeting',
      reason: '预算不清',
    });
  const pools = poolsOf(ids, options.clients);
  const one = await overHttp(serving, pools, options, forward, back);
  const others = await Promise.all(
    Array.from({ length: availableParallelism() - 1 }, () => ApiProcess.start(url, options.clients)),
  );
  serving = [api, ...others];
  const perCore = { processes: serving.length, ...(await overHttp(serving, pools, options, forward, back)) };
  serving = [api];
  await Promise.all(others.map((other) => other.stop()));
  return { ...one, perCore, ...(await replayed(url, api, people, pools, options, forward, back)) };
}

type Forward = (client: number, id: string) => Promise<unknown>;
type Back = (id: string) => Promise<unknown>;

async function overHttp(
  serving: readonly ApiProcess[],
  pools: string[][],
  options: BenchOptions,
  forward: Forward,
  back: Back,
): Promise<{ http: Throughput; apiCpu: number }> {
  const used = async () =>
    (await Promise.all(serving.map((each) => each.cpuMs()))).reduce((sum, each) => sum + each, 0);
  const next = pools.map((): string | undefined => undefined);
  const cpu = await used();
  const begun = performance.now();
  const http = await drive(options.clients, options.warmUpMs, options.measureMs, async (client) => {
    const returning = next[client];
    const id = returning ?? pools[client]!.pop();
    if (id === undefined) return false;
    await (returning === undefined ? forward(client, id) : back(id));
    next[client] = returning === undefined ? id : undefined;
    return true;
  });
  return { http, apiCpu: ((await used()) - cpu) / (performance.now() - begun) };
}

async function replayed(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  pools: string[][],
  options: BenchOptions,
  forward: Forward,
  back: Back,
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
