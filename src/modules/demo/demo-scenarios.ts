import type { LifecycleState, PathStage } from '../../machines/policy/stages';
import { milestoneDone, promotionPlan, settlement } from './demo-contracts';
import { care, complaint, complaintResolved } from './demo-care';
import { instalment, payment, promise } from './demo-receivables';
import { agreement, championExpense, quotation, reception } from './demo-requests';
import type { Deed } from './demo-story';

/** How far the stage's clock has come at the start: on track, or past 80, 100 or 150 % of its length. */
export type DemoPace = 'onTrack' | 'warned' | 'breached' | 'escalated';

/** Something beside the ordinary work of a stage, so many days before the start. */
export interface Turn {
  daysAgo: number;
  deed: Deed;
}

export interface Scenario {
  state: LifecycleState;
  /** Stages that it has walked through, with the days spent in each. */
  walked: readonly (readonly [PathStage, number])[];
  /** Stage in which it stands, or stood before it left the path; its share of that stage's work that is done. */
  share: number;
  /** Days in that stage, or what its clock shall show. */
  standing: number | DemoPace;
  /** Days since anybody was in touch; otherwise somebody is every few days. */
  quietFor?: number;
  turns?: readonly Turn[];
  /** Days since it is in `state`, for states that are reached by a turn and for partnered. */
  since?: number;
  adopted?: boolean;
}

const upTo = (...days: number[]): Scenario['walked'] => {
  const stages = ['intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing'] as const;
  return days.map((count, index) => [stages[index]!, count] as const);
};

const fileNurture: Deed = (story, moment) =>
  story.send(moment, 'path.nurture', {
    reason: '客户内部架构调整，年内暂不更换供应商',
    reviewAt: story.later(story.now, 45),
  });
const fileAbandon: Deed = (story, moment) =>
  story.send(moment, 'path.abandon', {
    reasonClass: story.pick('valueTooLow', 'lostToCompetitor', 'noOpportunity'),
    reason: story.pick('预算缩减，价值低于开发成本', '已与竞争对手签约', '总部统一采购，本地无决策权'),
  });
const approve: Deed = (story, moment) => story.approve(moment);
const complete: Deed = (story, moment) => story.send(moment, 'stage.complete');

const partnered = (since: number, turns: readonly Turn[] = []): Scenario => ({
  ...{ state: 'partnered', walked: upTo(3, 6, 13, 8, 27, 16), share: 0, standing: since, since, turns },
});

export const demoScenarios = {
  intakeFresh: { state: 'intake', walked: [], share: 0, standing: 0.5 },
  intakeStarted: { state: 'intake', walked: [], share: 0.4, standing: 3 },
  intakeReady: { state: 'intake', walked: [], share: 1, standing: 4 },
  targetingOnTrack: { state: 'targeting', walked: upTo(3), share: 0.7, standing: 3 },
  targetingWarned: { state: 'targeting', walked: upTo(4), share: 0.5, standing: 'warned' },
  /** Nobody has been in touch, and the owner wants to hand it over (A15). */
  targetingCold: {
    ...{ state: 'targeting', walked: upTo(4), share: 0.6, standing: 'breached', quietFor: 13 },
    turns: [
      {
        daysAgo: 0.5,
        deed: (story, moment) =>
          story.send(moment, 'owner.transfer', {
            to: story.hands.person('xu.jia'),
            reason: '本人专注口腔板块，移交给更熟悉眼科的同事',
          }),
      },
    ],
  },
  discoveryOnTrack: { state: 'discovery', walked: upTo(3, 6), share: 0.6, standing: 8 },
  discoveryExpenseOpen: {
    ...{ state: 'discovery', walked: upTo(3, 6), share: 0.8, standing: 9 },
    turns: [{ daysAgo: 0.4, deed: championExpense }],
  },
  discoveryBreached: { state: 'discovery', walked: upTo(3, 6), share: 0.6, standing: 'breached' },
  discoveryEscalated: { state: 'discovery', walked: upTo(5, 7), share: 0.5, standing: 'escalated', quietFor: 16 },
  valuationOnTrack: { state: 'valuation', walked: upTo(3, 6, 13), share: 0.6, standing: 3 },
  valuationPlanAwaiting: {
    ...{ state: 'valuation', walked: upTo(3, 6, 13), share: 1, standing: 5 },
    turns: [{ daysAgo: 0.8, deed: complete }],
  },
  /** The plan came back: the requester revises it and asks again. */
  valuationReturned: {
    ...{ state: 'valuation', walked: upTo(3, 6, 13), share: 1, standing: 6 },
    turns: [
      { daysAgo: 1.9, deed: complete },
      {
        daysAgo: 1.1,
        deed: ({ hands, director, ids }, { tx, at }) =>
          hands.decide(tx, director, ids.request!, 'return', '费用测算请补充试投阶段明细', at),
      },
    ],
  },
  /** Filed after the director of the department had left: held, with an incident. */
  valuationHeld: {
    ...{ state: 'valuation', walked: upTo(3, 6, 13), share: 1, standing: 6 },
    turns: [{ daysAgo: 1.2, deed: complete }],
  },
  relationshipOnTrack: { state: 'relationship', walked: upTo(3, 6, 13, 8), share: 0.5, standing: 14 },
  relationshipQuotationOpen: {
    ...{ state: 'relationship', walked: upTo(3, 6, 13, 8), share: 0.6, standing: 18 },
    turns: [{ daysAgo: 0.6, deed: quotation(500) }],
  },
  /** More than fifteen percent off: the director has agreed, senior management has not decided. */
  relationshipDiscountOpen: {
    ...{ state: 'relationship', walked: upTo(3, 6, 13, 8), share: 0.6, standing: 20 },
    turns: [
      { daysAgo: 1.1, deed: quotation(1_800) },
      {
        daysAgo: 0.7,
        deed: ({ hands, director, ids }, { tx, at }) =>
          hands.decide(tx, director, ids.request!, 'approve', '体量大，同意按八二折报价', at),
      },
    ],
  },
  relationshipWarned: { state: 'relationship', walked: upTo(3, 6, 13, 8), share: 0.6, standing: 'warned' },
  relationshipEscalated: {
    state: 'relationship',
    walked: upTo(3, 6, 13, 8),
    share: 0.5,
    standing: 'escalated',
    quietFor: 14,
  },
  relationshipNurtureOpen: {
    ...{ state: 'relationship', walked: upTo(3, 6, 13, 8), share: 0.4, standing: 'breached', quietFor: 12 },
    turns: [{ daysAgo: 0.9, deed: fileNurture }],
  },
  closingOnTrack: { state: 'closing', walked: upTo(3, 6, 13, 8, 26), share: 0.32, standing: 7 },
  closingWaiverOpen: {
    ...{ state: 'closing', walked: upTo(3, 6, 13, 8, 27), share: 0.32, standing: 8 },
    turns: [
      {
        daysAgo: 0.7,
        deed: (story, moment) =>
          story.send(moment, 'criterion.waive', {
            criterion: 'C2',
            reason: '客户已线上考察服务中心，本季度不便来访',
            expiresAt: story.later(moment.at, 30),
          }),
      },
    ],
  },
  closingReceptionOpen: {
    ...{ state: 'closing', walked: upTo(3, 6, 13, 8, 26), share: 0.32, standing: 6 },
    turns: [{ daysAgo: 0.6, deed: reception }],
  },
  closingAgreementOpen: {
    ...{ state: 'closing', walked: upTo(3, 6, 13, 8, 27), share: 0.7, standing: 'warned' },
    turns: [
      { daysAgo: 1, deed: agreement },
      {
        daysAgo: 0.5,
        deed: ({ hands, director, ids }, { tx, at }) =>
          hands.decide(tx, director, ids.request!, 'approve', '条款已与法务确认', at),
      },
    ],
  },
  /** Paid, due soon with a part of it paid, and planned. */
  partnered: partnered(55, [
    { daysAgo: 53, deed: instalment(1, 300, 25) },
    { daysAgo: 52, deed: instalment(2, 300, -12) },
    { daysAgo: 52, deed: instalment(3, 200, -80, false) },
    { daysAgo: 24.2, deed: payment(1, 300) },
    { daysAgo: 20, deed: complaint },
    { daysAgo: 19, deed: complaintResolved },
    { daysAgo: 10, deed: care },
    { daysAgo: 3, deed: payment(2, 100) },
  ]),
  /** Carried out by its promotion plan, one milestone late; the first month is settled and invoiced. */
  partneredRunning: partnered(55, [
    { daysAgo: 54, deed: promotionPlan },
    { daysAgo: 53.2, deed: approve },
    { daysAgo: 45, deed: milestoneDone('M1', '客户签收的账户验收单') },
    { daysAgo: 22, deed: settlement(1, 60, 30) },
  ]),
  /** Twenty days overdue, with a promise that is still good. */
  partneredOnWatch: partnered(70, [
    { daysAgo: 68, deed: instalment(1, 400, 20) },
    { daysAgo: 67, deed: instalment(2, 400, -40) },
    { daysAgo: 2, deed: promise(1, 7) },
    { daysAgo: 0.3, deed: complaint },
  ]),
  /** More than sixty days overdue, a promise broken: nothing new is signed with this customer. */
  partneredOnHold: partnered(95, [
    { daysAgo: 93, deed: instalment(1, 400, 64) },
    { daysAgo: 40, deed: promise(1, -25) },
    { daysAgo: 92, deed: instalment(2, 400, -10) },
  ]),
  secondCycle: {
    ...partnered(60),
    state: 'targeting',
    turns: [
      {
        daysAgo: 6,
        deed: (story, moment) =>
          story.record(moment, story.owner, 'projectInformation', {
            title: '海外品牌站推广',
            description: '明年春季进入东南亚市场，需要独立站搜索推广',
            source: '回访',
          }),
      },
      {
        daysAgo: 4,
        deed: (story, moment) => story.send(moment, 'cycle.start', { project: story.id('projectInformation') }),
      },
      {
        daysAgo: 2,
        deed: (story, moment) =>
          story.record(moment, story.owner, 'need', {
            description: '东南亚独立站搜索推广',
            reasonToChange: '新市场无供应商',
            urgency: 'high',
          }),
      },
    ],
  },
  nurture: {
    ...{ state: 'nurture', walked: upTo(3, 6), share: 0.5, standing: 62, since: 50 },
    turns: [
      { daysAgo: 51, deed: fileNurture },
      { daysAgo: 50.2, deed: approve },
    ],
  },
  nurtureReactivated: {
    ...{ state: 'discovery', walked: upTo(3, 6), share: 0.5, standing: 60, since: 48 },
    turns: [
      { daysAgo: 49, deed: fileNurture },
      { daysAgo: 48.2, deed: approve },
      {
        daysAgo: 6,
        deed: (story, moment) =>
          story.send(moment, 'path.reactivate', { to: 'discovery', reason: '新任市场总监到岗，重启比价' }),
      },
      { daysAgo: 5.2, deed: approve },
    ],
  },
  abandoned: {
    ...{ state: 'abandoned', walked: upTo(3, 6), share: 0.4, standing: 47, since: 35 },
    turns: [
      { daysAgo: 36, deed: fileAbandon },
      { daysAgo: 35.2, deed: approve },
    ],
  },
  /** Taken over from the old customer list in mid-path. */
  adopted: { state: 'relationship', walked: [], share: 0, standing: 9, adopted: true },
} satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof demoScenarios;
