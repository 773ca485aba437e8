import type { Criterion } from '../../criterion/tree';
import {
  all,
  decides,
  everyKeyDecisionMaker,
  filled,
  finished,
  given,
  is,
  isTrue,
  item,
  policy,
  the,
  thisCycles,
  value,
  withExecutive,
} from './words';

export const bestWayInChosen: Criterion = {
  id: 'R1',
  name: 'bestWayInChosen',
  tree: everyKeyDecisionMaker({
    some: the('wayIn'),
    where: is('noWayIn', 'contactId', 'eq', item('id', 1)),
    satisfies: all(filled('noApproach', 'approach'), filled('noGrounds', 'grounds')),
    code: 'noWayIn',
  }),
};

/** The level rests on a contact that took place: an engagement with this very person. */
const restsOnEngagement = {
  some: the('engagement'),
  satisfies: all(
    is('noEngagement', item('engagementId', 1), 'eq', item('id')),
    finished('notFinished'),
    is('noEngagement', 'contactIds', 'includes', item('id', 2)),
  ),
  code: 'noEngagement',
};

export const relationshipAtRequiredLevel: Criterion = {
  id: 'R2',
  name: 'relationshipAtRequiredLevel',
  tree: everyKeyDecisionMaker({
    every: the('relationshipLevel'),
    where: is('noLevel', 'contactId', 'eq', item('id', 1)),
    satisfies: all(is('levelTooLow', 'level', 'ge', policy('relationship.requiredLevel')), restsOnEngagement),
    atLeastOne: true,
    code: 'noLevel',
  }),
};

export const decisionSimulated: Criterion = {
  id: 'R3',
  name: 'decisionSimulated',
  tree: all(
    everyKeyDecisionMaker({
      some: the('simulation'),
      where: is('noSimulation', 'contactId', 'eq', item('id', 1)),
      satisfies: filled('noFindings', 'findings'),
      code: 'noSimulation',
    }),
    {
      every: the('simulation'),
      satisfies: {
        every: { item: 'gaps' },
        satisfies: all(isTrue('gapOpen', 'dealtWith'), filled('gapNoAnswer', 'how')),
        code: 'gapOpen',
      },
      code: 'gapOpen',
    },
  ),
};

/** To meet is more than to write or to call. */
const metInPerson = is('notMet', 'kind', 'in', value(['visit', 'video', 'reception', 'event']));

export const executiveMetDecisionMaker: Criterion = {
  id: 'R4',
  name: 'executiveMetDecisionMaker',
  tree: {
    some: thisCycles('engagement'),
    satisfies: all(finished('notFinished'), metInPerson, withExecutive, {
      some: the('contact'),
      where: decides,
      satisfies: is('noDecisionMaker', item('contactIds', 1), 'includes', item('id')),
      code: 'noDecisionMaker',
    }),
    code: 'noMeeting',
  },
};

export const influenceReached: Criterion = {
  id: 'R5',
  name: 'influenceReached',
  tree: is('tooLittleSupport', { derived: 'influenceShare' }, 'ge', policy('relationship.influenceBasisPoints')),
};

export const quotationGiven: Criterion = {
  id: 'R6',
  name: 'quotationGiven',
  tree: { some: the('quotation'), satisfies: given('notGiven'), code: 'noQuotation' },
};

export const engagementAlive: Criterion = {
  id: 'R7',
  name: 'engagementAlive',
  tree: all(
    {
      every: the('contact'),
      where: decides,
      satisfies: {
        latest: thisCycles('engagement'),
        where: all(finished('noEngagement'), is('noEngagement', 'contactIds', 'includes', item('id', 1))),
        by: 'heldAt',
        satisfies: all(filled('noNextStep', 'nextStep.action'), filled('noNextStep', 'nextStep.at')),
        code: 'noEngagement',
      },
      atLeastOne: true,
      marksExisting: true,
      code: 'noDecisionMaker',
    },
    {
      compare: [{ fact: 'account.engagement' }, 'ne', value('cold')],
      code: 'goneCold',
      supply: {
        fact: 'engagement',
        required: {
          outcome: { present: true },
          contactIds: { present: true },
          'nextStep.action': { present: true },
          'nextStep.at': { present: true },
        },
      },
    },
  ),
};

export const relationship = [
  bestWayInChosen,
  relationshipAtRequiredLevel,
  decisionSimulated,
  executiveMetDecisionMaker,
  influenceReached,
  quotationGiven,
  engagementAlive,
];
