import { criterion } from '../../../../src/machines/account-path/criteria';
import type { Facts } from '../../../../src/machines/account-path/facts';
import { evaluateCriterion, type Verdict } from '../../../../src/machines/criterion';
import { defaultPolicy } from '../../../../src/machines/policy/default-policy';
import type { Policy } from '../../../../src/machines/policy/policy';
import type { CriterionId, CriterionStage } from '../../../../src/machines/policy/stages';
import { completeFactsFor } from '../../../support/builders/facts';
import { supplied } from '../../../support/builders/supply';
import fc from '../../../support/properties';

type Change = (facts: Facts, policy: Policy) => void;
export interface CriterionCase {
  id: CriterionId;
  /** The sentence of section 4. */
  sentence: string;
  stage: CriterionStage;
  /** Ids of the facts that the verdict rests on when everything is recorded. */
  evidence: string[];
  /** Other ways to meet it. */
  met?: [title: string, change: Change][];
  /** Every way in which it is not met: what is wrong, and the code of the first reason. */
  unmet: [title: string, change: Change, code: string][];
  /** Nobody can supply what would meet it. */
  unsuppliable?: true;
}

function judge({ id, stage }: CriterionCase, change: Change): { verdict: Verdict; facts: Facts; policy: Policy } {
  const facts = completeFactsFor(stage);
  const policy = structuredClone(defaultPolicy);
  change(facts, policy);
  return { verdict: evaluateCriterion(criterion(id), facts, policy), facts, policy };
}

/** Each alternative is enough, and none asks for nothing. */
function expectAlternativesToUnblock(id: CriterionId, verdict: Verdict, facts: Facts, policy: Policy): void {
  for (const alternative of verdict.unblock) {
    expect(alternative.length).toBeGreaterThan(0);
    const after = evaluateCriterion(criterion(id), supplied(facts, policy, alternative), policy);
    expect({ met: after.met, reason: after.reason, alternative }).toEqual({
      met: true,
      reason: { code: `${id}.met`, params: {} },
      alternative,
    });
  }
}

/** Takes away facts and fields at random; what remains is judged. */
function thinned(stage: CriterionStage, seed: readonly number[]): Facts {
  const facts = completeFactsFor(stage);
  let at = 0;
  const chance = () => (seed[at++ % seed.length] ?? 0) % 4 === 0;
  for (const [kind, items] of Object.entries(facts.of)) {
    const kept = (items as unknown as Record<string, unknown>[]).filter(() => !chance());
    for (const item of kept) {
      for (const field of Object.keys(item))
        if (
          !['id', 'version', 'cycle', 'contactId', 'step', 'heading', 'number', 'weight', 'stance', 'state'].includes(
            field,
          ) &&
          chance()
        )
          delete item[field];
    }
    (facts.of as unknown as Record<string, unknown>)[kind] = kept;
  }
  return facts;
}

/** Everything that is asked of a criterion: met, every way it is not, evidence, reasons, and what would unblock it. */
export function describeCriterion(each: CriterionCase): void {
  const { id, sentence, stage } = each;
  describe(`${id} ${sentence}`, () => {
    it('is met when all is recorded, and says by what', () => {
      const { verdict } = judge(each, () => undefined);
      expect(verdict).toMatchObject({ id, met: true, reason: { code: `${id}.met` }, unblock: [] });
      expect(verdict.evidence.map((fact) => fact.id).sort()).toEqual([...each.evidence].sort());
    });
    for (const [title, change] of each.met ?? []) {
      it(`is met ${title}`, () => {
        expect(judge(each, change).verdict).toMatchObject({ met: true, reason: { code: `${id}.met` }, unblock: [] });
      });
    }
    for (const [title, change, code] of each.unmet) {
      it(`is not met ${title}`, () => {
        const { verdict, facts, policy } = judge(each, change);
        expect({ met: verdict.met, code: verdict.reason.code }).toEqual({ met: false, code: `${id}.${code}` });
        if (!each.unsuppliable) expect(verdict.unblock.length).toBeGreaterThan(0);
        expectAlternativesToUnblock(id, verdict, facts, policy);
      });
    }
    it('names what would unblock it, whatever is missing', () => {
      fc.assert(
        fc.property(fc.array(fc.nat(1_000), { minLength: 40, maxLength: 80 }), (seed) => {
          const facts = thinned(stage, seed);
          const verdict = evaluateCriterion(criterion(id), facts, defaultPolicy);
          if (!verdict.met) expect(verdict.unblock.length).toBeGreaterThan(0);
          expect(verdict.unblock.length).toBeLessThanOrEqual(6);
          expectAlternativesToUnblock(id, verdict, facts, defaultPolicy);
        }),
        { numRuns: 40 },
      );
    });
  });
}

/** The first item of a kind. */
export function first<K extends keyof Facts['of']>(facts: Facts, kind: K): Facts['of'][K][number] {
  const [item] = facts.of[kind];
  if (!item) throw new Error(`no ${kind}`);
  return item as Facts['of'][K][number];
}
