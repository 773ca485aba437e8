import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';

interface Report {
  id: string;
  month: string;
  authorId: string;
}

/** The author, and who is above: directors of the nearest department upwards that has one, else senior management, else administrators. */
const READERS: Statement = {
  name: 'report-readers',
  text: `WITH RECURSIVE up AS (SELECT d.id, d.parent_id, 0 AS height FROM users u JOIN departments d ON d.id = u.department_id WHERE u.id = $1
      UNION ALL SELECT d.id, d.parent_id, up.height + 1 FROM departments d JOIN up ON d.id = up.parent_id WHERE up.height < 20),
    directors AS (SELECT u.id, up.height FROM users u JOIN up ON u.department_id = up.id
      WHERE u.disabled_at IS NULL AND 'director' = ANY (u.roles) AND u.id <> $1),
    found AS (SELECT id, 0 AS rank FROM directors WHERE height = (SELECT min(height) FROM directors)
      UNION ALL SELECT id, 1 FROM users WHERE disabled_at IS NULL AND 'seniorManagement' = ANY (roles)
      UNION ALL SELECT id, 2 FROM users WHERE disabled_at IS NULL AND 'administrator' = ANY (roles))
    SELECT u.name, (SELECT array_agg(id) FROM found WHERE rank = (SELECT min(rank) FROM found)) AS directors FROM users u WHERE u.id = $1`,
};

/** What is said of monthly reports (S5). Keys are stable: the same day reminds once, and overdue is said once. */
@Injectable()
export class ReportMessages {
  constructor(private readonly outbox: Outbox) {}

  async due(tx: Transaction, { id, month, authorId }: Report, dueAt: Date, date: string, at: Date): Promise<void> {
    const payload = { recipients: [authorId], template: 'marketReportDue', params: { month, dueAt }, link: linkTo(id) };
    await this.outbox.add(tx, { key: `market-report-${id}-due-${date}`, topic: 'message.addressed', payload, at });
  }

  async overdue(tx: Transaction, { id, month, authorId }: Report, dueAt: Date, at: Date): Promise<void> {
    const [readers] = await tx.query<{ name: string; directors: string[] | null }>(READERS, [authorId]);
    const params = { month, dueAt, person: readers?.name ?? null };
    const recipients = [...new Set([...(readers?.directors ?? []), authorId])];
    const payload = { recipients, template: 'marketReportOverdue', params, link: linkTo(id) };
    await this.outbox.add(tx, { key: `market-report-${id}-overdue`, topic: 'message.addressed', payload, at });
  }
}

function linkTo(id: string): { type: string; id: string } {
  return { type: 'marketReport', id };
}
