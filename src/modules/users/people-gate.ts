import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import type { Permission } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { lockOrganisation } from './organisation-lock';

/** The entrance of every write to people and departments. */
@Injectable()
export class PeopleGate {
  constructor(private readonly auth: AuthService) {}

  /**
   * The organisation's lock first, then who asks as they are now: two administrators who take the post from each other at
   * the same time come one after the other, and the second is no administrator any more.
   * @throws Problem 401 `unauthenticated`, 403 `forbidden`
   */
  async enter(tx: Transaction, actorId: string, permission: Permission): Promise<Actor> {
    await lockOrganisation(tx);
    const actor = await this.auth.freshActor(tx, actorId);
    assertMay(actor, permission);
    return actor;
  }
}
