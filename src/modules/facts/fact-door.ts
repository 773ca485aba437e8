import { Injectable } from '@nestjs/common';
import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import type { Actor } from '../auth/actor';
import type { Transaction } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import type { CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { FactMaker } from './fact-maker';
import { type FactListQuery, type FactView, toFactView } from './fact-view';
import { FactsService, type RecordedFact, type Who } from '../accounts/facts.service';

/** Which facts of which account a request is about. */
export interface FactAddress<K extends FactKind> {
  accountId: string;
  kind: K;
  path: string;
}

/** Between the controllers of facts and the fact service: commands, versions, pages and answers, the same for every kind. */
@Injectable()
export class FactDoor {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: FactsService,
  ) {}

  record<K extends FactKind>(
    command: CommandContext<Actor>,
    { accountId, kind, path }: FactAddress<K>,
    body: object,
    maker: FactMaker<FactKinds[K]>,
  ): Promise<Answer<FactView>> {
    return this.commands.run(command, async (tx) => {
      const content = await maker.make(tx, body, { actorId: command.actor.id, factId: null });
      const fact = await this.facts.record(tx, whoOf(command), accountId, kind, content);
      const location = `/api/v1/accounts/${accountId}/${path}/${fact.id}`;
      const answer = fact.version === 1 ? Answer.created : Answer.ok;
      return answer<FactView>(toFactView(fact), { version: fact.version, location });
    });
  }

  change<K extends FactKind>(
    command: CommandContext<Actor>,
    { accountId, kind }: FactAddress<K>,
    id: string,
    body: object,
    maker: FactMaker<FactKinds[K]>,
  ): Promise<Answer<FactView>> {
    return this.commands.run(command, async (tx: Transaction) => {
      const content = await maker.make(tx, body, { actorId: command.actor.id, factId: id });
      const fact = await this.facts.change(tx, whoOf(command), accountId, kind, id, content);
      return versioned(fact);
    });
  }

  remove<K extends FactKind>(
    command: CommandContext<Actor>,
    { accountId, kind }: FactAddress<K>,
    id: string,
  ): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.facts.remove(tx, whoOf(command), accountId, kind, id);
      return Answer.noContent();
    });
  }

  async show<K extends FactKind>(actor: Actor, accountId: string, kind: K, id: string): Promise<Answer<FactView>> {
    return versioned(await this.facts.get(actor, accountId, kind, id));
  }

  /** The one fact of a kind that an account has once. @throws Problem 404 `not-found` when it was not recorded */
  async single<K extends FactKind>(actor: Actor, accountId: string, kind: K): Promise<Answer<FactView>> {
    const [fact] = await this.facts.list(actor, accountId, kind);
    if (!fact) throw new Problem(404, 'not-found');
    return versioned(fact);
  }

  /** In the order in which the facts were first recorded: ids sort by time. An account has few of a kind, so the page is cut here. */
  async list<K extends FactKind>(
    actor: Actor,
    accountId: string,
    kind: K,
    query: FactListQuery,
  ): Promise<Page<FactView>> {
    const after = String(decodeCursor(query.cursor, 1)?.[0] ?? '');
    const all = await this.facts.list(actor, accountId, kind, query.cycle === undefined ? {} : { cycle: query.cycle });
    const rest = all.filter((fact) => fact.id > after).sort((one, other) => (one.id < other.id ? -1 : 1));
    return toPage(rest.map(toFactView), query.limit, (fact) => [fact.id]);
  }
}

export function whoOf(command: CommandContext<Actor>): Who {
  return { actorId: command.actor.id, at: command.at, ifMatch: command.ifMatch ?? undefined };
}

function versioned(fact: RecordedFact<FactKind>): Answer<FactView> {
  return Answer.ok<FactView>(toFactView(fact), { version: fact.version });
}
