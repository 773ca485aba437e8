import { statusOf, walk, type Move } from './walk';
import type { Scope } from './moves';
import { ofMoves, ofStates } from './invariants';

/** What was found in the scopes that were walked. */
export class Exploration {
  /** The first place where each invariant does not hold. */
  readonly broken = new Map<string, string>();
  readonly reached = new Set<string>();
  readonly effects = new Set<string>();
  readonly events = new Set<string>();
  /** Which of the moves that are looked for were met. */
  readonly met = new Set<string>();
  states = 0;
  steps = 0;

  constructor(private readonly lookedFor: Record<string, (move: Move) => boolean> = {}) {}

  explore(scope: Scope): void {
    const found = walk(scope, (move) => this.visit(move));
    this.states += found.size;
    for (const snapshot of found.values()) {
      this.reached.add(statusOf(snapshot));
      for (const [name, holds] of Object.entries(ofStates))
        if (!this.broken.has(name) && !holds(snapshot))
          this.broken.set(name, JSON.stringify([snapshot.value, snapshot.context]));
    }
  }

  private visit(move: Move): void {
    this.steps += 1;
    this.events.add(move.event.type);
    for (const { type } of move.effects) this.effects.add(type);
    for (const [name, holds] of Object.entries(ofMoves))
      if (!this.broken.has(name) && !holds(move))
        this.broken.set(name, JSON.stringify([move.from.value, move.event, move.from.context]));
    for (const [name, isIt] of Object.entries(this.lookedFor))
      if (!this.met.has(name) && isIt(move)) this.met.add(name);
  }
}

export const invariants = [...Object.keys(ofMoves), ...Object.keys(ofStates)];
