import { type ApprovalContent, contentFields, type FieldHashes } from '../machines/approval';
import { contentHash } from '../modules/platform/workflow/hash';

/** Who receives it: the contact that an expense or gift is for. */
export function recipientOf({ fields }: ApprovalContent): string | null {
  const { contactId } = fields;
  return typeof contactId === 'string' && contactId !== '' ? contactId : null;
}

/** Names of changed fields as a message brings them: codes, which become the reader's words. Computed shares have none. */
export function changedWords(names: readonly string[]): { code: string; params: object }[] {
  return names.map((name) => ({ code: `approvals-record:fields.${name.replace(/^fields\./, '')}`, params: {} }));
}

/** SHA-256 of the canonical JSON of each field, as the core names them. */
export function fieldHashesOf(content: ApprovalContent): FieldHashes {
  const fields = Object.entries(contentFields(content)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, contentHash(value)]));
}
