/** What an id of a field means, and where those of an account are listed. */
export interface ReferenceList {
  /** Below `/api/v1`; `{accountId}` is the account that is written about. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Parts of an entry, or of its content, that people call it by. */
  label: readonly string[];
  /** Only those that may be meant. */
  fits?: (entry: { kind?: string; state?: string }) => boolean;
}

const isSigned = ({ state = '' }) =>
  !['draft', 'inApproval', 'approved', 'cancelled', 'closed', 'terminated'].includes(state);

const OF_FIELD: Record<string, ReferenceList> = {
  contractId: { path: 'contracts', label: ['number', 'title'], fits: isSigned },
  agreementId: {
    path: 'contracts',
    label: ['number', 'title'],
    fits: (one) => one.kind === 'agreement' && isSigned(one),
  },
  receivableId: { path: 'receivables', label: ['number', 'dueOn'] },
  visitId: { path: 'visits', label: ['startsAt', 'purpose'] },
  giftPlanId: { path: 'accounts/{accountId}/gift-plans', label: ['occasion', 'kind'] },
  engagementId: { path: 'accounts/{accountId}/engagements', label: ['heldAt', 'summary'] },
};

export function referenceList(name: string): ReferenceList | undefined {
  return OF_FIELD[name];
}

export function isReference(name: string): boolean {
  return name in OF_FIELD;
}
