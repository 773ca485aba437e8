import type { Deed } from './demo-story';

/** Whoever records money in the demo (P5). */
const FINANCE = 'xu.wenbo';

/**
 * Plans one instalment of the sub-contract and invoices it. `dueDaysAgo` counts from the start of the demo, negative for days
 * to come; the share is of the customer's yearly budget, in thousandths.
 */
export function instalment(number: number, share: number, dueDaysAgo: number, invoiced = true): Deed {
  return async (story, { tx, at }) => {
    const label = `${number}`.padStart(2, '0');
    const contract = String(story.index + 1).padStart(3, '0');
    const id = await story.hands.planReceivable(tx, story.owner, at, {
      accountId: story.accountId,
      contractId: story.id('subcontract'),
      number: `YS-${contract}-${label}`,
      amount: story.money(share),
      dueOn: story.day(story.now, -dueDaysAgo),
    });
    story.ids[`receivable-${number}`] = id;
    if (!invoiced) return;
    const invoice = { invoiceNumber: `FP-${contract}-${label}`, invoicedOn: story.day(at) };
    await story.hands.invoice(tx, FINANCE, at, id, invoice);
  };
}

/** The customer pays one instalment, or a part of it. */
export function payment(number: number, share: number): Deed {
  return async (story, { tx, at }) => {
    const { amount, currency } = story.money(share);
    await story.hands.recordPayment(tx, FINANCE, at, {
      accountId: story.accountId,
      receivedOn: story.day(at),
      amount: { amount, currency },
      reference: `HK-${String(story.index + 1).padStart(3, '0')}-${number}`,
      allocations: [{ receivableId: story.id(`receivable-${number}`), amount }],
    });
  };
}

/** The customer says until when it will pay. */
export function promise(number: number, inDays: number): Deed {
  return (story, { tx, at }) =>
    story.hands.promisePayment(tx, story.owner, at, story.id(`receivable-${number}`), {
      until: story.day(story.now, inDays),
      note: '客户财务确认月底前付款',
    });
}
