import { fact } from '../../../support/builders/facts';
import { describeCriterion, first } from './suite';

const meeting = 1;
const twoKeyPeople = (facts: Parameters<typeof first>[0]) => (facts.of.contact[1]!.keyDecisionMaker = true);

describeCriterion({
  id: 'R1',
  sentence: 'best way in chosen',
  stage: 'relationship',
  evidence: ['c-boss', 'w-1'],
  unmet: [
    ['without a way in', (facts) => (facts.of.wayIn = []), 'noWayIn'],
    ['by the way in of an earlier cycle', (facts) => (facts.cycle = 2), 'noWayIn'],
    ['by a way in to somebody else', (facts) => (first(facts, 'wayIn').contactId = 'c-champion'), 'noWayIn'],
    ['for one of two key decision makers only', twoKeyPeople, 'noWayIn'],
    ['without an approach', (facts) => (first(facts, 'wayIn').approach = ''), 'noApproach'],
    ['without grounds', (facts) => (first(facts, 'wayIn').grounds = ''), 'noGrounds'],
    [
      'without a key decision maker',
      (facts) => (first(facts, 'contact').keyDecisionMaker = false),
      'noKeyDecisionMaker',
    ],
  ],
});

describeCriterion({
  id: 'R2',
  sentence: 'relationship at the required level',
  stage: 'relationship',
  evidence: ['c-boss', 'r-1', 'e-2'],
  met: [['above the level', (facts) => (first(facts, 'relationshipLevel').level = 5)]],
  unmet: [
    ['without a level', (facts) => (facts.of.relationshipLevel = []), 'noLevel'],
    ['below the required level', (facts) => (first(facts, 'relationshipLevel').level = 2), 'levelTooLow'],
    [
      'below the level that the policy requires now',
      (_facts, policy) => (policy.relationship.requiredLevel = 4),
      'levelTooLow',
    ],
    [
      'where one of two records is lower',
      (facts) => facts.of.relationshipLevel.push({ ...first(facts, 'relationshipLevel'), id: 'r-2', level: 1 }),
      'levelTooLow',
    ],
    [
      'by a level that rests on no engagement',
      (facts) => (first(facts, 'relationshipLevel').engagementId = 'e-9'),
      'noEngagement',
    ],
    [
      'by an engagement without an outcome',
      (facts) => {
        facts.of.engagement = [facts.of.engagement[meeting]!];
        delete first(facts, 'engagement').outcome;
      },
      'notFinished',
    ],
    [
      'by an engagement with somebody else',
      (facts) => (facts.of.engagement[meeting]!.contactIds = ['c-champion']),
      'noEngagement',
    ],
    ['for one of two key decision makers only', twoKeyPeople, 'noLevel'],
    [
      'without a key decision maker',
      (facts) => (first(facts, 'contact').keyDecisionMaker = false),
      'noKeyDecisionMaker',
    ],
  ],
});

describeCriterion({
  id: 'R3',
  sentence: 'decision simulated',
  stage: 'relationship',
  evidence: ['c-boss', 's-1'],
  met: [['by a simulation that found no gap', (facts) => (first(facts, 'simulation').gaps = [])]],
  unmet: [
    ['without a simulation', (facts) => (facts.of.simulation = []), 'noSimulation'],
    ['by a simulation without findings', (facts) => (first(facts, 'simulation').findings = ''), 'noFindings'],
    ['while a gap is open', (facts) => (first(facts, 'simulation').gaps[0]!.dealtWith = false), 'gapOpen'],
    [
      'by a gap of which nobody says how it was dealt with',
      (facts) => delete first(facts, 'simulation').gaps[0]!.how,
      'gapNoAnswer',
    ],
    [
      'by an open gap of another simulation',
      (facts) =>
        facts.of.simulation.push(
          fact('simulation', {
            id: 's-2',
            contactId: 'c-champion',
            heldOn: '2026-02-26',
            findings: '担心风险',
            gaps: [{ description: '缺保障', dealtWith: false }],
          }),
        ),
      'gapOpen',
    ],
    ['for one of two key decision makers only', twoKeyPeople, 'noSimulation'],
    [
      'without a key decision maker',
      (facts) => (first(facts, 'contact').keyDecisionMaker = false),
      'noKeyDecisionMaker',
    ],
  ],
});

describeCriterion({
  id: 'R4',
  sentence: 'executive met a decision maker',
  stage: 'relationship',
  evidence: ['e-2', 'c-boss'],
  met: [
    [
      'by somebody of the decision chain who is not key',
      (facts) => {
        first(facts, 'contact').keyDecisionMaker = false;
      },
    ],
    ['by video', (facts) => (facts.of.engagement[meeting]!.kind = 'video')],
  ],
  unmet: [
    ['without engagements', (facts) => (facts.of.engagement = []), 'noMeeting'],
    ['by a meeting of an earlier cycle', (facts) => (facts.cycle = 2), 'noMeeting'],
    [
      'without an executive of ours',
      (facts) => (facts.of.engagement[meeting]!.participants[0]!.executive = false),
      'noExecutive',
    ],
    [
      'by a call',
      (facts) => (facts.of.engagement = [{ ...facts.of.engagement[meeting]!, kind: 'telephone' }]),
      'notMet',
    ],
    [
      'by a meeting without an outcome',
      (facts) => {
        facts.of.engagement = [facts.of.engagement[meeting]!];
        delete first(facts, 'engagement').outcome;
      },
      'notFinished',
    ],
    [
      'by a meeting with people who do not decide',
      (facts) => {
        facts.of.engagement = [{ ...facts.of.engagement[meeting]!, contactIds: ['c-champion'] }];
        facts.of.contact[1]!.decides = false;
      },
      'noDecisionMaker',
    ],
    [
      'by a meeting with nobody',
      (facts) => (facts.of.engagement = [{ ...facts.of.engagement[meeting]!, contactIds: [] }]),
      'nobodyMet',
    ],
  ],
});

describeCriterion({
  id: 'R5',
  sentence: 'influence reached',
  stage: 'relationship',
  evidence: ['c-boss', 'c-champion'],
  met: [['at exactly the threshold', (_facts, policy) => (policy.relationship.influenceBasisPoints = 7_000)]],
  unmet: [
    [
      'just below the threshold',
      (_facts, policy) => (policy.relationship.influenceBasisPoints = 7_001),
      'tooLittleSupport',
    ],
    [
      'where the one who weighs most is neutral',
      (facts) => (first(facts, 'contact').stance = 'neutral'),
      'tooLittleSupport',
    ],
    [
      'where stances are unknown',
      (facts) => facts.of.contact.forEach((contact) => (contact.stance = 'unknown')),
      'tooLittleSupport',
    ],
    [
      'without anybody who decides',
      (facts) =>
        facts.of.contact.forEach((contact) => Object.assign(contact, { decides: false, keyDecisionMaker: false })),
      'tooLittleSupport',
    ],
    [
      'when a key decision maker opposes, whatever else was ticked',
      (facts) =>
        facts.of.contact.forEach((contact) =>
          Object.assign(contact, {
            decides: !contact.keyDecisionMaker,
            stance: contact.keyDecisionMaker ? 'opposes' : 'supports',
          }),
        ),
      'tooLittleSupport',
    ],
    ['without contacts', (facts) => (facts.of.contact = []), 'tooLittleSupport'],
  ],
});

describeCriterion({
  id: 'R6',
  sentence: 'quotation given',
  stage: 'relationship',
  evidence: ['q-1'],
  unmet: [
    ['without a quotation', (facts) => (facts.of.quotation = []), 'noQuotation'],
    ['by the quotation of an earlier cycle', (facts) => (facts.cycle = 2), 'noQuotation'],
    ['by a draft', (facts) => (first(facts, 'quotation').state = 'draft'), 'notGiven'],
    ['while its approval is pending', (facts) => (first(facts, 'quotation').state = 'inApproval'), 'notGiven'],
    [
      'by a quotation that is approved and was not given',
      (facts) => (first(facts, 'quotation').state = 'approved'),
      'notGiven',
    ],
    ['by a quotation that was cancelled', (facts) => (first(facts, 'quotation').state = 'cancelled'), 'notGiven'],
    [
      'by a quotation that is not what was approved',
      (facts) => (first(facts, 'quotation').approvedContentIsCurrent = false),
      'approvalNotCurrent',
    ],
  ],
});

describeCriterion({
  id: 'R7',
  sentence: 'engagement alive',
  stage: 'relationship',
  evidence: ['c-boss', 'c-champion', 'e-2'],
  met: [['while a contact is due', (facts) => (facts.account.engagement = 'due')]],
  unmet: [
    ['by engagements of an earlier cycle', (facts) => (facts.cycle = 2), 'noEngagement'],
    ['where the engagement has gone cold', (facts) => (facts.account.engagement = 'cold'), 'goneCold'],
    ['by a latest contact without a next step', (facts) => delete facts.of.engagement[meeting]!.nextStep, 'noNextStep'],
    ['by a next step without a date', (facts) => (facts.of.engagement[meeting]!.nextStep!.at = ''), 'noNextStep'],
    [
      'where one decision maker was never met',
      (facts) => facts.of.engagement.forEach((each) => (each.contactIds = ['c-boss'])),
      'noEngagement',
    ],
    ['without engagements', (facts) => (facts.of.engagement = []), 'noEngagement'],
    [
      'without a decision maker',
      (facts) =>
        facts.of.contact.forEach((contact) => Object.assign(contact, { decides: false, keyDecisionMaker: false })),
      'noDecisionMaker',
    ],
  ],
});
