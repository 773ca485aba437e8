import { codesOf, type FactRules, notFuture } from '../facts/fact-rules';

export const informationRules: FactRules<'information'> = {
  policyValues: ({ sources }, policy) =>
    sources.map(({ kind }, index) => ({
      field: `sources[${index}].kind`,
      value: kind,
      allowed: codesOf(policy.informationSources),
    })),
  contradictions: ({ sources }, moment) =>
    sources.flatMap(({ obtainedOn }, index) => notFuture(obtainedOn, `sources[${index}].obtainedOn`, moment)),
};

export const dossierRules: FactRules<'dossier'> = {
  contradictions: ({ foundedYear }, { today }) =>
    foundedYear !== undefined && foundedYear > Number(today.slice(0, 4))
      ? [{ field: 'foundedYear', code: 'in-the-future', params: { today } }]
      : [],
};
