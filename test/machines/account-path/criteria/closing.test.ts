import { describeCriterion, first } from './suite';

const talk = 1;

describeCriterion({
  id: 'C1',
  sentence: 'executive talk held',
  stage: 'closing',
  evidence: ['e-2'],
  unmet: [
    ['without engagements', (facts) => (facts.of.engagement = []), 'noTalk'],
    ['by a meeting for another purpose', (facts) => (facts.of.engagement[talk]!.purpose = 'contact'), 'noTalk'],
    ['by the talk of an earlier cycle', (facts) => (facts.cycle = 2), 'noTalk'],
    [
      'by a talk that is only planned',
      (facts) => (facts.of.engagement = [{ ...facts.of.engagement[talk]!, heldAt: '2026-03-09T02:00:00.000Z' }]),
      'notFinished',
    ],
    [
      'by a talk without an outcome',
      (facts) => {
        facts.of.engagement = [facts.of.engagement[talk]!];
        delete first(facts, 'engagement').outcome;
      },
      'notFinished',
    ],
    [
      'by a talk with nobody',
      (facts) => (facts.of.engagement = [{ ...facts.of.engagement[talk]!, contactIds: [] }]),
      'nobodyMet',
    ],
    [
      'without an executive of ours',
      (facts) => (facts.of.engagement = [{ ...facts.of.engagement[talk]!, participants: [] }]),
      'noExecutive',
    ],
  ],
});

describeCriterion({
  id: 'C2',
  sentence: 'customer visited us',
  stage: 'closing',
  evidence: ['k-1'],
  unmet: [
    ['without a reception', (facts) => (facts.of.reception = []), 'noReception'],
    ['by the reception of an earlier cycle', (facts) => (facts.cycle = 2), 'noReception'],
    [
      'by a reception that is approved and was not held',
      (facts) => (first(facts, 'reception').state = 'approved'),
      'notHeld',
    ],
    [
      'by a reception without approval',
      (facts) => (first(facts, 'reception').approvedContentIsCurrent = false),
      'approvalNotCurrent',
    ],
    ['without a result', (facts) => delete first(facts, 'reception').result, 'noServiceAbility'],
    [
      'without the result for service ability',
      (facts) => (first(facts, 'reception').result!.serviceAbility = ''),
      'noServiceAbility',
    ],
    [
      'without the result for technical level',
      (facts) => (first(facts, 'reception').result!.technicalLevel = ''),
      'noTechnicalLevel',
    ],
    [
      'without the result for quality control',
      (facts) => (first(facts, 'reception').result!.qualityControl = ''),
      'noQualityControl',
    ],
    ['without the result for staff', (facts) => (first(facts, 'reception').result!.staff = ''), 'noStaff'],
    [
      'without the effect on confidence',
      (facts) => (first(facts, 'reception').result!.confidenceEffect = ''),
      'noConfidenceEffect',
    ],
  ],
});

describeCriterion({
  id: 'C3',
  sentence: 'concerns closed',
  stage: 'closing',
  evidence: ['y-1'],
  met: [
    ['where the customer raised none', (facts) => (facts.of.concern = [])],
    [
      'whatever an earlier cycle left open',
      (facts) => {
        delete first(facts, 'concern').closedOn;
        facts.cycle = 2;
      },
    ],
  ],
  unmet: [
    ['while one is open', (facts) => delete first(facts, 'concern').closedOn, 'concernOpen'],
    [
      'by one that was closed without a resolution',
      (facts) => delete first(facts, 'concern').resolution,
      'noResolution',
    ],
    [
      'while one of two is open',
      (facts) =>
        facts.of.concern.push({ id: 'y-2', version: 1, cycle: 1, description: '担心交付', raisedOn: '2026-02-21' }),
      'concernOpen',
    ],
  ],
});

describeCriterion({
  id: 'C4',
  sentence: 'negotiation prepared',
  stage: 'closing',
  evidence: ['z-1'],
  unmet: [
    ['without a preparation', (facts) => (facts.of.negotiationPreparation = []), 'notPrepared'],
    ['without goals', (facts) => (first(facts, 'negotiationPreparation').goals = ''), 'noGoals'],
    ['without limits', (facts) => (first(facts, 'negotiationPreparation').limits = ''), 'noLimits'],
    ['without roles', (facts) => (first(facts, 'negotiationPreparation').roles = ''), 'noRoles'],
    ['without concessions', (facts) => (first(facts, 'negotiationPreparation').concessions = ''), 'noConcessions'],
  ],
});

describeCriterion({
  id: 'C5',
  sentence: 'negotiation agreed',
  stage: 'closing',
  evidence: ['nr-1', 'nr-2'],
  met: [['whatever the order in which the rounds were recorded', (facts) => facts.of.negotiationRound.reverse()]],
  unmet: [
    ['without a round', (facts) => (facts.of.negotiationRound = []), 'noRound'],
    [
      'where an earlier round agreed and the last one did not',
      (facts) => {
        facts.of.negotiationRound[0]!.agreed = true;
        facts.of.negotiationRound[1]!.agreed = false;
      },
      'lastNotAgreed',
    ],
    ['by a last round without minutes', (facts) => (facts.of.negotiationRound[1]!.minutes = ''), 'noMinutes'],
    ['by an earlier round without minutes', (facts) => (facts.of.negotiationRound[0]!.minutes = ''), 'noMinutes'],
  ],
});

describeCriterion({
  id: 'C6',
  sentence: 'agreement signed',
  stage: 'closing',
  evidence: ['ag-1'],
  met: [
    [
      'without one, for a kind of deal that needs none',
      (facts, policy) => {
        policy.agreement.kindsThatNeedOne = ['brand'];
        facts.of.agreement = [];
        first(facts, 'subcontract').kindOfDeal = 'sem';
      },
    ],
    ['while it is being amended', (facts) => (first(facts, 'agreement').state = 'amending')],
  ],
  unmet: [
    ['without an agreement', (facts) => (facts.of.agreement = []), 'noAgreement'],
    ['by the agreement of an earlier cycle', (facts) => (facts.cycle = 2), 'noAgreement'],
    [
      'by an agreement that is approved and not signed',
      (facts) => (first(facts, 'agreement').state = 'approved'),
      'notSigned',
    ],
    ['by an agreement that was terminated', (facts) => (first(facts, 'agreement').state = 'terminated'), 'notSigned'],
    [
      'by a signature on other content than was approved',
      (facts) => (first(facts, 'agreement').approvedContentIsCurrent = false),
      'approvalNotCurrent',
    ],
    [
      'without one, for a kind of deal that nobody named',
      (facts, policy) => {
        policy.agreement.kindsThatNeedOne = ['brand'];
        facts.of.agreement = [];
      },
      'noAgreement',
    ],
    [
      'without one, for a kind of deal that needs it',
      (facts, policy) => {
        policy.agreement.kindsThatNeedOne = ['sem'];
        facts.of.agreement = [];
        first(facts, 'subcontract').kindOfDeal = 'sem';
      },
      'noAgreement',
    ],
  ],
});

describeCriterion({
  id: 'C7',
  sentence: 'sub-contract signed',
  stage: 'closing',
  evidence: ['sc-1'],
  met: [['by one that is already carried out', (facts) => (first(facts, 'subcontract').state = 'running')]],
  unmet: [
    ['without a sub-contract', (facts) => (facts.of.subcontract = []), 'noSubcontract'],
    ['by the sub-contract of an earlier cycle', (facts) => (facts.cycle = 2), 'noSubcontract'],
    ['by a draft', (facts) => (first(facts, 'subcontract').state = 'draft'), 'notSigned'],
    [
      'by one that is approved and not signed',
      (facts) => (first(facts, 'subcontract').state = 'approved'),
      'notSigned',
    ],
    [
      'by a signature on other content than was approved',
      (facts) => (first(facts, 'subcontract').approvedContentIsCurrent = false),
      'approvalNotCurrent',
    ],
  ],
});
