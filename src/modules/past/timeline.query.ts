import { Injectable } from '@nestjs/common';
import { AccountSight } from '../accounts/account-sight';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, encodeCursor, type Page } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { type TimelineEntryView, type TimelineKind, timelineKinds, type TimelineQueryParameters } from './past.dto';
import { type SourceRow, sources } from './timeline-sources';

interface Found extends SourceRow {
  kind: TimelineKind;
}

/** Everything that happened to an account in one list, newest first: its path, its facts, its requests, its particulars. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 400 `cursor-invalid` */
  async page(
    actor: Actor,
    accountId: string,
    until: Date,
    query: TimelineQueryParameters,
  ): Promise<Page<TimelineEntryView>> {
    const positions = positionsOf(query.cursor);
    const kinds = query.kind ? [query.kind] : timelineKinds;
    const found = await this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      assertMay(actor, 'history.read');
      const rows: Found[] = [];
      for (const kind of kinds) {
        const values = [accountId, until, positions[kind], query.limit + 1];
        const some = await tx.query<SourceRow>(sources[kind].statement, values);
        rows.push(...some.map((row) => ({ ...row, kind })));
      }
      return rows;
    });
    const sorted = found.sort((one, other) => other.at.getTime() - one.at.getTime());
    const shown = sorted.slice(0, query.limit);
    for (const { kind, position } of shown) positions[kind] = position;
    const nextCursor = sorted.length > query.limit ? encodeCursor(timelineKinds.map((kind) => positions[kind])) : null;
    return { items: shown.map(viewOf), nextCursor };
  }
}

function viewOf(row: Found): TimelineEntryView {
  const { kind, at, position, actor } = row;
  return { id: `${kind}:${position}`, kind, at: at.toISOString(), actor, ...sources[kind].told(row) };
}

/** Where each source goes on. */
function positionsOf(cursor: string | undefined): Record<TimelineKind, string | null> {
  const key = decodeCursor(cursor, timelineKinds.length);
  const positions = timelineKinds.map((kind, index) => {
    const position = key?.[index] ?? null;
    if (position !== null && !sources[kind].position.test(String(position))) throw new Problem(400, 'cursor-invalid');
    return [kind, position === null ? null : String(position)] as const;
  });
  return Object.fromEntries(positions) as Record<TimelineKind, string | null>;
}
