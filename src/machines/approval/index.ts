export { type Department, type Organisation, type Person, type Role, roles } from './organisation';
export {
  type ApproverSource,
  type Counting,
  type Post,
  type RequestKind,
  requestKinds,
  type Route,
  type RouteCondition,
  type RoutePolicy,
  type RouteStep,
} from './route-policy';
export { defaultRoutes } from './default-routes';
export type { ApprovalContent } from './approval-content';
export {
  planRoute,
  replanStep,
  partiesOf,
  type PlannedStep,
  type RoutePlan,
  type RouteRequest,
} from './approval-route';
export { holdsPost, type Parties, type RouteProblem } from './approvers';
export { type StepReason, toBase } from './route-conditions';
export { type ApprovalContext, currentStep } from './approval-context';
export {
  type Decision,
  decisionEvents,
  type DecisionGiven,
  type DecisionPayload,
  type FilingGiven,
} from './approval-events';
export { type ApprovalEffects, approvalEffectTypes } from './approval-effects';
export { type ApprovalStatus, decisionRefusal, type DecisionRefusal, finalStatuses } from './approval-refusals';
export { isLastStep, stepTallyAfter } from './approval-moves';
export { approvalDefinition } from './approval.machine';
