import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ComplaintEffects, ComplaintEffectType } from '../../machines/complaint';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { Mirrors } from '../platform/workflow/mirrors';
import { ComplaintClockKeeper } from './complaint-clocks';
import { ComplaintMessages } from './complaint-messages';
import { complaintMirror } from './complaint-store';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in ComplaintEffectType]: (tx: Transaction, context: Context, params: ComplaintEffects[T]) => Promise<void>;
};

/** Each effect of a complaint has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class ComplaintPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly deadlines: DeadlineService,
    private readonly clocks: ComplaintClockKeeper,
    private readonly messages: ComplaintMessages,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('complaint', complaintMirror);
    const table: Performers = {
      setClocks: (tx, context, params) => this.clocks.set(tx, context, params),
      stopClocks: (tx, { instance, at }) => this.deadlines.cancel(tx, instance.id, undefined, at),
      notify: (tx, context, params) => this.messages.notify(tx, context, params),
    };
    for (const [type, perform] of Object.entries(table)) {
      this.performers.register(`complaint/${type}`, perform as never);
    }
  }
}
