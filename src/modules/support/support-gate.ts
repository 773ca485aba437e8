import { Injectable } from '@nestjs/common';
import { AccountGate } from '../accounts/account-gate';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';
import { assertMay, mayAccess } from '../auth/scope';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { contextOf, SupportStore } from './support-store';

export interface By {
  actor: Actor;
  at: Date;
  /** Version of the request that the sender has seen. */
  ifMatch?: number | null;
}

const MEMBER: Statement = {
  name: 'support-member',
  text: 'SELECT 1 FROM account_members WHERE account_id = $1 AND user_id = $2',
};
/** Of the department: whoever is named, else its director. */
const ANSWERING: Statement = {
  name: 'support-answering',
  text: `SELECT id FROM users WHERE department_id = $1 AND disabled_at IS NULL AND NOT roles && ARRAY['auditor']::text[]
      AND CASE WHEN $2::uuid IS NULL THEN 'director' = ANY (roles::text[]) ELSE id = $2 END ORDER BY name, id LIMIT 1`,
};

/** The way in to requests for support, which two sides have: who asks sees the account, who is asked the request alone (B11). */
@Injectable()
export class SupportGate {
  constructor(
    private readonly gate: AccountGate,
    private readonly store: SupportStore,
    private readonly transitions: TransitionService,
  ) {}

  /** For who asks. @throws Problem 404 `not-found` out of scope, 403 `forbidden` */
  async enter(tx: Transaction, { actor, at }: By, accountId: string) {
    const account = await this.gate.enter(tx, actor.id, accountId);
    assertMay(account.actor, 'visits.write');
    return { account, context: contextFor(actor.id, at, account.policyVersion) };
  }

  /** @throws Problem 404 `not-found` to who is of neither side, 403 `forbidden`, 412 `version-stale` */
  async enterRequest(
    tx: Transaction,
    by: By,
    id: string,
    side: 'asking' | 'asked',
  ): Promise<{ context: StepContext; request: LoadedInstance }> {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const { ownerId, departmentId, policyVersion } = await this.gate.enterAsSystem(tx, accountId);
    const request = await this.transitions.load(tx, id);
    const { actor, at } = by;
    const memberIds = (await tx.query(MEMBER, [accountId, actor.id])).length > 0 ? [actor.id] : [];
    const asks = mayAccess(actor, { ownerId, departmentId, memberIds });
    const isAsked = answers(actor, contextOf(request));
    if (!asks && !isAsked) throw new Problem(404, 'not-found');
    const fits = side === 'asked' ? isAsked && may(actor, 'support.answer') : asks && may(actor, 'visits.write');
    if (!fits) throw new Problem(403, 'forbidden');
    assertVersion(by.ifMatch ?? null, request.version);
    return { context: contextFor(actor.id, at, policyVersion), request };
  }

  /** S6: for an administrator who hands over what a leaver was to answer; who may do that was asked before. */
  async enterForAdministrator(tx: Transaction, { actorId, at }: { actorId: string; at: Date }, id: string) {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const { policyVersion } = await this.gate.enterAsSystem(tx, accountId);
    return { context: contextFor(actorId, at, policyVersion), request: await this.transitions.load(tx, id) };
  }

  /** @throws Problem 422 `support-nobody-answers` where nobody of the department is there, or the person is not of it */
  async answering(tx: Transaction, departmentId: string, personId: string | null): Promise<string> {
    const [found] = await tx.query<{ id: string }>(ANSWERING, [departmentId, personId]);
    if (found) return found.id;
    const field = personId === null ? 'departmentId' : 'assigneeId';
    throw new Problem(422, 'support-nobody-answers', {}, [{ field, code: 'support-nobody-answers', params: {} }]);
  }

  /** For clocks: the account's lock comes before the deadline's row. */
  async lockOf(tx: Transaction, id: string): Promise<void> {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId !== undefined) await this.gate.enterAsSystem(tx, accountId);
  }
}

/** Whoever was put in charge, and the director of the department that is asked. */
function answers(actor: Actor, { assigneeId, departmentId }: { assigneeId: string; departmentId: string }): boolean {
  return actor.id === assigneeId || (actor.roles.includes('director') && actor.departmentIds.includes(departmentId));
}

function contextFor(actorId: string, at: Date, policyVersion: number): StepContext {
  return { actor: { kind: 'user', id: actorId }, at, policyVersion };
}
