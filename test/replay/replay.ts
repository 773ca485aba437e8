import { Account } from './account';
import { type Alteration, approvingRound, dropped, isSwapOfEquals, swapped, swapsOf } from './altered-rounds';
import { CasePlayer } from './case-player';
import type { Door } from './door';
import { type Move, movesOf } from './moves';
import type { RecordedCase } from './recorded-cases';
import { verdictOf } from './verdict';

export interface ReplayOptions {
  door: Door;
  departmentId: string;
  /** Cases under way at the same time. */
  atOnce: number;
  /** The cases as they were, altered ones of them, or both. */
  plays?: 'recorded' | 'altered';
  /** Of every approved case: each approval dropped and each pair swapped, or one of each. */
  alter: 'each' | 'one';
  progress?: (done: number, account: Account) => void;
}

/** Plays cases and accounts for each. */
export async function replay(cases: readonly RecordedCase[], options: ReplayOptions): Promise<Account> {
  const account = new Account();
  const player = new CasePlayer(options.door, options.departmentId);
  const waiting = cases.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, each] of waiting) {
      const moves = movesOf(each);
      if (options.plays !== 'altered') await asRecorded(player, each, moves, account);
      if (options.plays !== 'recorded')
        await altered(player, each, alterationsOf(moves, index, account, options.alter), account);
      options.progress?.((done += 1), account);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  return account;
}

async function asRecorded(player: CasePlayer, recorded: RecordedCase, moves: Move[], account: Account): Promise<void> {
  const played = await player.play(recorded, moves);
  account.add(recorded.id, verdictOf(moves, played), played);
}

async function altered(player: CasePlayer, recorded: RecordedCase, all: Alteration[], account: Account): Promise<void> {
  for (const alteration of all)
    account.addAltered(recorded.id, alteration, await player.play(recorded, alteration.moves));
}

/** One of each is chosen by the number of the case, so that a run can be repeated and every place is met. */
function alterationsOf(
  moves: readonly Move[],
  index: number,
  account: Account,
  alter: ReplayOptions['alter'],
): Alteration[] {
  const round = approvingRound(moves);
  if (!round) return [];
  const drops = placesOf(round.approvals.length, index, alter).map((place) => dropped(round, place));
  const pairs = placesOf(swapsOf(round), index, alter);
  const apart = pairs.filter((place) => !isSwapOfEquals(round, place));
  account.alike.swaps += pairs.length - apart.length;
  return [...drops, ...apart.map((place) => swapped(round, place))];
}

function placesOf(length: number, index: number, alter: ReplayOptions['alter']): number[] {
  return alter === 'each' ? Array.from({ length }, (_, place) => place) : [index % length];
}
