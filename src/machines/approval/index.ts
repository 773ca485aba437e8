export {
  type Absence,
  type Department,
  type Group,
  type Organisation,
  type Person,
  type Role,
  roles,
} from './organisation';
export {
  type AfterReturn,
  type ApproverSource,
  type AuthorityLimit,
  type ByMail,
  type Counting,
  type FieldRights,
  type Post,
  type RequestKind,
  requestKinds,
  type Route,
  type RouteCondition,
  type RoutePolicy,
  type RouteStep,
} from './route-policy';
export { defaultRoutes } from './default-routes';
export { type UrgingLimits, urgingLimitsOf } from './urging';
export { type ApprovalContent } from './approval-content';
export { changedFields, contentFields, type FieldHashes, shownHashes, visibleContent } from './content-fields';
export { actsFor, activeAbsences, type Moment } from './absence';
export { coversAmount, decidesInOwnRight } from './authority';
export { decidableByMail, linkDays } from './by-mail';
export {
  planRoute,
  replanStep,
  partiesOf,
  type PlannedStep,
  type RoutePlan,
  type RouteRequest,
  type StepRules,
} from './approval-route';
export { holdsPost, mayDecideAtAll, type Parties, type RouteProblem } from './approvers';
export { countedAmount, type StepReason, toBase } from './route-conditions';
export { type ApprovalContext, currentStep } from './approval-context';
export {
  type Decision,
  decisionEvents,
  type DecisionGiven,
  type DecisionPayload,
  type FilingGiven,
  type HandOnGiven,
  type HandOnPayload,
  type MoverGiven,
  type Receiver,
  type Said,
} from './approval-events';
export { type ApprovalEffects, approvalEffectTypes, type AskedSeat } from './approval-effects';
export { type ApprovalStatus, decisionRefusal, type DecisionRefusal, finalStatuses } from './approval-refusals';
export { type Move, type MoveQuestion, moveRefusal, type MoveRefusal } from './move-refusals';
export { contextAfter, isLastStep, stepTallyAfter } from './approval-moves';
export { excludedFrom, partiesAt } from './exclusions';
export { decidesByPost, seatFor, type Taken } from './seat-for';
export { type Seat, type SeatOrigin, type SeatState } from './seats';
export { sharesOf, stepTally, verdictOf } from './step-tally';
export { isOpeningLive } from './turns';
export { type VoidedBecause, type Vote } from './votes';
export { type Share, type Tally } from './counting';
export { approvalDefinition } from './approval.machine';
export { type RoutePolicyProblem, routePolicyProblems } from './route-policy-problems';
export { type RoutePolicyWarning, routePolicyWarnings } from './route-policy-warnings';
export { type AmountBand, kindsNotWhole, type RouteGap, routeGaps } from './route-gaps';
export {
  type PreviewedPerson,
  type PreviewedStep,
  previewRoute,
  previewRunning,
  type RoutePreview,
} from './route-preview';
