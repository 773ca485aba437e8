import type { Criterion } from '../../criterion/tree';
import { all, filled, is, item, policy, the } from './words';

export const likelihoodScored: Criterion = {
  id: 'V1',
  name: 'likelihoodScored',
  tree: {
    some: the('valuation'),
    satisfies: all(filled('noScore', 'likelihood.score'), filled('noGrounds', 'likelihood.grounds')),
    code: 'noScore',
  },
};

export const difficultyScored: Criterion = {
  id: 'V2',
  name: 'difficultyScored',
  tree: {
    some: the('valuation'),
    satisfies: {
      every: { policy: 'valuation.difficultyItems' },
      satisfies: {
        some: { item: 'difficulty', up: 1 },
        where: is('notScored', 'item', 'eq', item('code', 1)),
        satisfies: all(filled('notScored', 'score'), filled('noGrounds', 'grounds')),
        code: 'notScored',
      },
      code: 'notScored',
    },
    code: 'noValuation',
  },
};

const dealValue = { derived: 'dealValue', of: [item('')] };

/** Present means that it adds up: every item is there, in one currency, and within its range. */
export const dealValueComputed: Criterion = {
  id: 'V3',
  name: 'dealValueComputed',
  tree: { some: the('valuation'), satisfies: filled('notComputed', dealValue), code: 'noValuation' },
};

export const obstaclesCountered: Criterion = {
  id: 'V4',
  name: 'obstaclesCountered',
  tree: {
    every: the('obstacle'),
    satisfies: all(
      filled('noDescription', 'description'),
      filled('noCounterMeasure', 'counterMeasure'),
      filled('noOwner', 'ownerId'),
    ),
    atLeastOne: true,
    code: 'noObstacle',
  },
};

export const expenseSet: Criterion = {
  id: 'V5',
  name: 'expenseSet',
  tree: { some: the('valuation'), satisfies: filled('noExpense', 'expectedExpense'), code: 'noExpense' },
};

const planSteps = {
  every: { item: 'steps' },
  satisfies: all(
    filled('stepNoTitle', 'title'),
    filled('stepNoFocus', 'focus'),
    filled('stepNoEffect', 'expectedEffect'),
    filled('stepNoOwner', 'ownerId'),
    filled('stepNoDates', 'startsOn'),
    filled('stepNoDates', 'endsOn'),
  ),
  atLeastOne: true,
  code: 'noSteps',
};

const methodChosen = is('noMethod', 'method', 'in', { derived: 'developmentMethods' });

export const planDrawnUp: Criterion = {
  id: 'V6',
  name: 'planDrawnUp',
  tree: {
    some: the('plan'),
    satisfies: all(filled('noStrategy', 'strategy'), methodChosen, filled('noPath', 'pathToDeal'), planSteps),
    code: 'noPlan',
  },
};

export const worthDeveloping: Criterion = {
  id: 'V7',
  name: 'worthDeveloping',
  tree: {
    some: the('valuation'),
    satisfies: all(
      is('valueTooLow', dealValue, 'ge', policy('valuation.minimumValue')),
      is('tooDifficult', { derived: 'difficulty', of: [item('')] }, 'le', policy('valuation.maximumDifficulty')),
    ),
    code: 'noValuation',
  },
};

/** Met by the very approval that leaving the stage files (A2), for the revision of the plan as it is now. */
export const planApproved: Criterion = {
  id: 'V8',
  name: 'planApproved',
  tree: all(
    { some: the('plan'), satisfies: all(), code: 'noPlan' },
    {
      compare: [{ fact: 'approvedPlanRevision' }, 'eq', { derived: 'planRevision' }],
      code: 'awaitsApproval',
      supply: { fact: 'approval', required: { kind: { equals: 'A2' }, decision: { equals: 'approve' } } },
    },
  ),
};

export const valuation = [
  likelihoodScored,
  difficultyScored,
  dealValueComputed,
  obstaclesCountered,
  expenseSet,
  planDrawnUp,
  worthDeveloping,
  planApproved,
];
