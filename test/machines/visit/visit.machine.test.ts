import { chineseCalendar } from '../../../src/modules/deadlines/chinese-calendar';
import { dueOf, isWorkingDay, localDateOf } from '../../../src/machines/calendar';
import { defaultContactPolicy, returnVisitDays } from '../../../src/machines/policy/contact-policy';
import {
  preparationDueAt,
  preparationDueBasis,
  reportDueAt,
  reportDueBasis,
  visitDefinition,
  visitEffects,
  type VisitEventType,
} from '../../../src/machines/visit';
import { inspectMachine } from '../../../src/machines/inspect';
import { Driven, LEAD, meeting, plan, PLANNED_AT, report } from './driver';
import fc from '../../support/properties';

const HELD = '2026-03-12T02:05:00.000Z';
const LATER = '2026-03-12T08:00:00.000Z';
const prepared = () => {
  const visit = new Driven();
  visit.send('2026-03-11T03:00:00.000Z', 'visit.prepared', meeting);
  return visit;
};
const held = () => {
  const visit = prepared();
  visit.send(LATER, 'visit.held', { heldAt: HELD });
  return visit;
};

describe('the chart of a visit', () => {
  it('has no state without a way in or out, and declares every effect', () => {
    expect(inspectMachine(visitDefinition, visitEffects)).toEqual([]);
  });

  it('B2 a visit to a target account is not held before its preparation meeting', () => {
    const visit = new Driven();
    expect(visit.effectTypes).toEqual(['setPreparationClock']);
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD }, { preparationRequired: true })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.prepared', meeting)).toBe('prepared');
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD }, { preparationRequired: true })).toBe('held');
    expect(visit.effectTypes).toEqual(['stopClocks', 'setReportClock']);
  });

  it('B2 a meeting that was held after the visit prepares nothing', () => {
    const visit = new Driven();
    visit.send(LATER, 'visit.prepared', { ...meeting, metAt: '2026-03-12T07:00:00.000Z' });
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD })).toBe('guard-refused');
  });

  it('B2 a partner is visited without a meeting', () => {
    expect(new Driven().send(LATER, 'visit.held', { heldAt: HELD }, { preparationRequired: false })).toBe('held');
  });

  it('B6 a level that was not approved keeps the visit from being held', () => {
    const visit = prepared();
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD }, { levelApproved: false })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.held', { heldAt: HELD }, { levelApproved: true })).toBe('held');
  });

  it('B3 a moved visit keeps its reasons, and its old clocks say nothing', () => {
    const visit = new Driven();
    expect(visit.send(LATER, 'visit.moved', { to: PLANNED_AT, reason: 'x' })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.moved', { to: '2026-03-12T07:59:00.000Z', reason: 'x' })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.moved', { to: '2026-03-13T02:00:00.000Z', reason: '对方出差' })).toBe('planned');
    expect(visit.context.moves).toEqual([
      { from: PLANNED_AT, to: '2026-03-13T02:00:00.000Z', reason: '对方出差', at: LATER },
    ]);
    expect(visit.send(LATER, 'clock.preparationDue', { visit: 1 })).toBe('guard-refused');
    expect(visit.send(LATER, 'clock.preparationDue', { visit: 2 })).toBe('planned');
    expect(visit.effects).toEqual([
      { type: 'notify', params: expect.objectContaining({ template: 'visitPreparationDue', to: LEAD }) },
    ]);
  });

  it('B5 a report of a visit without success needs its reason, one of a success has none', () => {
    const engagementId = '01890a5d-ac96-774b-bcce-b302099a8060';
    const visit = held();
    const failed = { ...report, successful: false };
    expect(visit.send(LATER, 'visit.reported', { report: failed, engagementId })).toBe('guard-refused');
    expect(visit.send(LATER, 'visit.reported', { report: { ...report, failureReason: 'price' }, engagementId })).toBe(
      'guard-refused',
    );
    const reasoned = { ...failed, failureReason: 'price' };
    expect(visit.send(LATER, 'visit.reported', { report: reasoned, engagementId })).toBe('reported');
    expect(visit.context).toMatchObject({ engagementId, report: reasoned });
    expect(visit.effectTypes).toEqual(['stopClocks']);
  });

  it('B8 a report that is late is asked for once a setting of the clock; a clock is the system’s alone', () => {
    const visit = held();
    expect(visit.send(LATER, 'clock.reportDue', { visit: 1 })).toBe('held');
    expect(visit.effectTypes).toEqual(['notify']);
    expect(visit.send(LATER, 'clock.reportDue', { visit: 1 }, { actor: { kind: 'user', id: LEAD } as never })).toBe(
      'guard-refused',
    );
  });

  it('what is over stays over', () => {
    const over = new Driven();
    over.send(LATER, 'visit.cancelled', { reason: '客户取消' });
    const done = held();
    done.send(LATER, 'visit.reported', { report, engagementId: LEAD });
    const events: [VisitEventType, object][] = [
      ['visit.changed', { leadId: LEAD, plan }],
      ['visit.moved', { to: '2026-04-01T02:00:00.000Z', reason: 'x' }],
      ['visit.held', { heldAt: HELD }],
      ['visit.cancelled', { reason: 'x' }],
    ];
    for (const visit of [over, done]) {
      for (const [type, payload] of events) expect(visit.send(LATER, type, payload as never)).toBe('event-not-allowed');
    }
  });
});

describe('terms of a visit', () => {
  const calendar = chineseCalendar();

  it('B8 the report is due on the next working day at 18:00, over a weekend and a holiday too', () => {
    const due = (heldAt: string) => reportDueAt(calendar, new Date(heldAt), '18:00').toISOString();
    expect(due('2026-03-12T02:00:00Z')).toBe('2026-03-13T10:00:00.000Z');
    expect(due('2026-03-13T15:59:00Z')).toBe('2026-03-16T10:00:00.000Z'); // Friday 23:59 in Shanghai
    expect(due('2026-03-13T16:01:00Z')).toBe('2026-03-16T10:00:00.000Z'); // Saturday
    expect(due('2026-09-30T02:00:00Z')).toBe('2026-10-08T10:00:00.000Z'); // before the National Day holiday
  });

  it('B2 the meeting is due by the opening of the last working day before the visit', () => {
    const due = (plannedAt: string) => preparationDueAt(calendar, new Date(plannedAt)).toISOString();
    expect(due('2026-03-12T02:00:00Z')).toBe('2026-03-11T01:00:00.000Z');
    expect(due('2026-03-16T02:00:00Z')).toBe('2026-03-13T01:00:00.000Z');
  });

  it('B2, B8 a day off that is declared later moves both: the meeting earlier, the report later', () => {
    const changed = { ...calendar, version: 'changed', companyDaysOff: ['2026-03-11', '2026-03-13'] };
    const [held, planned] = [new Date('2026-03-12T02:00:00Z'), new Date('2026-03-12T02:00:00Z')];
    const report = reportDueBasis(calendar, held, '18:00');
    const meeting = preparationDueBasis(calendar, planned);
    expect(dueOf(changed, report).toISOString()).toBe('2026-03-16T10:00:00.000Z');
    expect(dueOf(changed, meeting).toISOString()).toBe('2026-03-10T01:00:00.000Z');
  });

  it('B8 whenever a visit was held, its report is due on a working day after it', () => {
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (heldAt) => {
        const due = reportDueAt(calendar, heldAt, '18:00');
        expect(localDateOf(calendar, due) > localDateOf(calendar, heldAt)).toBe(true);
        expect(isWorkingDay(calendar, localDateOf(calendar, due))).toBe(true);
        expect(preparationDueAt(calendar, heldAt) < heldAt).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('F16 return visits go by class, the shortest interval of several classes counts', () => {
    const { returnVisits } = defaultContactPolicy;
    expect([[], ['K3'], ['K1'], ['K1', 'K4'], ['K4', 'K2']].map((each) => returnVisitDays(returnVisits, each))).toEqual(
      [90, 90, 60, 30, 30],
    );
  });
});
