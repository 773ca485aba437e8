/**
 * - `dayOff`, `workingDay`: the company's own; nearest of all, so they win over everything;
 * - `hours`: other hours on a day that is worked anyway;
 * - `holiday`, `makeUpDay`: published by the State Council, entered by hand because the library does not hold the year yet.
 */
export const dayKinds = ['dayOff', 'workingDay', 'hours', 'holiday', 'makeUpDay'] as const;
export type DayKind = (typeof dayKinds)[number];
