import { clientEvents, systemEvents } from '../../../src/machines/account-path/events';
import { developmentStages, lifecycleStates } from '../../../src/machines/policy/stages';
import { administrator, awaiting, director, manager, pathIn, send, systemSender } from '../../support/builders/path';

const touched = '2026-02-20T02:00:00.000Z';
const later = '2026-03-05T02:00:00.000Z';

/** A payload that each event takes, so that it is refused for nothing but the state. */
const payloads: Record<string, Record<string, unknown>[]> = {
  'stage.sendBack': developmentStages.map((to) => ({ to, reason: 'r' })),
  'path.nurture': [{ reason: 'r', reviewAt: later }],
  'path.abandon': [{ reason: 'r', reasonClass: 'price' }],
  'path.reactivate': developmentStages.map((to) => ({ to, reason: 'r' })),
  'criterion.waive': [{ criterion: 'T3', reason: 'r', expiresAt: later }],
  'plan.revise': [{ revision: 3 }],
  'cycle.start': [{ project: 'p' }],
  'owner.transfer': [{ to: 'u-other', reason: 'r' }],
  'path.adopt': lifecycleStates.map((state) => ({ state, enteredAt: touched, source: 's' })),
  'engagement.recorded': [{ engagementId: 'e', heldAt: '2026-03-01T02:00:00.000Z', haste: false, nextStepAt: null }],
  'step.booked': [{ engagementId: 'e', nextStepAt: later }],
  'credit.changed': ['good', 'watch', 'hold'].map((to) => ({ to, reason: 'r' })),
  'approval.granted': [{ requestId: 'req-1' }],
  'approval.refused': [{ requestId: 'req-1', outcome: 'rejected' }],
};
type Sample = { type: string; payload: Record<string, unknown> };

/** Of this visit and touch, and of an earlier one. */
const clockPayloads: Record<string, unknown>[] = [
  { visit: 4, touch: 2 },
  { visit: 3, touch: 1 },
];
const everyEvent: Sample[] = [...clientEvents, ...systemEvents].flatMap((type) => {
  const samples = type.startsWith('clock.') ? clockPayloads : (payloads[type] ?? [{}]);
  return samples.map((payload) => ({ type, payload }));
});
const sendersOf = (type: string) =>
  systemEvents.some((each) => each === type) ? [systemSender] : [manager, director, administrator];
const paces = ['onTrack', 'warned', 'breached', 'escalated'] as const;
const standings = [
  ['onTrack', 'fresh'],
  ['warned', 'due'],
  ['breached', 'cold'],
  ['escalated', 'cold'],
] as const;
const usual = { visit: 4, touch: 2, touchedAt: touched, leftFrom: 'closing' as const, request: null };
const plan = { revision: 2, requestId: 'r', approvedAt: touched };
const adopted = { state: 'discovery' as const, visit: 4, enteredAt: touched, source: 's', at: touched };
const contexts = [
  usual,
  { ...usual, ...awaiting('path.abandon', { reason: 'r', reasonClass: 'price' }) },
  { ...usual, visit: 1 },
  { ...usual, approvedPlan: plan },
  { ...usual, adopted },
];

/** Every event, in every state, by every sender: what was taken. */
function* everyStep() {
  for (const lifecycle of lifecycleStates)
    for (const [pace, engagement] of standings)
      for (const context of contexts)
        for (const { type, payload } of everyEvent)
          for (const actor of sendersOf(type)) {
            const request = context.request ? 'awaiting' : 'idle';
            const before = pathIn({ lifecycle, pace, engagement, request }, context);
            const sent = send(before, type, payload, { actor, untouched: true, planChange: 'minor' });
            if (sent.accepted) yield { type, lifecycle, pace, engagement, visit: context.visit, sent };
          }
}

describe('W3 and section 11: what restarts a clock', () => {
  const steps = [...everyStep()];
  const entered = ({ sent, visit }: (typeof steps)[number]): boolean => sent.context.visit === visit + 1;

  it('tries every event that the path knows', () => {
    const taken = new Set(steps.map(({ type }) => type));
    expect([...clientEvents, ...systemEvents].filter((type) => !taken.has(type))).toEqual([]);
    expect(steps.length).toBeGreaterThan(500);
  });

  it('the stage’s clock starts by entering a stage and by nothing else', () => {
    for (const step of steps) {
      const starts = step.sent.effectTypes.includes('startStageClock');
      const stage = developmentStages.some((each) => each === step.sent.regions.lifecycle);
      expect([step.type, step.lifecycle, starts]).toEqual([step.type, step.lifecycle, entered(step) && stage]);
      if (!entered(step)) expect(step.sent.context.enteredAt).toBe('2026-02-01T01:00:00.000Z');
    }
  });

  it('the pace goes back to the beginning by entering a state and by nothing else', () => {
    const rank = (pace: string): number => paces.indexOf(pace as never);
    for (const step of steps.filter((each) => !entered(each)))
      expect([step.type, rank(step.sent.regions.pace) >= rank(step.pace)]).toEqual([step.type, true]);
    for (const step of steps.filter(entered))
      expect([step.type, step.sent.regions.pace]).toEqual([step.type, 'onTrack']);
  });

  it('B4 the contact clock is restarted by an engagement with an outcome alone; a booked step postpones it', () => {
    // An import is no touch: it brings the account as it is.
    for (const { type, sent, engagement } of steps.filter((each) => each.type !== 'path.adopt')) {
      const moved = sent.context.touchedAt !== touched;
      expect([type, moved]).toEqual([type, type === 'engagement.recorded']);
      const freshened = sent.regions.engagement === 'fresh' && engagement !== 'fresh';
      if (freshened) expect(['engagement.recorded', 'step.booked']).toContain(type);
    }
    expect(
      new Set(
        steps
          .filter(({ engagement, sent }) => engagement === 'cold' && sent.regions.engagement === 'fresh')
          .map(({ type }) => type),
      ),
    ).toEqual(new Set(['engagement.recorded', 'step.booked']));
  });
});
