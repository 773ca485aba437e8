import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PathEffects, PathEffectType } from '../../../machines/account-path/effects';
import { ApprovalService } from '../../../approvals/approval.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { EffectPerformers } from '../../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { Mirrors } from '../../platform/workflow/mirrors';
import { PathApprovalContent } from './path-approval-content';
import { PathClocks } from './path-clocks';
import { PathCycles } from './path-cycles';
import { PathMessages } from './path-messages';
import { pathMirror } from './path-mirror';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in PathEffectType]: (tx: Transaction, context: Context, params: PathEffects[T]) => Promise<void>;
};

/** The account goes where its new owner works; the old owner stays a member, so that nothing open is cut off (S6). */
const TRANSFER: Statement = {
  name: 'account-transfer',
  text: `WITH before AS (SELECT owner_id FROM accounts WHERE id = $1),
    moved AS (UPDATE accounts a SET owner_id = u.id, department_id = u.department_id FROM users u WHERE a.id = $1 AND u.id = $2 RETURNING a.id),
    cycle AS (UPDATE cycles SET owner_id = $2 WHERE account_id = $1 AND closed_at IS NULL)
    INSERT INTO account_members (account_id, user_id, added_at) SELECT $1, owner_id, $3 FROM before, moved ON CONFLICT DO NOTHING`,
};
const WITHDRAW: Statement = {
  name: 'account-withdraw',
  text: 'UPDATE accounts SET withdrawn_at = $2 WHERE id = $1',
};

/** Each effect of the account's path has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class PathEffectPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly clocks: PathClocks,
    private readonly cycles: PathCycles,
    private readonly messages: PathMessages,
    private readonly approvals: ApprovalService,
    private readonly contents: PathApprovalContent,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('account-path', pathMirror);
    for (const [type, perform] of Object.entries(this.table())) {
      this.performers.register(`account-path/${type}`, perform as never);
    }
  }

  private table(): Performers {
    return {
      requestApproval: (tx, context, params) => this.requestApproval(tx, context, params),
      voidRequest: (tx, context, params) => this.approvals.voidFor(tx, params.requestId, params.reason, context),
      startStageClock: (tx, context, params) => this.clocks.startStage(tx, context, params),
      stopStageClock: async (tx, context) => this.clocks.stopStage(tx, context),
      startReviewClock: (tx, context, params) => this.clocks.startReview(tx, context, params),
      startContactClock: async (tx, context, params) => this.clocks.startContact(tx, context, params),
      stopContactClock: async (tx, context) => this.clocks.stopContact(tx, context),
      openCycle: (tx, context, params) => this.cycles.open(tx, context, params),
      closeCycle: (tx, context, params) => this.cycles.close(tx, context, params),
      reopenCycle: (tx, context, params) => this.cycles.reopen(tx, context, params),
      adoptCycle: (tx, context, params) => this.cycles.adopt(tx, context, params),
      transferOwner: (tx, context, params) => this.transfer(tx, context, params),
      withdrawAccount: async (tx, context, params) => void (await tx.query(WITHDRAW, [context.instance.id, params.at])),
      notify: (tx, context, params) => this.messages.notify(tx, context, params),
    };
  }

  private async requestApproval(
    tx: Transaction,
    context: Context,
    params: PathEffects['requestApproval'],
  ): Promise<void> {
    const { account, content } = await this.contents.of(tx, context.instance, params, context);
    await this.approvals.file(tx, {
      id: params.requestId,
      kind: params.kind,
      subject: { type: 'account-path', id: account.id },
      accountId: account.id,
      departmentId: account.departmentId,
      requesterId: context.actor.id ?? account.ownerId,
      content,
      at: context.at,
    });
  }

  private async transfer(tx: Transaction, context: Context, params: PathEffects['transferOwner']): Promise<void> {
    await tx.query(TRANSFER, [context.instance.id, params.to, context.at]);
  }
}
