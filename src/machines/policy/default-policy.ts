import { defaultRoutes } from '../approval';
import { defaultHours, defaultWeekend, defaultZone } from '../calendar';
import {
  abandonReasons,
  analysisHeadings,
  customerValueKinds,
  developmentMethods,
  engagementKinds,
  expenseKinds,
  failureReasons,
  handoverItems,
  informationSources,
  kindsOfDeal,
  posts,
  purchasingSteps,
  ratingScales,
  receptionForms,
  refusedExpenseKinds,
  relationshipLevels,
  valuationItems,
} from './default-lists';
import { collectionLevels, gates, rhythm, stages, visitLevels, waivable } from './default-rules';
import { defaultContactPolicy } from './contact-policy';
import type { Policy } from './policy';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/**
 * The policy that a company starts with: every value that domain.md marks as (policy), with the rule's id. Where the
 * document's own value is lost the value is ours (section 12) and said so.
 */
export const defaultPolicy: Policy = {
  // S9
  document: {
    number: 'KP-POLICY-001',
    title: { en: 'Key-account business process and management measures', 'zh-CN': '大客户业务流程及管理办法' },
    status: 'active',
  },
  // section 11: Asia/Shanghai, 09:00 to 12:00 and 13:30 to 18:00
  time: { zone: defaultZone, hours: [...defaultHours], weekend: [...defaultWeekend], companyDaysOff: [] },
  // section 4: 7, 15, 7, 30, 15 days
  stages,
  // section 11: reminder at 80 %, director at 100 %, senior management at 150 %
  pace: { warnedAtPercent: 80, breachedAtPercent: 100, escalatedAtPercent: 150 },
  // section 3
  classes: {
    list: [
      { code: 'K0', name: { en: 'Potential', 'zh-CN': '潜在大客户' } },
      { code: 'K1', name: { en: 'Premium', 'zh-CN': '优质客户' } },
      { code: 'K2', name: { en: 'High-value', 'zh-CN': '高值客户' } },
      { code: 'K3', name: { en: 'Group', 'zh-CN': '集团客户' } },
      { code: 'K4', name: { en: 'Strategic', 'zh-CN': '战略客户' } },
    ],
    premiumConsumedOver: cny('10000000.00'), // K1
    highValueContractOver: cny('10000000.00'), // K2
  },
  informationSources, // I1, section 6
  // T5: fields of the account file (客户档案表); the form's own fields are lost, these are ours
  dossier: {
    requiredFields: [
      'legalName',
      'industry',
      'officeAddress',
      'phone',
      'mainProducts',
      'businessOverview',
      'presentSuppliers',
    ],
  },
  // D2: 70 %; section 6: age, character, profession, interests. The retention is ours.
  contactProfile: {
    fields: ['ageRange', 'character', 'profession', 'interests', 'education', 'background', 'motives', 'preferences'],
    requiredBasisPoints: 7_000,
    retentionDays: 1_095,
  },
  purchasing: { steps: purchasingSteps }, // D3, section 5
  analysis: { headings: analysisHeadings, requiredBasisPoints: 8_000 }, // D6: 80 %
  customerValueKinds, // section 6
  // V2, V3, V7: the items A to E and both limits are ours
  valuation: {
    difficultyItems: [
      {
        code: 'supplyCapacity',
        name: { en: 'Our capacity to supply and serve', 'zh-CN': '供应与服务能力' },
        weight: 40,
      },
      { code: 'technical', name: { en: 'Technical difficulty', 'zh-CN': '技术难度' }, weight: 30 },
      { code: 'managerial', name: { en: 'Managerial difficulty', 'zh-CN': '管理难度' }, weight: 30 },
    ],
    minimumValue: cny('100000.00'),
    maximumDifficulty: 70,
    items: valuationItems,
  },
  developmentMethods, // V6
  // F7: expense +10 %, another decision maker, another path to the deal
  plan: { material: { expenseRaisedOver: 1_000, otherDecisionMaker: true, otherPathToDeal: true } },
  relationship: { levels: relationshipLevels, requiredLevel: 3, influenceBasisPoints: 6_000 }, // R2, R5 (ours)
  engagement: {
    kinds: engagementKinds, // B1, B13
    rhythm, // B4
    failureReasons, // B5
    visitLevels, // B7, B12
    supportAnswer: { withinWorkingDays: 2, remindAfterWorkingDays: 1, escalateAfterWorkingDays: 2 }, // B11
    complaintAnswer: { withinWorkingDays: 2, escalateAfterWorkingDays: 3 }, // B9
    receptionForms, // B8
    contact: defaultContactPolicy, // sections 5 and 7 (ours)
  },
  expenses: { kinds: expenseKinds, refusedKinds: refusedExpenseKinds, perRecipientAndYear: cny('2000.00') }, // H1
  gates, // statecharts.md
  waivers: { waivable, longestDays: 90 }, // A10
  abandonReasons, // path.abandon
  nurture: { longestReviewDays: 365 }, // path.nurture
  agreement: { kindsOfDeal, kindsThatNeedOne: 'all' }, // C6
  approvals: defaultRoutes, // section 8, section 11
  collections: { levels: collectionLevels, extension: { longestDays: 90 } }, // section 9
  // section 9, K1, K2: when payment credit is good, watched, on hold (ours)
  credit: {
    watchFromOverdueDays: 15,
    holdFromOverdueDays: 60,
    watchFromBrokenPromises: 1,
    holdFromBrokenPromises: 3,
    good: { leastPaidReceivables: 1, mostOverdueDays: 15, mostBrokenPromises: 0 },
    countsGroup: true,
  },
  performance: {
    completion: { standardBasisPoints: 10_000, stepBasisPoints: 500, pointsPerStep: 1 }, // S2
    scales: ratingScales, // S3
    // S4
    attendance: {
      fullMarks: 10,
      daysOff: 4,
      pointsPerDay: 1,
      lateBands: [
        { from: 1, to: 3, points: 1 },
        { from: 4, to: 6, points: 2 },
      ],
      pointsForMoreTimesLate: 3,
    },
    marketReportDueDay: 5, // S5
  },
  handover: { items: handoverItems }, // S6
  posts, // section 1
};
