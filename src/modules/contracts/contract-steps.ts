import { Injectable } from '@nestjs/common';
import {
  type ContractContext,
  type ContractEvent,
  type ContractEventType,
  type ContractGiven,
  type ContractPayloads,
  contractRefusal,
} from '../../machines/contract';
import { localDateOf } from '../../machines/calendar';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { type Sent, TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { contextOf, ContractStore, termsOf } from './contract-store';

type Known = Omit<ContractGiven, 'at' | 'actor' | 'today' | 'terms'>;
interface Said<T extends ContractEventType> {
  type: T;
  payload: ContractPayloads[T];
}

const AMENDMENT: Statement = {
  name: 'contract-amendment-number',
  text: `SELECT content->>'number' AS number FROM facts WHERE entity_id = $1 AND kind = 'amendment' AND superseded_at IS NULL`,
};

/** What is refused because of what has happened already, not because of what was said. */
const CONFLICTS = new Set(['period-settled', 'period-invoiced', 'milestone-done', 'contract-money-open']);

/** Sends events to contracts, with all that their guards look at. */
@Injectable()
export class ContractSteps {
  constructor(
    private readonly transitions: TransitionService,
    private readonly store: ContractStore,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 409 `event-not-allowed`, `contract-amending`, 422 or 409 with the code of the refusal */
  async must<T extends ContractEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    event: Said<T>,
    context: StepContext,
    known: Known = {},
  ): Promise<LoadedInstance> {
    const given = await this.given(tx, instance, context, known);
    const sent = await this.send(tx, instance, event, given, context);
    if (sent.accepted) return sent.instance;
    const refusal = contractRefusal(contextOf(instance), { ...event, given } as ContractEvent);
    if (refusal && (sent.code === 'guard-refused' || CONFLICTS.has(refusal.code)))
      throw new Problem(CONFLICTS.has(refusal.code) ? 409 : 422, refusal.code, refusal.params);
    const { state } = instance.envelope;
    if (state === 'amending') throw await this.amending(tx, contextOf(instance));
    const possible = sent.possible.filter((type) => type.startsWith('contract.'));
    throw new Problem(409, 'event-not-allowed', { event: event.type, state }, undefined, { possible });
  }

  /** Section 9: what ends or stops a contract waits for its amendment, which is signed or given up first by whoever may. */
  private async amending(tx: Transaction, { amendment }: ContractContext): Promise<Problem> {
    const [found] = await tx.query<{ number: string }>(AMENDMENT, [amendment?.id]);
    return new Problem(409, 'contract-amending', { number: found?.number ?? '' }, undefined, {
      amendmentId: amendment?.id,
    });
  }

  /** One that comes too late says nothing, which is no error. */
  async offer<T extends ContractEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    event: Said<T>,
    context: StepContext,
  ): Promise<Sent> {
    return this.send(tx, instance, event, await this.given(tx, instance, context, {}), context);
  }

  private send<T extends ContractEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    { type, payload }: Said<T>,
    given: ContractGiven,
    context: StepContext,
  ): Promise<Sent> {
    const event = { type, payload: payload as unknown as Record<string, unknown>, given: given as never };
    return this.transitions.send(tx, instance, event, context);
  }

  private async given(
    tx: Transaction,
    { id }: LoadedInstance,
    { at, actor, policyVersion }: StepContext,
    known: Known,
  ): Promise<ContractGiven> {
    const { calendar } = await this.policies.at(policyVersion, tx);
    const contract = await this.store.find(tx, id);
    return {
      at: at.toISOString(),
      today: localDateOf(calendar, at),
      actor: { kind: actor.kind, id: actor.id } as ContractGiven['actor'],
      ...(contract ? { terms: termsOf(contract.content) } : {}),
      ...known,
    };
  }
}
