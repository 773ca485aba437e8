import { type Effect, type Envelope, start, step, type Step } from '../../../src/machines/machine';
import {
  receivableDefinition,
  type NumberedLevel,
  type ReceivableContext,
  type ReceivableEventType,
  type ReceivablePayloads,
} from '../../../src/machines/receivable';

export const DUE_ON = '2026-04-30';
const person = { kind: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8001' };
const system = { kind: 'system', id: null };

/** A receivable on its way, with the day that it is. */
export class Driven {
  envelope: Envelope;
  effects: Effect[];
  last: Step | undefined;

  constructor(input: Record<string, unknown> = {}) {
    const planned = {
      number: 'YS-1',
      amount: '1000.00',
      currency: 'CNY',
      plannedOn: '2026-03-31',
      dueOn: DUE_ON,
      ...input,
    };
    const started = start(receivableDefinition, 1, planned);
    this.envelope = started.envelope;
    this.effects = started.effects;
  }

  /** Sends an event and says how it ended: the state, or the code of the refusal. */
  send<T extends ReceivableEventType>(
    today: string,
    type: T,
    payload: ReceivablePayloads[T],
    level?: NumberedLevel,
  ): string {
    const given = {
      ...{ at: `${today}T02:00:00.000Z`, today, latestPromise: '2026-12-31' },
      actor: /^clock\.|granted$|^request\.ended/.test(type) ? system : person,
      ...(level ? { level } : {}),
    };
    this.last = step(receivableDefinition, this.envelope, { type, payload, given }, 1);
    if (!this.last.accepted) return this.last.code;
    this.envelope = JSON.parse(JSON.stringify(this.last.envelope)) as Envelope;
    this.effects = this.last.effects;
    return this.state;
  }

  pay(today: string, paymentId: string, amount: string, currency = 'CNY'): string {
    return this.send(today, 'payment.received', { paymentId, amount, currency, receivedOn: today });
  }

  back(today: string, paymentId: string): string {
    return this.send(today, 'payment.reversed', { paymentId, reason: '退票' });
  }

  get state(): string {
    return this.envelope.state as string;
  }

  get context(): ReceivableContext {
    return this.envelope.context as unknown as ReceivableContext;
  }

  get effectTypes(): string[] {
    return this.effects.map(({ type }) => type);
  }
}

export const level = (
  number: number,
  days: number,
  remind: NumberedLevel['remind'] = ['customer', 'owner'],
): NumberedLevel => ({
  ...{ number, days, remind, code: `level${days}` },
  message: { en: `${days} days`, 'zh-CN': `${days} 天` },
});
