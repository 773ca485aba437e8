import { Injectable } from '@nestjs/common';
import type { RoutePlan } from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { accountScope } from '../modules/auth/scope';
import { type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { ApprovalService } from './approval.service';
import type { PreviewBody } from './dto/approval-bodies.dto';
import type { PreviewView } from './dto/approval-views.dto';

const PEOPLE = { name: 'approval-preview-people', text: 'SELECT id, name FROM users WHERE id = ANY($1::uuid[])' };

/** The route a request of the person would take today. */
@Injectable()
export class ApprovalPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ApprovalService,
  ) {}

  /** @throws Problem 404 `not-found` for an account out of scope */
  of(actor: Actor, body: PreviewBody): Promise<PreviewView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const { kind, criterion, accountId, ...given } = body;
      const account = accountId === undefined ? null : await this.account(tx, actor, accountId);
      const content = {
        title: { code: kind, params: {} },
        fields: criterion === undefined ? {} : { criterion },
        ...given,
        ...(account ? { classes: account.classes } : {}),
      };
      const departmentId = account ? account.departmentId : actor.departmentId;
      return this.view(tx, await this.approvals.preview(tx, { kind, requesterId: actor.id, departmentId, content }));
    });
  }

  private async account(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ departmentId: string; classes: string[] }> {
    const scope = accountScope(actor, 2);
    const text = `SELECT a.department_id AS "departmentId", a.classes FROM accounts a WHERE a.id = $1 AND ${scope.sql}`;
    const [account] = await tx.query<{ departmentId: string; classes: string[] }>(
      { name: `approval-preview-account-${scope.key}`, text },
      [id, ...scope.values],
    );
    if (!account) throw new Problem(404, 'not-found');
    return account;
  }

  private async view(tx: Transaction, plan: RoutePlan): Promise<PreviewView> {
    if (plan.outcome === 'refused')
      return { outcome: plan.outcome, code: plan.code, steps: [], problems: [], copies: [] };
    const ids = [...plan.copies, ...plan.steps.flatMap((step) => [...step.candidates, ...step.standInFor])];
    const people = await tx.query<{ id: string; name: string }>(PEOPLE, [[...new Set(ids)]]);
    const named = (wanted: string[]) => people.filter((person) => wanted.includes(person.id));
    const steps = plan.steps.map(({ name, candidates, standInFor, reason }, index) => ({
      ...{ number: index + 1, name, reason },
      candidates: named(candidates),
      standInFor: named(standInFor),
    }));
    const problems = plan.outcome === 'held' ? plan.problems.map(({ step, code }) => ({ step, code })) : [];
    return { outcome: plan.outcome, code: null, steps, problems, copies: named(plan.copies) };
  }
}
