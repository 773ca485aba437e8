/** Everything that is drafted, filed for approval, and recorded afterwards; named as the interface's addresses name it. */
export const COLLECTIONS = {
  quotations: { forms: ['quotations'], hasPreview: true },
  expenses: { forms: ['expenses'], hasPreview: true },
  receptions: { forms: ['receptions'], hasPreview: true },
  'visit-levels': { forms: ['visit-levels'], hasPreview: true },
  contracts: { forms: ['agreements', 'subcontracts'], hasPreview: true },
  amendments: { forms: ['amendments'], hasPreview: true },
  'promotion-plans': { forms: ['promotion-plans'], hasPreview: true },
  extensions: { forms: [], hasPreview: false },
  'write-offs': { forms: [], hasPreview: false },
  'credit-releases': { forms: [], hasPreview: false },
} as const satisfies Record<string, { forms: readonly string[]; hasPreview: boolean }>;

export type Collection = keyof typeof COLLECTIONS;

/** By the kind of the fact, as answers name it. */
const OF_KIND: Record<string, { collection: Collection; form: string }> = {
  quotation: { collection: 'quotations', form: 'quotations' },
  expense: { collection: 'expenses', form: 'expenses' },
  reception: { collection: 'receptions', form: 'receptions' },
  visitLevel: { collection: 'visit-levels', form: 'visit-levels' },
  agreement: { collection: 'contracts', form: 'agreements' },
  subcontract: { collection: 'contracts', form: 'subcontracts' },
  amendment: { collection: 'amendments', form: 'amendments' },
  promotionPlan: { collection: 'promotion-plans', form: 'promotion-plans' },
  extension: { collection: 'extensions', form: 'extensions' },
  writeOff: { collection: 'write-offs', form: 'write-offs' },
  creditRelease: { collection: 'credit-releases', form: 'credit-releases' },
};

export function placeOfKind(kind: string): { collection: Collection; form: string } | undefined {
  return OF_KIND[kind];
}
