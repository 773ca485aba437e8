import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { type IncidentRecord, IncidentStore } from './incident-store';

@Injectable()
export class IncidentsService {
  constructor(
    private readonly auth: AuthService,
    private readonly incidents: IncidentStore,
  ) {}

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
