import { type ApprovalContext, approvalDefinition, type Move, moveRefusal } from '../../../src/machines/approval';
import type { ApprovalStatus } from '../../../src/machines/approval';
import type { PlannedStep } from '../../../src/machines/approval/approval-route';
import type { Absence } from '../../../src/machines/approval';
import { type Effect, type Envelope, start, step } from '../../../src/machines/machine';
import { AT } from './builders';

/** Hashes of the fields of a content, by its name. */
export const fieldsOf: Record<string, Record<string, string>> = {
  h1: { amount: '1', 'fields.note': '1' },
  h2: { amount: '2', 'fields.note': '1' },
  h3: { amount: '2', 'fields.note': '2' },
};

/** Whoever stands in for somebody could decide in their own right, where a test does not say otherwise. */
function inRight<Given extends { absences?: Absence[] }>(given: Given): Given & { inRightOf: string[] } {
  return { inRightOf: (given.absences ?? []).map(({ personId }) => personId), ...given };
}

/** As it comes back from jsonb: through text, with the keys in another order. */
function asStored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asStored);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, asStored(each)]),
  );
}

/** One request with its people around it: sends events and remembers what came of the last one. */
export class Desk {
  envelope: Envelope = start(approvalDefinition, 1, { kind: 'A6', requesterId: 'requester' }).envelope;
  effects: Effect[] = [];
  refused = false;

  constructor(public steps: PlannedStep[]) {}

  get context(): ApprovalContext {
    return this.envelope.context as unknown as ApprovalContext;
  }
  get status(): ApprovalStatus {
    const { state } = this.envelope;
    return (typeof state === 'string' ? state : Object.keys(state as object)[0]) as ApprovalStatus;
  }
  /** Who is asked now. */
  get asked(): string[] {
    const { seats, step: at } = this.context;
    return seats.filter((seat) => seat.step === at && seat.state === 'open').map((seat) => seat.personId);
  }
  get said() {
    const { round, step: at, contentHash } = this.context;
    return { round, step: at, contentHash, comment: null };
  }
  get openings(): number[] {
    return this.effects.filter(({ type }) => /^open/.test(type)).map(({ params }) => params['opening'] as number);
  }

  send(type: string, payload: object = {}, given: object = {}): this {
    const event = { type: `approval.${type}`, payload: { ...payload }, given: { ...given } };
    const stepped = step(approvalDefinition, this.envelope, event, 1);
    this.refused = !stepped.accepted;
    this.effects = stepped.accepted ? stepped.effects : [];
    if (stepped.accepted) this.envelope = asStored(stepped.envelope) as Envelope;
    return this;
  }

  filing(contentHash = 'h1', personId = 'requester', overrides: object = {}) {
    const fieldHashes = fieldsOf[contentHash];
    const bound = { contentHash, fieldHashes, policyVersion: 1, at: AT };
    return { personId, steps: this.steps, problems: [], excluded: ['gainer'], ...bound, ...overrides };
  }
  file(contentHash = 'h1', overrides: object = {}): this {
    const type = this.status === 'draft' ? 'filed' : 'resubmit';
    return this.send(type, {}, this.filing(contentHash, 'requester', overrides));
  }
  edit(personId: string, contentHash: string, overrides: object = {}): this {
    return this.send('edit', this.said, this.filing(contentHash, personId, overrides));
  }
  approve(personId: string, given: object = {}, payload: object = {}): this {
    const carriedOut = { result: { carriedOut: true } };
    return this.send(
      'approve',
      { ...this.said, decision: 'approve', ...payload },
      { personId, at: AT, ...carriedOut, ...inRight(given) },
    );
  }
  reject(personId: string, given: object = {}): this {
    return this.send('reject', { ...this.said, decision: 'reject' }, { personId, at: AT, ...inRight(given) });
  }
  return(personId: string, toStep?: number, given: object = {}): this {
    const to = toStep === undefined ? {} : { toStep };
    return this.send('return', { ...this.said, decision: 'return', ...to }, { personId, at: AT, ...inRight(given) });
  }
  hand(
    move: 'transfer' | 'delegate' | 'addBefore' | 'addAfter',
    personId: string,
    toId: string,
    receiver: object = {},
  ): this {
    const to = { id: toId, mayDecide: true, inOwnRight: true, ...receiver };
    return this.send(move, { ...this.said, toId }, { personId, at: AT, receiver: to });
  }
  remove(personId: string, toId: string): this {
    return this.send('removeSigner', { ...this.said, seat: this.seatOf(toId).no }, { personId, at: AT });
  }
  takeBack(personId: string): this {
    return this.send('takeBack', { round: this.context.round, comment: null }, { personId, at: AT });
  }
  handOver(fromId: string, toId: string, receiver: object = {}): this {
    const to = { id: toId, mayDecide: true, inOwnRight: true, ...receiver };
    return this.send('handOver', { fromId, comment: null }, { personId: 'admin', at: AT, receiver: to });
  }
  vacate(personId: string): this {
    return this.send('vacate', { personId }, { at: AT });
  }
  release(steps = this.context.steps): this {
    return this.send('release', {}, { steps, problems: [], at: AT });
  }

  seatOf(personId: string) {
    const found = this.context.seats.findLast((seat) => seat.personId === personId);
    if (!found) throw new Error(`${personId} has no seat`);
    return found;
  }
  /** Votes that stand: who, on which step. */
  get standing(): string[] {
    const { votes } = this.context;
    return votes.filter(({ voided, advice }) => !voided && !advice).map((vote) => `${vote.step} ${vote.personId}`);
  }
  /** Why a move would be refused, as the service asks. */
  why(move: Move, personId: string, more: object = {}): string | null {
    const said = { ...this.said };
    const question = { status: this.status, context: this.context, mover: { personId, at: AT }, said, ...more };
    return moveRefusal(move, question)?.code ?? null;
  }
}

export function anAbsence(personId: string, substituteId: string, overrides: Partial<Absence> = {}): Absence {
  const period = { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' };
  return { id: `${personId}-${substituteId}`, personId, substituteId, ...period, kinds: null, ...overrides };
}
