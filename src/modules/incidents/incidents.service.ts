import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { DeadlineService } from '../deadlines/deadline.service';
import { Problem } from '../platform/http/problem';
import { MailStore } from '../platform/mail/mail-store';
import { Outbox } from '../platform/outbox/outbox';
import { RobotPost } from '../notifications/robots/robot-post.service';
import { WebhooksService } from '../webhooks/webhooks.service';
import { type IncidentRecord, IncidentStore } from './incident-store';

@Injectable()
export class IncidentsService {
  constructor(
    private readonly auth: AuthService,
    private readonly incidents: IncidentStore,
    private readonly deadlines: DeadlineService,
    private readonly outbox: Outbox,
    private readonly mails: MailStore,
    private readonly webhooks: WebhooksService,
    private readonly robots: RobotPost,
  ) {}

  /** How the row that a kind of incident is about is made due again; false where it does not wait for that. */
  private readonly takeUp: Record<string, (tx: Transaction, incident: IncidentRecord, at: Date) => Promise<boolean>> = {
    'deadline-failed': async (tx, { subjectId }) => subjectId !== null && this.deadlines.takeUp(tx, subjectId),
    'mail-failed': async (tx, { detail }, at) => this.mails.takeUp(tx, String(detail.mailId), at),
    'mail-uncertain': async (tx, { detail }, at) => this.mails.takeUp(tx, String(detail.mailId), at),
    'webhook-failed': async (tx, { subjectId }, at) =>
      subjectId !== null && this.webhooks.takeUpFailed(tx, subjectId, at),
    'robot-failed': async (tx, { subjectId }, at) => subjectId !== null && this.robots.takeUpFailed(tx, subjectId, at),
    'robot-uncertain': async (tx, { detail }, at) => this.robots.takeUp(tx, String(detail.postId), at),
    'message-failed': async (tx, { detail }) => this.outbox.takeUp(tx, String(detail.outboxId)),
  };

  /**
   * Takes up again what was given up: the parked deadline or message is due at once with all its attempts, and the incident is
   * closed. If it fails anew, the same incident is opened again. Asked again while that has not happened, it changes nothing.
   * An incident that somebody closed with its row still parked can be taken up too, so that no row is lost.
   * Without an actor it is the server's operator who asks.
   * @throws Problem 403 `forbidden`, 404 `not-found`, 409 `incident-not-retryable` for a kind without a row to take up,
   * 409 `incident-not-parked` when the row was cancelled, moved or acted on in the meantime
   */
  async retry(tx: Transaction, { actor, at }: { actor: Actor | null; at: Date }, id: string): Promise<IncidentRecord> {
    if (actor) assertMay(await this.auth.freshActor(tx, actor.id), 'incidents.write');
    const incident = await this.incidents.locked(tx, id);
    if (!incident) throw new Problem(404, 'not-found');
    const takeUp = this.takeUp[incident.kind];
    if (!takeUp) throw new Problem(409, 'incident-not-retryable');
    if (!incident.retryable && incident.retriedAt) return incident;
    if (!incident.retryable || !(await takeUp(tx, incident, at))) throw new Problem(409, 'incident-not-parked');
    await this.incidents.retried(tx, id, actor?.id ?? null, at);
    return (await this.incidents.one(tx, id)) ?? incident;
  }

  /**
   * Closes what a person has looked into. What still lasts stays open: a quarantined snapshot, a held request.
   * @throws Problem 403 `forbidden`, 404 `not-found`, 409 `incident-closed`, 409 `incident-lasting`
   */
  async close(
    tx: Transaction,
    { actor, at }: { actor: Actor; at: Date },
    id: string,
    note: string,
  ): Promise<IncidentRecord> {
    assertMay(await this.auth.freshActor(tx, actor.id), 'incidents.write');
    const incident = await this.incidents.locked(tx, id);
    if (!incident) throw new Problem(404, 'not-found');
    if (incident.closedAt) throw new Problem(409, 'incident-closed');
    if (await this.incidents.isLasting(tx, id)) throw new Problem(409, 'incident-lasting');
    await this.incidents.close(tx, id, actor.id, note, at);
    return (await this.incidents.one(tx, id)) ?? incident;
  }
}
