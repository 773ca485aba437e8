import type { Played, RefusedMove } from './case-player';
import { isByHindsight, type Move, type RecordedEnd, recordedEndOf } from './moves';

/** What a sound engine must refuse, and why. Whatever is refused and is not here is unexplained. */
interface Rule {
  rule: string;
  covers(refused: RefusedMove): boolean;
}

const rules: Rule[] = [
  {
    rule: 'final states absorb: nothing sends an approved request back, and an administrator decides nothing',
    covers: ({ does, stage, code }) =>
      does === 'correct' && stage === 'approved' && ['forbidden', 'already-decided'].includes(code),
  },
  {
    rule: 'after-effects follow an approval: what is not approved is not paid',
    covers: ({ does, stage, code }) =>
      ['requestPayment', 'pay'].includes(does) &&
      stage !== 'approved' &&
      ['event-not-allowed', 'not-found'].includes(code),
  },
];

export type Verdict =
  | { kind: 'reached'; end: RecordedEnd; byHindsight: boolean }
  /** `restReached`: what came after the refused move went as recorded, on a request of its own where one was filed. */
  | { kind: 'refused'; rule: string; recorded: string; byHindsight: boolean; restReached: boolean }
  | { kind: 'unexplained'; why: string };

const STAGE_OF: Record<RecordedEnd, string> = {
  draft: 'draft',
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
  const restReached = played.stage === STAGE_OF[end];
  const [first] = named;
  if (first?.rule !== undefined)
    return restReached
      ? { kind: 'refused', rule: first.rule, recorded: first.refused.recorded, byHindsight, restReached }
      : { kind: 'unexplained', why: `refused, and left ${played.stage} where the log has ${end}` };
  if (restReached && end !== 'corrected') return { kind: 'reached', end, byHindsight };
  return { kind: 'unexplained', why: `${played.stage} where the log has ${end}` };
}
