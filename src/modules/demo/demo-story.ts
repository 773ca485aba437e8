import type { FactKind, FactKinds, Money } from '../../machines/account-path/facts';
import { localDateOf } from '../../machines/calendar';
import type { Transaction } from '../platform/database/unit-of-work';
import type { DemoCustomer } from './demo-customers';
import { type DemoHands, exampleDocumentHash } from './demo-hands';
import { demoIndustries, type DemoIndustry } from './demo-industries';
import { demoPeople } from './demo-people';

const DAY_MS = 86_400_000;

/** What somebody does for an account at one instant, in one transaction. */
export type Deed = (story: DemoStory, moment: Moment) => Promise<unknown>;

export interface Moment {
  tx: Transaction;
  at: Date;
}

/** One account of the demo while it is told: who works on it, and what has been recorded so far. */
export class DemoStory {
  accountId = '';
  /** Name of a recorded thing -> its id. */
  readonly ids: Record<string, string> = {};
  readonly industry: DemoIndustry;
  readonly director: string;
  readonly executive: string;

  constructor(
    readonly hands: DemoHands,
    readonly customer: DemoCustomer,
    /** Position in the list of customers: the seed of every choice. */
    readonly index: number,
    readonly now: Date,
  ) {
    this.industry = demoIndustries[customer.industry];
    const department = demoPeople.find((person) => person.key === customer.owner)?.department;
    this.director =
      demoPeople.find((person) => person.role === 'director' && person.department === department)?.key ?? '';
    this.executive = index % 2 === 0 ? 'lin.jingyi' : 'zhou.mingyuan';
  }

  get owner(): string {
    return this.customer.owner;
  }

  id(name: string): string {
    const id = this.ids[name];
    if (id === undefined) throw new Error(`${this.customer.name}: no ${name} was recorded`);
    return id;
  }

  /** Records a fact and remembers its id under a name. */
  async record<K extends FactKind>(
    { tx, at }: Moment,
    by: string,
    kind: K,
    content: FactKinds[K],
    name: string = kind,
  ): Promise<void> {
    this.ids[name] = await this.hands.record(tx, by, this.accountId, kind, content, at);
  }

  async change<K extends FactKind>(
    { tx, at }: Moment,
    by: string,
    kind: K,
    name: string,
    content: FactKinds[K],
  ): Promise<void> {
    await this.hands.change(tx, by, this.accountId, kind, this.id(name), content, at);
  }

  /** Sends an event as the owner unless said otherwise; the request it waits for is remembered as `request`. */
  async send({ tx, at }: Moment, type: string, payload: Record<string, unknown> = {}, by = this.owner): Promise<void> {
    const requestId = await this.hands.send(tx, by, this.accountId, type, payload, at);
    if (requestId !== null) this.ids.request = requestId;
  }

  async submit(
    { tx, at }: Moment,
    type: 'quotation' | 'contract' | 'expense' | 'reception' | 'promotionPlan',
    name: string,
    by = this.owner,
  ): Promise<void> {
    this.ids.request = await this.hands.submit(tx, by, type, this.id(name), at);
  }

  /** The director decides, and senior management where the route goes on to them. */
  async approve(moment: Moment, comment = '同意'): Promise<void> {
    const { tx, at } = moment;
    const first = this.ids.filedToExecutives === this.ids.request ? this.executive : this.director;
    await this.hands.decide(tx, first, this.id('request'), 'approve', comment, at);
    if (await this.hands.isOpen(tx, this.id('request')))
      await this.hands.decide(tx, this.executive, this.id('request'), 'approve', '同意，按方案执行', at);
  }

  /** The record of giving, spending, holding or signing, of the day on which it is made. */
  async complete(
    { tx, at }: Moment,
    type: 'quotation' | 'contract' | 'expense' | 'reception',
    name: string,
    record: {
      by?: string;
      dayField: string;
      details: Record<string, unknown>;
      content?: object;
      instant?: boolean;
      document?: boolean;
    },
  ): Promise<void> {
    const day = this.day(at);
    const by = record.by ?? this.hands.person(this.owner);
    const on = record.instant ? at.toISOString() : day;
    const documentHash = record.document === false ? null : exampleDocumentHash;
    await this.hands.complete(
      tx,
      this.owner,
      type,
      this.id(name),
      ({ fact }) => ({
        ...{ by, on, day, dayField: record.dayField, documentHash, details: record.details },
        ...(record.content ? { content: { ...fact.content, ...record.content } as never } : {}),
      }),
      at,
    );
  }

  /** Day of the business, `days` later. */
  day(at: Date, days = 0): string {
    return localDateOf(this.hands.policy.calendar, new Date(at.getTime() + days * DAY_MS));
  }

  later(at: Date, days: number): string {
    return new Date(at.getTime() + days * DAY_MS).toISOString();
  }

  /** Share of the customer's yearly budget, in thousandths. */
  money(thousandths: number): Money {
    return { amount: `${Math.round((this.customer.budget * 10_000 * thousandths) / 1_000)}.00`, currency: 'CNY' };
  }

  /** One of several wordings, by the account's place in the list. */
  pick<T>(...choices: readonly T[]): T {
    return choices[this.index % choices.length] as T;
  }
}
