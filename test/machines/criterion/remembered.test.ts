import { criteriaOf } from '../../../src/machines/account-path/criteria';
import { evaluateCriterion, type Verdict } from '../../../src/machines/criterion';
import {
  countedStanding,
  countedVerdicts,
  stageStanding,
  stageVerdicts,
} from '../../../src/machines/account-path/verdicts';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { type CriterionId, criterionStages } from '../../../src/machines/policy/stages';
import { completeFactsFor, factsWith } from '../../support/builders/facts';
import { pathIn } from '../../support/builders/path';

/** A verdict that nothing was remembered for: tree and policy are objects of their own. */
function afresh(
  criterion: Parameters<typeof evaluateCriterion>[0],
  facts: Parameters<typeof evaluateCriterion>[1],
): Verdict {
  return evaluateCriterion({ ...criterion, tree: { ...criterion.tree } }, facts, { ...defaultPolicy });
}

describe('verdicts that are remembered', () => {
  const cases = criterionStages.flatMap((stage) =>
    criteriaOf[stage].map((criterion) => [criterion.id, stage, criterion] as const),
  );

  it.each(cases)('%s is the same as one made afresh, on no facts and on all of %s', (_id, stage, criterion) => {
    for (const facts of [factsWith(), completeFactsFor(stage), factsWith(), completeFactsFor(stage)]) {
      expect(evaluateCriterion(criterion, facts, defaultPolicy)).toEqual(afresh(criterion, facts));
    }
  });

  it.each(criterionStages)(
    'the standing of %s says of each criterion what its verdict says, waivers counted',
    (stage) => {
      const waived = criteriaOf[stage][0]!.id as CriterionId;
      const waiver = {
        criterion: waived,
        stage,
        reason: '无需',
        expiresAt: '2099-01-01T00:00:00.000Z',
        requestId: null,
      };
      const context = pathIn({ lifecycle: stage }, { waivers: [waiver] }).context as never;
      for (const facts of [factsWith(), completeFactsFor(stage)]) {
        const verdicts = stageVerdicts(stage, facts, defaultPolicy);
        const standing = stageStanding(stage, facts, defaultPolicy);
        expect(Object.entries(standing)).toEqual(verdicts.map(({ id, met }) => [id, met]));
        const counted = countedVerdicts(verdicts, context, '2026-05-01T00:00:00.000Z').map(({ id, met }) => ({
          id,
          met,
        }));
        expect(countedStanding(standing, context, '2026-05-01T00:00:00.000Z')).toEqual(counted);
      }
    },
  );
});
