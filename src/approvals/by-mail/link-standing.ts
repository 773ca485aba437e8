import { Injectable } from '@nestjs/common';
import type { ApprovalContent } from '../../machines/approval';
import type { Actor } from '../../modules/auth/actor';
import { AuthService } from '../../modules/auth/auth.service';
import { type Statement, type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import type { Locale } from '../../modules/platform/i18n/locale';
import { ApprovalContents } from '../approval-contents';
import { ApprovalDetailQuery } from '../approval-detail.query';
import { ApprovalStore } from '../approval-store';
import { differences, type FieldChange } from '../approval-visibility';
import { SubjectRegistry } from '../subject-registry';
import type { MailLink } from './mail-link';
import { MailChoices } from './mail-choices';
import { MailPermission } from './mail-permission';

export type Detail = Awaited<ReturnType<ApprovalDetailQuery['of']>>;

/** Why a link does nothing any more. */
export type DeadReason =
  | 'used'
  | 'expired'
  | 'concluded'
  | 'paused'
  | 'new-round'
  | 'other-step'
  | 'seat-gone'
  | 'may-not'
  | 'not-by-mail'
  | 'switched-off';

export interface Alive {
  isAlive: true;
  actor: Actor;
  detail: Detail;
  /** Seat that would be decided on. */
  seat: number;
  /** It decides nothing: its holder was only asked for advice. */
  isAdvice: boolean;
  /** What an approver changed since the mail, field by field. */
  changed: FieldChange[];
  /** What its subject has become since it was filed: a decision now would void the request. */
  overtaken: FieldChange[];
}

/** Without a detail the person sees nothing of the request. */
export interface Dead {
  isAlive: false;
  reason: DeadReason;
  detail: Detail | null;
}

export type AskedLink = Pick<
  MailLink,
  'id' | 'requestId' | 'round' | 'step' | 'personId' | 'seatPersonId' | 'expiresAt'
> & {
  /** Null before the link is made: then it is for whichever seat its holder has. */
  seat: number | null;
  usedAt: Date | null;
};

const SINCE: Statement = {
  name: 'approval-mail-rounds-since',
  text: `SELECT n.round, n.filed_by = r.requester_id AS "isResubmitted", n.content FROM approval_rounds n
    JOIN approval_requests r ON r.id = n.request_id WHERE n.request_id = $1 AND n.round >= $2 ORDER BY n.round`,
};

/**
 * Whether what a link was sent for has had its answer: its own task was done, or ended because the step was decided otherwise. A link
 * has the id of its mail, whose key tells the opening. What opens the step again, a decision taken back, sends another mail.
 */
const ANSWERED: Statement = {
  name: 'approval-mail-link-answered',
  text: `WITH sent AS (SELECT substring(m.key from '-asked-([0-9]+)-')::int AS opening FROM mails m WHERE m.id = $1)
    SELECT 1 FROM sent JOIN approval_tasks t ON t.request_id = $2 AND t.opening = sent.opening AND t.seat = $3
    WHERE t.status = 'done' OR t.status = 'cancelled' AND EXISTS (SELECT 1 FROM approval_tasks o WHERE o.request_id = t.request_id
      AND o.round = t.round AND o.step = t.step AND o.status = 'done' AND o.opening >= t.opening) LIMIT 1`,
};

/** Where a link stands now. Nothing is written, whoever asks however often. */
@Injectable()
export class LinkStanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly auth: AuthService,
    private readonly detail: ApprovalDetailQuery,
    private readonly choices: MailChoices,
    private readonly permission: MailPermission,
    private readonly store: ApprovalStore,
    private readonly subjects: SubjectRegistry,
    private readonly contents: ApprovalContents,
  ) {}

  async of(link: AskedLink, locale: Locale, at: Date): Promise<Alive | Dead> {
    const actor = await this.present(link.personId);
    const detail = actor && (await this.visible(actor, link.requestId, locale));
    if (!actor || !detail) return { isAlive: false, reason: 'may-not', detail: null };
    const dead = (reason: DeadReason): Dead => ({ isAlive: false, reason, detail });
    const early = deadByItself(link, detail, at);
    if (early) return dead(early);
    if (detail.step !== link.step) return dead('other-step');
    const seat = seatIn(detail, link);
    if (!seat) return dead('seat-gone');
    if (!detail.moves.includes('approve')) return dead('may-not');
    const since = await this.unitOfWork.snapshot(async (tx) => {
      const closed = await this.closed(tx, link);
      if (closed) return closed;
      const changed = await this.changedSince(tx, link, detail);
      if (!changed) return 'new-round';
      return (await this.answered(tx, link, seat.number)) ? 'seat-gone' : changed;
    });
    if (typeof since === 'string') return dead(since);
    const overtaken = await this.unitOfWork.run((tx) => this.overtaken(tx, link.requestId, detail.hidden));
    const isAdvice = seat.origin === 'delegated';
    return { isAlive: true, actor, detail, seat: seat.number, isAdvice, changed: since, overtaken };
  }

  /** Null where the person has been disabled. */
  private present(personId: string): Promise<Actor | null> {
    return nullFor(401, () => this.unitOfWork.run((tx) => this.auth.freshActor(tx, personId)));
  }

  private visible(actor: Actor, id: string, locale: Locale): Promise<Detail | null> {
    return nullFor(404, () => this.detail.of(actor, id, locale));
  }

  private async closed(tx: Transaction, { requestId, personId }: AskedLink): Promise<DeadReason | null> {
    const request = await this.store.read(tx, requestId);
    if (!request || !(await this.permission.allows(tx, request))) return 'not-by-mail';
    return (await this.choices.wantedBy(tx, [personId])).length === 0 ? 'switched-off' : null;
  }

  private async answered(tx: Transaction, { id, requestId, seat }: AskedLink, present: number): Promise<boolean> {
    return (await tx.query(ANSWERED, [id, requestId, seat ?? present])).length > 0;
  }

  /** Null after a resubmission: that is a new question, with a mail of its own. An approver's edit leaves the question as it was. */
  private async changedSince(tx: Transaction, { requestId, round }: AskedLink, { hidden }: Detail) {
    const rounds = await tx.query<{ round: number; isResubmitted: boolean; content: ApprovalContent }>(SINCE, [
      requestId,
      round,
    ]);
    const [mailed, ...later] = rounds;
    const now = later.at(-1);
    if (!mailed || later.some(({ isResubmitted }) => isResubmitted)) return null;
    return now ? differences(mailed.content, now.content, hidden) : [];
  }

  /** Not in a snapshot: a subject is read under its own lock, which somebody who decides at this moment may hold. */
  private async overtaken(tx: Transaction, id: string, hidden: string[]): Promise<FieldChange[]> {
    const request = await this.store.read(tx, id);
    const subject = request && this.subjects.find(request.subjectType);
    if (!request || !subject) return [];
    const now = await nullFor('any', () => subject.content(tx, request));
    return now ? differences(request.content, this.contents.present(now, request.content), hidden) : [];
  }
}

function deadByItself({ usedAt, expiresAt }: AskedLink, { status }: Detail, at: Date): DeadReason | null {
  if (usedAt !== null) return 'used';
  if (['approved', 'rejected', 'withdrawn', 'voided'].includes(status)) return 'concluded';
  if (status === 'returned') return 'new-round';
  if (status !== 'open') return 'paused';
  return expiresAt <= at ? 'expired' : null;
}

type ShownSeat = Detail['route'][number]['seats'][number];

/**
 * The open seat that the link was sent for, in its own step: the very seat, or where the step was planned anew meanwhile the one
 * that the plan gave its holder. A seat that was decided on has had its answer: what is asked after that is asked by another mail.
 */
function seatIn({ route, step, decisions }: Detail, link: AskedLink): ShownSeat | undefined {
  const seats = route.find(({ number }) => number === step)?.seats ?? [];
  const held = seats.filter((seat) => isHeld(seat, link));
  if (link.seat === null) return held[0];
  const same = held.find(({ number }) => number === link.seat);
  const isDecided = decisions.some((each) => each.step === link.step && each.seat === link.seat);
  return same ?? (isDecided ? undefined : held.find(({ origin }) => origin === 'planned' || origin === 'standIn'));
}

/** By its holder, or by whoever stands in for them today. */
function isHeld({ person, state, substitutes }: ShownSeat, { personId, seatPersonId }: AskedLink): boolean {
  const isOurs = personId === seatPersonId || substitutes.some(({ id }) => id === personId);
  return state === 'open' && person.id === seatPersonId && isOurs;
}

async function nullFor<Result>(status: number | 'any', work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && (status === 'any' || error.status === status)) return null;
    throw error;
  }
}
