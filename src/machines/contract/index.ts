export {
  type ContractContext,
  type ContractPhase,
  contractPhases,
  type Milestone,
  type PlannedMilestone,
  type Settlement,
} from './contract-context';
export {
  type ContractEffects,
  contractEffects,
  contractOwnEffects,
  type ContractOwnEffects,
  type ContractOwnEffectType,
} from './contract-effects';
export type {
  ContractEvent,
  ContractEventOf,
  ContractEventType,
  ContractGiven,
  ContractPayloads,
  ContractTerms,
} from './contract-events';
export {
  type ContractRefusal,
  contractRefusal,
  type ContractRefusalCode,
  refusedPlanTerms,
  refusedTerms,
  settledOf,
} from './contract-refusal';
export { contractSums, type ContractSums, type OwedOnContract, type SummedContract } from './contract-sums';
export { contractDefinition, contractEventsIn, statesAfterSignature } from './contract.machine';
export { type SettledTerm, type SettlementPeriod, settlementPeriods } from './settlement-periods';
