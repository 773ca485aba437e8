import { Injectable } from '@nestjs/common';
import type { VisitPlan } from '../../machines/visit';
import type { Policy } from '../../machines/policy/policy';
import { codesOf, listOf } from '../facts/fact-rules';
import { FactRulesService } from '../facts/fact-rules.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';

const ROLES_OF: Statement = {
  name: 'visit-roles-of',
  text: 'SELECT id, name, roles::text[] AS roles FROM users WHERE id = ANY ($1::uuid[])',
};

/** What must hold of a plan: who exists, which levels there are, and who may take part in a visit of that level (B12). */
@Injectable()
export class VisitPlanRules {
  constructor(private readonly facts: FactRulesService) {}

  /** @throws Problem 422 `reference-unknown`, `value-not-in-policy`, `level-forbids-participant` */
  async assertFits(tx: Transaction, accountId: string, plan: VisitPlan, policy: Policy): Promise<void> {
    refuse(
      'reference-unknown',
      await this.facts.unknown(tx, accountId, [
        ...listOf('contactIds', 'contact', plan.contactIds),
        ...listOf('participantIds', 'person', plan.participantIds),
      ]),
    );
    const levels = policy.engagement.visitLevels;
    const level = levels.find(({ code }) => code === plan.level);
    if (!level) {
      const params = { value: plan.level, allowed: codesOf(levels).join(', ') };
      throw new Problem(422, 'value-not-in-policy', { fields: 'level' }, [
        { field: 'level', code: 'value-not-in-policy', params },
      ]);
    }
    const people = await tx.query<{ id: string; name: string; roles: string[] }>(ROLES_OF, [plan.participantIds]);
    const barred = people.filter(({ roles }) => !roles.some((role) => level.participants.includes(role as never)));
    refuse(
      'level-forbids-participant',
      barred.map(({ id, name }) => ({
        field: `participantIds[${plan.participantIds.indexOf(id)}]`,
        code: 'level-forbids-participant',
        params: { name, level: level.code },
      })),
    );
  }

  /** @throws Problem 422 `reference-unknown` */
  async assertHeard(tx: Transaction, accountId: string, heard: readonly { personId: string }[]): Promise<void> {
    const people = heard.map(({ personId: id }, index) => ({
      field: `heard[${index}].personId`,
      to: 'person' as const,
      id,
    }));
    refuse('reference-unknown', await this.facts.unknown(tx, accountId, people));
  }
}

function refuse(code: string, errors: FieldError[]): void {
  if (errors.length > 0) throw new Problem(422, code, { fields: errors.map((each) => each.field).join(', ') }, errors);
}
