import { Injectable } from '@nestjs/common';
import { newId } from '../database/id';
import { type Statement, UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../http/problem';

const OPEN: Statement = {
  name: 'quarantine-open',
  text: `INSERT INTO incidents (id, kind, key, subject_type, subject_id, detail, opened_at)
         VALUES ($1, 'instance-quarantined', 'quarantine-' || $2::text, $3, $2, $4::jsonb, $5)
         ON CONFLICT (key) DO UPDATE SET detail = incidents.detail RETURNING id`,
};
const MARK: Statement = {
  name: 'quarantine-mark',
  text: 'UPDATE instances SET quarantined_incident = $2 WHERE id = $1 AND quarantined_incident IS NULL',
};

/** A snapshot that cannot be trusted is set aside with an incident; it is never reset and nothing moves it. */
@Injectable()
export class Quarantine {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Signals that the command must stop; the incident is written by `admit` once its transaction has gone. */
  refusal(instance: { id: string; machine: string }, reason: string): InstanceUnfit {
    return new InstanceUnfit(instance.id, instance.machine, reason);
  }

  /** Writes incident and mark in a transaction of their own, and turns the finding into the client's answer. */
  async admit(finding: InstanceUnfit, at: Date): Promise<Problem> {
    const incidentId = await this.unitOfWork.run(async (tx) => {
      const detail = JSON.stringify({ reason: finding.reason });
      const [row] = await tx.query<{ id: string }>(OPEN, [newId(), finding.instanceId, finding.machine, detail, at]);
      await tx.query(MARK, [finding.instanceId, row?.id]);
      return row?.id;
    });
    return new Problem(409, 'instance-quarantined', { incidentId }, undefined, { incidentId });
  }
}

/** Thrown inside a command whose instance is unfit; the exception filter hands it to Quarantine. */
export class InstanceUnfit extends Error {
  constructor(
    readonly instanceId: string,
    readonly machine: string,
    readonly reason: string,
  ) {
    super(`instance ${instanceId} is unfit: ${reason}`);
  }
}
