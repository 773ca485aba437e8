export {
  complaintContextKeys,
  complaintLevels,
  complaintOutcomes,
  complaintSeverities,
  initialComplaintContext,
  type ComplaintContext,
  type ComplaintInput,
  type ComplaintLevel,
  type ComplaintOutcome,
  type ComplaintSaid,
  type ComplaintSeverity,
} from './complaint-context';
export {
  complaintEffects,
  type ComplaintEffects,
  type ComplaintEffectType,
  type ComplaintPost,
  type ComplaintTemplate,
} from './complaint-effects';
export {
  type ComplaintClock,
  type ComplaintEvent,
  type ComplaintEventOf,
  type ComplaintEventType,
  type ComplaintGiven,
  type ComplaintPayloads,
} from './complaint-events';
export { complaintRefusal, type ComplaintRefusalCode } from './complaint-refusal';
export { complaintClocks, type ComplaintClocks, type ComplaintTerms } from './complaint-terms';
export { complaintDefinition, complaintMachine } from './complaint.machine';
