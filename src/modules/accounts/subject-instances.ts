import { Injectable } from '@nestjs/common';
import { type FactKind, factKinds } from '../../machines/account-path/facts';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import type { FactVersion } from './fact-store';

const STATES: Statement = {
  name: 'subject-states',
  text: 'SELECT id, state FROM instances WHERE id = ANY ($1::uuid[])',
};

/** Keeps a subject's own machine in step with the versions of its fact: a new version is never still approved. */
@Injectable()
export class SubjectInstances {
  constructor(private readonly transitions: TransitionService) {}

  /**
   * Starts the machine of a new subject, or tells it that its content changed or is withdrawn. Returns its state.
   * @throws Problem 409 `subject-not-editable` when the state knows no change
   */
  async follow(
    tx: Transaction,
    fact: Omit<FactVersion, 'recordedBy' | 'recordedAt'>,
    context: StepContext,
    reason?: string,
  ): Promise<string | null> {
    const machine = factKinds[fact.kind].subject;
    if (!machine) return null;
    if (fact.version === 1) {
      const input = { subjectType: fact.kind };
      const created = await this.transitions.create(
        tx,
        { machine, instanceId: fact.id, accountId: fact.accountId, input },
        context,
      );
      return created.envelope.state as string;
    }
    const said = reason === undefined ? {} : { reason };
    return this.send(tx, fact, { type: fact.removed ? `${machine}.cancelled` : `${machine}.changed`, said }, context);
  }

  async states(tx: Transaction, kind: FactKind, ids: string[]): Promise<Map<string, string>> {
    if (!factKinds[kind].subject || ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; state: string }>(STATES, [ids]);
    return new Map(rows.map((row) => [row.id, row.state]));
  }

  private async send(
    tx: Transaction,
    fact: Pick<FactVersion, 'id' | 'version'>,
    { type, said }: { type: string; said: Record<string, unknown> },
    context: StepContext,
  ): Promise<string> {
    const instance = await this.transitions.load(tx, fact.id);
    const event = {
      type,
      payload: { version: fact.version, ...said },
      given: { at: context.at.toISOString(), actor: context.actor },
    };
    const sent = await this.transitions.send(tx, instance, event, context);
    if (!sent.accepted) throw new Problem(409, 'subject-not-editable', { state: instance.envelope.state });
    return sent.instance.envelope.state as string;
  }
}
