import type { Criterion } from '../../criterion/tree';
import type { CriterionId, CriterionStage } from '../../policy/stages';
import { closing } from './closing';
import { discovery } from './discovery';
import { intake } from './intake';
import { relationship } from './relationship';
import { targeting } from './targeting';
import { valuation } from './valuation';

/** The exit criteria of each stage (section 4), in the order of the document. */
export const criteriaOf: Record<CriterionStage, Criterion[]> = {
  intake,
  targeting,
  discovery,
  valuation,
  relationship,
  closing,
};

export const allCriteria: Criterion[] = Object.values(criteriaOf).flat();

/** @throws Error for an id that is none of section 4 */
export function criterion(id: CriterionId): Criterion {
  const found = allCriteria.find((each) => each.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}
