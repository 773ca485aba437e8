import type { Gate, Policy, Text, VisitLevel } from './policy';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });
const days = (count: number) => ({ days: count, unit: 'calendar' as const });

/** Section 4: involvement, normal length, key word, what the company supports with. */
export const stages: Policy['stages'] = {
  targeting: {
    length: days(7),
    involvement: 'low',
    keyWord: text('Potential need', '潜在需求'),
    guidance: text('Support: product material', '支持：产品资料'),
  },
  discovery: {
    length: days(15),
    involvement: 'medium',
    keyWord: text('Champion, information', '内线、信息'),
    guidance: text(
      'Support: a decision on champion expenses, demonstration, technical support',
      '支持：内线费用决策、产品演示、技术支持',
    ),
  },
  valuation: {
    length: days(7),
    involvement: 'medium',
    keyWord: text('Value of the deal', '成交价值'),
    guidance: text(
      'Support: taking part in the valuation; deciding time, effort, direction and expense',
      '支持：参与评估，决定时间、精力、方向与费用',
    ),
  },
  relationship: {
    length: days(30),
    involvement: 'high',
    keyWord: text('Deep communication, executives step in', '深度沟通、高层介入'),
    guidance: text(
      'Support: quotation, executives, relationship expense, a proposal made for this customer',
      '支持：报价、高层参与、公关费用、专属方案',
    ),
  },
  closing: {
    length: days(15),
    involvement: 'high',
    keyWord: text('No concerns left', '打消顾虑'),
    guidance: text(
      'Support: company visit, contract signing, support of the whole company',
      '支持：公司参观、合同签订、系统支持',
    ),
  },
};

/** B4 (ours): closer together the nearer the deal. */
export const rhythm: Policy['engagement']['rhythm'] = {
  otherwise: { shortestDays: 1, dueDays: 14, longestDays: 30, horizonDays: 30 },
  byStage: {
    targeting: { shortestDays: 1, dueDays: 5, longestDays: 10, horizonDays: 14 },
    discovery: { shortestDays: 1, dueDays: 7, longestDays: 14, horizonDays: 21 },
    valuation: { shortestDays: 1, dueDays: 7, longestDays: 14, horizonDays: 21 },
    relationship: { shortestDays: 1, dueDays: 5, longestDays: 10, horizonDays: 21 },
    closing: { shortestDays: 1, dueDays: 3, longestDays: 7, horizonDays: 14 },
    partnered: { shortestDays: 2, dueDays: 30, longestDays: 60, horizonDays: 60 },
    nurture: { shortestDays: 7, dueDays: 60, longestDays: 120, horizonDays: 120 },
  },
  byStageAndClass: {
    partnered: { K4: { shortestDays: 1, dueDays: 14, longestDays: 30, horizonDays: 45 } },
  },
};

/** B12: ordinary C, business B, VIP A; the amounts of B7 are ours. */
export const visitLevels: VisitLevel[] = [
  {
    code: 'C',
    name: text('Ordinary', '普通'),
    participants: ['specialist', 'manager'],
    boardPerDay: cny('150.00'),
    lodgingPerNight: cny('400.00'),
    giftLimit: cny('200.00'),
  },
  {
    code: 'B',
    name: text('Business', '商务'),
    participants: ['specialist', 'manager', 'director'],
    boardPerDay: cny('300.00'),
    lodgingPerNight: cny('800.00'),
    giftLimit: cny('500.00'),
  },
  {
    code: 'A',
    name: text('VIP', '贵宾'),
    participants: ['specialist', 'manager', 'director', 'seniorManagement'],
    boardPerDay: cny('800.00'),
    lodgingPerNight: cny('1500.00'),
    giftLimit: cny('1000.00'),
  },
];

/** Statecharts: which events wait for which request. Without A2 on the exit of valuation V8 could never be met. */
export const gates: Gate[] = [
  { event: 'stage.complete', from: ['valuation'], kind: 'A2' },
  { event: 'path.nurture', kind: 'A9' },
  { event: 'path.abandon', kind: 'A9' },
  { event: 'path.reactivate', kind: 'A9' },
  { event: 'criterion.waive', kind: 'A10' },
  { event: 'plan.revise', kind: 'A2', onlyMaterial: true },
  { event: 'owner.transfer', kind: 'A15' },
];

/** A10: everything but V8 and C7; D7 and C6 by senior management. */
export const waivable: Policy['waivers']['waivable'] = (
  [
    ...['T1', 'T2', 'T3', 'T4', 'T5'],
    ...['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
    ...['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7'],
    ...['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
    ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
  ] as Policy['waivers']['waivable'][number]['criterion'][]
).map((criterion) => ({
  criterion,
  decidedBy: criterion === 'D7' || criterion === 'C6' ? 'seniorManagement' : 'director',
}));

/** Section 9: 7 days before due, due date, 7, 15, 30, 60 days overdue; who hears of it when is ours. */
export const collectionLevels: Policy['collections']['levels'] = [
  {
    code: 'before',
    days: -7,
    template: 'collectionNotice',
    remind: ['owner'],
    message: text('Payment falls due in 7 days', '款项将于 7 天后到期'),
  },
  {
    code: 'due',
    days: 0,
    template: 'collectionNotice',
    remind: ['customer', 'owner'],
    message: text('Payment is due today', '款项今日到期'),
  },
  {
    code: 'overdue7',
    days: 7,
    remind: ['customer', 'owner', 'finance'],
    message: text('Payment is 7 days overdue', '款项逾期 7 天'),
  },
  {
    code: 'overdue15',
    days: 15,
    remind: ['customer', 'owner', 'director'],
    message: text('Payment is 15 days overdue', '款项逾期 15 天'),
    credit: 'watch',
  },
  {
    code: 'overdue30',
    days: 30,
    remind: ['customer', 'owner', 'director', 'finance'],
    message: text('Payment is 30 days overdue', '款项逾期 30 天'),
    credit: 'watch',
  },
  {
    code: 'overdue60',
    days: 60,
    template: 'collectionDemand',
    remind: ['owner', 'director', 'seniorManagement', 'finance'],
    message: text('Payment is 60 days overdue', '款项逾期 60 天'),
    credit: 'hold',
  },
];
