import { Injectable } from '@nestjs/common';
import { contactPolicyOf } from '../../../machines/policy/contact-policy';
import type { Actor } from '../../auth/actor';
import { accountScope, assertMay } from '../../auth/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../../platform/http/page';
import { Problem } from '../../platform/http/problem';
import { PolicyService } from '../../policy/policy.service';
import type { GiftsQuery, GiftView } from './gift.dto';

/** Approved and spent alone: what was asked for and refused is no gift. $1 kinds, $2 limit of the account's year, $3 its currency. */
const VIEW = `json_build_object('id', f.entity_id, 'accountId', f.account_id, 'accountName', a.name,
    'contactId', f.content->>'contactId', 'recipient', c.content->>'name', 'champion', coalesce((c.content->>'champion')::boolean, false),
    'kind', f.content->>'kind', 'purpose', f.content->>'purpose', 'occursOn', f.content->>'occursOn', 'amount', f.content->'amount',
    'spent', t.payload->'actualAmount', 'spentOn', t.payload->>'on', 'requestedBy', u.name, 'approvedBy',
    (SELECT coalesce(json_agg(json_build_object('id', d.person_id, 'name', p.name, 'at', d.at) ORDER BY d.at, d.id), '[]')
     FROM approval_decisions d JOIN users p ON p.id = d.person_id WHERE d.request_id = r.id AND d.decision = 'approve'),
    'overContactLimit', coalesce(r.content->'fields'->>'recipientYear' = 'overLimit', false),
    'overAccountLimit', (SELECT coalesce(sum((g.content->'amount'->>'amount')::numeric), 0) > $2::numeric FROM facts g JOIN instances gi ON gi.id = g.entity_id
     WHERE g.account_id = f.account_id AND g.kind = 'expense' AND g.superseded_at IS NULL AND NOT g.removed AND gi.state IN ('approved', 'completed')
       AND g.content->>'kind' = ANY ($1::text[]) AND g.content->'amount'->>'currency' = $3
       AND left(g.content->>'occursOn', 4) = left(f.content->>'occursOn', 4))) AS view`;
const FROM = `FROM facts f JOIN accounts a ON a.id = f.account_id JOIN instances i ON i.id = f.entity_id
    LEFT JOIN facts c ON c.entity_id = (f.content->>'contactId')::uuid AND c.kind = 'contact' AND c.superseded_at IS NULL
    LEFT JOIN approval_requests r ON r.id = (i.envelope->'context'->'approval'->>'requestId')::uuid
    LEFT JOIN users u ON u.id = r.requester_id
    LEFT JOIN LATERAL (SELECT payload FROM transitions t WHERE t.instance_id = f.entity_id AND t.event = 'subject.completed' ORDER BY t.seq DESC LIMIT 1) t ON true
  WHERE f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed AND i.state IN ('approved', 'completed')
    AND f.content->>'kind' = ANY ($1::text[]) AND a.withdrawn_at IS NULL`;

const WHOLE = 10_000;

/** Section 5: the register of gifts and hospitality, within a person's scope, newest first. */
@Injectable()
export class GiftRegisterQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 403 `forbidden`, 400 `cursor-invalid` */
  async list(actor: Actor, query: GiftsQuery): Promise<Page<GiftView>> {
    const { limit } = query;
    return toPage(await this.rows(actor, query, limit + 1), limit, (view) => [view.id]);
  }

  /** For the file: the register as a whole. @throws Problem 403 `forbidden` */
  all(actor: Actor, query: Pick<GiftsQuery, 'accountId' | 'year'>): Promise<GiftView[]> {
    return this.rows(actor, query, WHOLE);
  }

  private async rows(
    actor: Actor,
    { accountId, year, cursor }: Partial<GiftsQuery>,
    limit: number,
  ): Promise<GiftView[]> {
    assertMay(actor, 'gifts.export');
    const { policy } = await this.policies.active();
    const { kinds, perAccountAndYear } = contactPolicyOf(policy).gifts;
    const values: unknown[] = [kinds, perAccountAndYear.amount, perAccountAndYear.currency, limit];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const scope = accountScope(actor, 5);
    values.push(...scope.values);
    const conditions = [scope.sql];
    const from = decodeCursor(cursor, 1);
    if (accountId) conditions.push(`f.account_id = ${put(accountId)}`);
    if (year) conditions.push(`left(f.content->>'occursOn', 4) = ${put(year)}`);
    if (from) conditions.push(`f.entity_id < ${put(from[0])}::uuid`);
    const text = `SELECT ${VIEW} ${FROM} AND ${conditions.join(' AND ')} ORDER BY f.entity_id DESC LIMIT $4`;
    const rows = await this.unitOfWork.reader.query<{ view: GiftView }>({ name: '', text }, values).catch(foreign);
    return rows.map(({ view }) => view);
  }
}

/** A cursor of another list does not cast: the client's mistake, not ours. */
function foreign(error: { code?: string }): never {
  if (error.code === '22P02') throw new Problem(400, 'cursor-invalid');
  throw error;
}
