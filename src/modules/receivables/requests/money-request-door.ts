import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Answer } from '../../platform/http/answer';
import type { CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import type { FiledView } from '../../subjects/subject-view';
import type { By } from '../receivable-gate';
import type { MoneyRequestType } from './money-request';
import type { MoneyRequestView } from './money-request.dto';
import { MoneyRequestQuery } from './money-request.query';
import { MoneyRequestsService, type SaidRequest } from './money-requests.service';

const PATHS: Record<MoneyRequestType, string> = {
  extension: 'extensions',
  writeOff: 'write-offs',
  creditRelease: 'credit-releases',
};

/** Between the controllers of requests about money and their service. */
@Injectable()
export class MoneyRequestDoor {
  constructor(
    private readonly commands: CommandRunner,
    private readonly requests: MoneyRequestsService,
    readonly query: MoneyRequestQuery,
  ) {}

  draft(command: CommandContext<Actor>, kind: MoneyRequestType, said: SaidRequest): Promise<Answer<MoneyRequestView>> {
    return this.commands.run(command, async (tx) => {
      const { id } = await this.requests.draft(tx, byOf(command), kind, said);
      const view = await this.query.one(command.actor, kind, id, tx);
      return Answer.created(view, { version: view.version, location: `/api/v1/${PATHS[kind]}/${id}` });
    });
  }

  submit(command: CommandContext<Actor>, kind: MoneyRequestType, id: string): Promise<Answer<FiledView>> {
    return this.commands.run(command, async (tx) => {
      const { id: requestId, state, contentHash } = await this.requests.submit(tx, byOf(command), kind, id);
      const location = `/api/v1/approvals/${requestId}`;
      return Answer.accepted<FiledView>({ id: requestId, state, contentHash }, { location });
    });
  }

  discard(
    command: CommandContext<Actor>,
    kind: MoneyRequestType,
    id: string,
    reason?: string,
  ): Promise<Answer<MoneyRequestView>> {
    return this.commands.run(command, async (tx) => {
      await this.requests.discard(tx, byOf(command), kind, id, reason);
      return this.answer(command.actor, kind, id, tx);
    });
  }

  show(actor: Actor, kind: MoneyRequestType, id: string): Promise<Answer<MoneyRequestView>> {
    return this.answer(actor, kind, id);
  }

  private async answer(actor: Actor, kind: MoneyRequestType, id: string, tx?: Transaction) {
    const view = await this.query.one(actor, kind, id, tx);
    return Answer.ok(view, { version: view.version });
  }
}

function byOf({ actor, at, ifMatch }: CommandContext<Actor>): By {
  return { actorId: actor.id, at, ifMatch };
}
