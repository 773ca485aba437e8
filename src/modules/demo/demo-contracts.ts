import type { Deed } from './demo-story';

/** Whoever settles with the customer in the demo (P5). */
const FINANCE = 'xu.wenbo';

/** F12, A8: the manager submits the promotion plan of the sub-contract. Days of milestones count from the start of the demo. */
export const promotionPlan: Deed = async (story, moment) => {
  const owner = story.hands.person(story.owner);
  const specialist = story.hands.person(story.customer.specialist);
  await story.record(moment, story.owner, 'promotionPlan', {
    ...{
      contractId: story.id('subcontract'),
      title: '首季度搜索推广计划',
      goals: '有效线索提升两成，线索成本下降 15%',
    },
    ...{ budget: story.money(200), startsOn: story.day(moment.at), endsOn: story.day(moment.at, 120) },
    milestones: [
      { key: 'M1', title: '账户搭建与历史数据迁移', dueOn: story.day(story.now, -44), ownerId: specialist },
      { key: 'M2', title: '首轮投放复盘', dueOn: story.day(story.now, -6), ownerId: owner },
      { key: 'M3', title: '落地页改版上线', dueOn: story.day(story.now, 1), ownerId: specialist },
    ],
  });
  await story.submit(moment, 'promotionPlan', 'promotionPlan');
};

/** F13: a milestone is reached on the day on which it is recorded. */
export function milestoneDone(key: string, evidence: string): Deed {
  return (story, { tx, at }) =>
    story.hands.finishMilestone(tx, story.owner, at, story.id('subcontract'), {
      ...{ key, doneOn: story.day(at), evidence },
    });
}

/** F14, F15: the period is settled and invoiced; the share is of the customer's yearly budget, in thousandths. */
export function settlement(period: number, share: number, dueDaysAhead: number): Deed {
  return async (story, { tx, at }) => {
    const id = story.id('subcontract');
    const label = `${String(story.index + 1).padStart(3, '0')}-S${period}`;
    await story.hands.settle(tx, FINANCE, at, id, {
      ...{ period, amount: story.money(share), basis: '媒体后台当期消耗' },
      confirmation: `${story.customer.people[0]}邮件确认对账单`,
    });
    const invoice = { receivableNumber: `YS-${label}`, invoiceNumber: `FP-${label}`, invoicedOn: story.day(at) };
    await story.hands.invoicePeriod(tx, FINANCE, at, id, period, { ...invoice, dueOn: story.day(at, dueDaysAhead) });
  };
}
