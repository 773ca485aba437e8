import {
  type CriterionId,
  criterionIds,
  type CriterionStage,
  isDevelopmentStage,
  isPathStage,
  type LifecycleState,
  lifecycleStates,
  positionOf,
} from '../policy/stages';
import { type PathContext, waivedAt } from './context';
import { maySend } from './event-permissions';
import type { ClientEventType, PathPayloads } from './events';
import { isGateable, neverWaivable } from './gates';
import type { Given } from './given';

/** Why an event is not carried out. The sentences are in the dictionaries (`problems.json`). */
export type RefusalCode =
  | 'event-not-allowed'
  | 'not-permitted'
  | 'account-withdrawn'
  | 'request-pending'
  | 'exit-criteria-unmet'
  | 'credit-hold'
  | 'plan-revision-unapproved'
  | 'plan-revision-stale'
  | 'plan-revision-unknown'
  | 'plan-unchanged'
  | 'target-stage-not-allowed'
  | 'not-waivable'
  | 'already-waived'
  | 'date-not-in-future'
  | 'date-not-in-past'
  | 'date-too-late'
  | 'receiver-may-not-own'
  | 'project-information-missing'
  | 'account-touched'
  | 'not-adopted'
  | 'content-changed'
  | 'no-such-request'
  | 'request-unidentified'
  | 'gate-unknown'
  | 'deadline-stale';
export interface Refusal {
  code: RefusalCode;
  params?: Record<string, unknown>;
}

/**
 * `filing` and `granted` leave V8 out, because the approval that this very event files is what meets it; an event that is
 * carried out directly needs it as well.
 */
export type Mode = 'direct' | 'filing' | 'granted';

/** What a client's event is judged on: where the path stands, what was said, what was known. */
export interface Question {
  type: ClientEventType;
  payload: Record<string, unknown>;
  given: Given;
  from: LifecycleState;
  context: PathContext;
  credit: 'good' | 'watch' | 'hold';
  mode: Mode;
}

type Rule = (question: Question) => Refusal | null;

/** Refusals that rest on the state and on what is known, whatever the payload says. */
const standing: Partial<Record<ClientEventType, Rule>> = {
  'stage.complete': firstOf(planUnapproved, unmetCriteria, creditOnHold),
  'plan.revise': firstOf(unknownRevision, ({ given }) =>
    when(!given.planChange || given.planChange === 'none', 'plan-unchanged'),
  ),
  'cycle.start': ({ given }) => when(given.projectInformation !== true, 'project-information-missing'),
  'path.adopt': ({ given, context }) =>
    when(given.untouched !== true || context.visit !== 1 || context.adopted !== null, 'account-touched'),
  'path.adoptUndone': firstOf(
    ({ context }) => when(context.adopted === null, 'not-adopted'),
    ({ given, context }) =>
      when(given.untouched !== true || context.visit !== context.adopted?.visit, 'account-touched'),
  ),
};

/** Refusals that rest on what the sender said. */
const said: Partial<Record<ClientEventType, Rule>> = {
  'stage.sendBack': sendBackTarget,
  'path.nurture': (question) => notInFuture(question, 'reviewAt'),
  'path.reactivate': reactivationTarget,
  'criterion.waive': firstOf(notWaivable, (question) => notInFuture(question, 'expiresAt'), waiverTooLong),
  'plan.revise': staleRevision,
  'owner.transfer': ({ given }) => when(given.mayReceive !== true, 'receiver-may-not-own'),
  'path.adopt': adoption,
};

/** Null: nothing in the state speaks against it. What is said with it is judged by `refusalOf`. */
export function standingRefusal(question: Question): Refusal | null {
  return firstOf(withdrawn, notPermitted, pending, standing[question.type] ?? none, gateUnknown)(question);
}

/** The first reason against the event, null where it is carried out or filed. */
export function refusalOf(question: Question): Refusal | null {
  return standingRefusal(question) ?? (said[question.type] ?? none)(question);
}

/** Criteria of the stage that are neither met nor waived at this moment. */
export function unmetOf(stage: CriterionStage, context: PathContext, given: Given, mode: Mode): CriterionId[] {
  const waived = waivedAt(context, given.at);
  const needed = criterionIds[stage].filter((id) => id !== 'V8' || mode === 'direct');
  return needed.filter((id) => given.verdicts?.[id] !== true && !waived.includes(id));
}

function firstOf(...rules: Rule[]): Rule {
  return (question) => {
    for (const rule of rules) {
      const refusal = rule(question);
      if (refusal) return refusal;
    }
    return null;
  };
}

function none(): null {
  return null;
}

function when(refused: boolean, code: RefusalCode, params?: Record<string, unknown>): Refusal | null {
  return refused ? { code, ...(params ? { params } : {}) } : null;
}

function withdrawn({ context }: Question): Refusal | null {
  return when(context.withdrawnAt !== null, 'account-withdrawn');
}

/** Who filed was permitted when it was filed; the grant is the system's. */
function notPermitted({ mode, type, given }: Question): Refusal | null {
  return when(mode !== 'granted' && !maySend(type, given.actor), 'not-permitted');
}

/**
 * While a request waits, nothing that it rests on is moved: no second gated event, no direct one. Sending back voids the
 * request, so it may; a handover of the account rests on no stage, so it holds nothing up.
 */
function pending({ mode, type, context }: Question): Refusal | null {
  const { request } = context;
  if (mode === 'granted' || request === null || type === 'stage.sendBack') return null;
  if (mode === 'direct' && request.event === 'owner.transfer' && type !== 'owner.transfer') return null;
  return { code: 'request-pending', params: { requestId: request.id, kind: request.kind, event: request.event } };
}

/** An event that a policy may gate is carried out directly only on the word that this policy does not. */
function gateUnknown({ mode, type, given }: Question): Refusal | null {
  if (mode === 'filing') return when(!given.requestId, 'request-unidentified');
  return when(mode === 'direct' && isGateable(type) && given.gate !== null, 'gate-unknown');
}

function unmetCriteria({ from, context, given, mode }: Question): Refusal | null {
  if (!(from in criterionIds)) return null;
  const unmet = unmetOf(from as CriterionStage, context, given, mode);
  return when(unmet.length > 0, 'exit-criteria-unmet', { criteria: unmet });
}

function creditOnHold({ from, credit }: Question): Refusal | null {
  return when(from === 'closing' && credit === 'hold', 'credit-hold');
}

/** F7: an approved plan that was changed materially holds the stage until the revision is approved. */
function planUnapproved({ from, context, given }: Question): Refusal | null {
  const bound = (from === 'relationship' || from === 'closing') && context.approvedPlan !== null;
  return when(bound && given.planChange !== 'none' && given.planChange !== 'minor', 'plan-revision-unapproved');
}

function sendBackTarget({ payload, from }: Question): Refusal | null {
  const { to } = payload as PathPayloads['stage.sendBack'];
  const allowed = isDevelopmentStage(to) && isDevelopmentStage(from) && positionOf(to) < positionOf(from);
  return when(!allowed, 'target-stage-not-allowed', { to });
}

function reactivationTarget({ payload, context }: Question): Refusal | null {
  const { to } = payload as PathPayloads['path.reactivate'];
  const notLater = isPathStage(to) && context.leftFrom !== null && positionOf(to) <= positionOf(context.leftFrom);
  // A closed deal is not developed a second time: from partnered a new project starts the next cycle (F18).
  const allowed = notLater && (context.leftFrom !== 'partnered' || to === 'partnered');
  return when(!allowed, 'target-stage-not-allowed', { to, leftFrom: context.leftFrom });
}

function notWaivable({ payload, from, given, context }: Question): Refusal | null {
  const { criterion } = payload as PathPayloads['criterion.waive'];
  const ofStage = isDevelopmentStage(from) && criterionIds[from].some((id) => id === criterion);
  const allowed = ofStage && given.waivable?.includes(criterion) === true && !neverWaivable.includes(criterion);
  if (!allowed) return { code: 'not-waivable', params: { criterion } };
  return when(waivedAt(context, given.at).includes(criterion), 'already-waived', { criterion });
}

function notInFuture({ payload, given }: Question, field: 'reviewAt' | 'expiresAt'): Refusal | null {
  const ahead = Date.parse(String(payload[field])) > Date.parse(given.at);
  return when(!ahead, 'date-not-in-future', { field });
}

function waiverTooLong({ payload, given }: Question): Refusal | null {
  const beyond =
    given.waiverLimitAt !== undefined && Date.parse(String(payload.expiresAt)) > Date.parse(given.waiverLimitAt);
  return when(beyond, 'date-too-late', { field: 'expiresAt', limit: given.waiverLimitAt });
}

/** Revisions are counted from 1 up to the present one; before an event is sent none is named. */
function unknownRevision({ payload, given, mode }: Question): Refusal | null {
  const { revision } = payload as Partial<PathPayloads['plan.revise']>;
  const unknown = mode !== 'granted' && revision !== undefined && revision > (given.planRevision ?? 0);
  return when(unknown, 'plan-revision-unknown', { revision, present: given.planRevision ?? null });
}

function staleRevision({ payload, given, mode, context }: Question): Refusal | null {
  const named = mode === 'granted' ? context.request?.planRevision : payload.revision;
  return when(!Number.isInteger(named) || named !== given.planRevision, 'plan-revision-stale', {
    revision: given.planRevision ?? null,
  });
}

function adoption({ payload, given }: Question): Refusal | null {
  const { state, enteredAt, cycle = 1, leftFrom = 'targeting' } = payload as PathPayloads['path.adopt'];
  const known = lifecycleStates.includes(state) && isPathStage(leftFrom) && Number.isInteger(cycle) && cycle >= 1;
  if (!known) return { code: 'target-stage-not-allowed', params: { to: state } };
  return when(!(Date.parse(enteredAt) <= Date.parse(given.at)), 'date-not-in-past', { field: 'enteredAt' });
}
