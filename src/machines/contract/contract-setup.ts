import { subjectSetup } from '../subject/subject-setup';
import { type ContractContext, type ContractPhase, type Milestone } from './contract-context';
import { type ContractOwnEffects } from './contract-effects';
import type { ContractEvent, ContractEventType, ContractPayloads } from './contract-events';
import { contractRefusal } from './contract-refusal';
import { settlementPeriods } from './settlement-periods';

export interface ContractArgs {
  context: ContractContext;
  event: ContractEvent;
}
const said = <T extends ContractEventType>(event: ContractEvent) => event.payload as unknown as ContractPayloads[T];
/** The subject's setup knows only its own part of the context. */
const keep = (make: (args: ContractArgs) => Partial<ContractContext>) => subjectSetup.assign(make as never);
const admits = ({ context, event }: ContractArgs): boolean => contractRefusal(context, event) === null;

export const contractSetup = subjectSetup.extend({
  actions: {
    setMilestoneClocks: (_: unknown, _params: ContractOwnEffects['setMilestoneClocks']): void => undefined,
    stopMilestoneClocks: (_: unknown, _params: ContractOwnEffects['stopMilestoneClocks']): void => undefined,
    notify: (_: unknown, _params: ContractOwnEffects['notify']): void => undefined,
    comeIntoForce: keep(() => ({ phase: 'signed' })),
    awaitPlan: keep(({ event }) => ({
      phase: 'planning',
      awaitingPlan: said<'contract.planSubmitted'>(event).planId,
    })),
    dropPlan: keep(() => ({ phase: 'signed', awaitingPlan: null })),
    takePlan: keep(takePlan),
    finishMilestone: keep(finishMilestone),
    takeSettlement: keep(takeSettlement),
    takeInvoice: keep(takeInvoice),
    beginAmendment: keep(({ event }) => ({
      amendment: { id: said<'contract.amendmentBegun'>(event).amendmentId, begunAt: event.given.at },
    })),
    dropAmendment: keep(() => ({ amendment: null })),
    takeAmendment: keep(takeAmendment),
    suspend: keep(({ event }) => ({
      suspension: { reason: said<'contract.suspended'>(event).reason, at: event.given.at },
    })),
    resume: keep(({ context }) => ({ suspension: null, visit: context.visit + 1 })),
    terminate: keep(({ event }) => {
      const { on, reason } = said<'contract.terminated'>(event);
      return { ending: { kind: 'terminated', on, reason, at: event.given.at } };
    }),
    close: keep(({ event: { payload, given } }) => ({
      ending: { kind: 'closed', on: given.today, reason: (payload as { note: string }).note, at: given.at },
    })),
  },
  guards: {
    admitted: admits as never,
    /** The period is the last of the term. */
    settlesLast: ((args: ContractArgs) => admits(args) && isLast(args)) as never,
    /** After a suspension or an amendment the contract goes on where it stands. */
    goesOnIn: ((args: ContractArgs, { phase }: { phase: ContractPhase }) =>
      admits(args) && phaseAfter(args) === phase) as never,
  },
});

/** Where carrying out stands after the event. */
export function phaseAfter({ context, event }: ContractArgs): ContractPhase | null {
  const { phase, settlements } = context;
  if (event.type === 'contract.settled') return isLast({ context, event }) ? 'collecting' : 'settling';
  if (event.type !== 'contract.amended' || settlements.length === 0 || !event.given.amendedTerms) return phase;
  const all = settlementPeriods(event.given.amendedTerms).length;
  return settlements.length >= all ? 'collecting' : 'settling';
}

function isLast({ event }: ContractArgs): boolean {
  const { terms } = event.given;
  return terms !== undefined && said<'contract.settled'>(event).period >= settlementPeriods(terms).length;
}

/** A later version of the plan keeps what was done. */
function takePlan({ context, event }: ContractArgs): Partial<ContractContext> {
  const { planId: id, title, startsOn, endsOn, milestones } = said<'contract.planApproved'>(event);
  const done = new Map(context.plan?.milestones.map((each) => [each.key, each.done] as const) ?? []);
  const kept = milestones.map(({ key, title: name, dueOn, ownerId }): Milestone => ({
    ...{ key, title: name, dueOn, ownerId },
    done: done.get(key) ?? null,
  }));
  return {
    phase: context.phase === 'planning' ? 'running' : context.phase,
    awaitingPlan: null,
    plan: { id, title, startsOn, endsOn, milestones: kept },
    visit: context.visit + 1,
  };
}

function finishMilestone({ context, event }: ContractArgs): Partial<ContractContext> {
  const { key, doneOn: on, evidence, note = null } = said<'contract.milestoneDone'>(event);
  const done = { on, evidence, note, by: event.given.actor.id, at: event.given.at };
  const plan = context.plan!;
  const milestones = plan.milestones.map((each) => (each.key === key ? { ...each, done } : each));
  return { plan: { ...plan, milestones } };
}

function takeSettlement({ context, event }: ContractArgs): Partial<ContractContext> {
  const { period, amount, quantity = null, basis, confirmation } = said<'contract.settled'>(event);
  const { from, to } = settlementPeriods(event.given.terms!)[period - 1]!;
  const { at, actor } = event.given;
  const settled = { period, from, to, amount, quantity, basis, confirmation, by: actor.id, at, invoice: null };
  return { settlements: [...context.settlements, settled], phase: phaseAfter({ context, event }) };
}

function takeInvoice({ context, event }: ContractArgs): Partial<ContractContext> {
  const { period, receivableId, receivableNumber, invoiceNumber } = said<'contract.invoiced'>(event);
  const invoice = { receivableId, receivableNumber, invoiceNumber, at: event.given.at };
  const settlements = context.settlements.map((each) => (each.period === period ? { ...each, invoice } : each));
  return { settlements };
}

/** From now on the approval and the signature of the amendment are those of the contract. */
function takeAmendment({ context, event }: ContractArgs): Partial<ContractContext> {
  const { amendmentId, requestId, version, contentHash, by, signedOn, documentHash } = said<'contract.amended'>(event);
  const { at } = event.given;
  return {
    phase: phaseAfter({ context, event }),
    amendment: null,
    approval: { requestId, contentHash, approvedAt: at },
    completion: { contentHash, by, on: signedOn, documentHash, recordedAt: at },
    revisions: [...context.revisions, { amendmentId, version, contentHash, signedOn, at }],
  };
}
