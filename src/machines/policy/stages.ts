/** The five stages of development in their order (section 4). */
export const developmentStages = ['targeting', 'discovery', 'valuation', 'relationship', 'closing'] as const;
export type DevelopmentStage = (typeof developmentStages)[number];

/** States of the account's lifecycle in the order of the path; the last two stand beside it (statecharts.md). */
export const lifecycleStates = ['intake', ...developmentStages, 'partnered', 'nurture', 'abandoned'] as const;
export type LifecycleState = (typeof lifecycleStates)[number];
/** A lifecycle state that lies on the way forward. */
export type PathStage = Exclude<LifecycleState, 'nurture' | 'abandoned'>;
export const pathStages = ['intake', ...developmentStages, 'partnered'] as const satisfies readonly PathStage[];

/** States whose leaving has criteria. */
export const criterionStages = ['intake', ...developmentStages] as const;
export type CriterionStage = (typeof criterionStages)[number];

/** Every criterion of section 4, in the order of the document. */
export const criterionIds = {
  intake: ['I1', 'I2', 'I3'],
  targeting: ['T1', 'T2', 'T3', 'T4', 'T5'],
  discovery: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
  valuation: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8'],
  relationship: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
  closing: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
} as const satisfies Record<CriterionStage, readonly string[]>;
export type CriterionId = (typeof criterionIds)[CriterionStage][number];

export function isDevelopmentStage(state: unknown): state is DevelopmentStage {
  return developmentStages.some((stage) => stage === state);
}

export function isPathStage(state: unknown): state is PathStage {
  return pathStages.some((stage) => stage === state);
}

/** Position on the way forward, 0 for intake; nurture and abandoned have none. */
export function positionOf(stage: PathStage): number {
  return pathStages.indexOf(stage);
}
