import type { Criterion } from '../../criterion/tree';
import { all, any, filled, finished, given, is, isTrue, signed, the, thisCycles, value, withExecutive } from './words';

export const executiveTalkHeld: Criterion = {
  id: 'C1',
  name: 'executiveTalkHeld',
  tree: {
    some: thisCycles('engagement'),
    satisfies: all(is('noTalk', 'purpose', 'eq', value('executiveTalk')), finished('notFinished'), withExecutive),
    code: 'noTalk',
  },
};

/** An approved reception that was held; a waived visit is a waiver of this criterion (A10). */
export const customerVisitedUs: Criterion = {
  id: 'C2',
  name: 'customerVisitedUs',
  tree: {
    some: the('reception'),
    satisfies: all(
      given('notHeld'),
      filled('noServiceAbility', 'result.serviceAbility'),
      filled('noTechnicalLevel', 'result.technicalLevel'),
      filled('noQualityControl', 'result.qualityControl'),
      filled('noStaff', 'result.staff'),
      filled('noConfidenceEffect', 'result.confidenceEffect'),
    ),
    code: 'noReception',
  },
};

export const concernsClosed: Criterion = {
  id: 'C3',
  name: 'concernsClosed',
  tree: {
    every: the('concern'),
    satisfies: all(filled('concernOpen', 'closedOn'), filled('noResolution', 'resolution')),
    code: 'concernOpen',
  },
};

export const negotiationPrepared: Criterion = {
  id: 'C4',
  name: 'negotiationPrepared',
  tree: {
    some: the('negotiationPreparation'),
    satisfies: all(
      filled('noGoals', 'goals'),
      filled('noLimits', 'limits'),
      filled('noRoles', 'roles'),
      filled('noConcessions', 'concessions'),
    ),
    code: 'notPrepared',
  },
};

export const negotiationAgreed: Criterion = {
  id: 'C5',
  name: 'negotiationAgreed',
  tree: all(
    { every: the('negotiationRound'), satisfies: filled('noMinutes', 'minutes'), code: 'noMinutes' },
    {
      latest: the('negotiationRound'),
      by: 'number',
      satisfies: all(isTrue('lastNotAgreed', 'agreed'), filled('noMinutes', 'minutes')),
      code: 'noRound',
    },
  ),
};

export const agreementSigned: Criterion = {
  id: 'C6',
  name: 'agreementSigned',
  tree: any(
    { some: the('agreement'), satisfies: signed('notSigned'), code: 'noAgreement' },
    { compare: [{ derived: 'agreementNeeded' }, 'eq', value(false)], code: 'noAgreement' },
  ),
};

export const subcontractSigned: Criterion = {
  id: 'C7',
  name: 'subcontractSigned',
  tree: { some: the('subcontract'), satisfies: signed('notSigned'), code: 'noSubcontract' },
};

export const closing = [
  executiveTalkHeld,
  customerVisitedUs,
  concernsClosed,
  negotiationPrepared,
  negotiationAgreed,
  agreementSigned,
  subcontractSigned,
];
