import { Injectable } from '@nestjs/common';
import { decidesByPost, holdsPost, type MoverGiven, seatFor, currentStep, type Said } from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { AuthService } from '../modules/auth/auth.service';
import { may } from '../modules/auth/permissions';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { type ActorRef, type LoadedInstance, systemActor } from '../modules/platform/workflow/instance';
import { PolicyService } from '../modules/policy/policy.service';
import { ApprovalAuthority } from './approval-authority';
import { ApprovalAbsences } from './approval-absences';
import { contextOf } from './approval-mirror';
import { ApprovalReplanning } from './approval-replanning';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore, type RequestRow } from './approval-store';
import { ApprovalTransitions, type MoveContext } from './approval-transitions';
import { SubjectRegistry } from './subject-registry';

/** Who sends a command, and its one instant. */
export interface Commander {
  actor: Actor;
  at: Date;
}

/** A request under its locks: the account first, then the request. */
export interface Entered {
  /** As it was seen before the lock: the round and step that the command means when it names none. */
  seen: RequestRow;
  request: RequestRow;
  instance: LoadedInstance;
}

/** The one door to a request inside a command. */
@Injectable()
export class ApprovalEntrance {
  constructor(
    private readonly sight: ApprovalSight,
    private readonly subjects: SubjectRegistry,
    private readonly transitions: ApprovalTransitions,
    private readonly store: ApprovalStore,
    private readonly policies: PolicyService,
    private readonly absences: ApprovalAbsences,
    private readonly authority: ApprovalAuthority,
    private readonly auth: AuthService,
    private readonly replanning: ApprovalReplanning,
  ) {}

  /** @throws Problem 404 `not-found`, 409 `instance-quarantined` */
  async enter(tx: Transaction, { actor }: Pick<Commander, 'actor'>, id: string): Promise<Entered> {
    return this.behind(tx, await this.sight.see(tx, actor, id));
  }

  /** For the system, and for those whose right to it was asked already. @throws Problem 404 `not-found` */
  async enterAsSystem(tx: Transaction, id: string): Promise<Entered> {
    const seen = await this.store.read(tx, id);
    if (!seen) throw new Problem(404, 'not-found');
    return this.behind(tx, seen);
  }

  /** The person as they are at this moment, and for whom they decide. */
  async mover(
    tx: Transaction,
    { actor, at }: Commander,
    { request, instance }: Entered,
  ): Promise<{ fresh: Actor; mover: MoverGiven }> {
    const fresh = await this.auth.freshActor(tx, actor.id);
    const absences = await this.absences.stoodInFor(tx, actor.id, at);
    const mover = { personId: fresh.id, at: at.toISOString(), absences };
    if (absences.length === 0) return { fresh, mover };
    const owners = absences.map(({ personId }) => personId);
    const inRightOf = await this.authority.inRightOf(tx, fresh, owners, request, contextOf(instance));
    return { fresh, mover: { ...mover, inRightOf } };
  }

  /**
   * Whoever has a seat and is no longer what they were found as decides nothing: the step is planned again at once, which is
   * committed although the move is refused.
   *
   * @throws Problem 403 `forbidden` (kept)
   */
  async assertFit(tx: Transaction, { request, instance }: Entered, fresh: Actor, mover: MoverGiven, said: Said) {
    const taken = seatFor(contextOf(instance), mover, said);
    const step = currentStep(contextOf(instance));
    const mayDecide = may(fresh, 'approvals.decide');
    if (!taken || !step) {
      if (!mayDecide) throw new Problem(403, 'forbidden', { permission: 'approvals.decide' });
      return;
    }
    const byPost = decidesByPost(taken);
    if (mayDecide && (!byPost || holdsPost(step.approvers, step.standInFor, fresh, request.departmentId))) return;
    if (taken.substituteFor === null) await this.replanning.mend(tx, request, instance, new Date(mover.at));
    throw new Problem(403, 'forbidden', { permission: 'approvals.decide' }).kept();
  }

  async context(tx: Transaction, actor: ActorRef | null, at: Date): Promise<MoveContext> {
    const { version } = await this.policies.active(tx);
    return { actor: actor ?? systemActor, at, policyVersion: version };
  }

  private async behind(tx: Transaction, seen: RequestRow): Promise<Entered> {
    await this.subjects.of(seen.subjectType).lock(tx, seen.subjectId);
    const instance = await this.transitions.load(tx, seen.id);
    const request = contextOf(instance).round === seen.round ? seen : await this.store.read(tx, seen.id);
    if (!request) throw new Problem(404, 'not-found');
    return { seen, request, instance };
  }
}

export function userOf(id: string): ActorRef {
  return { kind: 'user', id };
}
