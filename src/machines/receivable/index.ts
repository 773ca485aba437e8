export { addDays, daysBetween, overdueDays } from './days';
export { type DueLevel, dueLevels, levelsAhead, numberedLevels } from './collection-levels';
export { creditDays, creditStanding } from './credit-standing';
export {
  type CountedPayment,
  initialReceivableContext,
  type ReceivableContext,
  type ReceivableInput,
} from './receivable-context';
export {
  type ReceivableAudience,
  type ReceivableEffects,
  receivableEffects,
  type ReceivableEffectType,
} from './receivable-effects';
export type {
  MoneyRequestKind,
  NumberedLevel,
  PaymentKind,
  ReceivableEvent,
  ReceivableEventType,
  ReceivableGiven,
  ReceivablePayloads,
} from './receivable-events';
export { type ReceivableRefusal, receivableRefusal, type ReceivableRefusalCode } from './receivable-refusal';
export { closedStates, receivableDefinition, receivableEventsIn } from './receivable.machine';
