import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReceivableEffects, ReceivableEffectType } from '../../machines/receivable';
import type { Transaction } from '../platform/database/unit-of-work';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { Mirrors } from '../platform/workflow/mirrors';
import { CreditService } from './credit.service';
import { MoneyRequestEnds } from './requests/money-request-ends';
import { ReceivableClocks } from './receivable-clocks';
import { ReceivableMessages } from './receivable-messages';
import { receivableMirror } from './receivable-store';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in ReceivableEffectType]: (tx: Transaction, context: Context, params: ReceivableEffects[T]) => Promise<void>;
};

/** Each effect of a receivable has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class ReceivablePerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly clocks: ReceivableClocks,
    private readonly messages: ReceivableMessages,
    private readonly credit: CreditService,
    private readonly ends: MoneyRequestEnds,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('receivable', receivableMirror);
    for (const [type, perform] of Object.entries(this.table())) {
      this.performers.register(`receivable/${type}`, perform as never);
    }
  }

  private table(): Performers {
    return {
      setDueClocks: (tx, context, params) => this.clocks.setDue(tx, context, params),
      setCreditClocks: (tx, context, params) => this.clocks.setCredit(tx, context, params),
      setPromiseClock: (tx, context, params) => this.clocks.setPromise(tx, context, params),
      stopClocks: (tx, context, params) => this.clocks.stop(tx, context, params),
      creditMayChange: async (tx, { instance }) => this.credit.note(tx, instance.accountId!),
      endRequest: (tx, context, { requestId }) => this.ends.end(tx, context, requestId),
      notify: (tx, context, params) => this.messages.notify(tx, context, params),
    };
  }
}
