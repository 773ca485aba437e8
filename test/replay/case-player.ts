import type { ApprovalStatus } from '../../src/machines/approval';
import { newId } from '../../src/modules/platform/database/id';
import type { Declaration } from './declaration-subject';
import { type Door, Refused, type Standing } from './door';
import type { Move } from './moves';

/** What is known of a declaration before it is filed: nothing waits for anybody. */
type Stage = ApprovalStatus | 'unfiled';

export interface RefusedMove {
  does: Move['does'];
  recorded: string;
  /** Where the declaration's newest request stood. */
  stage: Stage;
  code: string;
}

export interface Played {
  declarationId: string;
  /** Of the newest request. */
  stage: Stage;
  refused: RefusedMove[];
  /** How many requests there were: an approved or withdrawn one that is filed again is a new one. */
  requests: number;
  commands: number;
}

/**
 * Plays the moves of one case, in their order and at their instants, whatever the engine says: who is refused leaves things as they
 * are, and the next one comes all the same.
 */
export class CasePlayer {
  constructor(
    private readonly door: Door,
    private readonly departmentId: string,
  ) {}

  async play(recorded: { id: string; amount: string }, moves: readonly Move[]): Promise<Played> {
    const { id: recordedAs, amount } = recorded;
    const declaration = { id: newId(), recordedAs, amount, departmentId: this.departmentId };
    const play = new Play(this.door, declaration);
    for (const move of moves) await play.make(move);
    return play.outcome();
  }
}

class Play {
  /** A request that nobody has filed: whoever decides on it decides on nothing. */
  private shown: Standing & { status: ApprovalStatus } = {
    requestId: newId(),
    status: 'draft',
    contentHash: '0'.repeat(64),
  };
  private readonly requests = new Set<string>();
  private readonly refused: RefusedMove[] = [];
  private commands = 0;

  constructor(
    private readonly door: Door,
    private readonly declaration: Declaration,
  ) {}

  async make(move: Move): Promise<void> {
    const stage = this.stage;
    try {
      const after = await this.send(move);
      if (!after) return;
      this.shown = after;
      this.requests.add(after.requestId);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused.push({ does: move.does, recorded: move.recorded, stage, code: error.code });
    }
  }

  outcome(): Played {
    const { stage, refused, commands } = this;
    return { declarationId: this.declaration.id, stage, refused, requests: this.requests.size, commands };
  }

  private get stage(): Stage {
    return this.requests.size === 0 ? 'unfiled' : this.shown.status;
  }

  private async send(move: Move): Promise<Standing | void> {
    // Working on one's own declaration is no move of the engine: what comes of it is filed.
    if (move.does === 'revise') return;
    this.commands += 1;
    switch (move.does) {
      case 'save':
        return this.door.save(this.declaration, move.at);
      case 'submit':
        return this.door.submit(this.declaration, move, move.at);
      case 'approve':
      case 'return':
        return this.door.decide(move.by, this.shown, move.does, move.at);
      case 'withdraw':
        return this.door.withdraw(this.shown, move.at);
      case 'correct':
        return this.correct(move.at);
      case 'requestPayment':
      case 'pay':
        return this.door.pay(this.declaration.id, move.at);
    }
  }

  /** By the administrator, whose hand the log does not name; then by whoever approved last, in case it is only a matter of the person. */
  private async correct(at: Date): Promise<Standing> {
    try {
      return await this.door.decide('administrator', this.shown, 'return', at);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'forbidden') throw error;
      return this.door.decide('supervisor', this.shown, 'return', at);
    }
  }
}
