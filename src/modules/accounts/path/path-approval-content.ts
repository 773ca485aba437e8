import { Injectable } from '@nestjs/common';
import type { ApprovalContent } from '../../../machines/approval';
import type { FactKind } from '../../../machines/account-path/facts';
import type { LifecycleState } from '../../../machines/policy/stages';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { PolicyService } from '../../policy/policy.service';
import { AccountGate, type LockedAccount } from '../account-gate';
import { judge, type Judged } from './path-judgement';
import { contextOf } from './path-mirror';

interface Asked {
  kind: string;
  event: string;
  payload: Record<string, unknown>;
  stage: LifecycleState;
}

/** Of the present cycle or the account's own, since a request of the kind about this account was last approved. */
const AUTHORS: Statement = {
  name: 'path-approval-authors',
  text: `SELECT DISTINCT f.recorded_by AS id FROM facts f JOIN accounts a ON a.id = f.account_id
    WHERE f.account_id = $1 AND f.kind = ANY ($2::text[]) AND f.cycle = a.cycle AND f.recorded_by IS NOT NULL
    AND f.recorded_at > COALESCE((SELECT max(r.concluded_at) FROM approval_requests r WHERE r.subject_type = 'account-path'
      AND r.subject_id = $1 AND r.kind = $3 AND r.status = 'approved'), '-infinity') ORDER BY 1`,
};
const RECEIVER: Statement = { name: 'path-approval-receiver', text: 'SELECT name FROM users WHERE id = $1' };

/** Facts of the account that matter for a kind of request; they are part of what the approver is shown, and so of the hash. */
const SHOWN: Record<string, FactKind[]> = {
  A2: ['plan', 'valuation', 'obstacle'],
};

/** Exactly what the approvers of a path event are shown; the hash over it is what their decision is bound to (decision 7). */
@Injectable()
export class PathApprovalContent {
  constructor(
    private readonly gate: AccountGate,
    private readonly policies: PolicyService,
  ) {}

  /** Who wrote the facts that a request of this kind shows. */
  async authors(tx: Transaction, accountId: string, kind: string): Promise<string[]> {
    const shown = SHOWN[kind];
    if (!shown) return [];
    return (await tx.query<{ id: string }>(AUTHORS, [accountId, shown, kind])).map((author) => author.id);
  }

  async of(
    tx: Transaction,
    instance: LoadedInstance,
    asked: Asked,
    context: Omit<StepContext, 'actor'>,
  ): Promise<{ account: LockedAccount; content: ApprovalContent }> {
    const account = await this.gate.enterAsSystem(tx, instance.id, { withFacts: true });
    const { policy } = await this.policies.at(context.policyVersion, tx);
    const judged = judge(account, contextOf(instance), asked.stage, policy, context.at);
    const content = contentOf(account, asked, judged);
    return { account, content: { ...content, fields: { ...content.fields, ...(await receiverOf(tx, asked)) } } };
  }
}

/** A15: an approver knows people by their names. */
async function receiverOf(tx: Transaction, { event, payload }: Asked): Promise<{ toName?: string }> {
  if (event !== 'owner.transfer') return {};
  const [receiver] = await tx.query<{ name: string }>(RECEIVER, [payload.to]);
  return receiver ? { toName: receiver.name } : {};
}

function contentOf(account: LockedAccount, asked: Asked, judged: Judged): ApprovalContent {
  const { event, payload, stage, kind } = asked;
  const plan = account.facts.find((fact) => fact.kind === 'plan');
  const expense =
    kind === 'A2' && plan ? (plan.content as { expense: { amount: string; currency: string } }).expense : undefined;
  return {
    title: { code: `path.${event}`, params: { account: account.name, stage } },
    fields: {
      account: account.name,
      event,
      stage,
      ...payload,
      ...criteriaOf(event, payload, judged),
      ...shownFacts(account, SHOWN[kind] ?? []),
    },
    classes: account.classes,
    // Whoever receives an account gains by it (A15).
    ...(event === 'owner.transfer' ? { beneficiaries: [String(payload.to)] } : {}),
    ...(expense ? { amount: expense } : {}),
  };
}

/** The verdicts that the event rests on: all of the stage for leaving it, its own for a waiver; other events rest on none. */
function criteriaOf(event: string, payload: Record<string, unknown>, judged: Judged): Record<string, unknown> {
  if (event === 'stage.complete') return { criteria: judged.counted.filter(({ id }) => id !== 'V8') };
  if (event === 'criterion.waive') return { criteria: judged.counted.filter(({ id }) => id === payload.criterion) };
  return {};
}

function shownFacts(account: LockedAccount, kinds: FactKind[]): Record<string, unknown> {
  return Object.fromEntries(
    kinds.map((kind) => {
      const facts = account.facts.filter((fact) => fact.kind === kind);
      return [kind, facts.map(({ id, version, content }) => ({ id, version, ...content }))];
    }),
  );
}
