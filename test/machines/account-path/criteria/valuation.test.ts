import { describeCriterion, first } from './suite';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describeCriterion({
  id: 'V1',
  sentence: 'likelihood scored',
  stage: 'valuation',
  evidence: ['v-1'],
  met: [['by a score of 0', (facts) => (first(facts, 'valuation').likelihood!.score = 0)]],
  unmet: [
    ['without a valuation', (facts) => (facts.of.valuation = []), 'noScore'],
    ['by the valuation of an earlier cycle', (facts) => (facts.cycle = 2), 'noScore'],
    ['without a score', (facts) => delete first(facts, 'valuation').likelihood, 'noScore'],
    ['by a score without grounds', (facts) => (first(facts, 'valuation').likelihood!.grounds = ''), 'noGrounds'],
  ],
});

describeCriterion({
  id: 'V2',
  sentence: 'difficulty scored',
  stage: 'valuation',
  evidence: ['v-1'],
  unmet: [
    ['without a valuation', (facts) => (facts.of.valuation = []), 'noValuation'],
    ['without any score', (facts) => delete first(facts, 'valuation').difficulty, 'notScored'],
    ['without one of the items', (facts) => first(facts, 'valuation').difficulty!.pop(), 'notScored'],
    ['by a score without grounds', (facts) => (first(facts, 'valuation').difficulty![1]!.grounds = ''), 'noGrounds'],
    [
      'without an item that the policy lists now',
      (_facts, policy) =>
        policy.valuation.difficultyItems.push({ code: 'legal', name: { en: 'Legal', 'zh-CN': '法律' }, weight: 10 }),
      'notScored',
    ],
  ],
});

describeCriterion({
  id: 'V3',
  sentence: 'deal value computed',
  stage: 'valuation',
  evidence: ['v-1'],
  met: [
    ['by a loss: it is computed all the same', (facts) => (first(facts, 'valuation').value!.profit = cny('-1.00'))],
  ],
  unmet: [
    ['without a valuation', (facts) => (facts.of.valuation = []), 'noValuation'],
    ['without its items', (facts) => delete first(facts, 'valuation').value, 'notComputed'],
    [
      'without sales',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ sales: unknown }>).sales,
      'notComputed',
    ],
    [
      'without profit',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ profit: unknown }>).profit,
      'notComputed',
    ],
    [
      'without the cost of people',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ people: unknown }>).people,
      'notComputed',
    ],
    [
      'without travel',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ travel: unknown }>).travel,
      'notComputed',
    ],
    [
      'without operating cost',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ operating: unknown }>).operating,
      'notComputed',
    ],
    [
      'without the risk factor',
      (facts) => delete (first(facts, 'valuation').value as Partial<{ riskBasisPoints: number }>).riskBasisPoints,
      'notComputed',
    ],
    [
      'by items in two currencies',
      (facts) => (first(facts, 'valuation').value!.travel = { amount: '1.00', currency: 'USD' }),
      'notComputed',
    ],
    [
      'by a risk beyond the whole',
      (facts) => (first(facts, 'valuation').value!.riskBasisPoints = 10_001),
      'notComputed',
    ],
  ],
});

describeCriterion({
  id: 'V4',
  sentence: 'obstacles countered',
  stage: 'valuation',
  evidence: ['b-1'],
  unmet: [
    ['without a list of obstacles', (facts) => (facts.of.obstacle = []), 'noObstacle'],
    ['by an obstacle without words', (facts) => (first(facts, 'obstacle').description = ''), 'noDescription'],
    ['without a counter-measure', (facts) => delete first(facts, 'obstacle').counterMeasure, 'noCounterMeasure'],
    ['without an owner', (facts) => delete first(facts, 'obstacle').ownerId, 'noOwner'],
    [
      'where one of two has no owner',
      (facts) =>
        facts.of.obstacle.push({ id: 'b-2', version: 1, cycle: 1, description: '预算紧', counterMeasure: '分期' }),
      'noOwner',
    ],
  ],
});

describeCriterion({
  id: 'V5',
  sentence: 'expense set',
  stage: 'valuation',
  evidence: ['v-1'],
  met: [['by an expense of nothing', (facts) => (first(facts, 'valuation').expectedExpense = cny('0.00'))]],
  unmet: [
    ['without a valuation', (facts) => (facts.of.valuation = []), 'noExpense'],
    ['without the expense', (facts) => delete first(facts, 'valuation').expectedExpense, 'noExpense'],
  ],
});

describeCriterion({
  id: 'V6',
  sentence: 'plan drawn up',
  stage: 'valuation',
  evidence: ['l-1'],
  unmet: [
    ['without a plan', (facts) => (facts.of.plan = []), 'noPlan'],
    ['by the plan of an earlier cycle', (facts) => (facts.cycle = 2), 'noPlan'],
    ['without a strategy', (facts) => (first(facts, 'plan').strategy = ''), 'noStrategy'],
    ['by a method that the policy does not list', (facts) => (first(facts, 'plan').method = 'magic'), 'noMethod'],
    ['without a path to the deal', (facts) => (first(facts, 'plan').pathToDeal = ''), 'noPath'],
    ['without steps', (facts) => (first(facts, 'plan').steps = []), 'noSteps'],
    ['by a step without a title', (facts) => (first(facts, 'plan').steps[0]!.title = ''), 'stepNoTitle'],
    ['by a step without a focus', (facts) => (first(facts, 'plan').steps[0]!.focus = ''), 'stepNoFocus'],
    [
      'by a step without an expected effect',
      (facts) => (first(facts, 'plan').steps[0]!.expectedEffect = ''),
      'stepNoEffect',
    ],
    ['by a step without an owner', (facts) => (first(facts, 'plan').steps[0]!.ownerId = ''), 'stepNoOwner'],
    ['by a step without a beginning', (facts) => (first(facts, 'plan').steps[0]!.startsOn = ''), 'stepNoDates'],
    ['by a step without an end', (facts) => (first(facts, 'plan').steps[0]!.endsOn = ''), 'stepNoDates'],
  ],
});

describeCriterion({
  id: 'V7',
  sentence: 'worth developing',
  stage: 'valuation',
  evidence: ['v-1'],
  met: [
    ['at exactly the minimum', (_facts, policy) => (policy.valuation.minimumValue = cny('585000.00'))],
    ['at exactly the maximum', (_facts, policy) => (policy.valuation.maximumDifficulty = 40)],
    [
      'by foreign money that the policy holds a rate for',
      (facts, policy) => {
        policy.approvals.rates = { USD: '7.1' };
        const usd = (amount: string) => ({ amount, currency: 'USD' });
        first(facts, 'valuation').value = {
          ...{ sales: usd('100000.00'), profit: usd('20000.00'), people: usd('0.00'), travel: usd('0.00') },
          ...{ operating: usd('0.00'), riskBasisPoints: 0 },
        };
      },
    ],
  ],
  unmet: [
    ['without a valuation', (facts) => (facts.of.valuation = []), 'noValuation'],
    [
      'one cent below the minimum',
      (_facts, policy) => (policy.valuation.minimumValue = cny('585000.01')),
      'valueTooLow',
    ],
    ['above the maximum', (_facts, policy) => (policy.valuation.maximumDifficulty = 39), 'tooDifficult'],
    ['without a computed value', (facts) => delete first(facts, 'valuation').value, 'valueTooLow'],
    ['without a scored difficulty', (facts) => delete first(facts, 'valuation').difficulty, 'tooDifficult'],
    [
      'by foreign money without a rate',
      (facts) => {
        const usd = { amount: '900000.00', currency: 'USD' };
        const none = { amount: '0.00', currency: 'USD' };
        first(facts, 'valuation').value = {
          sales: usd,
          profit: usd,
          people: none,
          travel: none,
          operating: none,
          riskBasisPoints: 0,
        };
      },
      'valueTooLow',
    ],
  ],
});

describeCriterion({
  id: 'V8',
  sentence: 'plan approved',
  stage: 'valuation',
  evidence: ['l-1'],
  unmet: [
    [
      'before the approval that leaving the stage files',
      (facts) => (facts.approvedPlanRevision = null),
      'awaitsApproval',
    ],
    ['by the approval of an earlier revision', (facts) => (facts.approvedPlanRevision = 2), 'awaitsApproval'],
    ['without a plan, whatever was approved', (facts) => (facts.of.plan = []), 'noPlan'],
    [
      'without a plan and without an approval',
      (facts) => {
        facts.of.plan = [];
        facts.approvedPlanRevision = null;
      },
      'noPlan',
    ],
  ],
});
