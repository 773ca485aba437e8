import type { ApprovalContent } from './approval-content';
import type { FieldRights } from './route-policy';

/** Hash of each field of the content, as the service computed it. The core compares them and computes none. */
export type FieldHashes = Record<string, string>;

/** Parts of the content that are a field of their own; `fields.<name>` are those of the kind. */
export const contentParts = [
  'title',
  'amount',
  'accumulated',
  'discountBasisPoints',
  'recipientKind',
  'classes',
  'beneficiaries',
] as const;

/** The content as the named fields that visibility and hashes speak of: `amount`, `fields.criterion`. */
export function contentFields(content: ApprovalContent): Record<string, unknown> {
  const parts = contentParts.flatMap((name) => (content[name] === undefined ? [] : [[name, content[name]] as const]));
  const own = Object.entries(content.fields).map(([name, value]) => [`fields.${name}`, value] as const);
  return Object.fromEntries([...parts, ...own]);
}

/** The content as the approvers of a step are shown it: what is hidden from them is left out, and the salt from everybody. */
export function visibleContent(content: ApprovalContent, rights: FieldRights | undefined): ApprovalContent {
  const hidden = new Set(rights?.hidden ?? []);
  const { salt: _, ...told } = content;
  const kept = Object.entries(told).filter(([name]) => name === 'title' || name === 'fields' || !hidden.has(name));
  const fields = Object.entries(content.fields).filter(([name]) => !hidden.has(`fields.${name}`));
  return { ...(Object.fromEntries(kept) as unknown as ApprovalContent), fields: Object.fromEntries(fields) };
}

/** Hashes of what a step's approvers are shown. */
export function shownHashes(hashes: FieldHashes, rights: FieldRights | undefined): FieldHashes {
  const hidden = new Set((rights?.hidden ?? []).filter((name) => name !== 'title'));
  return Object.fromEntries(Object.entries(hashes).filter(([name]) => !hidden.has(name)));
}

/** Names of fields that differ, came or went. Sorted. */
export function changedFields(before: FieldHashes, after: FieldHashes): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

/** The changed fields that these rights do not let an approver change. */
export function notEditable(changed: readonly string[], rights: FieldRights | undefined): string[] {
  return changed.filter((name) => !(rights?.edit ?? []).includes(name));
}
