import type { Deed } from './demo-story';

/** A customer complains; the complaint is its owner's to answer. */
export const complaint: Deed = async (story, { tx, at }) => {
  story.ids.complaint = await story.hands.recordComplaint(tx, story.customer.specialist, at, {
    accountId: story.accountId,
    subject: '结案报告数据与后台不一致',
    description: '客户称上月报告少计两天消耗，要求核对并书面说明',
    severity: 'medium',
    contactId: story.id('boss'),
  });
};

/** It is answered, and the customer is content. */
export const complaintResolved: Deed = async (story, { tx, at }) => {
  const id = story.id('complaint');
  await story.hands.sayOfComplaint(tx, story.owner, at, id, 'complaint.answered', {
    answer: '已核对并补发更正后的报告，差异系统计口径所致',
  });
  const note = '客户认可更正，今后报告由两人复核';
  await story.hands.sayOfComplaint(tx, story.owner, at, id, 'complaint.resolved', { outcome: 'satisfied', note });
};

/** What goes to a partner beside the contract, and how the relationship is to grow. */
export const care: Deed = async (story, moment) => {
  const today = story.day(moment.at);
  await story.record(moment, story.customer.specialist, 'usefulInformation', {
    direction: 'toCustomer',
    topic: '行业一季度搜索趋势',
    content: '品牌词搜索量同比上升 18%，移动端占比继续提高',
    contactIds: [story.id('boss')],
    passedOn: today,
    effect: '客户据此调整了投放节奏',
  });
  await story.record(moment, story.owner, 'valueAddedService', {
    service: '竞品投放分析月报',
    purpose: '巩固与市场部的合作',
    ownerId: story.hands.person(story.customer.specialist),
    plannedOn: story.day(story.now, 12),
  });
  const measure = { action: '邀请参加行业沙龙', ownerId: story.hands.person(story.owner) };
  await story.record(moment, story.owner, 'relationshipPlan', {
    contactId: story.id('boss'),
    fromLevel: 2,
    toLevel: 4,
    grounds: '下半年预算由其审批',
    measures: [{ ...measure, dueOn: story.day(story.now, 9) }],
    reviewOn: story.day(story.now, 30),
  });
};
