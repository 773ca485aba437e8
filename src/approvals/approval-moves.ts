import { Injectable } from '@nestjs/common';
import {
  currentStep,
  mayDecideAtAll,
  type Move,
  type MoveQuestion,
  moveRefusal,
  type Receiver,
  type Said,
} from '../machines/approval';
import { AuthService } from '../modules/auth/auth.service';
import { assertMay } from '../modules/auth/scope';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalAuthority } from './approval-authority';
import { ApprovalContents } from './approval-contents';
import { ApprovalEntrance, type Commander, type Entered, userOf } from './approval-entrance';
import { ApprovalFiling } from './approval-filing';
import { contextOf, seatedIn, statusOf } from './approval-mirror';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalTransitions } from './approval-transitions';
import { fieldHashesOf } from './content-parts';
import { type ApprovalSubject, SubjectRegistry } from './subject-registry';

/** Which round, step and content is meant; without them those that were there when the command came in. */
export interface Meant {
  round?: number;
  step?: number;
  contentHash?: string;
  actingFor?: string;
  comment: string | null;
}

export type HandOnMove = 'transfer' | 'delegate' | 'addBefore' | 'addAfter';

/** What an approver may do with their seat besides deciding. Every refusal is the statechart's own. */
@Injectable()
export class ApprovalMoves {
  constructor(
    private readonly entrance: ApprovalEntrance,
    private readonly transitions: ApprovalTransitions,
    private readonly refusals: ApprovalRefusals,
    private readonly organisation: OrganisationService,
    private readonly authority: ApprovalAuthority,
    private readonly auth: AuthService,
    private readonly subjects: SubjectRegistry,
    private readonly contents: ApprovalContents,
    private readonly filing: ApprovalFiling,
  ) {}

  /**
   * Transfer gives the seat away; delegate asks for advice and gets the seat back; added signers must approve too, before or after.
   * @throws Problem 404, 403 `forbidden`, 403 `segregation-of-duties`, 409 `already-decided`, `not-your-turn`, `no-second-hand-on`,
   * 412 `content-changed`, 422 `receiver-excluded`, `receiver-may-not-decide`, `receiver-has-seat`, `receiver-without-authority`
   */
  async handOn(tx: Transaction, command: Commander, id: string, move: HandOnMove, said: Meant & { to: string }) {
    const { entered, mover, meant } = await this.enter(tx, command, id, said);
    const receiver = await this.receiver(tx, entered, said.to, command.actor.id);
    await this.assertAdmitted(tx, entered, move, { mover, said: meant, receiver });
    const payload = { ...meant, toId: said.to, comment: said.comment };
    return this.send(tx, command, entered.instance, {
      type: `approval.${move}`,
      payload,
      given: { ...mover, receiver },
    });
  }

  /** @throws Problem 404, 403, 409 `not-your-turn`, `not-your-signer`, `signer-decided`, `already-followed` */
  async removeSigner(tx: Transaction, command: Commander, id: string, said: Meant & { seat: number }) {
    const { entered, mover, meant } = await this.enter(tx, command, id, said);
    await this.assertAdmitted(tx, entered, 'removeSigner', { mover, said: meant, seat: said.seat });
    const payload = { ...meant, seat: said.seat, comment: said.comment };
    return this.send(tx, command, entered.instance, { type: 'approval.removeSigner', payload, given: { ...mover } });
  }

  /** One's newest decision of this round, while nothing has followed from it. @throws Problem 404, 403, 409 `nothing-to-take-back`, `already-followed` */
  async takeBack(tx: Transaction, command: Commander, id: string, said: Meant) {
    const { entered, mover, meant } = await this.enter(tx, command, id, said);
    await this.assertAdmitted(tx, entered, 'takeBack', { mover, said: meant });
    const payload = { round: meant.round, comment: said.comment };
    return this.send(tx, command, entered.instance, { type: 'approval.takeBack', payload, given: { ...mover } });
  }

  /**
   * New content by an approver, where the step lets them edit the field: a round of its own, in which everything that did not depend
   * on the change stands. The subject writes it, so that what is approved is what is there.
   *
   * @throws Problem 404, 403, 409 `already-decided`, `not-your-turn`, `not-edited-here`, 412 `content-changed`,
   * 422 `nothing-edited`, `field-not-editable`
   */
  async edit(tx: Transaction, command: Commander, id: string, said: Meant & { fields: Record<string, unknown> }) {
    const { entered, mover, meant } = await this.enter(tx, command, id, said);
    const { request, instance } = entered;
    await this.assertAdmitted(tx, entered, 'edit', { mover, said: meant, edited: {} }, ['nothing-edited']);
    const subject = this.subjects.of(request.subjectType);
    if (!subject.edit) throw new Problem(409, 'not-edited-here');
    const follows = await this.followsOf(tx, entered, subject, Object.keys(said.fields));
    const context = await this.entrance.context(tx, userOf(command.actor.id), command.at);
    const edited = await subject.edit(tx, request, said.fields, context);
    const fieldHashes = fieldHashesOf(this.contents.present(edited, request.content));
    await this.assertAdmitted(tx, entered, 'edit', { mover, said: meant, edited: { fieldHashes, follows } });
    const { personId, absences = [] } = mover;
    const edit = { personId, absences: [...absences], said: meant, follows, comment: said.comment, at: command.at };
    await this.filing.edited(tx, instance, request, edited, edit);
    return this.transitions.load(tx, id);
  }

  /** What may follow from the fields that are named. Nothing is written before every name is one of both the policy and the subject. */
  private async followsOf(
    tx: Transaction,
    { request, instance }: Entered,
    subject: ApprovalSubject,
    names: string[],
  ): Promise<string[]> {
    const takes = subject.editable?.(request.kind);
    const named = currentStep(contextOf(instance))?.fields?.edit ?? [];
    const others = names.filter((name) => !named.includes(name) || (takes && !Object.hasOwn(takes, name)));
    if (others.length > 0) {
      const refusal = { code: 'field-not-editable', params: { fields: others } } as const;
      throw await this.refusals.problem(tx, request.id, refusal);
    }
    return names.flatMap((name) => [...(takes?.[name] ?? [])]);
  }

  /**
   * Every undecided seat of somebody who leaves, by an administrator. Whoever has gone may not be among those who decide: what is
   * left of them is only their seats.
   *
   * @throws Problem 409 `person-has-no-seat` and the refusals of a receiver
   */
  async handOver(
    tx: Transaction,
    id: string,
    order: { from: string; to: string; by: string; at: Date },
  ): Promise<void> {
    const entered = await this.entrance.enterAsSystem(tx, id);
    if (!seatedIn(contextOf(entered.instance)).includes(order.from)) return;
    const receiver = await this.receiver(tx, entered, order.to, order.from);
    const mover = { personId: order.by, at: order.at.toISOString() };
    const said = saidOf({ comment: null }, entered);
    await this.assertAdmitted(tx, entered, 'handOver', { mover, said, receiver, fromId: order.from });
    const payload = { fromId: order.from, comment: null };
    const event = { type: 'approval.handOver', payload, given: { ...mover, receiver } };
    const context = await this.entrance.context(tx, userOf(order.by), order.at);
    const sent = await this.transitions.send(tx, entered.instance, event, context);
    if (!sent.accepted) throw new Error(`approval request ${id} refused a hand-over that it had admitted`);
  }

  private async enter(tx: Transaction, command: Commander, id: string, said: Meant) {
    const entered = await this.entrance.enter(tx, command, id);
    const { fresh, mover } = await this.entrance.mover(tx, command, entered);
    const meant = saidOf(said, entered);
    await this.entrance.assertFit(tx, entered, fresh, mover, meant);
    assertMay(fresh, 'approvals.decide');
    return { entered, mover, meant };
  }

  private async assertAdmitted(
    tx: Transaction,
    { instance }: Entered,
    move: Move,
    question: Omit<MoveQuestion, 'status' | 'context'>,
    apartFrom: string[] = [],
  ): Promise<void> {
    const refusal = moveRefusal(move, { ...question, status: statusOf(instance), context: contextOf(instance) });
    if (refusal && !apartFrom.includes(refusal.code)) throw await this.refusals.problem(tx, instance.id, refusal);
  }

  /** As they are now, and remain until the commit: a disabling at the same moment is seen here or comes after. */
  private async receiver(
    tx: Transaction,
    { request, instance }: Entered,
    id: string,
    ownerId: string,
  ): Promise<Receiver> {
    const present = await this.isPresent(tx, id);
    const person = present ? await this.organisation.person(tx, id) : null;
    if (!person) return { id, mayDecide: false };
    const inRightOf = await this.authority.inRightOf(tx, person, [ownerId], request, contextOf(instance));
    return { id, mayDecide: mayDecideAtAll(person), inOwnRight: inRightOf.length > 0 };
  }

  private async isPresent(tx: Transaction, id: string): Promise<boolean> {
    try {
      await this.auth.freshActor(tx, id);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return false;
      throw error;
    }
  }

  private async send(
    tx: Transaction,
    { actor, at }: Commander,
    instance: LoadedInstance,
    event: {
      type: string;
      payload: Record<string, unknown> & { comment: string | null };
      given: Record<string, unknown>;
    },
  ): Promise<LoadedInstance> {
    const context = await this.entrance.context(tx, userOf(actor.id), at);
    const sent = await this.transitions.send(tx, instance, event, { ...context, said: event.payload.comment });
    if (!sent.accepted) throw new Error(`approval request ${instance.id} refused ${event.type} that it had admitted`);
    return sent.instance;
  }
}

function saidOf({ round, step, contentHash, actingFor }: Meant, { seen, instance }: Entered): Said {
  const context = contextOf(instance);
  return {
    round: round ?? seen.round,
    step: step ?? seen.step,
    contentHash: contentHash ?? context.contentHash,
    ...(actingFor === undefined ? {} : { actingFor }),
  };
}
