import type { Money } from '../account-path/facts';
import type { BlackoutDays, GiftCaps } from '../rules';
import type { Policy } from './policy';
import { developmentStages, type LifecycleState } from './stages';

/** Section 7 beside rhythm and lists, and the gift rules of section 5. Ours where the document's values are lost (section 12). */
export interface ContactPolicy {
  visits: {
    /** B2: stages of a target account, to whose visits a preparation meeting belongs. */
    preparationStages: LifecycleState[];
    /** B6: levels that need no request; a visit above them needs one (A4). */
    freeLevels: string[];
    /** B8: hour of the next working day at which the report is due, `HH:mm`. */
    reportDueTime: string;
  };
  /** F16: days between return visits; in several classes at once the shortest counts. */
  returnVisits: { otherwiseDays: number; byClass: Record<string, number> };
  /** B9: working days after which senior management hears of a complaint that nobody answered. */
  complaints: { topAfterWorkingDays: number };
  gifts: GiftPolicy;
}

/** Section 5: how much may be given to whom, and when nothing may be given at all. */
export interface GiftPolicy {
  /** Kinds of expense that are gifts or hospitality. */
  kinds: string[];
  /** Caps: nobody may pass them. From `expenses.perRecipientAndYear` on, below them, senior management decides (A1). */
  perGift?: Money;
  perContactAndYear: Money;
  perAccountAndYear: Money;
  /** Days before and after a decision of the customer on us, in which nothing is given; null: the decision is not looked at. */
  blackout: {
    /** The step of the customer's purchasing process is running: its code in the policy's list. */
    tenderSteps: string[];
    tenderDays: number | null;
    contractDays: number | null;
    collectionDays: number | null;
  };
}

export const defaultContactPolicy: ContactPolicy = {
  visits: { preparationStages: [...developmentStages], freeLevels: ['C'], reportDueTime: '18:00' },
  returnVisits: { otherwiseDays: 90, byClass: { K1: 60, K2: 60, K4: 30 } },
  complaints: { topAfterWorkingDays: 5 },
  gifts: {
    kinds: ['meal', 'gift', 'event', 'lodging', 'travel'],
    perGift: { amount: '3000.00', currency: 'CNY' },
    perContactAndYear: { amount: '5000.00', currency: 'CNY' },
    perAccountAndYear: { amount: '20000.00', currency: 'CNY' },
    blackout: { tenderSteps: ['tender', 'supplierInspection'], tenderDays: 14, contractDays: 14, collectionDays: 14 },
  },
};

/** A policy of before this section existed goes by the default. */
export function contactPolicyOf(policy: Policy): ContactPolicy {
  return policy.engagement.contact ?? defaultContactPolicy;
}

/** Section 5: the caps as the rule takes them; without one for a single gift the year's cap is it. */
export function giftCapsOf({ perGift, perContactAndYear, perAccountAndYear }: GiftPolicy): GiftCaps {
  return { perGift: perGift ?? perContactAndYear, perContactAndYear, perAccountAndYear };
}

/** Section 5: days around each decision in which nothing is given. */
export function blackoutDaysOf({ blackout }: GiftPolicy): BlackoutDays {
  const { tenderDays: tender, contractDays: contract, collectionDays: collection } = blackout;
  return { tender, contract, collection };
}

/** F16: days until the next return visit. */
export function returnVisitDays(
  { otherwiseDays, byClass }: ContactPolicy['returnVisits'],
  classes: readonly string[],
): number {
  const own = classes.flatMap((each) => (Object.hasOwn(byClass, each) ? [byClass[each]!] : []));
  return own.length > 0 ? Math.min(...own) : otherwiseDays;
}

const days = { type: 'integer', minimum: 0, maximum: 3_650 } as const;
const daysOrNever = { anyOf: [days, { type: 'null' }] } as const;
const code = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]{0,63}$' } as const;
const codes = { type: 'array', items: code, maxItems: 200 } as const;
const money = {
  type: 'object',
  properties: {
    amount: { type: 'string', pattern: '^(0|[1-9]\\d{0,15})(\\.\\d{1,2})?$' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
  required: ['amount', 'currency'],
  additionalProperties: false,
} as const;

function whole(
  properties: Record<string, object>,
  optional: Record<string, object> = {},
): Readonly<Record<string, unknown>> {
  const required = Object.keys(properties);
  return { type: 'object', properties: { ...properties, ...optional }, required, additionalProperties: false };
}

/** Optional in the policy's schema, so that older policies stay fit. */
export const contactPolicySchema = whole({
  visits: whole({
    preparationStages: codes,
    freeLevels: codes,
    reportDueTime: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  }),
  returnVisits: whole({
    otherwiseDays: { ...days, minimum: 1 },
    byClass: { type: 'object', additionalProperties: { ...days, minimum: 1 } },
  }),
  complaints: whole({ topAfterWorkingDays: days }),
  gifts: whole(
    {
      kinds: codes,
      perContactAndYear: money,
      perAccountAndYear: money,
      blackout: whole({
        tenderSteps: codes,
        tenderDays: daysOrNever,
        contractDays: daysOrNever,
        collectionDays: daysOrNever,
      }),
    },
    { perGift: money },
  ),
});
