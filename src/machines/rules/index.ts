export { RuleError, type Reason, type RuleErrorCode } from './rule-error';
export { shareInBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points';
export {
  addMoney,
  basisPointsOfMoney,
  compareMoney,
  convertMoney,
  isMoneyString,
  subtractMoney,
  sumMoney,
  type Money,
  type Rates,
} from './money';
export { influenceShare, type DecidingPerson, type InfluenceShare, type Stance } from './influence-share';
export { isFilled } from './filled';
export { profileDegree, type ProfileDegree } from './profile-degree';
export { analysisDegree, type AnalysisDegree, type AnalysisEntry } from './analysis-degree';
export {
  dealValue,
  type DealValue,
  type DealValueItems,
  type DealValueLine,
  type DealValueLineKey,
  type DealValueRefusal,
} from './deal-value';
export {
  accountClasses,
  isAtLeastPotential,
  type AccountClass,
  type AccountClasses,
  type ClassFacts,
  type ClassPolicy,
  type ClassReason,
  type ComputedClass,
} from './account-class';
export {
  creditOf,
  goodPaymentCredit,
  type Credit,
  type CreditPolicy,
  type CreditReason,
  type CreditVerdict,
  type GoodCreditPolicy,
  type GoodCreditReason,
  type GoodCreditVerdict,
  type PaymentHistory,
  type PaymentRecord,
} from './credit';
export {
  contactRhythm,
  rhythmGap,
  type ContactRhythm,
  type RhythmFacts,
  type RhythmGap,
  type RhythmPolicy,
} from './contact-rhythm';
export { completionPoints, type CompletionPoints, type CompletionPolicy } from './completion-points';
export {
  attendancePoints,
  type Attendance,
  type AttendancePoints,
  type AttendancePolicy,
  type LateBand,
} from './attendance-points';
export { materialChanges, type MaterialChangePolicy, type MaterialReason, type PlanTerms } from './material-change';
export {
  isReminderSaid,
  isReportLate,
  monthAfter,
  monthlyReportTerms,
  monthOf,
  owesReportOf,
  type Month,
  type MonthlyReportPolicy,
  type MonthlyReportTerms,
} from './monthly-report';
export {
  giftBlackouts,
  giftRefusals,
  isWithinBlackout,
  leftOf,
  type BlackoutDays,
  type GiftBlackout,
  type GiftCap,
  type GiftCaps,
  type GiftDecision,
  type GiftDecisionSource,
  type GiftGround,
  type GiftRefusal,
} from './gift-limits';
export {
  againstStandard,
  hospitalityTotal,
  lodgingTotal,
  type HospitalityStandard,
  type HospitalityStay,
  type StandardVerdict,
} from './hospitality-standard';
