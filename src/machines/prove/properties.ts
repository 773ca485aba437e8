import { type AnyMachineSnapshot, transition } from 'xstate';
import { accountPathMachine } from '../account-path/account-path.machine';
import { waivedAt } from '../account-path/context';
import type { Given } from '../account-path/given';
import { contextOf, regionsOf } from '../account-path/path-snapshot';
import type { MachineEvent } from '../machine';
import {
  type CriterionId,
  criterionIds,
  type CriterionStage,
  isPathStage,
  type LifecycleState,
  positionOf,
} from '../policy/stages';
import { everySystemEvent } from './alphabet';

export interface Step {
  before: AnyMachineSnapshot;
  event: MachineEvent;
  after: AnyMachineSnapshot;
}
export interface Property {
  id: string;
  holds(step: Step): boolean;
}

const stateOf = (snapshot: AnyMachineSnapshot): LifecycleState => regionsOf(snapshot).lifecycle;
const known = (event: MachineEvent): Given => event.given as unknown as Given;
/** The event that was carried out: the granted one where an approval was granted. */
const carried = ({ before, event }: Step): string =>
  event.type === 'approval.granted' ? (contextOf(before).request?.event ?? '') : event.type;
const moved = ({ before, after }: Step): boolean => contextOf(before).visit !== contextOf(after).visit;
const place = (state: LifecycleState): number => (isPathStage(state) ? positionOf(state) : -1);

function criteriaCount(step: Step, except: readonly CriterionId[]): boolean {
  const stage = stateOf(step.before) as CriterionStage;
  const { verdicts, at } = known(step.event);
  const waived = waivedAt(contextOf(step.before), at);
  return criterionIds[stage].every(
    (id: CriterionId) => except.includes(id) || verdicts?.[id] === true || waived.includes(id),
  );
}

/** What must hold of every step that the path can ever take. */
export const properties: Property[] = [
  {
    id: 'noStageCompletedWithoutItsCriteria',
    holds: (step) => !moved(step) || carried(step) !== 'stage.complete' || criteriaCount(step, ['V8']),
  },
  {
    id: 'forwardOnlyByCompletionAdoptionOrReactivation',
    holds: (step) => {
      const [from, to] = [stateOf(step.before), stateOf(step.after)];
      const forward = place(to) > place(from) && place(from) >= 0;
      return !forward || carried(step) === 'stage.complete' || carried(step) === 'path.adopt';
    },
  },
  {
    id: 'reactivatedNotBeyondWhereItLeft',
    holds: (step) => {
      const { leftFrom } = contextOf(step.before);
      return (
        carried(step) !== 'path.reactivate' ||
        !moved(step) ||
        (leftFrom !== null && place(stateOf(step.after)) <= positionOf(leftFrom))
      );
    },
  },
  {
    id: 'valuationLeftOnlyWithApprovedPlan',
    holds: (step) => {
      if (stateOf(step.before) !== 'valuation' || stateOf(step.after) !== 'relationship') return true;
      const granted = step.event.type === 'approval.granted' && contextOf(step.before).request?.kind === 'A2';
      return granted && contextOf(step.after).approvedPlan !== null;
    },
  },
  {
    id: 'partneredOnlyWithCreditNotOnHold',
    holds: (step) =>
      !(carried(step) === 'stage.complete' && stateOf(step.after) === 'partnered' && moved(step)) ||
      regionsOf(step.before).credit !== 'hold',
  },
  {
    id: 'atMostOneRequestAwaits',
    holds: ({ before, after, event }) => {
      const [was, is] = [contextOf(before).request, contextOf(after).request];
      const replaced =
        was !== null && is !== null && JSON.stringify(was) !== JSON.stringify(is) && event.type !== 'stage.sendBack';
      return !replaced && (is !== null) === (regionsOf(after).request === 'awaiting');
    },
  },
  {
    id: 'gatedEventsMoveNothingUntilGranted',
    holds: (step) =>
      !(known(step.event).gate && step.event.type !== 'approval.granted') ||
      step.event.type === 'stage.sendBack' ||
      !moved(step),
  },
  {
    id: 'grantedOnlyOnVerdictsOfThatMoment',
    holds: (step) =>
      step.event.type !== 'approval.granted' || carried(step) !== 'stage.complete' || criteriaCount(step, ['V8']),
  },
  {
    id: 'backInValuationThePlanNeedsApprovalAgain',
    holds: ({ after }) =>
      place(stateOf(after)) < 0 ||
      place(stateOf(after)) > positionOf('valuation') ||
      contextOf(after).approvedPlan === null,
  },
  {
    id: 'waiversDieWithTheirStage',
    holds: ({ after }) =>
      contextOf(after).waivers.every(
        (waiver) => waiver.stage === stateOf(after) && waiver.criterion !== 'V8' && waiver.criterion !== 'C7',
      ),
  },
  {
    id: 'sentBackRequestsAreVoid',
    holds: (step) => step.event.type !== 'stage.sendBack' || contextOf(step.after).request === null,
  },
];

/** Clocks, touches and credit move their own region and no other: asked of every state rather than of every step. */
export function clocksMoveOnlyTheirRegion(snapshot: AnyMachineSnapshot): boolean {
  const events = everySystemEvent(snapshot).filter(
    (event) => /^(clock|engagement|step|credit)/.test(event.type) && snapshot.can(event),
  );
  return events.every((event) => {
    const [next] = transition(accountPathMachine, snapshot as never, event as never) as unknown as [AnyMachineSnapshot];
    return stateOf(next) === stateOf(snapshot) && regionsOf(next).request === regionsOf(snapshot).request;
  });
}
