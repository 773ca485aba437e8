import type { ApprovalContent } from '../machines/approval';

type Title = ApprovalContent['title'];

/** Stands where a reader is not shown a value. */
const NOT_SHOWN = '—';

/** What the label of each kind of title is made of. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  'features:title.quotation': ['fields.number'],
  'features:title.agreement': ['fields.number', 'fields.title'],
  'features:title.subcontract': ['fields.number', 'fields.title'],
  'features:title.expense': ['fields.purpose', 'amount', 'fields.amount'],
  'features:title.reception': ['fields.plannedOn', 'fields.level'],
  'features:title.visitLevel': ['fields.level'],
  'features:title.amendment': ['fields.number'],
  'features:title.promotionPlan': ['fields.title'],
  'receivables:title.extension': ['fields.number'],
  'receivables:title.writeOff': ['fields.number'],
  'receivables:title.creditRelease': [],
};

/** Title for a reader: a parameter that says what they are not shown is a dash. */
export function shownTitle(title: Title, hidden: readonly string[]): Title {
  if (hidden.length === 0) return title;
  const params = Object.entries(title.params).map(([name, value]) => [
    name,
    tells(title.code, name, hidden) ? NOT_SHOWN : value,
  ]);
  return { ...title, params: Object.fromEntries(params) };
}

/** Any other parameter repeats the field of its name. A label that nobody listed may be made of anything. */
function tells(code: string, name: string, hidden: readonly string[]): boolean {
  if (name !== 'label') return hidden.includes(name) || hidden.includes(`fields.${name}`);
  const made = LABELS[code];
  return made === undefined ? true : made.some((field) => hidden.includes(field));
}

/** Parameters that are a dash in the one and not in the other. */
export function withheld(title: Title, reduced: Title): string[] {
  return Object.keys(title.params)
    .filter((name) => title.params[name] !== reduced.params[name])
    .sort();
}
