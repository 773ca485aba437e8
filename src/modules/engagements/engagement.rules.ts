import type { Engagement } from '../../machines/account-path/facts';
import { heldBeforeCycle } from './engagement.cycle';
import { codesOf, type Contradiction, type FactMoment, type FactRules, listOf } from '../facts/fact-rules';

const OLDEST_YEARS = 3;

export const engagementRules: FactRules<'engagement'> = {
  references: ({ contactIds, participants }) => [
    ...listOf('contactIds', 'contact', contactIds),
    ...listOf(
      'participantIds',
      'person',
      participants.map((each) => each.userId),
    ),
  ],
  policyValues: ({ failureReason }, policy) => [
    { field: 'failureReason', value: failureReason, allowed: codesOf(policy.engagement.failureReasons) },
  ],
  contradictions: (engagement, moment) => [
    ...heldTooSoon(engagement, moment),
    ...heldLongAgo(engagement, moment),
    ...incomplete(engagement),
  ],
  against: heldBeforeCycle,
};

/** What has an outcome has been held, so it cannot lie ahead. */
function heldTooSoon({ heldAt, outcome }: Engagement, { at }: FactMoment): Contradiction[] {
  const ahead = outcome !== undefined && Date.parse(heldAt) > at.getTime();
  return ahead ? [{ field: 'heldAt', code: 'held-in-the-future', params: { at: at.toISOString() } }] : [];
}

/** A slip of the pen in the year would move every clock of the account; three years is more than any development takes. */
function heldLongAgo({ heldAt }: Engagement, { at }: FactMoment): Contradiction[] {
  const first = new Date(at);
  first.setUTCFullYear(first.getUTCFullYear() - OLDEST_YEARS);
  return Date.parse(heldAt) < first.getTime()
    ? [{ field: 'heldAt', code: 'held-too-long-ago', params: { first: first.toISOString() } }]
    : [];
}

/** B5: one without success has its reason; a planned one has neither. B3: the next step comes after the engagement. */
function incomplete({ heldAt, outcome, successful, failureReason, nextStep }: Engagement): Contradiction[] {
  const found: Contradiction[] = [];
  if (outcome === undefined && successful !== undefined) found.push({ field: 'successful', code: 'outcome-missing' });
  if (failureReason !== undefined && successful !== false)
    found.push({ field: 'failureReason', code: 'not-a-failure' });
  if (outcome !== undefined && successful === false && failureReason === undefined) {
    found.push({ field: 'failureReason', code: 'reason-missing' });
  }
  if (nextStep && Date.parse(nextStep.at) <= Date.parse(heldAt)) {
    found.push({ field: 'nextStep.at', code: 'before-start', params: { first: heldAt } });
  }
  return found;
}
