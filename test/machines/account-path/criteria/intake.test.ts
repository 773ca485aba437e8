import { describeCriterion, first } from './suite';

describeCriterion({
  id: 'I1',
  sentence: 'sources recorded',
  stage: 'intake',
  evidence: ['i-1'],
  unmet: [
    ['without any information', (facts) => (facts.of.information = []), 'noInformation'],
    ['without a source', (facts) => (first(facts, 'information').sources = []), 'noSource'],
    [
      'by a source without a description',
      (facts) => (first(facts, 'information').sources[0]!.description = ' '),
      'noSource',
    ],
    ['by a source without a kind', (facts) => (first(facts, 'information').sources[0]!.kind = ''), 'noSource'],
    [
      'without a summary that puts the facts together',
      (facts) => (first(facts, 'information').summary = ''),
      'noSummary',
    ],
  ],
});

describeCriterion({
  id: 'I2',
  sentence: 'first analysis recorded',
  stage: 'intake',
  evidence: ['f-1'],
  unmet: [
    ['without an analysis', (facts) => (facts.of.firstAnalysis = []), 'noAnalysis'],
    ['by an analysis without findings', (facts) => (first(facts, 'firstAnalysis').findings = ''), 'noFindings'],
    ['by an analysis without a conclusion', (facts) => (first(facts, 'firstAnalysis').conclusion = ''), 'noConclusion'],
  ],
});

describeCriterion({
  id: 'I3',
  sentence: 'class at least potential',
  stage: 'intake',
  evidence: ['g-1'],
  met: [['by any other class', (facts) => (facts.account.classes = ['K3'])]],
  unmet: [
    ['by an account in no class', (facts) => (facts.account.classes = []), 'noClass'],
    [
      'where nothing is known about its class',
      (facts) => {
        facts.account.classes = [];
        facts.of.classGrounds = [];
      },
      'noClass',
    ],
  ],
});
