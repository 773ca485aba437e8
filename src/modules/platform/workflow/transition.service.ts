import { Injectable } from '@nestjs/common';
import { type Effect, possibleEvents, restore, SnapshotUnfit, start, step } from '../../../machines/machine';
import type { Transaction } from '../database/unit-of-work';
import { Problem } from '../http/problem';
import { EffectPerformers } from './effect-performers';
import { contentHash } from './hash';
import { type InstanceRow, type LoadedInstance, type StepContext, plain } from './instance';
import { creation, InstanceStore } from './instance-store';
import { MachineRegistry } from './machine-registry';
import { Quarantine, quarantined } from './quarantine';
import { TransitionListeners } from './transition-listeners';
import { TransitionMetrics } from './transition-metrics';

export interface SentEvent {
  type: string;
  payload: Record<string, unknown>;
  given: Record<string, unknown>;
  /** Verdict of each criterion and the fact versions they were decided on; for the history row. */
  verdicts?: unknown;
  factVersions?: unknown;
}
export type Sent =
  | { accepted: true; instance: LoadedInstance; effects: Effect[] }
  | { accepted: false; code: 'event-not-allowed' | 'guard-refused'; possible: string[] };

/** The one gate for every entrance: nothing else changes the state of an instance. */
@Injectable()
export class TransitionService {
  constructor(
    private readonly machines: MachineRegistry,
    private readonly store: InstanceStore,
    private readonly performers: EffectPerformers,
    private readonly quarantine: Quarantine,
    private readonly metrics: TransitionMetrics,
    private readonly listeners: TransitionListeners,
  ) {}

  /** Starts an instance; its effects of entering are carried out in the same transaction. */
  async create(
    tx: Transaction,
    from: { machine: string; instanceId: string; accountId: string | null; input: Record<string, unknown> },
    context: StepContext,
  ): Promise<LoadedInstance> {
    const { envelope, effects } = start(this.machines.of(from.machine), context.policyVersion, from.input);
    const { instanceId: id, machine, accountId } = from;
    const fresh: LoadedInstance = { id, machine, accountId, envelope: plain(envelope), version: 1, headHash: '' };
    const instance = await this.store.insert(tx, fresh, creation(fresh, from.input, moment(context)));
    this.metrics.accepted(tx, machine, 'instance.created');
    const toState = envelope.state;
    await this.listeners.tell(tx, { instance, event: 'instance.created', fromState: null, toState, at: context.at });
    await this.perform(tx, instance, effects, context);
    return instance;
  }

  /** Loads and locks an instance. Throws `not-found`, `instance-quarantined` 409. */
  async load(tx: Transaction, id: string): Promise<LoadedInstance> {
    const row = await this.store.find(tx, id);
    if (!row) throw new Problem(404, 'not-found');
    return this.admit(tx, row);
  }

  /** Checks checksum and envelope of a row that was read under its lock; what is unfit goes into quarantine. */
  admit(tx: Transaction, row: InstanceRow): LoadedInstance {
    if (row.quarantined_incident !== null) throw quarantined(row.quarantined_incident);
    if (contentHash(row.envelope) !== row.checksum) throw this.quarantine.refusal(tx, row, 'checksum-mismatch');
    try {
      restore(this.machines.of(row.machine), row.envelope);
    } catch (error) {
      if (error instanceof SnapshotUnfit) throw this.quarantine.refusal(tx, row, error.message);
      throw error;
    }
    const { id, machine, account_id: accountId, envelope, version, head_hash: headHash } = row;
    return { id, machine, accountId, envelope, version, headHash };
  }

  /** Steps the machine; accepted: guarded update, history row, mirror, then each effect through its one performer. */
  async send(tx: Transaction, before: LoadedInstance, event: SentEvent, context: StepContext): Promise<Sent> {
    const stepped = step(this.machines.of(before.machine), before.envelope, event, context.policyVersion);
    if (!stepped.accepted) {
      this.metrics.refused(before.machine, event.type);
      return stepped;
    }
    const after = { ...before, envelope: plain(stepped.envelope), version: before.version + 1 };
    const instance = await this.store.move(tx, before, after, {
      instanceId: before.id,
      seq: after.version,
      ...moment(context),
      event: event.type,
      payload: event.payload,
      given: event.given,
      fromState: before.envelope.state,
      toState: after.envelope.state,
      verdicts: event.verdicts ?? null,
      factVersions: event.factVersions ?? null,
      machineVersion: after.envelope.machineVersion,
      previousHash: before.headHash,
    });
    this.metrics.accepted(tx, before.machine, event.type);
    const [fromState, toState] = [before.envelope.state, after.envelope.state];
    await this.listeners.tell(tx, { instance, event: event.type, fromState, toState, at: context.at });
    await this.perform(tx, instance, stepped.effects, context);
    return { accepted: true, instance, effects: stepped.effects };
  }

  /** Those of the given event types that the instance's state knows, guards aside. */
  possible<T extends string>(instance: LoadedInstance, among: readonly T[]): T[] {
    const known = possibleEvents(restore(this.machines.of(instance.machine), instance.envelope));
    return among.filter((type) => known.includes(type));
  }

  private async perform(
    tx: Transaction,
    instance: LoadedInstance,
    effects: Effect[],
    context: StepContext,
  ): Promise<void> {
    for (const effect of effects) {
      const perform = this.performers.of(`${instance.machine}/${effect.type}`);
      await perform(tx, { ...context, instance }, effect.params);
    }
    await tx.settle();
  }
}

/** A row holds exactly these of the context, whatever else a caller's object carries: the hash covers what is stored. */
function moment({ actor, at, policyVersion }: StepContext): StepContext {
  return { actor: { kind: actor.kind, id: actor.id }, at, policyVersion };
}
