import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';

/** One account as it is exported. */
export interface ExportedAccount {
  id: string;
  name: string;
  reference: string | null;
  owner: string;
  ownerEmail: string;
  department: string;
  stage: string;
  enteredAt: Date;
  dueAt: Date | null;
  pace: string;
  cycle: number;
  classes: string[];
  parent: string | null;
  group: string | null;
  credit: string;
  lastEngagedAt: Date | null;
}

const PAGE = 1_000;

@Injectable()
export class AccountExportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All accounts within the person's scope, in the order of their names; everything for the system (null). One snapshot. */
  async all(actor: Actor | null): Promise<ExportedAccount[]> {
    const scope = actor === null ? { sql: 'TRUE', values: [], key: 'system' } : accountScope(actor, 4);
    const text = `SELECT a.id, a.name, a.external_ref AS reference, o.name AS owner, o.email AS "ownerEmail", d.name AS department, a.stage,
        a.entered_at AS "enteredAt", a.due_at AS "dueAt", a.pace, a.cycle, a.classes, p.name AS parent, a.group_name AS "group", a.credit,
        a.last_engaged_at AS "lastEngagedAt"
      FROM accounts a JOIN users o ON o.id = a.owner_id JOIN departments d ON d.id = a.department_id LEFT JOIN accounts p ON p.id = a.parent_id
      WHERE a.withdrawn_at IS NULL AND ($1::text IS NULL OR (a.name, a.id) > ($1, $2::uuid)) AND ${scope.sql}
      ORDER BY a.name, a.id LIMIT $3`;
    return this.unitOfWork.snapshot(async (tx) => {
      const all: ExportedAccount[] = [];
      for (let last: ExportedAccount | undefined; ; last = all.at(-1)) {
        const statement = { name: `account-export-${scope.key}`, text };
        const rows: ExportedAccount[] = await tx.query(statement, [
          last?.name ?? null,
          last?.id ?? null,
          PAGE,
          ...scope.values,
        ]);
        all.push(...rows);
        if (rows.length < PAGE) return all;
      }
    });
  }
}
