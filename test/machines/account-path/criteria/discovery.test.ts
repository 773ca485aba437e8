import { describeCriterion, first } from './suite';

const champion = 1;

describeCriterion({
  id: 'D1',
  sentence: 'champion identified',
  stage: 'discovery',
  evidence: ['c-champion'],
  met: [['in a later cycle: people stay', (facts) => (facts.cycle = 2)]],
  unmet: [
    ['without contacts', (facts) => (facts.of.contact = []), 'noChampion'],
    ['by contacts of whom none is marked', (facts) => (facts.of.contact[champion]!.champion = false), 'noChampion'],
    [
      'by a champion without a position',
      (facts) => (facts.of.contact[champion]!.championChecklist!.position = ''),
      'noPosition',
    ],
    [
      'by a champion without goodwill',
      (facts) => (facts.of.contact[champion]!.championChecklist!.goodwill = false),
      'noGoodwill',
    ],
    [
      'by a champion we cannot talk with',
      (facts) => (facts.of.contact[champion]!.championChecklist!.canTalk = false),
      'cannotTalk',
    ],
    [
      'by a champion who is new there',
      (facts) => (facts.of.contact[champion]!.championChecklist!.longEnough = false),
      'notLongEnough',
    ],
    [
      'by a champion who does not know the inside',
      (facts) => (facts.of.contact[champion]!.championChecklist!.knowsInside = false),
      'doesNotKnowInside',
    ],
  ],
});

describeCriterion({
  id: 'D2',
  sentence: 'key decision makers known',
  stage: 'discovery',
  evidence: ['c-boss'],
  met: [
    [
      'at exactly the required degree',
      (facts, policy) => {
        policy.contactProfile.requiredBasisPoints = 7_500;
        const { profile } = first(facts, 'contact');
        delete profile!.motives;
        delete profile!.preferences;
      },
    ],
  ],
  unmet: [
    [
      'without a key decision maker',
      (facts) => (first(facts, 'contact').keyDecisionMaker = false),
      'noKeyDecisionMaker',
    ],
    ['without contacts', (facts) => (facts.of.contact = []), 'noKeyDecisionMaker'],
    [
      'by a profile below the required degree',
      (facts) => (first(facts, 'contact').profile = { ageRange: '40', character: '稳' }),
      'profileTooThin',
    ],
    ['without a profile', (facts) => delete first(facts, 'contact').profile, 'profileTooThin'],
    [
      'where one of two profiles is too thin',
      (facts) => (facts.of.contact[champion]!.keyDecisionMaker = true),
      'profileTooThin',
    ],
    [
      'by a profile just below the degree',
      (facts, policy) => {
        policy.contactProfile.requiredBasisPoints = 7_501;
        const { profile } = first(facts, 'contact');
        delete profile!.motives;
        delete profile!.preferences;
      },
      'profileTooThin',
    ],
  ],
});

describeCriterion({
  id: 'D3',
  sentence: 'purchasing process mapped',
  stage: 'discovery',
  evidence: ['projectSetUp', 'supplierSurvey', 'criteriaSet', 'tender', 'supplierInspection', 'agreementSigned'].map(
    (code) => `p-${code}`,
  ),
  met: [
    [
      'where a step is not applicable with a reason',
      (facts) => {
        const { step, id } = first(facts, 'purchasingStep');
        facts.of.purchasingStep[0] = {
          id,
          step,
          version: 1,
          cycle: 1,
          notApplicable: true,
          notApplicableReason: '直接采购',
        };
      },
    ],
    [
      'by the steps of the policy alone',
      (facts, policy) => {
        policy.purchasing.steps = policy.purchasing.steps.slice(0, 1);
        facts.of.purchasingStep = facts.of.purchasingStep.slice(0, 1);
      },
    ],
  ],
  unmet: [
    ['without a step of the template', (facts) => facts.of.purchasingStep.pop(), 'notMapped'],
    ['without any step', (facts) => (facts.of.purchasingStep = []), 'notMapped'],
    ['by a step without a department', (facts) => delete first(facts, 'purchasingStep').department, 'noDepartment'],
    ['by a step without people', (facts) => delete first(facts, 'purchasingStep').people, 'noPeople'],
    ['by people without a role', (facts) => (first(facts, 'purchasingStep').people![0]!.role = ''), 'noRole'],
    ['by people without duties', (facts) => (first(facts, 'purchasingStep').people![0]!.duties = ''), 'noDuties'],
    [
      'by an entry that names nobody',
      (facts) => (first(facts, 'purchasingStep').people![0]!.contactId = ''),
      'noPerson',
    ],
    [
      'by not applicable without a reason',
      (facts) => {
        const { step, id } = first(facts, 'purchasingStep');
        facts.of.purchasingStep[0] = { id, step, version: 1, cycle: 1, notApplicable: true };
      },
      'noDepartment',
    ],
    [
      'by a reason without the mark',
      (facts) => {
        const { step, id } = first(facts, 'purchasingStep');
        facts.of.purchasingStep[0] = { id, step, version: 1, cycle: 1, notApplicableReason: '直接采购' };
      },
      'noDepartment',
    ],
  ],
});

describeCriterion({
  id: 'D4',
  sentence: 'demonstration given',
  stage: 'discovery',
  evidence: ['m-1'],
  unmet: [
    ['without a demonstration', (facts) => (facts.of.demonstration = []), 'noDemonstration'],
    ['by the demonstration of an earlier cycle', (facts) => (facts.cycle = 2), 'noDemonstration'],
    [
      'by a demonstration that is still ahead',
      (facts) => (first(facts, 'demonstration').heldAt = '2026-04-01T02:00:00.000Z'),
      'notHeldYet',
    ],
    ['without the customer’s feedback', (facts) => delete first(facts, 'demonstration').feedback, 'noFeedback'],
  ],
});

describeCriterion({
  id: 'D5',
  sentence: 'need clear',
  stage: 'discovery',
  evidence: ['n-1'],
  unmet: [
    ['without a need', (facts) => (facts.of.need = []), 'noNeed'],
    ['without who asks for it', (facts) => delete first(facts, 'need').requestedBy, 'noAsker'],
    ['without who decides', (facts) => delete first(facts, 'need').decidedBy, 'noDecider'],
    ['without its scale', (facts) => delete first(facts, 'need').scale, 'noScale'],
    ['without a budget', (facts) => delete first(facts, 'need').budget, 'noBudget'],
  ],
});

const headings = ['productUse', 'promotionStrategy', 'people', 'strategyAndFinance', 'decisionProcess', 'competition'];
const moreHeadings = ['presentSuppliers', 'sensitivity', 'keyBusiness', 'dealings', 'policyAndSocial', 'costAndSales'];

describeCriterion({
  id: 'D6',
  sentence: 'information sufficient',
  stage: 'discovery',
  evidence: [...headings, ...moreHeadings].map((code) => `h-${code}`),
  met: [
    ['with two of twelve headings open', (facts) => facts.of.analysisHeading.splice(0, 2)],
    [
      'at exactly the required degree',
      (facts, policy) => {
        policy.analysis.requiredBasisPoints = 7_500;
        facts.of.analysisHeading.splice(0, 3);
      },
    ],
    [
      'where a heading is out of the count with a reason',
      (facts) => {
        for (const each of facts.of.analysisHeading.slice(0, 4))
          Object.assign(each, { content: '', notApplicableReason: '新客户' });
      },
    ],
  ],
  unmet: [
    ['with three of twelve headings open', (facts) => facts.of.analysisHeading.splice(0, 3), 'tooLittleKnown'],
    ['without any analysis', (facts) => (facts.of.analysisHeading = []), 'tooLittleKnown'],
    [
      'by headings without content',
      (facts) => {
        for (const each of facts.of.analysisHeading) each.content = '';
      },
      'tooLittleKnown',
    ],
  ],
});

describeCriterion({
  id: 'D7',
  sentence: 'champion expenses approved',
  stage: 'discovery',
  evidence: ['x-1'],
  met: [
    ['without expenses', (facts) => (facts.of.expense = [])],
    ['by an expense that is approved but not spent yet', (facts) => (first(facts, 'expense').state = 'approved')],
    [
      'by an expense that was cancelled',
      (facts) => {
        Object.assign(first(facts, 'expense'), { state: 'cancelled', approvedContentIsCurrent: false });
      },
    ],
    [
      'by an expense for somebody who is no champion',
      (facts) => {
        Object.assign(first(facts, 'expense'), {
          contactId: 'c-boss',
          state: 'draft',
          approvedContentIsCurrent: false,
        });
      },
    ],
  ],
  unmet: [
    ['by an expense without a request', (facts) => (first(facts, 'expense').state = 'draft'), 'notApproved'],
    [
      'by an expense whose request is pending',
      (facts) => (first(facts, 'expense').state = 'inApproval'),
      'notApproved',
    ],
    ['by an expense that was refused', (facts) => (first(facts, 'expense').state = 'rejected'), 'notApproved'],
    [
      'by an expense that changed after its approval',
      (facts) => (first(facts, 'expense').approvedContentIsCurrent = false),
      'notApproved',
    ],
    [
      'where it is unclear whether the recipient is a champion',
      (facts) => {
        Object.assign(first(facts, 'expense'), { contactId: 'c-gone', state: 'draft' });
      },
      'notApproved',
    ],
  ],
});
