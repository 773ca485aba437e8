import { Injectable } from '@nestjs/common';
import type { Absence, ApprovalContext } from '../machines/approval';
import type { Envelope } from '../machines/machine';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalAbsences } from './approval-absences';
import { ApprovalAuthority } from './approval-authority';
import { contextOf } from './approval-mirror';
import { ApprovalStore } from './approval-store';

/** Unlocked: an absence is entered under the organisation's lock, behind which nobody waits for a request. */
const ENVELOPE: Statement = {
  name: 'approval-substitute-envelope',
  text: 'SELECT envelope FROM instances WHERE id = $1',
};

export type StandingIn = 'may' | 'excluded' | 'withoutAuthority';

/** Substitutes at the open step of a request. Nobody is asked for what they would be refused. */
@Injectable()
export class ApprovalSubstitutes {
  constructor(
    private readonly absences: ApprovalAbsences,
    private readonly authority: ApprovalAuthority,
    private readonly organisation: OrganisationService,
    private readonly store: ApprovalStore,
  ) {}

  /** Absences of these people at that moment whose substitute may decide the step. */
  async of(tx: Transaction, people: readonly string[], instance: LoadedInstance, at: Date): Promise<Absence[]> {
    const found = await this.absences.substitutes(tx, people, contextOf(instance).kind, at);
    const able: Absence[] = [];
    for (const absence of found) {
      const standing = await this.standing(tx, absence, instance.id, contextOf(instance));
      if (standing === 'may') able.push(absence);
    }
    return able;
  }

  /** The same of one request by its id, which is not locked. */
  async standingOn(
    tx: Transaction,
    requestId: string,
    absence: Pick<Absence, 'personId' | 'substituteId'>,
  ): Promise<StandingIn> {
    const [row] = await tx.query<{ envelope: Envelope }>(ENVELOPE, [requestId]);
    return row ? this.standing(tx, absence, requestId, contextOf(row)) : 'withoutAuthority';
  }

  private async standing(
    tx: Transaction,
    { personId, substituteId }: Pick<Absence, 'personId' | 'substituteId'>,
    requestId: string,
    context: ApprovalContext,
  ): Promise<StandingIn> {
    if (context.excluded.includes(substituteId)) return 'excluded';
    const request = await this.store.read(tx, requestId);
    const person = await this.organisation.person(tx, substituteId);
    if (!request || !person) return 'withoutAuthority';
    const inRight = await this.authority.inRightOf(tx, person, [personId], request, context);
    return inRight.length > 0 ? 'may' : 'withoutAuthority';
  }
}
