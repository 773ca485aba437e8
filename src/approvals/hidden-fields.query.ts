import { Injectable } from '@nestjs/common';
import type { Absence, ApprovalContext } from '../machines/approval';
import type { Envelope } from '../machines/machine';
import type { Actor } from '../modules/auth/actor';
import { Clock } from '../modules/platform/clock/clock';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { ApprovalAbsences } from './approval-absences';
import { contextOf, seatedIn } from './approval-mirror';
import type { SeenRequest } from './approval-sight';
import { hiddenFrom } from './approval-visibility';

/** What is hidden with the files that a round was filed with. */
const FILED_ATTACHMENTS = 'fields.filedAttachments';

const ENVELOPE: Statement = { name: 'approval-hidden-envelope', text: 'SELECT envelope FROM instances WHERE id = $1' };

/** Fields of a request's content that its steps keep from a reader, also from one who stands in for somebody today. */
@Injectable()
export class HiddenFieldsQuery {
  constructor(
    private readonly absences: ApprovalAbsences,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor, { kind, inScope }: SeenRequest, context: ApprovalContext, absences: Absence[]): string[] {
    const standsInFor = absences
      .filter(({ kinds }) => kinds === null || kinds.includes(kind))
      .map(({ personId }) => personId)
      .filter((personId) => seatedIn(context).includes(personId));
    return hiddenFrom({ personId: actor.id, inScope, standsInFor }, context);
  }

  async showsFiles(tx: Transaction, actor: Actor, request: SeenRequest): Promise<boolean> {
    const [row] = await tx.query<{ envelope: Envelope }>(ENVELOPE, [request.id]);
    if (!row) return false;
    return this.filesShown(await this.read(tx, actor, request, contextOf(row)));
  }

  /** With those whom the reader stands in for at this moment. */
  async read(tx: Transaction, actor: Actor, request: SeenRequest, context: ApprovalContext): Promise<string[]> {
    return this.of(actor, request, context, await this.absences.stoodInFor(tx, actor.id, this.clock.now()));
  }

  filesShown(hidden: readonly string[]): boolean {
    return !hidden.includes(FILED_ATTACHMENTS);
  }
}
