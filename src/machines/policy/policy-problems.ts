import { type RoutePolicyProblem, routePolicyProblems } from '../approval';
import type { Gate, Policy } from './policy';
import { criterionIds, type CriterionId, lifecycleStates } from './stages';

/** A rule that the schema cannot say: it holds between fields. `field` is a path such as `pace.breachedAtPercent`. */
export interface PolicyProblem {
  field: string;
  code:
    | 'percents-not-ascending'
    | 'gate-missing'
    | 'gate-kind-wrong'
    | 'never-waivable'
    | 'waiver-unknown'
    | 'code-repeated'
    | 'code-unknown'
    | 'gap-not-ascending'
    | 'weights-missing'
    | 'level-out-of-range'
    | 'levels-not-ascending'
    | 'currency-foreign'
    | 'decider-not-routed'
    | RoutePolicyProblem['code'];
  params?: Record<string, unknown>;
}

/** Everything that makes a policy contradict itself or the process; empty for one that may be put in force. */
export function policyProblems(policy: Policy): PolicyProblem[] {
  return [
    ...paceProblems(policy),
    ...gateProblems(policy),
    ...waiverProblems(policy),
    ...listProblems(policy),
    ...rhythmProblems(policy),
    ...valuationProblems(policy),
    ...collectionProblems(policy),
    ...routePolicyProblems(policy.approvals).map((each) => ({ ...each, field: `approvals.${each.field}` })),
  ];
}

function paceProblems({ pace }: Policy): PolicyProblem[] {
  const ascending =
    0 < pace.warnedAtPercent &&
    pace.warnedAtPercent < pace.breachedAtPercent &&
    pace.breachedAtPercent < pace.escalatedAtPercent;
  return ascending ? [] : [{ field: 'pace', code: 'percents-not-ascending' }];
}

const kinds: Partial<Record<Gate['event'], Gate['kind']>> = {
  'path.nurture': 'A9',
  'path.abandon': 'A9',
  'path.reactivate': 'A9',
  'criterion.waive': 'A10',
  'plan.revise': 'A2',
  'owner.transfer': 'A15',
};

/** V8 is met by the approval that leaving valuation files: without that gate the stage could never be left. */
function gateProblems({ gates }: Policy): PolicyProblem[] {
  const ofValuation = gates.find(
    (gate) => gate.event === 'stage.complete' && (!gate.from || gate.from.includes('valuation')),
  );
  const missing =
    ofValuation?.kind === 'A2'
      ? []
      : [{ field: 'gates', code: 'gate-missing' as const, params: { from: 'valuation', kind: 'A2' } }];
  const wrong = gates.flatMap((gate, index) => {
    const kind = kinds[gate.event];
    return kind === undefined || kind === gate.kind
      ? []
      : [{ field: `gates.${index}.kind`, code: 'gate-kind-wrong' as const, params: { kind } }];
  });
  const unknown = gates.flatMap((gate, index) =>
    (gate.from ?? []).every((stage) => lifecycleStates.includes(stage))
      ? []
      : [{ field: `gates.${index}.from`, code: 'code-unknown' as const }],
  );
  return [...missing, ...wrong, ...unknown];
}

function waiverProblems({ waivers, approvals }: Policy): PolicyProblem[] {
  const known: CriterionId[] = Object.values(criterionIds).flat();
  return waivers.waivable.flatMap(({ criterion, decidedBy }, index): PolicyProblem[] => {
    const field = `waivers.waivable.${index}`;
    if (criterion === 'V8' || criterion === 'C7') return [{ field, code: 'never-waivable', params: { criterion } }];
    if (!known.includes(criterion)) return [{ field, code: 'waiver-unknown', params: { criterion } }];
    const routed = decidedBy === 'director' || JSON.stringify(approvals.routes.A10).includes(`"${criterion}"`);
    return routed ? [] : [{ field, code: 'decider-not-routed', params: { criterion } }];
  });
}

function listProblems(policy: Policy): PolicyProblem[] {
  const lists: [string, readonly { code: string }[]][] = [
    ['classes.list', policy.classes.list],
    ['informationSources', policy.informationSources],
    ['purchasing.steps', policy.purchasing.steps],
    ['analysis.headings', policy.analysis.headings],
    ['valuation.difficultyItems', policy.valuation.difficultyItems],
    ['developmentMethods', policy.developmentMethods],
    ['relationship.levels', policy.relationship.levels],
    ['engagement.failureReasons', policy.engagement.failureReasons],
    ['engagement.visitLevels', policy.engagement.visitLevels],
    ['expenses.kinds', policy.expenses.kinds],
    ['abandonReasons', policy.abandonReasons],
    ['agreement.kindsOfDeal', policy.agreement.kindsOfDeal],
  ];
  return [...lists.flatMap(([field, list]) => repeated(field, list)), ...refusedKinds(policy), ...dealKinds(policy)];
}

function repeated(field: string, list: readonly { code: string }[]): PolicyProblem[] {
  const codes = list.map((each) => each.code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return twice.map((code) => ({ field, code: 'code-repeated', params: { code } }));
}

/** H1: what is refused cannot also be offered. */
function refusedKinds({ expenses }: Policy): PolicyProblem[] {
  return repeated('expenses.refusedKinds', [...expenses.kinds, ...expenses.refusedKinds]);
}

function dealKinds({ agreement: { kindsOfDeal, kindsThatNeedOne } }: Policy): PolicyProblem[] {
  if (kindsThatNeedOne === 'all') return [];
  const unknown = kindsThatNeedOne.filter((code) => !kindsOfDeal.some((kind) => kind.code === code));
  return unknown.map((code) => ({ field: 'agreement.kindsThatNeedOne', code: 'code-unknown', params: { code } }));
}

function rhythmProblems({ engagement: { rhythm } }: Policy): PolicyProblem[] {
  const byClass = Object.entries(rhythm.byStageAndClass ?? {}).flatMap(([stage, gaps]) =>
    Object.entries(gaps).map(([code, gap]) => [`byStageAndClass.${stage}.${code}`, gap] as const),
  );
  const byStage = Object.entries(rhythm.byStage ?? {}).map(([stage, gap]) => [`byStage.${stage}`, gap] as const);
  const gaps = [['otherwise', rhythm.otherwise] as const, ...byStage, ...byClass];
  const wrong = gaps.filter(
    ([, gap]) => !(0 <= gap.shortestDays && gap.shortestDays <= gap.dueDays && gap.dueDays < gap.longestDays),
  );
  return wrong.map(([field]) => ({ field: `engagement.rhythm.${field}`, code: 'gap-not-ascending' }));
}

function valuationProblems({ valuation, relationship, approvals }: Policy): PolicyProblem[] {
  const weight = valuation.difficultyItems.reduce((sum, item) => sum + item.weight, 0);
  const level = relationship.requiredLevel;
  return [
    ...(weight > 0 ? [] : [{ field: 'valuation.difficultyItems', code: 'weights-missing' as const }]),
    ...(level < relationship.levels.length
      ? []
      : [{ field: 'relationship.requiredLevel', code: 'level-out-of-range' as const, params: { level } }]),
    ...(valuation.minimumValue.currency === approvals.baseCurrency
      ? []
      : [{ field: 'valuation.minimumValue', code: 'currency-foreign' as const }]),
  ];
}

function collectionProblems({ collections }: Policy): PolicyProblem[] {
  const days = collections.levels.map((level) => level.days);
  const ascending = days.every((day, index) => index === 0 || day > (days[index - 1] ?? day));
  return ascending ? [] : [{ field: 'collections.levels', code: 'levels-not-ascending' }];
}
