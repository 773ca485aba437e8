import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Transaction } from '../database/unit-of-work';
import { Metrics } from '../metrics/metrics';
import { MachineRegistry } from './machine-registry';

/** Steps of all statecharts. What a client makes up is no label: an event that the chart does not know is `unknown`. */
@Injectable()
export class TransitionMetrics {
  private readonly steps: Counter<'machine' | 'event' | 'outcome'>;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly machines: MachineRegistry,
    metrics: Metrics,
  ) {
    this.steps = new Counter({
      name: 'keypath_transitions_total',
      help: 'Events that statecharts accepted (counted once committed) or refused',
      labelNames: ['machine', 'event', 'outcome'],
      registers: [metrics.registry],
    });
  }

  accepted(tx: Transaction, machine: string, event: string): void {
    tx.afterCommit(() => this.steps.inc({ machine, event, outcome: 'accepted' }));
  }

  /** A refusal is no part of any commit. */
  refused(machine: string, event: string): void {
    const label = this.eventsOf(machine).has(event) ? event : 'unknown';
    this.steps.inc({ machine, event: label, outcome: 'refused' });
  }

  private eventsOf(machine: string): ReadonlySet<string> {
    const known = this.known.get(machine) ?? new Set(this.machines.of(machine).machine.events as string[]);
    this.known.set(machine, known);
    return known;
  }
}
