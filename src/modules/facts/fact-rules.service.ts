import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type FactKind, factKinds } from '../../machines/account-path/facts';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import type { FactMoment, FactReference, FactRules, PolicyValue } from './fact-rules';
import type { FactVersion } from '../accounts/fact-store';
import { FactWatchers } from '../accounts/fact-watchers';

const KNOWN_FACTS: Statement = {
  name: 'fact-rules-known',
  text: `SELECT entity_id AS id, kind FROM facts
    WHERE account_id = $1 AND entity_id = ANY ($2::uuid[]) AND superseded_at IS NULL AND NOT removed
    UNION ALL SELECT id, 'person' FROM users WHERE id = ANY ($2::uuid[])`,
};
const SAME_KEY: Statement = {
  name: 'fact-rules-same-key',
  text: `SELECT entity_id AS id FROM facts
    WHERE account_id = $1 AND kind = $2 AND superseded_at IS NULL AND NOT removed
      AND content->>$3::text = $4::text AND entity_id <> $5 AND ($6::int IS NULL OR cycle = $6) LIMIT 1`,
};

/** Refuses a fact that breaks the rules of its kind, in the transaction that writes it: nothing of it stays. */
@Injectable()
export class FactRulesService {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly policies: PolicyService,
  ) {}

  /** From now on every new version of the kind must keep the rules. */
  register<K extends FactKind>(kind: K, rules: FactRules<K>): void {
    this.watchers.register(kind, (tx, _, fact, context) => this.check(tx, fact as FactVersion<K>, rules, context));
  }

  /**
   * @throws Problem 422 `reference-unknown`, `value-not-in-policy`, `fact-contradictory`, each with every field concerned;
   *   409 `already-recorded`; and what the kind's own `assert` throws
   */
  private async check<K extends FactKind>(
    tx: Transaction,
    fact: FactVersion<K>,
    rules: FactRules<K>,
    { at }: StepContext,
  ): Promise<void> {
    if (fact.removed) return;
    const moment = await this.momentOf(tx, at);
    rules.assert?.(fact.content, moment);
    refuse('reference-unknown', await this.unknown(tx, fact.accountId, rules.references?.(fact.content) ?? []));
    refusePolicyValues(rules.policyValues?.(fact.content, moment.policy) ?? []);
    const own = rules.contradictions?.(fact.content, moment) ?? [];
    refuse('fact-contradictory', [...own, ...((await rules.against?.(tx, fact)) ?? [])]);
    await this.assertKey(tx, fact, rules);
  }

  async momentOf(tx: Transaction, at: Date): Promise<FactMoment> {
    const { policy } = await this.policies.active(tx);
    const today = DateTime.fromJSDate(at, { zone: policy.time.zone }).toFormat('yyyy-MM-dd');
    return { at, today, policy };
  }

  /** Field errors of the references that do not exist on this account. */
  async unknown(tx: Transaction, accountId: string, references: FactReference[]): Promise<FieldError[]> {
    const named = references.filter((each): each is FactReference & { id: string } => each.id !== undefined);
    if (named.length === 0) return [];
    const rows = await tx.query<{ id: string; kind: string }>(KNOWN_FACTS, [accountId, named.map((each) => each.id)]);
    const known = new Set(rows.map((row) => `${row.kind} ${row.id}`));
    return named
      .filter((each) => !known.has(`${each.to} ${each.id}`))
      .map(({ field, to }) => ({ field, code: 'reference-unknown', params: { to } }));
  }

  private async assertKey<K extends FactKind>(
    tx: Transaction,
    fact: FactVersion<K>,
    { key }: FactRules<K>,
  ): Promise<void> {
    if (!key) return;
    const value = key.of(fact.content);
    const cycle = factKinds[fact.kind].scope === 'cycle' ? fact.cycle : null;
    const [same] = await tx.query<{ id: string }>(SAME_KEY, [
      fact.accountId,
      fact.kind,
      key.field,
      value,
      fact.id,
      cycle,
    ]);
    if (!same) return;
    const errors = [{ field: key.field, code: 'already-recorded', params: { value } }];
    throw new Problem(409, 'already-recorded', { value }, errors, { id: same.id });
  }
}

/** The answer names the values that the policy in force allows: `allowed: {field: [...]}`. */
function refusePolicyValues(values: PolicyValue[]): void {
  const outside = values.filter(({ value, allowed }) => value !== undefined && !allowed.includes(value));
  const errors = outside.map(({ field, value, allowed }) => ({
    field,
    code: 'value-not-in-policy',
    params: { value, allowed: allowed.join(', ') },
  }));
  refuse('value-not-in-policy', errors, {
    allowed: Object.fromEntries(outside.map((each) => [each.field, each.allowed])),
  });
}

function refuse(code: string, errors: FieldError[], extra: Record<string, unknown> = {}): void {
  if (errors.length === 0) return;
  throw new Problem(422, code, { fields: errors.map((each) => each.field).join(', ') }, errors, extra);
}
