import type { FactKind } from '../account-path/facts';
import { isFilled } from '../rules';
import type { Label } from './tree';

/** Field by which people know a fact of each kind, first that is filled. */
const naming: Partial<Record<FactKind, string[]>> = {
  contact: ['name'],
  obstacle: ['description'],
  concern: ['description'],
  quotation: ['number'],
  agreement: ['number', 'title'],
  subcontract: ['number', 'title'],
  expense: ['purpose', 'kind'],
  reception: ['purpose'],
  engagement: ['kind', 'heldAt'],
  demonstration: ['product'],
};

/** Null where a thing has no name of its own. */
export function labelOf(kind: FactKind | null, item: unknown): Label | null {
  if (typeof item === 'string') return { field: item };
  const entry = item as Record<string, unknown>;
  if (kind === null) return policyLabel(entry);
  const field = (naming[kind] ?? []).find((each) => isFilled(entry[each]));
  return field === undefined ? null : String(entry[field]);
}

function policyLabel(entry: Record<string, unknown> | null): Label | null {
  if (entry && typeof entry.name === 'object' && entry.name !== null) return entry.name as Label;
  return entry && typeof entry.description === 'string' ? entry.description : null;
}

/**
 * The params of a reason as texts of one language, for the sentences of criteria.json. Numbers are also there as percent
 * (`valuePercent`, `boundPercent`), for what is counted in basis points.
 *
 * @param fieldName text of a field, from the dictionary's `fields`
 */
export function textParams(
  params: Record<string, unknown>,
  locale: 'en' | 'zh-CN',
  fieldName: (field: string) => string,
): Record<string, string> {
  const separator = locale === 'en' ? ', ' : '、';
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(text).join(separator);
    if (value === null || value === undefined) return '';
    if (typeof value !== 'object') return String(value);
    if ('field' in value) return fieldName(String(value.field));
    if (locale in value) return String((value as Record<string, unknown>)[locale]);
    return 'amount' in value && 'currency' in value
      ? `${String(value.currency)} ${String(value.amount)}`
      : JSON.stringify(value);
  };
  const entries = Object.entries(params);
  const percents = entries.flatMap(([key, value]) =>
    typeof value === 'number' ? [[`${key}Percent`, String(value / 100)]] : [],
  );
  return Object.fromEntries([...entries.map(([key, value]) => [key, text(value)]), ...percents]);
}
