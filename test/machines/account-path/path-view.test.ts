import { eventPermissions, maySend } from '../../../src/machines/account-path/event-permissions';
import { clientEvents, systemEvents } from '../../../src/machines/account-path/events';
import { pathView } from '../../../src/machines/account-path/path-view';
import { planChange } from '../../../src/machines/account-path/plan-change';
import { countedVerdicts, stageVerdicts, verdictsUpTo } from '../../../src/machines/account-path/verdicts';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { completeFactsFor, factsWith } from '../../support/builders/facts';
import {
  administrator,
  awaiting,
  director,
  given,
  manager,
  pathIn,
  pathNow,
  specialist,
  systemSender,
  verdictsBut,
} from '../../support/builders/path';

const eventsOf = (...[envelope, known]: [ReturnType<typeof pathIn>, Parameters<typeof given>[0]?]) =>
  Object.fromEntries(pathView(envelope, given(known), defaultPolicy, []).events.map((event) => [event.type, event]));

describe('pathView', () => {
  it('says where the path stands', () => {
    expect(pathView(pathIn({ lifecycle: 'discovery', pace: 'warned' }), given(), defaultPolicy, [])).toMatchObject({
      state: 'discovery',
      stage: 'discovery',
      cycle: 1,
      visit: 4,
      regions: { lifecycle: 'discovery', pace: 'warned', request: 'idle' },
    });
  });
  it('keeps the stage while the path rests', () => {
    expect(
      pathView(pathIn({ lifecycle: 'nurture' }, { leftFrom: 'valuation' }), given(), defaultPolicy, []).stage,
    ).toBe('valuation');
  });
  it('names the criteria that hold the exit, and the approval it needs', () => {
    const events = eventsOf(pathIn({ lifecycle: 'valuation' }), { verdicts: verdictsBut('V2', 'V5') });
    expect(events['stage.complete']).toEqual({
      type: 'stage.complete',
      enabled: false,
      blockedBy: ['V2', 'V5'],
      reason: 'exit-criteria-unmet',
      needsApproval: 'A2',
    });
    expect(eventsOf(pathIn({ lifecycle: 'valuation' }))['stage.complete']).toMatchObject({
      enabled: true,
      blockedBy: [],
      needsApproval: 'A2',
    });
    expect(eventsOf(pathIn({ lifecycle: 'discovery' }))['stage.complete']).toMatchObject({
      enabled: true,
      needsApproval: null,
    });
  });
  it('lists the events of the state alone', () => {
    expect(Object.keys(eventsOf(pathIn({ lifecycle: 'partnered' })))).toEqual([
      'path.abandon',
      'cycle.start',
      'owner.transfer',
      'path.adoptUndone',
    ]);
  });
  it('knows who asks, what is pending, and credit', () => {
    expect(eventsOf(pathIn({ lifecycle: 'discovery' }), { actor: specialist })['stage.complete']).toMatchObject({
      enabled: false,
      reason: 'not-permitted',
    });
    expect(eventsOf(pathIn({ lifecycle: 'discovery' }))['stage.sendBack']).toMatchObject({
      enabled: false,
      reason: 'not-permitted',
    });
    expect(eventsOf(pathIn({ lifecycle: 'discovery' }), { actor: director })['stage.sendBack']).toMatchObject({
      enabled: true,
    });
    const waiting = pathIn({ lifecycle: 'discovery', request: 'awaiting' }, awaiting('path.abandon'));
    expect(eventsOf(waiting)['stage.complete']).toMatchObject({ enabled: false, reason: 'request-pending' });
    expect(eventsOf(pathIn({ lifecycle: 'closing', credit: 'hold' }))['stage.complete']).toMatchObject({
      enabled: false,
      reason: 'credit-hold',
    });
  });
});

describe('verdicts', () => {
  it('are those of the stage', () => {
    const verdicts = stageVerdicts('targeting', completeFactsFor('targeting'), defaultPolicy);
    expect(verdicts.map(({ id, met }) => [id, met])).toEqual(['T1', 'T2', 'T3', 'T4', 'T5'].map((id) => [id, true]));
    expect(stageVerdicts('partnered', factsWith(), defaultPolicy)).toEqual([]);
  });
  it('a waived criterion counts as met, with reason waived, until it expires', () => {
    const waiver = {
      criterion: 'T3' as const,
      stage: 'targeting' as const,
      reason: '无需',
      expiresAt: '2026-04-01T00:00:00.000Z',
      requestId: null,
    };
    const context = pathIn({ lifecycle: 'targeting' }, { waivers: [waiver] }).context as never;
    const counted = (at: string) =>
      countedVerdicts(stageVerdicts('targeting', factsWith(), defaultPolicy), context, at).find(
        (verdict) => verdict.id === 'T3',
      );
    expect(counted(pathNow)).toMatchObject({
      met: true,
      reason: { code: 'waived', params: { expiresAt: waiver.expiresAt, grounds: '无需' } },
      unblock: [],
    });
    expect(counted(waiver.expiresAt)).toMatchObject({ met: false });
  });
  it('an adopted account shows what it skipped as adopted, which is not met', () => {
    const adopted = { state: 'valuation' as const, visit: 4, enteredAt: pathNow, source: 'pipeline', at: pathNow };
    const context = pathIn({ lifecycle: 'valuation' }, { adopted }).context as never;
    const shown = countedVerdicts(verdictsUpTo('valuation', factsWith(), defaultPolicy), context, pathNow);
    expect(shown.find((verdict) => verdict.id === 'T1')).toMatchObject({ met: false, reason: { code: 'adopted' } });
    expect(shown.find((verdict) => verdict.id === 'V1')).toMatchObject({ met: false, reason: { code: 'V1.noScore' } });
  });
});

describe('who may send which event', () => {
  it.each(clientEvents)('%s: nobody who only reads', (type) => {
    for (const roles of [
      ['auditor', 'manager', 'director', 'administrator'],
      ['finance'],
      ['compliance'],
      ['buyer'],
      [],
    ] as never[]) {
      expect(maySend(type, { kind: 'user', id: 'x', roles, relations: ['owner', 'member', 'department'] })).toBe(false);
    }
  });
  it.each(systemEvents)('%s: the system alone', (type) => {
    expect(maySend(type, systemSender)).toBe(true);
    for (const actor of [manager, director, administrator, specialist]) expect(maySend(type, actor)).toBe(false);
  });
  it('every event has its permission', () => {
    expect(Object.keys(eventPermissions).sort()).toEqual([...clientEvents, ...systemEvents].sort());
  });
  it('the table', () => {
    const may = (actor: typeof manager) => clientEvents.filter((type) => maySend(type, actor));
    const moves = [
      'stage.complete',
      'path.nurture',
      'path.abandon',
      'path.reactivate',
      'criterion.waive',
      'plan.revise',
      'cycle.start',
      'owner.transfer',
    ];
    expect(may(manager)).toEqual(moves);
    expect(may({ ...manager, relations: ['member'] })).toEqual([]);
    expect(may(specialist)).toEqual([]);
    expect(may(director)).toEqual(['stage.complete', 'stage.sendBack', ...moves.slice(1)]);
    expect(may({ kind: 'user', id: 'x', roles: ['seniorManagement'], relations: [] })).toEqual([
      'stage.sendBack',
      'owner.transfer',
    ]);
    expect(may(administrator)).toEqual(['path.adopt', 'path.adoptUndone']);
  });
});

describe('F7 planChange', () => {
  const plan = (version: number, amount: string, more: object = {}) => ({
    version,
    expense: { amount, currency: 'CNY' },
    decisionMakers: ['a', 'b'],
    pathToDeal: '试投放',
    ...more,
  });

  it.each([
    ['none: the approved revision itself', plan(1, '100.00'), plan(1, '100.00'), 'none'],
    ['none: no plan was ever drawn up', null, null, 'none'],
    ['minor: up to 10 % more', plan(1, '100.00'), plan(2, '110.00'), 'minor'],
    ['material: more than 10 % more', plan(1, '100.00'), plan(2, '110.01'), 'material'],
    ['material: other decision makers', plan(1, '100.00'), plan(2, '100.00', { decisionMakers: ['a'] }), 'material'],
    ['material: another path', plan(1, '100.00'), plan(2, '100.00', { pathToDeal: '招标' }), 'material'],
    ['material: never approved', null, plan(1, '1.00'), 'material'],
    ['material: gone after its approval', plan(1, '100.00'), null, 'material'],
  ])('%s', (_title, approved, present, change) => {
    expect(planChange(approved, present, defaultPolicy)).toBe(change);
  });
});
