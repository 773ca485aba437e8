/**
 * Everything that works while nobody looks, the most urgent first. Each queue has workers of its own, so that a sweep over much never
 * stands in the way of an escalation.
 */
export const LOOP_QUEUES = {
  /** What leaves the database. */
  'outbox-poll': 'outbox',
  /** Deadlines that people wait for: reminders and escalations of requests. */
  'urgent-due-scan': 'urgent-deadlines',
  /** All other deadlines. */
  'due-scan': 'deadlines',
  /** Apart from the others: a mail server may take its time. */
  'mail-post': 'mail',
  /** Other systems' servers, likewise. */
  'webhook-post': 'webhooks',
  'robot-post': 'robots',
  /** Sweeps that nobody waits for. */
  checkpoint: 'sweeps',
  'nightly-clean-up': 'sweeps',
} as const;

export type LoopName = keyof typeof LOOP_QUEUES;

export const LOOPS = Object.keys(LOOP_QUEUES) as LoopName[];

export const isLoop = (name: string): name is LoopName => Object.hasOwn(LOOP_QUEUES, name);
