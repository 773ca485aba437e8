import { Injectable } from '@nestjs/common';
import type { ApprovalEffects } from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../modules/platform/workflow/instance';
import { type Sent, type SentEvent, TransitionService } from '../modules/platform/workflow/transition.service';
import { contextOf } from './approval-mirror';
import { ApprovalRecord } from './approval-record';

/** What the performers of one move know besides the history row. */
export interface MoveContext extends StepContext {
  /** What was said with it, for the message to whoever is asked by it. */
  said?: string | null;
  /** How it came in, where not through the interface; history and the decision keep it. */
  via?: 'mail';
  /** Fields that changed, where that is why. */
  changed?: string[];
  /** Held only to be planned anew in the same transaction: nobody needs to hear of it. */
  passing?: boolean;
  /** Collects who would be told that they are asked: who of them is left is told once the request has been looked at. */
  asks?: DeferredAsk[];
}

export interface DeferredAsk {
  context: MoveContext & { instance: LoadedInstance };
  asked: ApprovalEffects['openStep'];
  dueAt: Date;
}

/** Every move of a request goes through here: the statechart's step, and the record of the decisions that it voids. */
@Injectable()
export class ApprovalTransitions {
  constructor(
    private readonly transitions: TransitionService,
    private readonly record: ApprovalRecord,
  ) {}

  load(tx: Transaction, id: string): Promise<LoadedInstance> {
    return this.transitions.load(tx, id);
  }

  async send(tx: Transaction, before: LoadedInstance, event: SentEvent, context: MoveContext): Promise<Sent> {
    const sent = await this.transitions.send(tx, before, event, context);
    if (sent.accepted)
      await this.record.voidings(tx, before.id, contextOf(before), contextOf(sent.instance), context.at);
    return sent;
  }
}
