import { availableParallelism } from 'node:os';
import { ApiProcess } from './api-process';
import { drive, inTurn, type Throughput } from './load';
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
  const back = (_client: number, id: string) =>
    next().must('POST', `/api/v1/accounts/${id}/path/events`, people.tokens.director, {
      type: 'stage.sendBack',
      to: 'targeting',
      reason: '预算不清',
    });
  const pools = poolsOf(ids, options.clients);
  const replays = await capturedSteps(url, api, people, pools, options, forward, back);
  const others = await Promise.all(
    Array.from({ length: availableParallelism() - 1 }, () => ApiProcess.start(url, options.clients)),
  );
  const overHttp = thereAndBack(pools, forward, back);
  const bareSteps = thereAndBack(pools, replays.forward, replays.back);
  const used = new Map<string, { cpuMs: number; ms: number }>();
  const http = async (name: string, processes: ApiProcess[], warmUpMs: number, measureMs: number) => {
    serving = processes;
    const cpuMs = async () => sum(await Promise.all(processes.map((each) => each.cpuMs())));
    const [begun, before] = [performance.now(), await cpuMs()];
    const throughput = await drive(options.clients, warmUpMs, measureMs, overHttp);
    const { cpuMs: sofar = 0, ms = 0 } = used.get(name) ?? {};
    used.set(name, { cpuMs: sofar + (await cpuMs()) - before, ms: ms + performance.now() - begun });
    return throughput;
  };
  const every = [api, ...others];
  await http('warm-up', [api], options.warmUpMs, 0);
  await http('warm-up', every, options.warmUpMs, 0);
  await drive(options.clients, options.warmUpMs / 4, 0, bareSteps);
  const slice = options.measureMs / SLICES;
  const figures = await inTurn(SLICES, {
    one: () => http('one', [api], 0, slice),
    bare: () => drive(options.clients, 0, slice, bareSteps),
    perCore: () => http('perCore', every, 0, slice),
  });
  await Promise.all([...others.map((other) => other.stop()), replays.end()]);
  const share = (name: string) => (used.get(name)?.cpuMs ?? 0) / (used.get(name)?.ms ?? 1);
  return {
    http: figures.one,
    bare: figures.bare,
    apiCpu: share('one'),
    statements: replays.statements,
    perCore: { processes: every.length, http: figures.perCore, apiCpu: share('perCore') },
  };
}

/** How often each way has its turn. */
export const SLICES = 5;

type Forward = (client: number, id: string) => Promise<unknown>;
type Back = (client: number, id: string) => Promise<unknown>;

/** Every client sends a new account of its own there, and back with its next turn. */
function thereAndBack(pools: string[][], forward: Forward, back: Back): (client: number) => Promise<boolean> {
  const next = pools.map((): string | undefined => undefined);
  return async (client) => {
    const returning = next[client];
    const id = returning ?? pools[client]!.pop();
    if (id === undefined) return false;
    next[client] = returning === undefined ? id : undefined;
    await (returning === undefined ? forward(client, id) : back(client, id));
    return true;
  };
}

/** What the API sends for the two commands, ready to be sent again for other accounts. */
async function capturedSteps(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  pools: string[][],
  options: BenchOptions,
  forward: Forward,
  back: Back,
): Promise<{ forward: Forward; back: Back; statements: number; end(): Promise<unknown> }> {
  const model = pools[0]!.pop()!;
  const there = await api.captured(() => forward(0, model));
  const again = await api.captured(() => back(0, model));
  const clients = await bareClients(url, options.clients);
  const known = await knownIds(clients[0]!);
  const replayThere = new Replay(there, [model, people.managerIds[0]!], known);
  const replayBack = new Replay(again, [model], known);
  const as = (client: number, id: string) =>
    new Map([
      [model, id],
      [people.managerIds[0]!, people.managerIds[client]!],
    ]);
  return {
    forward: (client, id) => replayThere.run(clients[client]!, as(client, id)),
    back: (client, id) => replayBack.run(clients[client]!, as(client, id)),
    statements: (there.length + again.length) / 2,
    end: () => Promise.all(clients.map((client) => client.end())),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Account n belongs to manager n modulo their number, and so to that client. */
export function poolsOf(ids: readonly string[], clients: number): string[][] {
  return Array.from({ length: clients }, (_, client) => ids.filter((_id, index) => index % clients === client));
}
