/** How often a requester may urge. Working time is that of the company's calendar (W1). */
export const urgingLimits = {
  minutesBetween: 4 * 60,
  timesPerStep: 3,
} as const;
