import { Injectable } from '@nestjs/common';
import { type Transaction } from '../platform/database/unit-of-work';
import { type Deadline } from './deadline';

/** Nothing said: it was acted on. `putOffTo`: it fired before its time (another zone, other hours), and is due then instead. */
export type Handled = void | 'overtaken' | { putOffTo: Date };

/** What happens when a deadline of one purpose is due. */
export interface DeadlineHandler {
  purpose: string;
  /** Somebody waits for it: it is acted on before, and beside, everything that is not urgent. */
  urgent?: boolean;
  /**
   * Takes the locks that come before the deadline's row, the account first. It decides nothing: the row is read
   * again only after it.
   */
  lock(tx: Transaction, deadline: Deadline): Promise<void>;
  /**
   * Acts, in the transaction that marks the deadline done. `at` is the instant the processor decided on. One in whose place a later one
   * speaks, because both have passed, says nothing and answers so: that is noted.
   */
  handle(tx: Transaction, deadline: Deadline, at: Date): Promise<Handled>;
  /** What else hangs on the due instant, for when a changed calendar moves it; left out where nothing does. */
  recount?: Recount;
}

/** One due instant that a changed calendar has moved. */
export interface MovedDeadline {
  instanceId: string;
  visit: number;
  dueAt: Date;
}

export interface Recount {
  /** Takes the locks that come before these deadlines, without waiting; returns the instances whose locks it got. */
  lock(tx: Transaction, instanceIds: readonly string[]): Promise<readonly string[]>;
  /** Writes the new instants wherever else they are shown. */
  moved(tx: Transaction, purpose: string, moves: readonly MovedDeadline[], at: Date): Promise<void>;
}

/** Purpose to handler, exactly one each; features register theirs when they start. */
@Injectable()
export class DeadlineHandlers {
  private readonly handlers = new Map<string, DeadlineHandler>();

  register(handler: DeadlineHandler): void {
    if (this.handlers.has(handler.purpose))
      throw new Error(`deadline purpose ${handler.purpose} has a handler already`);
    this.handlers.set(handler.purpose, handler);
  }

  /** A purpose nobody handles is an error: its deadline stays open and becomes an incident, never a silent nothing. */
  of(purpose: string): DeadlineHandler {
    const handler = this.handlers.get(purpose);
    if (!handler) throw new Error(`no handler for deadline purpose ${purpose}`);
    return handler;
  }

  /** Undefined as well for a purpose that nobody handles (yet): its instant moves all the same. */
  recountOf(purpose: string): Recount | undefined {
    return this.handlers.get(purpose)?.recount;
  }

  urgentPurposes(): string[] {
    return [...this.handlers.values()].filter(({ urgent }) => urgent).map(({ purpose }) => purpose);
  }

  purposes(): string[] {
    return [...this.handlers.keys()].sort();
  }
}
