import type { Played, RefusedMove } from './case-player';
import { isByHindsight, type Move, type RecordedEnd, recordedEndOf } from './moves';

/** What a sound engine must refuse, and why. Whatever is refused and is not here is unexplained. */
interface Rule {
  rule: string;
  covers(refused: RefusedMove): boolean;
}

const rules: Rule[] = [
  {
    rule: 'final states absorb: nobody sends an approved request back, and an administrator decides nothing at all',
    covers: ({ does, stage, code }) => does === 'correct' && stage === 'approved' && code === 'already-decided',
  },
  {
    rule: 'after-effects follow an approval: what is not approved is not paid',
    covers: ({ does, stage, code }) => isPayment(does) && stage !== 'approved' && code === 'event-not-allowed',
  },
];

export type Verdict =
  | { kind: 'reached'; end: RecordedEnd; byHindsight: boolean }
  /** `restReached`: what came after the refused move went as recorded, on a request of its own where one was filed. */
  | { kind: 'refused'; rule: string; recorded: string; byHindsight: boolean; restReached: boolean }
  | { kind: 'unexplained'; why: string };

const STAGE_OF: Record<RecordedEnd, string> = {
  // Saved and never filed: there is no request.
  draft: 'unfiled',
  approved: 'approved',
  withdrawn: 'withdrawn',
  // Nobody could send it back, so it is what it was.
  corrected: 'approved',
};

/** Accounts for one case. The first refusal decides where it is counted. */
export function verdictOf(moves: readonly Move[], played: Played): Verdict {
  const end = recordedEndOf(moves);
  const byHindsight = isByHindsight(moves);
  const named = played.refused.map((refused) => ({ refused, rule: rules.find((each) => each.covers(refused))?.rule }));
  const unknown = named.find(({ rule }) => rule === undefined);
  if (unknown) return { kind: 'unexplained', why: JSON.stringify(unknown.refused) };
  const due = refusalsDue(moves);
  if (due !== named.length) return { kind: 'unexplained', why: `${named.length} refused where ${due} had to be` };
  const restReached = played.stage === STAGE_OF[end];
  const [first] = named;
  if (first?.rule !== undefined)
    return restReached
      ? { kind: 'refused', rule: first.rule, recorded: first.refused.recorded, byHindsight, restReached }
      : { kind: 'unexplained', why: `refused, and left ${played.stage} where the log has ${end}` };
  if (restReached && end !== 'corrected') return { kind: 'reached', end, byHindsight };
  return { kind: 'unexplained', why: `${played.stage} where the log has ${end}` };
}

/** How many of the moves a sound engine must refuse, from the log alone: what follows an end, and payments of what is not approved. */
export function refusalsDue(moves: readonly Move[]): number {
  let approved = false;
  let due = 0;
  for (const move of moves) {
    if (move.does === 'correct' ? approved : isPayment(move.does) && !approved) due += 1;
    else if (!isPayment(move.does)) approved = move.does === 'approve' && move.by === 'supervisor';
  }
  return due;
}

function isPayment(does: Move['does']): boolean {
  return does === 'requestPayment' || does === 'pay';
}
