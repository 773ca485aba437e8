import { contentParts } from './content-fields';
import type { RequestKind } from './route-policy';

/** What approvers of a kind are shown, as `contentFields` names it, and which of it they may be let edit. */
export interface ShownFields {
  shown: readonly string[];
  edit: readonly string[];
}

const own = (...names: string[]) => names.map((name) => `fields.${name}`);
const path = (...names: string[]) => [
  ...own('account', 'event', 'stage', 'type', 'criterion', 'cycle', 'enteredAt', 'expiresAt', 'project', 'reason'),
  ...own('reasonClass', 'reviewAt', 'revision', 'source', 'state', 'to', 'criteria', 'toName', ...names),
];
/** Of every kind: its parts, and the files that it is filed with. */
const common = [...contentParts, ...own('filedAttachments')];

/**
 * By the kind of request, as its subject has it. A kind that is absent is not looked at: a company's own subject, or one that
 * several features file.
 */
export const shownFields: Partial<Record<RequestKind, ShownFields>> = {
  A1: {
    shown: own(
      'amount',
      'contactId',
      'kind',
      'occursOn',
      'purpose',
      'recipient',
      'recipientYear',
      'giftPlanId',
      'planned',
      'visitId',
      'nights',
    ),
    edit: ['amount'],
  },
  A2: { shown: path('plan', 'valuation', 'obstacle'), edit: [] },
  A3: {
    shown: own('discountBasisPoints', 'lines', 'number', 'total', 'validUntil'),
    edit: ['discountBasisPoints', 'fields.validUntil'],
  },
  A4: { shown: own('visitId', 'level', 'reason', 'executiveIds', 'visit', 'executives', 'standards'), edit: [] },
  A5: {
    shown: own('budget', 'contactIds', 'level', 'plannedOn', 'purpose', 'guests', 'otherGuests', 'nights', 'standard'),
    edit: ['amount', 'fields.level', 'fields.plannedOn'],
  },
  A6: {
    shown: own('endsOn', 'kindOfDeal', 'number', 'startsOn', 'terms', 'title'),
    edit: ['fields.terms', 'fields.endsOn'],
  },
  A9: { shown: path(), edit: [] },
  A10: { shown: path(), edit: [] },
  A15: { shown: path(), edit: [] },
};

/** Names that say nothing of a request of this kind, of those given. */
export function notShown(kind: RequestKind, names: readonly string[]): string[] {
  const known = shownFields[kind];
  return known ? names.filter((name) => ![...common, ...known.shown].includes(name)) : [];
}

export function neverEdited(kind: RequestKind, names: readonly string[]): string[] {
  const known = shownFields[kind];
  return known ? names.filter((name) => !known.edit.includes(name)) : [];
}
