import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import type { LoadedInstance } from './instance';

/** A step that was taken, as it stands in the history. */
export interface NoticedTransition {
  instance: LoadedInstance;
  event: string;
  fromState: unknown;
  toState: unknown;
  at: Date;
}

export type TransitionListener = (tx: Transaction, noticed: NoticedTransition) => Promise<void>;

/** Who wants to know of every step, of whatever machine, in its own transaction: to write rows, never to refuse. */
@Injectable()
export class TransitionListeners {
  private readonly listeners: TransitionListener[] = [];

  register(listener: TransitionListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Transaction, noticed: NoticedTransition): Promise<void> {
    for (const listener of this.listeners) await listener(tx, noticed);
  }
}
