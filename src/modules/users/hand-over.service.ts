import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import type { CommandContext } from '../platform/http/command';
import { Answer } from '../platform/http/answer';
import { CommandRunner } from '../platform/http/command-runner';
import { Problem } from '../platform/http/problem';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { type HandOver, type HandOverOrder, OpenWork, type OpenWorkKind } from './open-work';
import { PeopleChanges } from './people-changes';
import { PeopleGate } from './people-gate';
import type { PersonRecord } from './person-record';
import { UserStore } from './user-store';

/** Something that stays with the person, and the problem that says why. Without an id it is the whole kind. */
export interface Kept {
  id: string | null;
  count: number;
  problem: Problem;
}

export interface HandedOver {
  kind: string;
  handedOver: number;
  kept: Kept[];
}

/** A statement now and then, so that the transaction that will hold the answer is not ended as idle. */
const AWAKE: Statement = { name: 'hand-over.awake', text: 'SELECT 1' };

/**
 * An administrator hands over what hangs on somebody who leaves (S6). Each item is a transaction of its own: an item is whole
 * with one of the two people, one that is refused holds up no other, and no lock is held longer than for one item. After an
 * interruption the same command goes on with what is left.
 */
@Injectable()
export class HandOverService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PeopleGate,
    private readonly users: UserStore,
    private readonly openWork: OpenWork,
    private readonly changes: PeopleChanges,
  ) {}

  /**
   * `tx` is the command's own: it keeps the idempotency key and the record, and takes no lock that an item needs.
   * @throws Problem 404 `not-found`; 403 `forbidden`; 422 `receiver-is-oneself`, `receiver-unknown`, `receiver-disabled`
   */
  async handOver(tx: Transaction, command: CommandContext<Actor>, from: string, to: string): Promise<HandedOver[]> {
    const order = { from, to, by: command.actor.id, at: command.at, locale: command.actor.locale };
    await this.inItsOwn(command, (own) => this.assertFit(own, order));
    const done: HandedOver[] = [];
    for (const kind of this.openWork.kinds()) done.push(await this.ofKind(tx, command, kind, order));
    await this.record(tx, order, done);
    return done;
  }

  private async ofKind(
    tx: Transaction,
    command: CommandContext<Actor>,
    { name, count, handOver, elsewhere }: OpenWorkKind,
    order: HandOverOrder,
  ): Promise<HandedOver> {
    if (handOver) return { kind: name, ...(await this.each(tx, command, handOver, order)) };
    const left = await this.unitOfWork.run((own) => count(own, order.from));
    const kept = left === 0 ? [] : [{ id: null, count: left, problem: new Problem(409, elsewhere) }];
    return { kind: name, handedOver: 0, kept };
  }

  private async each(tx: Transaction, command: CommandContext<Actor>, handOver: HandOver, order: HandOverOrder) {
    const items = await this.unitOfWork.run((own) => handOver.items(own, order.from, order.at));
    const kept: Kept[] = [];
    for (const id of items) {
      const problem = await this.refusalOf(command, handOver, id, order);
      if (problem) kept.push({ id, count: 1, problem });
      await tx.query(AWAKE);
    }
    return { handedOver: items.length - kept.length, kept };
  }

  /** What ends the whole is not about the item: whoever asks is no administrator any more, the receiver has been disabled. */
  private async refusalOf(
    command: CommandContext<Actor>,
    handOver: HandOver,
    id: string,
    order: HandOverOrder,
  ): Promise<Problem | null> {
    let admitted = false;
    try {
      await this.inItsOwn(command, async (own) => {
        await this.assertFit(own, order);
        admitted = true;
        await handOver.one(own, id, order);
      });
      return null;
    } catch (error) {
      if (admitted && error instanceof Problem && error.status < 500) return error;
      throw error;
    }
  }

  private async assertFit(tx: Transaction, { from, to, by }: HandOverOrder): Promise<void> {
    await this.gate.enter(tx, by, 'users.write');
    if (!(await this.users.byId(tx, from))) throw new Problem(404, 'not-found');
    if (from === to) throw refusal('receiver-is-oneself');
    const receiver: PersonRecord | null = await this.users.byId(tx, to);
    if (!receiver) throw refusal('receiver-unknown');
    if (receiver.disabled) throw refusal('receiver-disabled', { name: receiver.name });
  }

  /** Without the key, which is the whole command's; tried again after a deadlock like every command. */
  private async inItsOwn(command: CommandContext<Actor>, work: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.commands.run({ ...command, key: null }, async (own) => {
      await work(own);
      return Answer.noContent();
    });
  }

  private async record(tx: Transaction, { from, to, by, at }: HandOverOrder, done: HandedOver[]): Promise<void> {
    const counts = Object.fromEntries(
      done.filter((each) => each.handedOver > 0).map((each) => [each.kind, each.handedOver]),
    );
    const version = (await this.users.byId(tx, from))?.version ?? 0;
    const change: Record<string, [unknown, unknown]> = { handedOver: [null, { to, ...counts }] };
    await this.changes.record(tx, { type: 'user', id: from, version, change }, { by, at });
  }
}

function refusal(code: string, params: Record<string, unknown> = {}): Problem {
  return new Problem(422, code, params, [{ field: 'to', code, params }]);
}
