import type { Type as Class } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FactKinds, Money } from '../../machines/account-path/facts';
import { compareMoney } from '../../machines/rules';
import { plain } from '../facts/fact-maker';
import { type FieldError, Problem } from '../platform/http/problem';
import { fieldErrorsOf } from '../platform/http/validation-errors';
import type { SubjectFactKind } from './subject-kind';

/** What an approver may change of one kind of subject, where the policy's step names it. */
export interface SubjectEdits<K extends SubjectFactKind = SubjectFactKind> {
  /** Form of the content: an approver's values are checked as the requester's are. */
  Body: Class<object>;
  /** By the name under which approvers are shown it: where it stands in the content, and what they are shown that follows from it. */
  fields: Readonly<Record<string, { part: keyof FactKinds[K] & string; follows: readonly string[] }>>;
  /** With what is computed from the changed parts. */
  complete?(content: FactKinds[K]): FactKinds[K];
  /** What is more than an approver may do. */
  contradictions(before: FactKinds[K], after: FactKinds[K]): FieldError[];
}

/**
 * The content with an approver's changes. Whether it keeps the rules of its kind is asked when it is written.
 * @throws Problem 400 `invalid-body`, 422 `edit-contradictory`, each with every field concerned
 */
export async function editedContent<K extends SubjectFactKind>(
  edits: SubjectEdits<K>,
  before: FactKinds[K],
  changes: Readonly<Record<string, unknown>>,
): Promise<FactKinds[K]> {
  const parts = Object.entries(changes).map(([name, value]) => [edits.fields[name]?.part, value] as const);
  const raw = { ...before, ...Object.fromEntries(parts) } as FactKinds[K];
  await assertForm(edits.Body, raw);
  const after = plain(edits.complete ? edits.complete(raw) : raw);
  const errors = edits.contradictions(before, after);
  if (errors.length === 0) return after;
  throw new Problem(422, 'edit-contradictory', { fields: errors.map(({ field }) => field).join(', ') }, errors);
}

async function assertForm(Body: Class<object>, content: object): Promise<void> {
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  const errors = await validate(plainToInstance(Body, content), { ...options, validationError: { target: true } });
  if (errors.length > 0) throw new Problem(400, 'invalid-body', {}, fieldErrorsOf(errors));
}

/** Whoever decides lowers an amount; to raise it the requester files it anew. The currency stays. */
export function notRaised(field: string, before: Money, after: Money): FieldError[] {
  const { currency } = before;
  if (after.currency !== currency)
    return [{ field: `${field}.currency`, code: 'currency-differs', params: { currency } }];
  const present = `${before.amount} ${currency}`;
  return compareMoney(after, before) > 0
    ? [{ field: `${field}.amount`, code: 'only-lowered', params: { present } }]
    : [];
}
