import { dueOf } from '../../../src/machines/calendar';
import { inspectMachine } from '../../../src/machines/inspect';
import { type Effect, type Envelope, start, step } from '../../../src/machines/machine';
import {
  supportClocks,
  supportDefinition,
  supportEffects,
  type SupportEventType,
  type SupportInput,
} from '../../../src/machines/support';
import { chineseCalendar } from '../../../src/modules/deadlines/chinese-calendar';
import fc from '../../support/properties';

const [ASKED, ASKER, OTHER] = ['01', '02', '03'].map((end) => `01890a5d-ac96-774b-bcce-b302099a80${end}`) as [
  string,
  string,
  string,
];
const AT = '2026-03-03T02:00:00.000Z';
const input: SupportInput = {
  departmentId: '01890a5d-ac96-774b-bcce-b302099a8010',
  assigneeId: ASKED,
  askedBy: ASKER,
  asked: { subject: '请派人', description: '技术讲解', neededOn: null, visitId: null },
  openedAt: '2026-03-02T02:00:00.000Z',
};

class Driven {
  envelope: Envelope;
  effects: Effect[];
  constructor() {
    const started = start(supportDefinition, 1, input as unknown as Record<string, unknown>);
    [this.envelope, this.effects] = [started.envelope, started.effects];
  }
  send(type: SupportEventType, payload: object, kind = type.startsWith('clock.') ? 'system' : 'user'): string {
    const given = { at: AT, actor: { kind, id: kind === 'user' ? ASKED : null } };
    const stepped = step(supportDefinition, this.envelope, { type, payload: payload as never, given }, 1);
    if (!stepped.accepted) return stepped.code;
    [this.envelope, this.effects] = [JSON.parse(JSON.stringify(stepped.envelope)) as Envelope, stepped.effects];
    return this.envelope.state as string;
  }
  get told(): unknown[] {
    return this.effects.filter(({ type }) => type === 'notify').map(({ params }) => [params.template, params.to]);
  }
}

describe('the chart of a request for support', () => {
  it('has no state without a way in or out, and declares every effect', () => {
    expect(inspectMachine(supportDefinition, supportEffects)).toEqual([]);
  });

  it('B11 support is asked, reminded of, escalated as approvals are, and answered once', () => {
    const request = new Driven();
    expect(request.told).toEqual([['supportAsked', ['assignee']]]);
    request.send('clock.reminded', {});
    expect(request.told).toEqual([['supportReminded', ['assignee']]]);
    request.send('clock.due', {});
    expect(request.told).toEqual([['supportDue', ['assignee']]]);
    request.send('clock.escalated', {});
    expect(request.told).toEqual([['supportEscalated', ['assignee', 'superior', 'asker']]]);
    expect(request.send('support.answered', { granted: false, answer: '人手不足' })).toBe('answered');
    expect(request.effects.map(({ type }) => type)).toEqual(['stopClocks', 'notify']);
    expect(request.told).toEqual([['supportAnswered', ['asker']]]);
    expect(request.envelope.context.answer).toEqual({ granted: false, answer: '人手不足', by: ASKED, at: AT });
    for (const type of ['support.answered', 'support.withdrawn', 'support.assigned', 'clock.due'] as const)
      expect(request.send(type, {})).toBe('event-not-allowed');
  });

  it('B11 somebody else of the department answers; the same person is no change, a clock is the system’s alone', () => {
    const request = new Driven();
    expect(request.send('support.assigned', { to: ASKED, reason: 'x' })).toBe('guard-refused');
    expect(request.send('support.assigned', { to: OTHER, reason: '由负责人答复' })).toBe('open');
    expect(request.envelope.context.assigneeId).toBe(OTHER);
    expect(request.send('clock.due', {}, 'user')).toBe('guard-refused');
    expect(request.send('support.withdrawn', { reason: '客户改期' })).toBe('withdrawn');
  });

  it('B11 reminder, due date and escalation come in this order, however the policy’s days are', () => {
    const calendar = chineseCalendar();
    const days = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(days, days, days, (withinWorkingDays, remindAfterWorkingDays, escalateAfterWorkingDays) => {
        const terms = { withinWorkingDays, remindAfterWorkingDays, escalateAfterWorkingDays };
        const { reminded, due, escalated } = supportClocks(terms, input.openedAt);
        const [one, two, three] = [reminded, due, escalated].map((basis) => dueOf(calendar, basis).getTime());
        expect(one! <= two! && two! <= three!).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
