import type { Deed, DemoStory } from './demo-story';

/** Those who decide at the customer. */
export const people = (story: DemoStory): string[] => [story.id('boss'), story.id('finance')];

/** Drafts and submits the quotation of a year; above five million, or fifteen percent off, it goes on to senior management. */
export function quotation(discountBasisPoints: number): Deed {
  return async (story, moment) => {
    const unitPrice = story.money(800 / 12).amount;
    const sum = BigInt(unitPrice.replace('.', '')) * 12n * BigInt(10_000 - discountBasisPoints);
    const cents = (sum + 5_000n) / 10_000n;
    const total = { amount: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`, currency: 'CNY' };
    const number = `BJ-${moment.at.getUTCFullYear()}-${String(story.index + 1).padStart(3, '0')}`;
    const lines = [{ product: '搜索营销服务（月）', quantity: '12', unitPrice }];
    await story.record(moment, story.owner, 'quotation', {
      number,
      lines,
      total,
      discountBasisPoints,
      validUntil: story.day(moment.at, 60),
    });
    await story.submit(moment, 'quotation', 'quotation');
  };
}

/** B6: filed by the director, decided by senior management. */
export const reception: Deed = async (story, moment) => {
  const content = {
    contactIds: people(story),
    level: 'A',
    purpose: '考察服务能力与质检流程',
    plannedOn: story.day(moment.at, 3),
    budget: { amount: '6000.00', currency: 'CNY' },
  };
  await story.record(moment, story.director, 'reception', content);
  await story.submit(moment, 'reception', 'reception', story.director);
  story.ids.filedToExecutives = story.id('request');
};

export const agreement: Deed = async (story, moment) => {
  const number = `ZL-${moment.at.getUTCFullYear()}-${String(story.index + 1).padStart(3, '0')}`;
  const span = { startsOn: story.day(moment.at), endsOn: story.day(moment.at, 1_094) };
  await story.record(moment, story.owner, 'agreement', {
    number,
    title: '战略合作协议',
    kindOfDeal: 'sem',
    terms: '三年框架，按年签订子合同',
    ...span,
  });
  await story.submit(moment, 'contract', 'agreement');
};

/** A champion's expense: not decided, it blocks leaving discovery (D7). */
export const championExpense: Deed = async (story, moment) => {
  const amount = { amount: '680.00', currency: 'CNY' };
  await story.record(moment, story.owner, 'expense', {
    contactId: story.id('champion'),
    kind: 'meal',
    purpose: '方案沟通工作餐',
    amount,
    occursOn: story.day(moment.at, 1),
  });
  await story.submit(moment, 'expense', 'expense');
};
