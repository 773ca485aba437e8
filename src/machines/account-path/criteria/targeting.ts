import type { Criterion } from '../../criterion/tree';
import { all, filled, finished, isTrue, item, the, thisCycles } from './words';

export const potentialNeedRecorded: Criterion = {
  id: 'T1',
  name: 'potentialNeedRecorded',
  tree: {
    some: the('need'),
    satisfies: all(
      filled('noDescription', 'description'),
      filled('noReasonToChange', 'reasonToChange'),
      filled('noUrgency', 'urgency'),
    ),
    code: 'noNeed',
  },
};

export const firstCommunicationHeld: Criterion = {
  id: 'T2',
  name: 'firstCommunicationHeld',
  tree: {
    some: thisCycles('engagement'),
    satisfies: all(
      finished('notFinished'),
      filled('noNextStep', 'nextStep.action'),
      filled('noNextStep', 'nextStep.at'),
    ),
    code: 'noEngagement',
  },
};

export const businessOverviewRecorded: Criterion = {
  id: 'T3',
  name: 'businessOverviewRecorded',
  tree: { some: the('dossier'), satisfies: filled('noOverview', 'businessOverview'), code: 'noOverview' },
};

export const opportunityJudgedToExist: Criterion = {
  id: 'T4',
  name: 'opportunityJudgedToExist',
  tree: {
    some: the('opportunity'),
    satisfies: all(isTrue('noOpportunity', 'exists'), filled('noJudgement', 'judgement')),
    code: 'notJudged',
  },
};

export const dossierOpened: Criterion = {
  id: 'T5',
  name: 'dossierOpened',
  tree: {
    some: the('dossier'),
    satisfies: {
      every: { policy: 'dossier.requiredFields' },
      satisfies: filled('fieldMissing', { itemAt: item(''), up: 1 }),
      code: 'fieldMissing',
    },
    code: 'noDossier',
  },
};

export const targeting = [
  potentialNeedRecorded,
  firstCommunicationHeld,
  businessOverviewRecorded,
  opportunityJudgedToExist,
  dossierOpened,
];
