import { type Effect, type Envelope, start, step } from '../../../src/machines/machine';
import {
  complaintDefinition,
  type ComplaintContext,
  type ComplaintEventType,
  type ComplaintInput,
  type ComplaintPayloads,
} from '../../../src/machines/complaint';

export const OWNER = '01890a5d-ac96-774b-bcce-b302099a8001';
export const OTHER = '01890a5d-ac96-774b-bcce-b302099a8002';
export const OPENED = '2026-03-02T02:00:00.000Z';
const person = { kind: 'user', id: OWNER };
const system = { kind: 'system', id: null };

export const input = (more: Partial<ComplaintInput['said']> = {}): ComplaintInput => ({
  ownerId: OWNER,
  said: {
    subject: '报告数据不一致',
    description: '客户称三月报告少计两天消耗',
    contactId: null,
    receivedAt: OPENED,
    severity: 'medium',
    ...more,
  },
  openedAt: OPENED,
  answerBy: null,
});

/** A complaint on its way. */
export class Driven {
  envelope: Envelope;
  effects: Effect[];

  constructor(said: Partial<ComplaintInput['said']> = {}) {
    const started = start(complaintDefinition, 1, input(said) as unknown as Record<string, unknown>);
    this.envelope = started.envelope;
    this.effects = started.effects;
  }

  /** Sends an event and says how it ended: the state, or the code of the refusal. */
  send<T extends ComplaintEventType>(
    type: T,
    payload: ComplaintPayloads[T],
    at = '2026-03-03T02:00:00.000Z',
    actor: object = type.startsWith('clock.') ? system : person,
  ): string {
    const event = { type, payload: payload as never, given: { at, actor } };
    const stepped = step(complaintDefinition, this.envelope, event, 1);
    if (!stepped.accepted) return stepped.code;
    this.envelope = JSON.parse(JSON.stringify(stepped.envelope)) as Envelope;
    this.effects = stepped.effects;
    return this.envelope.state as string;
  }

  get context(): ComplaintContext {
    return this.envelope.context as unknown as ComplaintContext;
  }

  /** What was said to whom by the last step. */
  get told(): [string, unknown][] {
    return this.effects
      .filter(({ type }) => type === 'notify')
      .map(({ params }) => [params.template as string, params.to]);
  }

  get effectTypes(): string[] {
    return this.effects.map(({ type }) => type);
  }
}
