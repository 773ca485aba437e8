import { Injectable } from '@nestjs/common';
import { visitIsDue } from '../accounts/account-figures.service';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { ManagerLoadView } from './insights.dto';

/** What lies with each manager. The three counts are of different rows, so they are counted one by one and joined by person. */
@Injectable()
export class LoadFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: Actor, at: Date): Promise<{ managers: ManagerLoadView[] }> {
    const scope = accountScope(actor, 2);
    const seen = `a.withdrawn_at IS NULL AND ${scope.sql}`;
    const text = `WITH owned AS (
        SELECT a.owner_id AS id, count(*)::int AS accounts, count(*) FILTER (WHERE a.pace IN ('breached', 'escalated'))::int AS stalled
        FROM accounts a WHERE ${seen} GROUP BY 1
      ), asked AS (
        SELECT r.requester_id AS id, count(*)::int AS requests FROM approval_requests r WHERE r.status IN ('open', 'held')
          AND (EXISTS (SELECT 1 FROM accounts a WHERE a.id = r.account_id AND ${seen})
            OR r.account_id IS NULL AND EXISTS (SELECT 1 FROM (SELECT r.department_id, r.requester_id AS owner_id, NULL::uuid AS id) a WHERE ${scope.sql}))
        GROUP BY 1
      ), due AS (
        SELECT v.lead_id AS id, count(DISTINCT v.account_id)::int AS visits FROM visits v JOIN accounts a ON a.id = v.account_id
        WHERE ${visitIsDue('v', '$1')} AND ${seen} GROUP BY 1
      )
      SELECT json_build_object('id', u.id, 'name', u.name) AS person, o.accounts, o.stalled,
        coalesce(q.requests, 0) AS requests, coalesce(d.visits, 0) AS "visitsDue"
      FROM owned o JOIN users u ON u.id = o.id LEFT JOIN asked q ON q.id = o.id LEFT JOIN due d ON d.id = o.id
      ORDER BY o.accounts DESC, u.name, u.id`;
    return {
      managers: await this.unitOfWork.read({ name: `insights-load-${scope.key}`, text }, [at, ...scope.values]),
    };
  }
}
