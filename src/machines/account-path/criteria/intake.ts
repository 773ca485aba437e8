import type { Criterion } from '../../criterion/tree';
import { all, filled, the } from './words';

/** F1, F2, K0. */
export const sourcesRecorded: Criterion = {
  id: 'I1',
  name: 'sourcesRecorded',
  tree: {
    some: the('information'),
    satisfies: all(
      {
        some: { item: 'sources' },
        satisfies: all(filled('noSource', 'kind'), filled('noSource', 'description')),
        code: 'noSource',
      },
      filled('noSummary', 'summary'),
    ),
    code: 'noInformation',
  },
};

export const firstAnalysisRecorded: Criterion = {
  id: 'I2',
  name: 'firstAnalysisRecorded',
  tree: {
    some: the('firstAnalysis'),
    satisfies: all(filled('noFindings', 'findings'), filled('noConclusion', 'conclusion')),
    code: 'noAnalysis',
  },
};

export const classAtLeastPotential: Criterion = {
  id: 'I3',
  name: 'classAtLeastPotential',
  tree: filled('noClass', { derived: 'accountClasses' }),
};

export const intake = [sourcesRecorded, firstAnalysisRecorded, classAtLeastPotential];
