export {
  initialVisitContext,
  stepStrengths,
  visitContextKeys,
  type ProductUse,
  type StepStrength,
  type VisitContext,
  type VisitInput,
  type VisitPlan,
  type VisitPreparation,
  type VisitPurpose,
  type VisitReport,
} from './visit-context';
export { visitEffects, type VisitEffects, type VisitEffectType, type VisitTemplate } from './visit-effects';
export {
  type VisitEvent,
  type VisitEventOf,
  type VisitEventType,
  type VisitGiven,
  type VisitPayloads,
} from './visit-events';
export { visitRefusal, type VisitRefusal, type VisitRefusalCode } from './visit-refusal';
export { preparationDueAt, preparationDueBasis, reportDueAt, reportDueBasis } from './visit-terms';
export { visitDefinition, visitEventsIn, visitMachine } from './visit.machine';
