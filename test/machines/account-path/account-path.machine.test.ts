import { accountPathDefinition } from '../../../src/machines/account-path/account-path.machine';
import { systemEvents } from '../../../src/machines/account-path/events';
import { start } from '../../../src/machines/machine';
import {
  type CriterionStage,
  criterionIds,
  developmentStages,
  lifecycleStates,
  pathStages,
  positionOf,
} from '../../../src/machines/policy/stages';
import {
  administrator,
  awaiting,
  director,
  manager,
  pathIn,
  pathNow,
  send,
  specialist,
  systemSender,
  verdictsBut,
} from '../../support/builders/path';

const system = { actor: systemSender };
const asDirector = { actor: director };
const order = ['intake', ...developmentStages, 'partnered'] as const;

describe('a new account', () => {
  it('stands in intake, cycle 1, visit 1, and asks for nothing', () => {
    const { envelope, effects } = start(accountPathDefinition, 1, { at: pathNow });
    expect(envelope.state).toEqual({
      lifecycle: 'intake',
      request: 'idle',
      credit: 'good',
      engagement: 'fresh',
      pace: 'onTrack',
    });
    expect(envelope.context).toMatchObject({ cycle: 1, visit: 1, enteredAt: pathNow, waivers: [], request: null });
    expect(effects).toEqual([]);
  });
});

describe('stage.complete', () => {
  for (const from of ['intake', 'targeting', 'discovery', 'relationship', 'closing'] as const) {
    const to = order[order.indexOf(from) + 1];
    it(`leads from ${from} to ${to} when every criterion is met`, () => {
      const sent = send(pathIn({ lifecycle: from }), 'stage.complete');
      expect(sent.regions.lifecycle).toBe(to);
      expect(sent.context).toMatchObject({ visit: 5, enteredAt: pathNow });
      expect(sent.effectTypes).toContain('stopStageClock');
      expect(sent.effectTypes.includes('startStageClock')).toBe(to !== 'partnered');
    });
    for (const id of criterionIds[from]) {
      it(`${id} unmet holds ${from}`, () => {
        const sent = send(pathIn({ lifecycle: from }), 'stage.complete', {}, { verdicts: verdictsBut(id) });
        expect(sent).toMatchObject({
          accepted: false,
          refusal: { code: 'exit-criteria-unmet', params: { criteria: [id] } },
        });
      });
    }
  }
  it('names every unmet criterion, also where verdicts are absent', () => {
    expect(
      send(pathIn({ lifecycle: 'targeting' }), 'stage.complete', {}, { verdicts: {} }).refusal?.params?.criteria,
    ).toEqual(['T1', 'T2', 'T3', 'T4', 'T5']);
  });
  it('is refused to specialists, other managers and clients without relation', () => {
    for (const actor of [specialist, { ...manager, relations: [] }, { ...director, relations: [] }, administrator]) {
      expect(send(pathIn({ lifecycle: 'targeting' }), 'stage.complete', {}, { actor }).refusal?.code).toBe(
        'not-permitted',
      );
    }
  });
  it('is refused where nobody says whether the policy gates it', () => {
    expect(send(pathIn({ lifecycle: 'targeting' }), 'stage.complete', {}, { gate: undefined }).refusal?.code).toBe(
      'gate-unknown',
    );
  });
  it('wins the deal: the cycle is closed as won', () => {
    const sent = send(pathIn({ lifecycle: 'closing' }), 'stage.complete');
    expect(sent.effects).toContainEqual({
      type: 'closeCycle',
      params: { cycle: 1, outcome: 'won', closedAt: pathNow },
    });
  });
  it('is not known in partnered, nurture and abandoned', () => {
    for (const lifecycle of ['partnered', 'nurture', 'abandoned'] as const) {
      expect(send(pathIn({ lifecycle }, { leftFrom: 'closing' }), 'stage.complete').refusal?.code).toBe(
        'event-not-allowed',
      );
    }
  });
  it('closing is held while credit is on hold, and not while it is watched', () => {
    expect(send(pathIn({ lifecycle: 'closing', credit: 'hold' }), 'stage.complete').refusal?.code).toBe('credit-hold');
    expect(send(pathIn({ lifecycle: 'closing', credit: 'watch' }), 'stage.complete').accepted).toBe(true);
    expect(send(pathIn({ lifecycle: 'relationship', credit: 'hold' }), 'stage.complete').accepted).toBe(true);
  });
});

describe('V8: leaving valuation', () => {
  const gated = { gate: 'A2' as const };
  const filed = () => send(pathIn({ lifecycle: 'valuation' }), 'stage.complete', {}, gated);

  it('files A2 for the present revision of the plan and waits', () => {
    const sent = filed();
    expect(sent.regions).toMatchObject({ lifecycle: 'valuation', request: 'awaiting' });
    expect(sent.context.request).toMatchObject({
      id: 'req-1',
      kind: 'A2',
      event: 'stage.complete',
      planRevision: 3,
      visit: 4,
    });
    expect(sent.effects).toEqual([
      {
        type: 'requestApproval',
        params: {
          requestId: 'req-1',
          kind: 'A2',
          event: 'stage.complete',
          payload: {},
          stage: 'valuation',
          visit: 4,
          planRevision: 3,
        },
      },
    ]);
  });
  it('is not filed while another criterion is unmet', () => {
    expect(
      send(pathIn({ lifecycle: 'valuation' }), 'stage.complete', {}, { ...gated, verdicts: verdictsBut('V3') }).refusal
        ?.params?.criteria,
    ).toEqual(['V3']);
  });
  it('is never left directly without the approval', () => {
    expect(send(pathIn({ lifecycle: 'valuation' }), 'stage.complete').refusal?.params?.criteria).toEqual(['V8']);
  });
  it('is left when the approval is granted, and the plan is in force', () => {
    const sent = send(filed().envelope, 'approval.granted', { requestId: 'req-1' }, system);
    expect(sent.regions).toMatchObject({ lifecycle: 'relationship', request: 'idle' });
    expect(sent.context).toMatchObject({
      request: null,
      approvedPlan: { revision: 3, requestId: 'req-1', approvedAt: pathNow },
    });
  });
  it('is not left when the plan was changed meanwhile', () => {
    const sent = send(filed().envelope, 'approval.granted', { requestId: 'req-1' }, { ...system, planRevision: 4 });
    expect(sent).toMatchObject({ accepted: false, refusal: { code: 'content-changed' } });
  });
  it('is not left when a criterion is no longer met', () => {
    const sent = send(
      filed().envelope,
      'approval.granted',
      { requestId: 'req-1' },
      { ...system, verdicts: verdictsBut('V4') },
    );
    expect(sent).toMatchObject({
      accepted: false,
      refusal: { code: 'exit-criteria-unmet', params: { criteria: ['V4'] } },
    });
  });
  it('is not left by the grant of another request, nor by a person who says so', () => {
    expect(send(filed().envelope, 'approval.granted', { requestId: 'req-9' }, system).refusal?.code).toBe(
      'no-such-request',
    );
    expect(send(filed().envelope, 'approval.granted', { requestId: 'req-1' }, asDirector).refusal?.code).toBe(
      'not-permitted',
    );
  });
  it('stays where it is when the approval is refused', () => {
    const sent = send(filed().envelope, 'approval.refused', { requestId: 'req-1', outcome: 'rejected' }, system);
    expect(sent.regions).toMatchObject({ lifecycle: 'valuation', request: 'idle' });
    expect(sent.context).toMatchObject({ request: null, approvedPlan: null, visit: 4 });
  });
});

describe('while a request waits', () => {
  const held = () =>
    pathIn(
      { lifecycle: 'targeting', request: 'awaiting' },
      awaiting('path.nurture', { reason: 'x', reviewAt: '2026-09-01T00:00:00.000Z' }),
    );

  it('a second gated event is refused as request-pending, and so is a direct one', () => {
    for (const gate of ['A9', null] as const) {
      const sent = send(
        held(),
        gate ? 'path.abandon' : 'stage.complete',
        { reasonClass: 'other', reason: 'x' },
        { gate },
      );
      expect(sent).toMatchObject({
        accepted: false,
        refusal: { code: 'request-pending', params: { requestId: 'req-1', kind: 'A9' } },
      });
    }
  });
  it('a handover holds no stage up and outlives the move', () => {
    const handover = pathIn(
      { lifecycle: 'targeting', request: 'awaiting' },
      awaiting('owner.transfer', { to: 'u-2', reason: 'x' }, { kind: 'A15' }),
    );
    const sent = send(handover, 'stage.complete');
    expect(sent.regions).toMatchObject({ lifecycle: 'discovery', request: 'awaiting' });
    expect(sent.effectTypes).not.toContain('voidRequest');
    expect(send(sent.envelope, 'approval.granted', { requestId: 'req-1' }, system).effectTypes).toEqual([
      'transferOwner',
      'notify',
    ]);
  });
  it('sending back voids it', () => {
    const waiting = pathIn(
      { lifecycle: 'closing', request: 'awaiting' },
      awaiting('path.abandon', { reasonClass: 'other', reason: 'x' }),
    );
    const sent = send(waiting, 'stage.sendBack', { to: 'discovery', reason: 'x' }, asDirector);
    expect(sent.regions).toMatchObject({ lifecycle: 'discovery', request: 'idle' });
    expect(sent.effects).toContainEqual({
      type: 'voidRequest',
      params: { requestId: 'req-1', reason: 'stage.sendBack' },
    });
  });
  it('the pace runs on, and the message says whose approval is awaited', () => {
    const sent = send(held(), 'clock.breached', { visit: 4 }, system);
    expect(sent.effects[0]).toMatchObject({
      type: 'notify',
      params: { template: 'stageBreached', to: ['owner', 'director'], params: { awaitingRequest: 'req-1' } },
    });
  });
});

describe('stage.sendBack', () => {
  it.each(
    developmentStages
      .slice(1)
      .flatMap((from) =>
        developmentStages.filter((to) => positionOf(to) < positionOf(from)).map((to) => [from, to] as const),
      ),
  )('leads from %s to %s, with the clock started anew and word to the owner', (from, to) => {
    const waiver = {
      criterion: 'C2' as const,
      stage: from,
      reason: 'x',
      expiresAt: '2027-01-01T00:00:00.000Z',
      requestId: null,
    };
    const sent = send(
      pathIn({ lifecycle: from, pace: 'breached' }, { waivers: [waiver] }),
      'stage.sendBack',
      { to, reason: '资料不足' },
      asDirector,
    );
    expect(sent.regions).toMatchObject({ lifecycle: to, pace: 'onTrack' });
    expect(sent.context.waivers).toEqual([]);
    expect(sent.effectTypes).toEqual(['stopStageClock', 'startStageClock', 'startContactClock', 'notify']);
  });
  it('voids A2 when it leads to valuation or before, and keeps it when it does not', () => {
    const approvedPlan = { revision: 3, requestId: 'r', approvedAt: pathNow };
    const back = (to: string) =>
      send(pathIn({ lifecycle: 'closing' }, { approvedPlan }), 'stage.sendBack', { to, reason: 'x' }, asDirector)
        .context.approvedPlan;
    expect(back('relationship')).toEqual(approvedPlan);
    expect(back('valuation')).toBeNull();
    expect(back('targeting')).toBeNull();
  });
  it.each(['intake', 'relationship', 'closing', 'partnered', 'nurture', 'nowhere', undefined])(
    'never leads from relationship to %s',
    (to) => {
      expect(
        send(pathIn({ lifecycle: 'relationship' }), 'stage.sendBack', { to, reason: 'x' }, asDirector).refusal?.code,
      ).toBe('target-stage-not-allowed');
    },
  );
  it('is refused to the manager', () => {
    expect(
      send(pathIn({ lifecycle: 'closing' }), 'stage.sendBack', { to: 'targeting', reason: 'x' }).refusal?.code,
    ).toBe('not-permitted');
  });
});

describe('nurture, abandon, reactivate', () => {
  const nurture = { reason: '预算冻结', reviewAt: '2026-09-01T00:00:00.000Z' };
  const abandon = { reasonClass: 'noOpportunity', reason: 'x' };

  it.each(['intake', ...developmentStages] as const)(
    'path.nurture leaves %s for a review deadline instead of the stage clock',
    (from) => {
      const sent = send(pathIn({ lifecycle: from }), 'path.nurture', nurture);
      expect(sent.regions.lifecycle).toBe('nurture');
      expect(sent.context).toMatchObject({ leftFrom: from, reviewAt: nurture.reviewAt });
      expect(sent.effectTypes).toEqual(['stopStageClock', 'startReviewClock', 'startContactClock']);
    },
  );
  it('path.nurture is gated: it waits for A9 and is carried out when granted', () => {
    const filed = send(pathIn({ lifecycle: 'discovery' }), 'path.nurture', nurture, { gate: 'A9' });
    expect(filed.regions).toMatchObject({ lifecycle: 'discovery', request: 'awaiting' });
    const granted = send(filed.envelope, 'approval.granted', { requestId: 'req-1' }, system);
    expect(granted.regions).toMatchObject({ lifecycle: 'nurture', request: 'idle' });
    expect(granted.context.reviewAt).toBe(nurture.reviewAt);
  });
  it('path.nurture asks for a review that is ahead, also at the moment of the grant', () => {
    expect(
      send(pathIn({ lifecycle: 'discovery' }), 'path.nurture', { ...nurture, reviewAt: pathNow }).refusal?.code,
    ).toBe('date-not-in-future');
    const filed = send(pathIn({ lifecycle: 'discovery' }), 'path.nurture', nurture, { gate: 'A9' });
    const late = send(
      filed.envelope,
      'approval.granted',
      { requestId: 'req-1' },
      { ...system, at: '2026-10-01T00:00:00.000Z' },
    );
    expect(late.refusal?.code).toBe('date-not-in-future');
  });
  it('the review that is due tells the owner once a visit', () => {
    const resting = pathIn({ lifecycle: 'nurture' }, { leftFrom: 'discovery', reviewAt: nurture.reviewAt });
    expect(send(resting, 'clock.reviewDue', { visit: 4 }, system).effects[0]).toMatchObject({
      params: { template: 'reviewDue', to: ['owner'] },
    });
    expect(send(resting, 'clock.reviewDue', { visit: 3 }, system).refusal?.code).toBe('deadline-stale');
  });
  it.each(lifecycleStates.filter((state) => state !== 'abandoned'))('path.abandon leaves %s', (from) => {
    const sent = send(
      pathIn({ lifecycle: from }, { leftFrom: from === 'nurture' ? 'valuation' : null }),
      'path.abandon',
      abandon,
    );
    expect(sent.regions.lifecycle).toBe('abandoned');
    expect(sent.context.leftFrom).toBe(from === 'nurture' ? 'valuation' : from);
    expect(sent.effectTypes).toContain('stopContactClock');
    expect(sent.effectTypes.includes('closeCycle')).toBe(from !== 'partnered');
  });
  it.each(pathStages.flatMap((leftFrom) => pathStages.map((to) => [leftFrom, to] as const)))(
    'left from %s, path.reactivate to %s is right or refused',
    (leftFrom, to) => {
      const sent = send(pathIn({ lifecycle: 'abandoned' }, { leftFrom }), 'path.reactivate', { to, reason: 'x' });
      const allowed = positionOf(to) <= positionOf(leftFrom) && (leftFrom !== 'partnered' || to === 'partnered');
      expect(sent.accepted).toBe(allowed);
      if (allowed) expect(sent.regions.lifecycle).toBe(to);
      else expect(sent.refusal?.code).toBe('target-stage-not-allowed');
    },
  );
  it('reactivation goes on with the cycle and starts the clock anew', () => {
    const sent = send(pathIn({ lifecycle: 'abandoned' }, { leftFrom: 'closing' }), 'path.reactivate', {
      to: 'discovery',
      reason: 'x',
    });
    expect(sent.effectTypes).toEqual(['stopStageClock', 'reopenCycle', 'startStageClock', 'startContactClock']);
    expect(sent.context).toMatchObject({ leftFrom: null, cycle: 1, visit: 5 });
  });
});

describe('criterion.waive', () => {
  const waive = { criterion: 'D4', reason: '客户熟悉产品', expiresAt: '2026-04-01T00:00:00.000Z' };

  it('waits for A10 and counts when granted, until it expires', () => {
    const filed = send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', waive, { gate: 'A10' });
    const granted = send(filed.envelope, 'approval.granted', { requestId: 'req-1' }, system);
    expect(granted.context.waivers).toEqual([{ ...waive, stage: 'discovery', requestId: 'req-1' }]);
    expect(granted.regions).toMatchObject({ lifecycle: 'discovery', request: 'idle' });
    const unmet = { verdicts: verdictsBut('D4') };
    expect(send(granted.envelope, 'stage.complete', {}, unmet).accepted).toBe(true);
    expect(
      send(granted.envelope, 'stage.complete', {}, { ...unmet, at: '2026-04-01T00:00:00.000Z' }).refusal?.params
        ?.criteria,
    ).toEqual(['D4']);
  });
  it('dies with the stage', () => {
    const waived = send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', waive);
    expect(send(waived.envelope, 'stage.complete').context.waivers).toEqual([]);
  });
  it.each(['T3', 'V8', 'C7', 'D1', 'X9', undefined])('is refused for %s in discovery', (criterion) => {
    expect(send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', { ...waive, criterion }).refusal?.code).toBe(
      'not-waivable',
    );
  });
  it.each(['V8', 'C7'] as const)('%s is never waived, whatever the policy says', (criterion) => {
    const lifecycle = criterion === 'V8' ? 'valuation' : 'closing';
    expect(
      send(pathIn({ lifecycle }), 'criterion.waive', { ...waive, criterion }, { waivable: [criterion] }).refusal?.code,
    ).toBe('not-waivable');
  });
  it('is refused twice, for the past, and for longer than the policy lets', () => {
    const waived = send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', waive);
    expect(send(waived.envelope, 'criterion.waive', waive).refusal?.code).toBe('already-waived');
    expect(
      send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', { ...waive, expiresAt: pathNow }).refusal?.code,
    ).toBe('date-not-in-future');
    expect(
      send(pathIn({ lifecycle: 'discovery' }), 'criterion.waive', waive, { waiverLimitAt: '2026-03-20T00:00:00.000Z' })
        .refusal?.code,
    ).toBe('date-too-late');
  });
  it('is not known in intake and partnered', () => {
    expect(send(pathIn(), 'criterion.waive', waive).refusal?.code).toBe('event-not-allowed');
    expect(send(pathIn({ lifecycle: 'partnered' }), 'criterion.waive', waive).refusal?.code).toBe('event-not-allowed');
  });
});

describe('F7 plan.revise', () => {
  const approvedPlan = { revision: 2, requestId: 'r', approvedAt: pathNow };
  const inRelationship = () => pathIn({ lifecycle: 'relationship' }, { approvedPlan });

  it('a material change waits for A2, and the stage waits for it', () => {
    expect(send(inRelationship(), 'stage.complete', {}, { planChange: 'material' }).refusal?.code).toBe(
      'plan-revision-unapproved',
    );
    const filed = send(inRelationship(), 'plan.revise', { revision: 3 }, { planChange: 'material', gate: 'A2' });
    expect(filed.context.request).toMatchObject({ event: 'plan.revise', planRevision: 3 });
    expect(send(filed.envelope, 'stage.complete').refusal?.code).toBe('request-pending');
    const granted = send(
      filed.envelope,
      'approval.granted',
      { requestId: 'req-1' },
      { ...system, planChange: 'material' },
    );
    expect(granted.context.approvedPlan).toMatchObject({ revision: 3, requestId: 'req-1' });
    expect(granted.regions.lifecycle).toBe('relationship');
    expect(send(granted.envelope, 'stage.complete').regions.lifecycle).toBe('closing');
  });
  it('F7 › a minor change goes on under the approval in force, which stays the measure of the next one', () => {
    const sent = send(inRelationship(), 'plan.revise', { revision: 3 }, { planChange: 'minor' });
    expect(sent.context.approvedPlan).toEqual(approvedPlan);
    expect(send(inRelationship(), 'stage.complete', {}, { planChange: 'minor' }).accepted).toBe(true);
  });
  it('a plan changed again while its approval is pending is not approved', () => {
    const filed = send(inRelationship(), 'plan.revise', { revision: 3 }, { planChange: 'material', gate: 'A2' });
    expect(
      send(
        filed.envelope,
        'approval.granted',
        { requestId: 'req-1' },
        { ...system, planChange: 'material', planRevision: 4 },
      ).refusal?.code,
    ).toBe('plan-revision-stale');
  });
  it('an unknown change holds an approved plan, and nothing holds an adopted account without one', () => {
    expect(send(inRelationship(), 'stage.complete', {}, { planChange: undefined }).refusal?.code).toBe(
      'plan-revision-unapproved',
    );
    expect(send(pathIn({ lifecycle: 'relationship' }), 'stage.complete', {}, { planChange: 'material' }).accepted).toBe(
      true,
    );
  });
  it('is refused without a change, and for another revision than the present', () => {
    expect(send(inRelationship(), 'plan.revise', { revision: 3 }).refusal?.code).toBe('plan-unchanged');
    expect(send(inRelationship(), 'plan.revise', { revision: 99 }).refusal?.code).toBe('plan-revision-unknown');
    expect(send(inRelationship(), 'plan.revise', { revision: 2 }, { planChange: 'minor' }).refusal?.code).toBe(
      'plan-revision-stale',
    );
  });
});

describe('F18 cycle.start', () => {
  it('opens the next cycle of development', () => {
    const approvedPlan = { revision: 2, requestId: 'r', approvedAt: pathNow };
    const sent = send(pathIn({ lifecycle: 'partnered' }, { cycle: 2, approvedPlan }), 'cycle.start', {
      project: 'p-1',
    });
    expect(sent.regions.lifecycle).toBe('targeting');
    expect(sent.context).toMatchObject({ cycle: 3, approvedPlan: null });
    expect(sent.effects).toContainEqual({
      type: 'openCycle',
      params: { cycle: 3, source: 'project', project: 'p-1', openedAt: pathNow },
    });
  });
  it('is refused without project information, and anywhere but in partnered', () => {
    expect(
      send(pathIn({ lifecycle: 'partnered' }), 'cycle.start', { project: 'p' }, { projectInformation: undefined })
        .refusal?.code,
    ).toBe('project-information-missing');
    expect(send(pathIn({ lifecycle: 'closing' }), 'cycle.start', { project: 'p' }).refusal?.code).toBe(
      'event-not-allowed',
    );
  });
});

describe('owner.transfer', () => {
  it.each(lifecycleStates)('is carried out in %s without moving the path', (lifecycle) => {
    const sent = send(pathIn({ lifecycle }, { leftFrom: 'targeting' }), 'owner.transfer', {
      to: 'u-2',
      reason: '离职',
    });
    expect(sent.regions.lifecycle).toBe(lifecycle);
    expect(sent.effects[0]).toEqual({ type: 'transferOwner', params: { to: 'u-2', reason: '离职' } });
    expect(sent.context.visit).toBe(4);
  });
  it('is refused where the receiver may not own accounts', () => {
    expect(send(pathIn(), 'owner.transfer', { to: 'u-2', reason: 'x' }, { mayReceive: false }).refusal?.code).toBe(
      'receiver-may-not-own',
    );
  });
});

describe('path.adopt and path.adoptUndone', () => {
  const fresh = () => pathIn({}, { visit: 1 });
  const adopt = { state: 'relationship', enteredAt: '2025-11-01T00:00:00.000Z', source: 'pipeline.xlsx', cycle: 3 };
  const asAdministrator = { actor: administrator };

  it.each(lifecycleStates)('takes an account over in %s with the real date of entry', (state) => {
    const sent = send(fresh(), 'path.adopt', { ...adopt, state }, asAdministrator);
    expect(sent.regions.lifecycle).toBe(state);
    expect(sent.context).toMatchObject({
      enteredAt: adopt.enteredAt,
      cycle: 3,
      adopted: { state, source: adopt.source, visit: 2 },
    });
  });
  it('an old case says once that it is overdue: the clock is marked as adopted', () => {
    const { effects } = send(fresh(), 'path.adopt', adopt, asAdministrator);
    expect(effects).toContainEqual({
      type: 'startStageClock',
      params: { stage: 'relationship', enteredAt: adopt.enteredAt, visit: 2, adopted: true },
    });
    expect(effects).toContainEqual({
      type: 'adoptCycle',
      params: { cycle: 3, openedAt: adopt.enteredAt, source: adopt.source },
    });
  });
  it('is the first event or none', () => {
    expect(send(pathIn({}, { visit: 2 }), 'path.adopt', adopt, asAdministrator).refusal?.code).toBe('account-touched');
    expect(send(fresh(), 'path.adopt', adopt, { ...asAdministrator, untouched: false }).refusal?.code).toBe(
      'account-touched',
    );
    expect(send(pathIn({ lifecycle: 'targeting' }), 'path.adopt', adopt, asAdministrator).refusal?.code).toBe(
      'event-not-allowed',
    );
  });
  it('is refused to managers, for a date ahead, and for a state that does not exist', () => {
    expect(send(fresh(), 'path.adopt', adopt).refusal?.code).toBe('not-permitted');
    expect(
      send(fresh(), 'path.adopt', { ...adopt, enteredAt: '2027-01-01T00:00:00.000Z' }, asAdministrator).refusal?.code,
    ).toBe('date-not-in-past');
    expect(send(fresh(), 'path.adopt', { ...adopt, state: 'won' }, asAdministrator).refusal?.code).toBe(
      'target-stage-not-allowed',
    );
  });
  it('undone, the account stands in intake, out of all lists, and nobody moves it again', () => {
    const adopted = send(fresh(), 'path.adopt', adopt, asAdministrator);
    const undone = send(adopted.envelope, 'path.adoptUndone', { reason: 'x' }, asAdministrator);
    expect(undone.regions.lifecycle).toBe('intake');
    expect(undone.context.withdrawnAt).toBe(pathNow);
    expect(undone.effectTypes).toEqual(['stopStageClock', 'stopContactClock', 'withdrawAccount']);
    expect(send(undone.envelope, 'stage.complete').refusal?.code).toBe('account-withdrawn');
    expect(send(undone.envelope, 'path.adopt', adopt, asAdministrator).refusal?.code).toBe('account-withdrawn');
  });
  it('is not undone once something else has happened, nor where nothing was adopted', () => {
    const adopted = send(fresh(), 'path.adopt', adopt, asAdministrator);
    expect(
      send(adopted.envelope, 'path.adoptUndone', { reason: 'x' }, { ...asAdministrator, untouched: false }).refusal
        ?.code,
    ).toBe('account-touched');
    const moved = send(adopted.envelope, 'stage.complete');
    expect(send(moved.envelope, 'path.adoptUndone', { reason: 'x' }, asAdministrator).refusal?.code).toBe(
      'account-touched',
    );
    expect(send(pathIn(), 'path.adoptUndone', { reason: 'x' }, asAdministrator).refusal?.code).toBe('not-adopted');
  });
});

describe('credit', () => {
  it.each(
    ['good', 'watch', 'hold'].flatMap((from) =>
      ['good', 'watch', 'hold'].filter((to) => to !== from).map((to) => [from, to] as const),
    ),
  )('goes from %s to %s', (from, to) => {
    const sent = send(
      pathIn({ lifecycle: 'closing', credit: from as 'good' }),
      'credit.changed',
      { to, reason: 'x' },
      system,
    );
    expect(sent.regions).toMatchObject({ credit: to, lifecycle: 'closing' });
    expect(sent.effectTypes).toEqual(['notify']);
  });
});

describe('B4 engagement', () => {
  const held = {
    engagementId: 'e',
    heldAt: '2026-03-01T02:00:00.000Z',
    haste: true,
    nextStepAt: '2026-03-06T02:00:00.000Z',
  };

  it('goes due and cold by its clock, and a touch makes it fresh', () => {
    const due = send(pathIn({ lifecycle: 'targeting' }, { touch: 2 }), 'clock.contactDue', { touch: 2 }, system);
    expect(due.regions.engagement).toBe('due');
    const cold = send(due.envelope, 'clock.contactCold', { touch: 2 }, system);
    expect(cold.regions.engagement).toBe('cold');
    const fresh = send(cold.envelope, 'engagement.recorded', held, system);
    expect(fresh.regions.engagement).toBe('fresh');
    expect(fresh.context).toMatchObject({
      touch: 3,
      touchedAt: held.heldAt,
      bookedUntil: held.nextStepAt,
      haste: true,
    });
    expect(fresh.effects).toEqual([
      { type: 'startContactClock', params: { from: held.heldAt, bookedUntil: held.nextStepAt, touch: 3 } },
    ]);
  });
  it('a stale clock and an older touch change nothing', () => {
    expect(send(pathIn({}, { touch: 2 }), 'clock.contactDue', { touch: 1 }, system).refusal?.code).toBe(
      'deadline-stale',
    );
    expect(
      send(pathIn({}, { touchedAt: '2026-03-02T00:00:00.000Z' }), 'engagement.recorded', held, system).accepted,
    ).toBe(false);
  });
  it('a booked step postpones, one that has passed does not', () => {
    const booked = send(
      pathIn({ engagement: 'due' }, { touchedAt: held.heldAt }),
      'step.booked',
      { engagementId: 'e', nextStepAt: held.nextStepAt },
      system,
    );
    expect(booked.regions.engagement).toBe('fresh');
    expect(booked.context.touchedAt).toBe(held.heldAt);
    expect(
      send(pathIn({ engagement: 'due' }), 'step.booked', { engagementId: 'e', nextStepAt: held.heldAt }, system)
        .accepted,
    ).toBe(false);
  });
});

describe('section 11 pace', () => {
  const levels = [
    ['clock.warned', 'warned', ['owner'], 'stageWarned', 'onTrack'],
    ['clock.breached', 'breached', ['director'], 'stageBreached', 'warned'],
    ['clock.escalated', 'escalated', ['seniorManagement'], 'stageEscalated', 'breached'],
    // An old case says once that it is overdue, to everybody whose level that was (statecharts.md, Dates).
    ['clock.breached', 'breached', ['owner', 'director'], 'stageBreached', 'onTrack'],
    ['clock.escalated', 'escalated', ['owner', 'director', 'seniorManagement'], 'stageEscalated', 'onTrack'],
    ['clock.escalated', 'escalated', ['director', 'seniorManagement'], 'stageEscalated', 'warned'],
  ] as const;

  it.each(levels)('%s makes it %s and tells %j', (type, pace, audience, template, before) => {
    const sent = send(pathIn({ lifecycle: 'targeting', pace: before }), type, { visit: 4 }, system);
    expect(sent.regions).toMatchObject({ pace, lifecycle: 'targeting' });
    expect(sent.effects).toEqual([
      expect.objectContaining({
        type: 'notify',
        params: expect.objectContaining({ template, to: audience, key: `${template}:4` }),
      }),
    ]);
  });
  it('a level is told once, and never goes back', () => {
    expect(send(pathIn({ pace: 'breached' }), 'clock.breached', { visit: 4 }, system).accepted).toBe(false);
    expect(send(pathIn({ pace: 'escalated' }), 'clock.warned', { visit: 4 }, system).accepted).toBe(false);
  });
  it('a deadline of an earlier visit is stale', () => {
    expect(send(pathIn({ lifecycle: 'targeting' }), 'clock.warned', { visit: 3 }, system).refusal?.code).toBe(
      'deadline-stale',
    );
  });
  it('nothing but entering a stage starts it anew', () => {
    const late = pathIn({ lifecycle: 'discovery', pace: 'breached' });
    expect(send(late, 'owner.transfer', { to: 'u-2', reason: 'x' }).regions.pace).toBe('breached');
    expect(
      send(late, 'criterion.waive', { criterion: 'D4', reason: 'x', expiresAt: '2026-04-01T00:00:00.000Z' }).regions
        .pace,
    ).toBe('breached');
    expect(send(late, 'stage.complete').regions.pace).toBe('onTrack');
  });
});

describe('events of the system', () => {
  it.each(systemEvents)('%s is refused from a person', (type) => {
    const waiting = pathIn(
      { lifecycle: 'nurture', request: 'awaiting' },
      { ...awaiting('path.abandon'), leftFrom: 'closing', touch: 0 },
    );
    const payload = {
      visit: 4,
      touch: 0,
      to: 'hold',
      requestId: 'req-1',
      heldAt: pathNow,
      nextStepAt: '2026-04-01T00:00:00.000Z',
    };
    expect(send(waiting, type, payload, asDirector).accepted).toBe(false);
  });
  it('internal events cannot be sent at all', () => {
    for (const type of ['internal.stageEntered', 'internal.requestFiled', 'internal.requestSettled']) {
      expect(send(pathIn({ request: 'awaiting' }, awaiting('path.abandon')), type, {}, system).refusal?.code).toBe(
        'event-not-allowed',
      );
    }
  });
});

it('every stage with criteria has its exit in the chart', () => {
  expect(Object.keys(criterionIds) satisfies string[]).toEqual([
    'intake',
    ...developmentStages,
  ] satisfies CriterionStage[]);
});
