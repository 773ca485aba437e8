import type { Criterion } from '../../criterion/tree';
import { all, any, approvedAndIn, everyKeyDecisionMaker, filled, is, isTrue, item, policy, the, value } from './words';

/** H1: the champion passes the whole checklist. */
export const championIdentified: Criterion = {
  id: 'D1',
  name: 'championIdentified',
  tree: {
    some: the('contact'),
    satisfies: all(
      isTrue('noChampion', 'champion'),
      filled('noPosition', 'championChecklist.position'),
      isTrue('noGoodwill', 'championChecklist.goodwill'),
      isTrue('cannotTalk', 'championChecklist.canTalk'),
      isTrue('notLongEnough', 'championChecklist.longEnough'),
      isTrue('doesNotKnowInside', 'championChecklist.knowsInside'),
    ),
    code: 'noChampion',
  },
};

export const keyDecisionMakersKnown: Criterion = {
  id: 'D2',
  name: 'keyDecisionMakersKnown',
  tree: everyKeyDecisionMaker(
    is(
      'profileTooThin',
      { derived: 'profileDegree', of: [item('')] },
      'ge',
      policy('contactProfile.requiredBasisPoints'),
    ),
  ),
};

const notApplicable = all(
  isTrue('notMapped', 'notApplicable', { cost: 5 }),
  filled('noReasonForNotApplicable', 'notApplicableReason', { cost: 5 }),
);
const mapped = all(filled('noDepartment', 'department'), {
  every: { item: 'people' },
  satisfies: all(filled('noPerson', 'contactId'), filled('noRole', 'role'), filled('noDuties', 'duties')),
  atLeastOne: true,
  code: 'noPeople',
});

export const purchasingProcessMapped: Criterion = {
  id: 'D3',
  name: 'purchasingProcessMapped',
  tree: {
    every: { policy: 'purchasing.steps' },
    satisfies: {
      some: the('purchasingStep'),
      where: is('notMapped', 'step', 'eq', item('code', 1)),
      satisfies: any(mapped, notApplicable),
      code: 'notMapped',
    },
    code: 'notMapped',
  },
};

export const demonstrationGiven: Criterion = {
  id: 'D4',
  name: 'demonstrationGiven',
  tree: {
    some: the('demonstration'),
    satisfies: all(is('notHeldYet', 'heldAt', 'le', { fact: 'at' }), filled('noFeedback', 'feedback')),
    code: 'noDemonstration',
  },
};

export const needClear: Criterion = {
  id: 'D5',
  name: 'needClear',
  tree: {
    some: the('need'),
    satisfies: all(
      filled('noAsker', 'requestedBy'),
      filled('noDecider', 'decidedBy'),
      filled('noScale', 'scale'),
      filled('noBudget', 'budget'),
    ),
    code: 'noNeed',
  },
};

export const informationSufficient: Criterion = {
  id: 'D6',
  name: 'informationSufficient',
  tree: is('tooLittleKnown', { derived: 'analysisDegree' }, 'ge', policy('analysis.requiredBasisPoints')),
};

/** Only a recipient who is known and no champion is out of it: what is unclear counts as a champion's. */
const forNoChampion = {
  some: the('contact'),
  where: is('recipientUnknown', 'id', 'eq', item('contactId', 1)),
  satisfies: is('champion', 'champion', 'eq', value(false)),
  code: 'recipientUnknown',
};

export const championExpensesApproved: Criterion = {
  id: 'D7',
  name: 'championExpensesApproved',
  tree: {
    every: the('expense'),
    where: { not: forNoChampion },
    satisfies: any(
      is('notApproved', 'state', 'eq', value('cancelled')),
      approvedAndIn('notApproved', ['approved', 'completed']),
    ),
    code: 'notApproved',
  },
};

export const discovery = [
  championIdentified,
  keyDecisionMakersKnown,
  purchasingProcessMapped,
  demonstrationGiven,
  needClear,
  informationSufficient,
  championExpensesApproved,
];
