import { type Effect, type Envelope, start, step, type Step } from '../../../src/machines/machine';
import {
  visitDefinition,
  type VisitContext,
  type VisitEventType,
  type VisitGiven,
  type VisitPayloads,
  type VisitPlan,
  type VisitReport,
} from '../../../src/machines/visit';

const person = { kind: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8001' };
const system = { kind: 'system', id: null };
export const LEAD = '01890a5d-ac96-774b-bcce-b302099a8001';
export const PLANNED_AT = '2026-03-12T02:00:00.000Z';

export const plan: VisitPlan = {
  contactIds: ['01890a5d-ac96-774b-bcce-b302099a8057'],
  participantIds: [LEAD],
  level: 'C',
  purpose: 'contact',
  goal: '了解下一年度投放预算',
  intendedStep: { strength: 'normal', manner: '先交流行业案例，再提出试投放' },
};
export const report: VisitReport = {
  outcome: '客户同意试投放',
  successful: true,
  nextStep: { action: '提交诊断报告', kind: 'visit', at: '2026-03-20T02:00:00.000Z' },
  ours: [{ product: '搜索推广', use: '月均 80 万元', satisfaction: 4 }],
  competitors: [{ competitor: '某代理商', product: '信息流', use: '试用', satisfaction: 2 }],
};
export const meeting = {
  metAt: '2026-03-11T02:00:00.000Z',
  notes: '确定切入点',
  heard: [{ personId: LEAD, said: '先见市场总监' }],
};

/** A visit on its way. */
export class Driven {
  envelope: Envelope;
  effects: Effect[];
  last: Step | undefined;

  constructor() {
    const started = start(visitDefinition, 1, { leadId: LEAD, plannedAt: PLANNED_AT, plan });
    this.envelope = started.envelope;
    this.effects = started.effects;
  }

  /** Sends an event and says how it ended: the state, or the code of the refusal. */
  send<T extends VisitEventType>(
    at: string,
    type: T,
    payload: VisitPayloads[T],
    known: Partial<VisitGiven> = {},
  ): string {
    const actor = type.startsWith('clock.') ? system : person;
    const given = { at, actor, ...known };
    this.last = step(visitDefinition, this.envelope, { type, payload: payload as never, given }, 1);
    if (!this.last.accepted) return this.last.code;
    this.envelope = JSON.parse(JSON.stringify(this.last.envelope)) as Envelope;
    this.effects = this.last.effects;
    return this.state;
  }

  get state(): string {
    return this.envelope.state as string;
  }

  get context(): VisitContext {
    return this.envelope.context as unknown as VisitContext;
  }

  get effectTypes(): string[] {
    return this.effects.map(({ type }) => type);
  }
}
