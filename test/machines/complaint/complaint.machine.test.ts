import { dueOf } from '../../../src/machines/calendar';
import {
  complaintClocks,
  complaintDefinition,
  complaintEffects,
  type ComplaintEventType,
} from '../../../src/machines/complaint';
import { inspectMachine } from '../../../src/machines/inspect';
import { chineseCalendar } from '../../../src/modules/deadlines/chinese-calendar';
import { Driven, OPENED, OTHER, OWNER } from './driver';
import fc from '../../support/properties';

const LATER = '2026-03-05T02:00:00.000Z';
const answered = () => {
  const complaint = new Driven();
  complaint.send('complaint.answered', { answer: '已补发更正报告' });
  return complaint;
};

describe('the chart of a complaint', () => {
  it('has no state without a way in or out, and declares every effect', () => {
    expect(inspectMachine(complaintDefinition, complaintEffects)).toEqual([]);
  });

  it('B9 a complaint is owned from the start, its clocks run, a grave one is the director’s to know at once', () => {
    const one = new Driven();
    expect([one.envelope.state, one.effectTypes]).toEqual(['open', ['setClocks', 'notify']]);
    expect(one.effects[0]!.params).toEqual({ visit: 1, openedAt: OPENED, answerBy: null });
    expect(one.told).toEqual([['complaintRecorded', ['owner']]]);
    expect(new Driven({ severity: 'high' }).told).toEqual([['complaintRecorded', ['owner', 'director']]]);
  });

  it('B9 it is told of at its due date, then to the superior, then to senior management; an answer ends that', () => {
    const complaint = new Driven();
    expect(complaint.send('clock.due', { visit: 1 })).toBe('open');
    expect(complaint.told).toEqual([['complaintDue', ['owner']]]);
    complaint.send('clock.escalated', { visit: 1 });
    expect(complaint.told).toEqual([['complaintLate', ['owner', 'superior']]]);
    complaint.send('clock.top', { visit: 1 });
    expect(complaint.told).toEqual([['complaintUnanswered', ['owner', 'superior', 'seniorManagement']]]);
    expect(complaint.context.level).toBe('top');
    expect(complaint.send('complaint.answered', { answer: '已补发更正报告' })).toBe('answered');
    expect(complaint.effectTypes).toEqual(['stopClocks']);
    expect(complaint.send('clock.top', { visit: 1 })).toBe('event-not-allowed');
  });

  it('B9 a customer who is not content starts the clocks anew, and the old ones say nothing', () => {
    const complaint = answered();
    expect(complaint.send('complaint.reopened', { reason: '客户不满意' }, LATER)).toBe('open');
    expect(complaint.effectTypes).toEqual(['setClocks', 'notify']);
    expect(complaint.effects[0]!.params).toEqual({ visit: 2, openedAt: LATER, answerBy: null });
    expect(complaint.context.reopenings).toEqual([{ reason: '客户不满意', at: LATER }]);
    expect(complaint.send('clock.due', { visit: 1 })).toBe('guard-refused');
    expect(complaint.send('clock.due', { visit: 2 })).toBe('open');
    complaint.send('complaint.answered', { answer: '已退还差额' }, LATER);
    expect(complaint.context.answers.map(({ answer, by }) => [answer, by])).toEqual([
      ['已补发更正报告', OWNER],
      ['已退还差额', OWNER],
    ]);
  });

  it('B9 somebody else is put in charge without a new due date; the same person is no change', () => {
    const complaint = new Driven();
    expect(complaint.send('complaint.assigned', { to: OWNER, reason: 'x' })).toBe('guard-refused');
    expect(complaint.send('complaint.assigned', { to: OTHER, reason: '技术问题' }, LATER)).toBe('open');
    expect(complaint.effectTypes).toEqual(['notify']);
    expect(complaint.context).toMatchObject({
      ownerId: OTHER,
      visit: 1,
      assignments: [{ from: OWNER, to: OTHER, reason: '技术问题', at: LATER }],
    });
  });

  it('B9 an outcome follows an answer; what is over stays over', () => {
    const open = new Driven();
    expect(open.send('complaint.resolved', { outcome: 'satisfied', note: 'x' })).toBe('event-not-allowed');
    const done = answered();
    expect(done.send('complaint.resolved', { outcome: 'settled', note: '赠送两天投放' }, LATER)).toBe('resolved');
    expect(done.context.resolution).toEqual({ outcome: 'settled', note: '赠送两天投放', by: OWNER, at: LATER });
    const withdrawn = new Driven();
    expect(withdrawn.send('complaint.withdrawn', { reason: '误记' })).toBe('withdrawn');
    expect(withdrawn.effectTypes).toEqual(['stopClocks']);
    const events: [ComplaintEventType, object][] = [
      ['complaint.assigned', { to: OTHER, reason: 'x' }],
      ['complaint.answered', { answer: 'x' }],
      ['complaint.reopened', { reason: 'x' }],
      ['complaint.withdrawn', { reason: 'x' }],
      ['clock.top', { visit: 1 }],
    ];
    for (const complaint of [done, withdrawn]) {
      for (const [type, payload] of events) expect(complaint.send(type, payload as never)).toBe('event-not-allowed');
    }
  });

  it('B9 a clock is the system’s alone', () => {
    const byHand = { kind: 'user', id: OWNER };
    for (const type of ['clock.due', 'clock.escalated', 'clock.top'] as const)
      expect(new Driven().send(type, { visit: 1 }, LATER, byHand)).toBe('guard-refused');
  });
});

describe('terms of a complaint', () => {
  const calendar = chineseCalendar();
  const terms = { withinWorkingDays: 2, escalateAfterWorkingDays: 3, topAfterWorkingDays: 5 };
  const instants = (openedAt: string, answerBy: string | null = null) =>
    Object.values(complaintClocks(terms, { openedAt, answerBy })).map((basis) => dueOf(calendar, basis).toISOString());

  it('B9 answer, superior and senior management count in working days, over weekend and holiday', () => {
    expect(instants('2026-03-02T02:00:00.000Z')).toEqual([
      '2026-03-04T02:00:00.000Z',
      '2026-03-05T02:00:00.000Z',
      '2026-03-09T02:00:00.000Z',
    ]);
    // Before the National Day holiday; 10 October is a Saturday that is worked.
    expect(instants('2026-09-30T02:00:00.000Z')).toEqual([
      '2026-10-09T02:00:00.000Z',
      '2026-10-10T02:00:00.000Z',
      '2026-10-13T02:00:00.000Z',
    ]);
  });

  it('B9 an answer promised sooner brings the later levels forward by as much', () => {
    expect(instants('2026-03-02T02:00:00.000Z', '2026-03-03T02:00:00.000Z')).toEqual([
      '2026-03-03T02:00:00.000Z',
      '2026-03-04T02:00:00.000Z',
      '2026-03-06T02:00:00.000Z',
    ]);
  });

  it('B9 nobody hears of it before it is late, however the policy’s days are', () => {
    const days = fc.integer({ min: 0, max: 20 });
    const opened = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(opened, days, days, days, (at, within, escalate, top) => {
        const some = { withinWorkingDays: within, escalateAfterWorkingDays: escalate, topAfterWorkingDays: top };
        const clocks = complaintClocks(some, { openedAt: at.toISOString(), answerBy: null });
        const [due, escalated, topmost] = [clocks.due, clocks.escalated, clocks.top].map((each) =>
          dueOf(calendar, each),
        );
        expect(at <= due! && due! <= escalated! && escalated! <= topmost!).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
