import { now } from '../../../support/builders/facts';
import { describeCriterion, first } from './suite';

describeCriterion({
  id: 'T1',
  sentence: 'potential need recorded',
  stage: 'targeting',
  evidence: ['n-1'],
  unmet: [
    ['without a need', (facts) => (facts.of.need = []), 'noNeed'],
    ['by the need of an earlier cycle', (facts) => (facts.cycle = 2), 'noNeed'],
    ['by a need without a description', (facts) => (first(facts, 'need').description = ''), 'noDescription'],
    [
      'without the reason to add or change a supplier',
      (facts) => delete first(facts, 'need').reasonToChange,
      'noReasonToChange',
    ],
    ['without the urgency', (facts) => delete first(facts, 'need').urgency, 'noUrgency'],
  ],
});

describeCriterion({
  id: 'T2',
  sentence: 'first communication held',
  stage: 'targeting',
  evidence: ['e-1'],
  met: [['by a contact at this very moment', (facts) => (first(facts, 'engagement').heldAt = now)]],
  unmet: [
    ['without a contact', (facts) => (facts.of.engagement = []), 'noEngagement'],
    ['by a contact of an earlier cycle', (facts) => (facts.cycle = 2), 'noEngagement'],
    [
      'by a contact that is only planned',
      (facts) => (first(facts, 'engagement').heldAt = '2026-03-04T02:00:00.000Z'),
      'notFinished',
    ],
    ['by a contact without an outcome', (facts) => delete first(facts, 'engagement').outcome, 'notFinished'],
    ['by a contact with nobody at the customer', (facts) => (first(facts, 'engagement').contactIds = []), 'nobodyMet'],
    ['by a contact without a next step', (facts) => delete first(facts, 'engagement').nextStep, 'noNextStep'],
    ['by a next step without a date', (facts) => (first(facts, 'engagement').nextStep!.at = ''), 'noNextStep'],
    ['by a next step that says nothing', (facts) => (first(facts, 'engagement').nextStep!.action = ''), 'noNextStep'],
  ],
});

describeCriterion({
  id: 'T3',
  sentence: 'business overview recorded',
  stage: 'targeting',
  evidence: ['d-1'],
  met: [['in a later cycle: the dossier stays', (facts) => (facts.cycle = 2)]],
  unmet: [
    ['without a dossier', (facts) => (facts.of.dossier = []), 'noOverview'],
    ['by a dossier without the overview', (facts) => delete first(facts, 'dossier').businessOverview, 'noOverview'],
  ],
});

describeCriterion({
  id: 'T4',
  sentence: 'opportunity judged to exist',
  stage: 'targeting',
  evidence: ['o-1'],
  unmet: [
    ['without a judgement', (facts) => (facts.of.opportunity = []), 'notJudged'],
    ['by the judgement of an earlier cycle', (facts) => (facts.cycle = 2), 'notJudged'],
    ['by a judgement that there is none', (facts) => (first(facts, 'opportunity').exists = false), 'noOpportunity'],
    ['by a judgement without grounds', (facts) => (first(facts, 'opportunity').judgement = ''), 'noJudgement'],
  ],
});

describeCriterion({
  id: 'T5',
  sentence: 'dossier opened',
  stage: 'targeting',
  evidence: ['d-1'],
  met: [
    [
      'without a field that the policy does not require',
      (facts, policy) => {
        policy.dossier.requiredFields = ['legalName'];
        delete first(facts, 'dossier').phone;
      },
    ],
  ],
  unmet: [
    ['without a dossier', (facts) => (facts.of.dossier = []), 'noDossier'],
    ['without a required field', (facts) => delete first(facts, 'dossier').phone, 'fieldMissing'],
    ['by a blank in a required field', (facts) => (first(facts, 'dossier').industry = '  '), 'fieldMissing'],
    [
      'without a field that the policy requires now',
      (_facts, policy) => policy.dossier.requiredFields.push('website'),
      'fieldMissing',
    ],
  ],
});
