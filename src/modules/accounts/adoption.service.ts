import { Injectable } from '@nestjs/common';
import type { PathPayloads } from '../../machines/account-path/events';
import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { DEFAULT_LOCALE } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import type { StepContext } from '../platform/workflow/instance';
import { AccountClassesService } from './account-classes.service';
import { AccountGate } from './account-gate';
import { AccountsService, type NewAccount } from './accounts.service';
import { FactStore } from './fact-store';
import { FactWatchers } from './fact-watchers';
import { PathService } from './path/path.service';

/** A cycle that had ended before the account came to us. */
export interface PastCycle {
  number: number;
  externalRef: string;
  project: string;
  openedAt: string;
  closedAt: string;
  outcome: 'won' | 'lost';
  /** Decimal text. */
  value: string;
  currency: string;
  ownerId: string | null;
}

export interface Adoption {
  account: NewAccount;
  path: PathPayloads['path.adopt'];
  /** What the open cycle is called where it came from. */
  opportunity?: { externalRef: string; project: string };
  pastCycles: PastCycle[];
  facts: { kind: FactKind; content: FactKinds[FactKind] }[];
}

/** The last past cycle of a partnered account is the one that its path has just closed: it is completed, not doubled. */
const PAST_CYCLES: Statement = {
  name: 'adoption-past-cycles',
  text: `INSERT INTO cycles (account_id, number, source, project, external_ref, opened_at, closed_at, outcome, value, currency, owner_id)
    SELECT $1, c.number, $2, c.project, c."externalRef", c."openedAt", c."closedAt", c.outcome, c.value, c.currency, c."ownerId"
    FROM jsonb_to_recordset($3::jsonb) AS c (number int, project text, "externalRef" text, "openedAt" timestamptz, "closedAt" timestamptz,
      outcome text, value numeric(18,2), currency char(3), "ownerId" uuid)
    ON CONFLICT (account_id, number) DO UPDATE SET project = excluded.project, external_ref = excluded.external_ref,
      opened_at = excluded.opened_at, closed_at = excluded.closed_at, outcome = excluded.outcome, value = excluded.value,
      currency = excluded.currency, owner_id = excluded.owner_id`,
};
const OPPORTUNITY: Statement = {
  name: 'adoption-opportunity',
  text: 'UPDATE cycles SET external_ref = $3, project = $4 WHERE account_id = $1 AND number = $2',
};
const SUBSIDIARIES: Statement = {
  name: 'adoption-subsidiaries',
  text: 'SELECT 1 FROM accounts WHERE parent_id = $1 AND withdrawn_at IS NULL LIMIT 1',
};
const RELEASE: Statement = { name: 'adoption-release', text: 'UPDATE accounts SET external_ref = NULL WHERE id = $1' };

/** Accounts that existed before we did: they enter in mid-path by `path.adopt`, with the cycles and facts they bring. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly paths: PathService,
    private readonly gate: AccountGate,
    private readonly store: FactStore,
    private readonly watchers: FactWatchers,
    private readonly classes: AccountClassesService,
    private readonly translator: Translator,
  ) {}

  /** Opens the account, puts it where it stands, and writes what it brings, all at the instant of the import. Callers have checked who may. */
  async adopt(tx: Transaction, adoption: Adoption, context: StepContext): Promise<string> {
    const id = await this.accounts.open(tx, adoption.account, context);
    const { path, opportunity, pastCycles } = adoption;
    await this.paths.sendForImport(tx, id, { type: 'path.adopt', payload: { ...path } }, this.speaking(context));
    if (opportunity) await tx.query(OPPORTUNITY, [id, path.cycle ?? 1, opportunity.externalRef, opportunity.project]);
    if (pastCycles.length > 0) await tx.query(PAST_CYCLES, [id, path.source.slice(0, 200), JSON.stringify(pastCycles)]);
    await this.record(tx, id, adoption, context);
    await this.classes.recompute(tx, id, context);
    if (adoption.account.parentId) await this.recomputeParent(tx, adoption.account.parentId, context);
    return id;
  }

  /**
   * Takes an adopted account out of all lists again; its reference is free for another import.
   * @throws Problem 409 `adoption-parent-of-others`; what the path says against it, such as `account-touched`
   */
  async withdraw(tx: Transaction, id: string, reason: string, context: StepContext): Promise<void> {
    await this.gate.enterAsSystem(tx, id);
    if ((await tx.query(SUBSIDIARIES, [id])).length > 0) throw new Problem(409, 'adoption-parent-of-others');
    await this.paths.sendForImport(tx, id, { type: 'path.adoptUndone', payload: { reason } }, this.speaking(context));
    await tx.query(RELEASE, [id]);
  }

  private async record(
    tx: Transaction,
    accountId: string,
    { facts, path }: Adoption,
    context: StepContext,
  ): Promise<void> {
    if (facts.length === 0) return;
    const account = await this.gate.enterAsSystem(tx, accountId);
    for (const { kind, content } of facts) {
      const fact = { accountId, id: newId(), version: 1, kind, cycle: path.cycle ?? 1, content, removed: false };
      const version = await this.store.write(tx, fact, context.actor, context.at);
      await this.watchers.tell(
        tx,
        { ...account, version },
        { ...fact, recordedBy: context.actor.id, recordedAt: context.at },
        context,
      );
    }
  }

  /** K3: who has a subsidiary is part of a group. */
  private async recomputeParent(tx: Transaction, parentId: string, context: StepContext): Promise<void> {
    await this.gate.enterAsSystem(tx, parentId);
    await this.classes.recompute(tx, parentId, context);
  }

  private speaking(context: StepContext) {
    const locale = DEFAULT_LOCALE;
    const text = (key: string, params?: Record<string, unknown>) => this.translator.t(locale, key, params);
    return { ...context, speak: { locale, text } };
  }
}
