import type { Effect } from '../machine';
import { isDevelopmentStage, isPathStage, type LifecycleState, positionOf } from '../policy/stages';
import type { PathContext, PathRequest } from './context';
import type { PathEffects, PathEffectType } from './effects';
import type { ClientEventType, PathPayloads } from './events';
import type { Given } from './given';

/** An event as it is carried out: said directly, or once said and granted now. */
export interface Carried {
  type: ClientEventType;
  payload: Record<string, unknown>;
  given: Given;
  /** The request that was granted; null where the policy gates nothing. */
  request: PathRequest | null;
}

export interface Outcome {
  context: PathContext;
  effects: Effect[];
  /** The open request is over: granted or void. */
  settled: boolean;
}

/** Enters a lifecycle state: everything that ends with the old one, everything that begins with the new one. */
export function enter(carried: Carried, from: LifecycleState, to: LifecycleState, old: PathContext): Outcome {
  const context = contextIn(carried, from, to, old);
  const effects = [
    ...voiding(carried, old),
    effect('stopStageClock', { visit: old.visit }),
    ...cycleEffects(carried, from, to, old, context),
    ...clockEffects(to, context, carried),
    ...messages(carried, from, to, context),
  ];
  return { context, effects, settled: old.request !== null && context.request === null };
}

/** Carries out what changes no lifecycle state: a waiver, a revision of the plan, a handover. */
export function remain(carried: Carried, from: LifecycleState, old: PathContext): Outcome {
  const context = { ...old, ...changesOf(carried, from, old), request: carried.request ? null : old.request };
  return { context, effects: handoverEffects(carried), settled: carried.request !== null };
}

/** Keeps the gated event until its approval is decided. */
export function file(carried: Carried, from: LifecycleState, old: PathContext): Outcome {
  const { type, payload, given } = carried;
  const kind = given.gate!;
  const planRevision = kind === 'A2' ? (given.planRevision ?? null) : null;
  const id = given.requestId!;
  const { visit } = old;
  const request: PathRequest = {
    ...{ id, kind, event: type, payload, stage: from, visit, planRevision },
    filedAt: given.at,
    filedBy: given.actor.id,
  };
  const asked = { requestId: id, kind, event: type, payload, stage: from, visit, planRevision };
  return { context: { ...old, request }, effects: [effect('requestApproval', asked)], settled: false };
}

/** The path is out of all lists: every clock stops, an open request is void, nothing is deleted. */
export function withdraw(carried: Carried, from: LifecycleState, old: PathContext): Outcome {
  const entered = enter(carried, from, 'intake', old);
  const context = { ...entered.context, withdrawnAt: carried.given.at };
  return { ...entered, context, effects: [...entered.effects, effect('withdrawAccount', { at: carried.given.at })] };
}

function contextIn(carried: Carried, from: LifecycleState, to: LifecycleState, old: PathContext): PathContext {
  const at = carried.given.at;
  const base: PathContext = {
    ...old,
    visit: old.visit + 1,
    enteredAt: at,
    leftFrom: leftFromAfter(from, to, old),
    // A waiver dies with the stage it was given in.
    waivers: [],
    request: keptRequest(carried, old),
    approvedPlan: planInForce(carried, from, to, old),
    reviewAt: to === 'nurture' ? String(carried.payload.reviewAt) : null,
    touch: old.touch + 1,
  };
  if (carried.type === 'path.adopt') return adopted(carried, base);
  return carried.type === 'cycle.start' ? { ...base, cycle: old.cycle + 1 } : base;
}

function adopted({ payload, given }: Carried, base: PathContext): PathContext {
  const { state, enteredAt, source, cycle, leftFrom, reviewAt, lastEngagedAt } = payload as PathPayloads['path.adopt'];
  const beside = !isPathStage(state);
  return {
    ...base,
    cycle: cycle ?? base.cycle,
    enteredAt,
    leftFrom: beside ? (leftFrom ?? 'targeting') : null,
    reviewAt: state === 'nurture' ? (reviewAt ?? given.at) : null,
    adopted: { state, visit: base.visit, enteredAt, source, at: given.at },
    touchedAt: lastEngagedAt ?? given.at,
  };
}

function leftFromAfter(from: LifecycleState, to: LifecycleState, old: PathContext): PathContext['leftFrom'] {
  if (isPathStage(to)) return null;
  return isPathStage(from) ? from : old.leftFrom;
}

/** A handover rests on no stage, so it stays open over a move; sending back and withdrawing void every request. */
function keptRequest({ type, request }: Carried, old: PathContext): PathRequest | null {
  const voids = type === 'stage.sendBack' || type === 'path.adoptUndone';
  return request === null && old.request?.event === 'owner.transfer' && !voids ? old.request : null;
}

/** A2 is in force from the grant on; whoever is back in valuation or before it needs it anew. */
function planInForce(
  carried: Carried,
  from: LifecycleState,
  to: LifecycleState,
  old: PathContext,
): PathContext['approvedPlan'] {
  if (isPathStage(to) && positionOf(to) <= positionOf('valuation')) return null;
  if (from !== 'valuation' || to !== 'relationship') return old.approvedPlan;
  return approvalOfPlan(carried) ?? old.approvedPlan;
}

function approvalOfPlan({ request, given }: Carried): PathContext['approvedPlan'] {
  const revision = request?.kind === 'A2' ? request.planRevision : null;
  return revision === null ? null : { revision, requestId: request!.id, approvedAt: given.at };
}

function voiding(carried: Carried, old: PathContext): Effect[] {
  if (old.request === null || carried.request !== null || keptRequest(carried, old)) return [];
  return [effect('voidRequest', { requestId: old.request.id, reason: carried.type })];
}

function clockEffects(to: LifecycleState, context: PathContext, carried: Carried): Effect[] {
  const { visit, enteredAt, reviewAt, touch, touchedAt, bookedUntil } = context;
  const wasAdopted = carried.type === 'path.adopt';
  const contacted = to !== 'abandoned' && to !== 'intake';
  return [
    ...(isDevelopmentStage(to)
      ? [effect('startStageClock', { stage: to, enteredAt, visit, adopted: wasAdopted })]
      : []),
    ...(to === 'nurture' && reviewAt ? [effect('startReviewClock', { reviewAt, visit })] : []),
    contacted
      ? effect('startContactClock', { from: touchedAt ?? enteredAt, bookedUntil, touch })
      : effect('stopContactClock', { touch }),
  ];
}

/** A cycle ends with the deal or with abandonment; a reactivated one goes on under its old number. */
function cycleEffects(
  carried: Carried,
  from: LifecycleState,
  to: LifecycleState,
  old: PathContext,
  now: PathContext,
): Effect[] {
  const at = carried.given.at;
  if (carried.type === 'path.adoptUndone') return [];
  if (carried.type === 'path.adopt') return adoptionEffects(carried, to, now);
  if (carried.type === 'cycle.start') {
    const project = String(carried.payload.project);
    return [effect('openCycle', { cycle: now.cycle, source: 'project', project, openedAt: at })];
  }
  if (to === 'partnered' && from === 'closing') return [closing(old.cycle, 'won', at)];
  if (to === 'abandoned')
    return old.leftFrom === 'partnered' || from === 'partnered' ? [] : [closing(old.cycle, 'abandoned', at)];
  const reopened = from === 'abandoned' && to !== 'partnered' && old.leftFrom !== 'partnered';
  return reopened ? [effect('reopenCycle', { cycle: old.cycle })] : [];
}

function adoptionEffects(carried: Carried, to: LifecycleState, now: PathContext): Effect[] {
  const { cycle, enteredAt } = now;
  const opened = effect('adoptCycle', { cycle, openedAt: enteredAt, source: String(carried.payload.source) });
  const outcome = to === 'partnered' ? 'won' : to === 'abandoned' ? 'abandoned' : null;
  return outcome ? [opened, closing(cycle, outcome, enteredAt)] : [opened];
}

function closing(cycle: number, outcome: 'won' | 'abandoned', closedAt: string): Effect {
  return effect('closeCycle', { cycle, outcome, closedAt });
}

function messages(carried: Carried, from: LifecycleState, to: LifecycleState, context: PathContext): Effect[] {
  if (carried.type !== 'stage.sendBack') return [];
  const params = { from, to, reason: carried.payload.reason };
  return [effect('notify', { template: 'sentBack', to: ['owner'], key: `sentBack:${context.visit}`, params })];
}

function changesOf(carried: Carried, from: LifecycleState, old: PathContext): Partial<PathContext> {
  if (carried.type === 'criterion.waive') return { waivers: [...old.waivers, waiverOf(carried, from)] };
  if (carried.type !== 'plan.revise') return {};
  // A minor change goes on under the approval in force, and is measured from what was approved: small steps add up (F7).
  return { approvedPlan: approvalOfPlan(carried) ?? old.approvedPlan };
}

function waiverOf({ payload, request }: Carried, from: LifecycleState): PathContext['waivers'][number] {
  const { criterion, reason, expiresAt } = payload as PathPayloads['criterion.waive'];
  return { criterion, stage: from as never, reason, expiresAt, requestId: request?.id ?? null };
}

function handoverEffects({ type, payload, given }: Carried): Effect[] {
  if (type !== 'owner.transfer') return [];
  const { to, reason } = payload as PathPayloads['owner.transfer'];
  const key = `ownerReceived:${to}:${given.at}`;
  return [
    effect('transferOwner', { to, reason }),
    effect('notify', { template: 'ownerReceived', to: ['owner'], key, params: { reason } }),
  ];
}

export function effect<T extends PathEffectType>(type: T, params: PathEffects[T]): Effect {
  return { type, params: params as unknown as Record<string, unknown> };
}
