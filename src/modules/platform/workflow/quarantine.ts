import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../database/unit-of-work';
import { Clock } from '../clock/clock';
import { Problem } from '../http/problem';
import { openIncident } from '../incidents/open-incident';

const MARK: Statement = {
  name: 'quarantine-mark',
  text: 'UPDATE instances SET quarantined_incident = $2 WHERE id = $1 AND quarantined_incident IS NULL',
};

/** A snapshot that cannot be trusted is set aside with an incident; it is never reset and nothing moves it. */
@Injectable()
export class Quarantine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The refusal of a command that met an unfit instance. The command is rolled back; incident and mark are written
   * after it, in a transaction of their own, and give the refusal its incident id.
   */
  refusal(tx: Transaction, instance: { id: string; machine: string }, reason: string): Problem {
    const problem = quarantined('');
    tx.afterRollback(async () => {
      const incidentId = await this.admit(instance, reason);
      Object.assign(problem.params, { incidentId });
      Object.assign(problem.extra, { incidentId });
    });
    return problem;
  }

  private async admit(instance: { id: string; machine: string }, reason: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const subject = { type: instance.machine, id: instance.id };
      const key = `quarantine-${instance.id}`;
      const incidentId = await openIncident(tx, {
        kind: 'instance-quarantined',
        key,
        subject,
        detail: { reason },
        at: this.clock.now(),
      });
      await tx.query(MARK, [instance.id, incidentId]);
      return incidentId;
    });
  }
}

/** 409 `instance-quarantined` with the id of the incident. */
export function quarantined(incidentId: string): Problem {
  return new Problem(409, 'instance-quarantined', { incidentId }, undefined, { incidentId });
}
