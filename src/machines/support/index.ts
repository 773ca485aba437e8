export {
  initialSupportContext,
  type SupportContext,
  type SupportInput,
  type SupportLevel,
  supportLevels,
} from './support-context';
export {
  supportEffects,
  type SupportEffects,
  type SupportEffectType,
  type SupportPost,
  type SupportTemplate,
} from './support-effects';
export {
  type SupportClock,
  type SupportEvent,
  type SupportEventType,
  type SupportGiven,
  type SupportPayloads,
  supportRefusal,
} from './support-events';
export { supportClocks, type SupportTerms } from './support-terms';
export { supportDefinition, supportMachine } from './support.machine';
