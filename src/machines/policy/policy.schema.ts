import { requestKinds, roles } from '../approval';
import { contactPolicySchema } from './contact-policy';
import { routeDefinitions, routesSchema } from './route.schema';
import { criterionIds, developmentStages, lifecycleStates } from './stages';

/** JSON Schema (draft 7 vocabulary). The module layer validates with it; what lies between fields is `policyProblems`. */
export type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems, maxItems: 200 });
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
const oneOf = (values: readonly string[]): Schema => ({ enum: [...values] });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

const words: Schema = { type: 'string', minLength: 1, maxLength: 500 };
const code: Schema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]{0,63}$' };
const text = object({ en: words, 'zh-CN': words });
const yes: Schema = { type: 'boolean' };
const days = whole(0, 3_650);
const basisPoints = whole(0, 10_000);
const money = object({
  amount: { type: 'string', pattern: '^(0|[1-9]\\d{0,15})(\\.\\d{1,2})?$' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
});
const role = oneOf(roles);
const named = (more: Record<string, Schema> = {}): Schema => object({ code, name: text, ...more });
const namedList = (more: Record<string, Schema> = {}): Schema => list(named(more), 1);
const criterionId = oneOf(Object.values(criterionIds).flat());
const localDate: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const localTime: Schema = { type: 'string', pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' };

const stage = object({
  length: object({ days: whole(1, 3_650), unit: oneOf(['calendar', 'working']) }),
  involvement: oneOf(['low', 'medium', 'high']),
  keyWord: text,
  guidance: text,
});
const gap = object({ shortestDays: days, dueDays: days, longestDays: days, horizonDays: days });
const gate = object(
  {
    event: oneOf([
      'stage.complete',
      'path.nurture',
      'path.abandon',
      'path.reactivate',
      'criterion.waive',
      'plan.revise',
      'owner.transfer',
    ]),
    from: list(oneOf(lifecycleStates), 1),
    kind: oneOf(requestKinds),
    onlyMaterial: yes,
  },
  ['from', 'onlyMaterial'],
);

const engagement = object(
  {
    kinds: namedList({ guidance: text }),
    rhythm: object({ otherwise: gap, byStage: mapOf(gap), byStageAndClass: mapOf(mapOf(gap)) }, [
      'byStage',
      'byStageAndClass',
    ]),
    failureReasons: namedList(),
    visitLevels: namedList({
      participants: list(role, 1),
      boardPerDay: money,
      lodgingPerNight: money,
      giftLimit: money,
    }),
    supportAnswer: object({ withinWorkingDays: days, remindAfterWorkingDays: days, escalateAfterWorkingDays: days }),
    complaintAnswer: object({ withinWorkingDays: days, escalateAfterWorkingDays: days }),
    receptionForms: namedList(),
    contact: contactPolicySchema,
  },
  ['contact'],
);

const limit = nullable(money);
const authority = list({
  anyOf: [object({ by: { const: 'role' }, role, limit }), object({ by: { const: 'person' }, personId: words, limit })],
});
const approvals = object(
  {
    baseCurrency: { type: 'string', pattern: '^[A-Z]{3}$' },
    rates: mapOf({ type: 'string', pattern: '^(0|[1-9]\\d*)(\\.\\d{1,10})?$' }),
    remindAfterWorkingDays: days,
    escalateAfterWorkingDays: days,
    accumulationDays: days,
    authority,
    byMail: object({ upTo: money, linkDays: whole(1, 30) }),
    routes: routesSchema,
  },
  ['accumulationDays', 'authority', 'byMail'],
);

const collectionLevel = object(
  {
    code,
    days: whole(-365, 3_650),
    remind: list(oneOf(['customer', 'owner', 'director', 'seniorManagement', 'finance']), 1),
    message: text,
    template: oneOf(['collectionNotice', 'collectionLevel', 'collectionDemand']),
    credit: oneOf(['watch', 'hold']),
  },
  ['template', 'credit'],
);
const count = nullable(whole(0, 3_650));
const credit = object(
  {
    watchFromOverdueDays: count,
    holdFromOverdueDays: count,
    watchFromBrokenPromises: count,
    holdFromBrokenPromises: count,
    good: object({ leastPaidReceivables: days, mostOverdueDays: days, mostBrokenPromises: days }),
    countsGroup: yes,
    holdBlocks: list(oneOf(['quotation', 'subcontract'])),
  },
  ['holdBlocks'],
);
const performance = object(
  {
    completion: object({
      standardBasisPoints: whole(1, 100_000),
      stepBasisPoints: whole(1, 100_000),
      pointsPerStep: { type: 'number' },
    }),
    scales: namedList({ levels: list(object({ points: { type: 'number' }, text }), 1) }),
    attendance: object({
      fullMarks: whole(0, 1_000),
      daysOff: whole(0, 31),
      pointsPerDay: { type: 'number', minimum: 0 },
      lateBands: list(object({ from: whole(1, 100), to: whole(1, 100), points: { type: 'number', minimum: 0 } })),
      pointsForMoreTimesLate: { type: 'number', minimum: 0 },
    }),
    marketReportDueDay: whole(1, 28),
    marketReport: object({
      roles: list(oneOf(['specialist', 'manager', 'director']), 1),
      reminderDays: list(whole(1, 28)),
      remindersWaitForLeave: { type: 'boolean' },
    }),
  },
  ['marketReport'],
);

export const policySchema: Schema = {
  $id: 'urn:keypath:policy',
  definitions: routeDefinitions,
  ...object({
    document: object({ number: words, title: text, status: oneOf(['draft', 'active', 'retired']) }),
    time: object({
      zone: words,
      hours: list(object({ from: localTime, to: localTime }), 1),
      weekend: list(whole(1, 7)),
      companyDaysOff: list(localDate),
    }),
    stages: object(Object.fromEntries(developmentStages.map((each) => [each, stage]))),
    pace: object({
      warnedAtPercent: whole(1, 1_000),
      breachedAtPercent: whole(1, 1_000),
      escalatedAtPercent: whole(1, 1_000),
    }),
    classes: object({
      list: list(object({ code: oneOf(['K0', 'K1', 'K2', 'K3', 'K4']), name: text }), 1),
      premiumConsumedOver: money,
      highValueContractOver: money,
    }),
    informationSources: namedList({ side: oneOf(['outside', 'inside']) }),
    dossier: object({ requiredFields: list(code) }),
    contactProfile: object({
      fields: list(code, 1),
      requiredBasisPoints: basisPoints,
      retentionDays: whole(1, 36_500),
    }),
    purchasing: object({ steps: namedList() }),
    analysis: object({ headings: namedList(), requiredBasisPoints: basisPoints }),
    customerValueKinds: namedList(),
    valuation: object({
      difficultyItems: namedList({ weight: whole(0, 1_000) }),
      minimumValue: money,
      maximumDifficulty: whole(0, 100),
      items: namedList(),
    }),
    developmentMethods: namedList(),
    plan: object({
      material: object({
        expenseRaisedOver: nullable(whole(0, 1_000_000)),
        otherDecisionMaker: yes,
        otherPathToDeal: yes,
      }),
    }),
    relationship: object({ levels: namedList(), requiredLevel: whole(0, 20), influenceBasisPoints: basisPoints }),
    engagement,
    expenses: object({ kinds: namedList(), refusedKinds: namedList(), perRecipientAndYear: money }),
    gates: list(gate),
    waivers: object({
      waivable: list(object({ criterion: criterionId, decidedBy: oneOf(['director', 'seniorManagement']) })),
      longestDays: whole(1, 3_650),
    }),
    abandonReasons: namedList(),
    nurture: object({ longestReviewDays: whole(1, 3_650) }),
    agreement: object(
      {
        kindsOfDeal: namedList(),
        kindsThatNeedOne: { anyOf: [{ const: 'all' }, list(code)] },
        milestoneReminderDays: whole(0, 365),
      },
      ['milestoneReminderDays'],
    ),
    approvals,
    collections: object({ levels: list(collectionLevel), extension: object({ longestDays: days }) }),
    credit,
    performance,
    handover: object({ items: namedList() }),
    posts: list(object({ role, duties: text })),
  }),
};
