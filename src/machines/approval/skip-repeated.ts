import { type ApprovalContext, bindingOf } from './approval-context';
import type { PlannedStep } from './approval-route';
import { shownHashes } from './content-fields';
import { rootsOf, type Seat } from './seats';
import { voteOn } from './step-tally';
import { counts, isHuman, type Vote } from './votes';

/** A seat that somebody could be spared, because of what they decided before. */
export interface Repetition {
  seat: Seat;
  planned: PlannedStep;
  before: Vote;
  context: ApprovalContext;
}

export interface SkipCondition {
  name: string;
  holds(repetition: Repetition): boolean;
}

/** All of it must hold for a seat to be approved automatically. The last step is never looked at: somebody decides it. */
export const skipConditions: SkipCondition[] = [
  { name: 'routeAllows', holds: ({ planned }) => planned.skipRepeated === true },
  { name: 'notSentBack', holds: ({ planned }) => planned.askedAnew !== true },
  { name: 'approved', holds: ({ before }) => before.decision === 'approve' },
  { name: 'stillCounts', holds: ({ before, context }) => counts(before, bindingOf(context)) },
  { name: 'bySomebody', holds: ({ before }) => isHuman(before) },
  { name: 'sameRound', holds: ({ before, context }) => before.round === context.round },
  { name: 'sameContent', holds: ({ before, context }) => before.contentHash === context.contentHash },
  { name: 'samePerson', holds: ({ before, seat }) => before.personId === seat.personId },
  { name: 'forThemselves', holds: ({ before, seat }) => before.actingFor === null && seat.actingFor === null },
  { name: 'sawAsMuch', holds: ({ before, planned, context }) => sawAsMuch(before, planned, context) },
];

/** What the present step shows and the earlier one did not, they have not seen yet. */
function sawAsMuch({ fields }: Vote, planned: PlannedStep, { fieldHashes }: ApprovalContext): boolean {
  const shown = Object.keys(shownHashes(fieldHashes ?? {}, planned.fields));
  return shown.length === 0 || shown.every((name) => fields !== null && name in fields);
}

/** The votes that the system casts for people who approved the very same content in this round. Never on the last step. */
export function automaticVotes(context: ApprovalContext, at: string): Vote[] {
  const planned = context.steps[context.step - 1];
  if (!planned || context.step >= context.steps.length) return [];
  return rootsOf(context.seats, context.step).flatMap((seat) => {
    if (seat.state !== 'waiting' || voteOn(context, seat)) return [];
    const before = context.votes.find((vote) =>
      skipConditions.every((condition) => condition.holds({ seat, planned, before: vote, context })),
    );
    return before ? [automatic(before, seat, context, at)] : [];
  });
}

function automatic(before: Vote, seat: Seat, context: ApprovalContext, at: string): Vote {
  return {
    ...before,
    step: context.step,
    seat: seat.no,
    at,
    automatic: true,
    move: context.moves,
    policyVersion: context.policyVersion,
  };
}
