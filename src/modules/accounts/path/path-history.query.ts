import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor';
import { assertMay } from '../../auth/scope';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../../platform/http/page';
import { HistoryQuery } from '../../platform/workflow/history.query';
import type { StoredEntry } from '../../platform/workflow/replay';
import { AccountSight } from '../account-sight';
import type { HistoryEntryView, HistoryQueryParameters } from '../dto/path.dto';
import { shownVersions } from './fact-versions';

const NAMES: Statement = { name: 'history-names', text: 'SELECT id, name FROM users WHERE id = ANY ($1::uuid[])' };

/** The chained history of an account's path, newest first. */
@Injectable()
export class PathHistoryQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly history: HistoryQuery,
  ) {}

  /** @throws Problem 404 `not-found`, 400 `cursor-invalid` */
  async page(actor: Actor, accountId: string, query: HistoryQueryParameters): Promise<Page<HistoryEntryView>> {
    const before = decodeCursor(query.cursor, 1)?.[0];
    return this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      assertMay(actor, 'history.read');
      const entries = await this.history.page(
        tx,
        accountId,
        before === undefined ? null : Number(before),
        query.limit + 1,
      );
      const names = await this.names(tx, entries);
      return toPage(
        entries.map((entry) => viewOf(entry, names)),
        query.limit,
        (entry) => [entry.seq],
      );
    });
  }

  private async names(tx: Transaction, entries: StoredEntry[]): Promise<Map<string, string>> {
    const ids = [...new Set(entries.flatMap((entry) => entry.actor.id ?? []))];
    const rows = await tx.query<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

function viewOf(entry: StoredEntry, names: Map<string, string>): HistoryEntryView {
  const { seq, at, actor, event, payload, policyVersion, machineVersion, hash } = entry;
  return {
    ...{ seq, at: at.toISOString(), event, payload, policyVersion, machineVersion, hash },
    actor: { ...actor, name: actor.id === null ? null : (names.get(actor.id) ?? null) },
    from: entry.fromState as Record<string, unknown> | null,
    to: entry.toState as Record<string, unknown>,
    verdicts: entry.verdicts as Record<string, unknown> | null,
    factVersions: shownVersions(entry.factVersions),
  };
}
