import type { PlannedStep } from '../../../../src/machines/approval';
import type { ApprovalContext } from '../../../../src/machines/approval/approval-context';
import type { MachineEvent } from '../../../../src/machines/machine';
import { aStep, AT } from '../builders';

/** Three who decide, the requester, somebody who gains by it, and a fourth to whom a seat may go. */
export const people = ['a', 'b', 'c', 'requester', 'gainer'];
const absence = {
  id: 'x',
  personId: 'a',
  substituteId: 'd',
  from: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
};
const absences = [{ ...absence, kinds: null }];
const inRightOf = absences.map(({ personId }) => personId);

export const contents = {
  h1: { amount: '1', 'fields.note': '1' },
  h2: { amount: '2', 'fields.note': '1' },
} as const;
export type ContentHash = keyof typeof contents;

const resume = { afterReturn: 'resume' } as const;
const editable = { fields: { edit: ['amount'] } };
/** The route of each amount band: three roles, each counting in another way; the first approver is not shown the amount. */
export const bands: PlannedStep[][] = [
  [aStep('first', ['a', 'b'], { ...resume, ...editable })],
  [
    aStep('first', ['a', 'b'], { counting: { rule: 'all' }, ...resume, fields: { hidden: ['amount'] } }),
    aStep('second', ['b'], { ...resume, skipRepeated: true }),
    aStep('third', ['c'], { ...resume, ...editable }),
  ],
  [
    aStep('first', ['b'], { distinctPeople: true }),
    aStep('second', ['a', 'c'], { counting: { rule: 'oneAfterAnother' }, distinctPeople: true }),
  ],
];

/** Steps that are counted by more than one voice: half and half in weights, per cent of two, two of three. */
const wholeCircle = ['a', 'b', 'c'];
export const votingBands: PlannedStep[][] = [
  [
    aStep('first', wholeCircle, {
      counting: { rule: 'quorum', percent: 50, weights: { a: 50, b: 30, c: 20 } },
      ...editable,
    }),
  ],
  [aStep('first', ['a', 'b'], { counting: { rule: 'quorum', percent: 51 } })],
  [aStep('first', wholeCircle, { counting: { rule: 'nOfM', n: 2 } })],
];
/** Two of them with a step after them, in which the content may change. */
export const votingThenOne: PlannedStep[][] = votingBands
  .slice(0, 2)
  .map(([step]) => [
    { ...step!, ...resume, fields: { hidden: ['amount'] } },
    aStep('last', ['c'], { ...resume, ...editable }),
  ]);

const problem = { step: 'first', code: 'no-approver', params: {} };

export interface Scope {
  rounds: number;
  /** How many seats may be handed on, added or vacated in a round. */
  handings: number;
  /** Who hands on and adds. */
  movers: string[];
  /** The route of each amount band. */
  bands: PlannedStep[][];
}

export function eventsFor(context: ApprovalContext, status: string, scope: Scope): MachineEvent[] {
  if (status === 'draft') return filings('approval.filed', scope);
  if (status === 'returned')
    return [...(context.round < scope.rounds ? filings('approval.resubmit', scope) : []), ...ends];
  if (status === 'held') return [...releases(context), ...ends];
  if (status === 'suspended') return [plain('approval.resume', { comment: null }, { personId: 'admin' }), ...ends];
  if (status !== 'open') return [...decisions(context), ...ends, ...filings('approval.resubmit', scope).slice(0, 1)];
  return [...decisions(context), ...seatMoves(context, scope), ...edits(context, scope), ...others, ...ends];
}

const plain = (type: string, payload: object, given: object): MachineEvent => ({
  type,
  payload: { ...payload },
  given: { ...given },
});

function filing(personId: string, contentHash: ContentHash, steps: PlannedStep[], problems: object[] = []) {
  const fieldHashes = contents[contentHash];
  return { personId, steps, problems, excluded: ['gainer'], contentHash, fieldHashes, policyVersion: 1, at: AT };
}

/** Within one round one content is like the other; what a change does takes two. */
function filings(type: string, { rounds, bands }: Scope): MachineEvent[] {
  const hashes = (Object.keys(contents) as ContentHash[]).slice(0, rounds);
  return [
    ...hashes.flatMap((hash) => bands.map((steps) => plain(type, {}, filing('requester', hash, steps)))),
    plain(type, {}, filing('requester', 'h1', bands[1]!, [problem])),
    plain(type, {}, filing('a', 'h1', bands[0]!)),
    plain(type, {}, filing('requester', 'h1', [aStep('first', ['gainer'])])),
    plain(type, {}, filing('requester', 'h1', [])),
  ];
}

function said({ round, step, contentHash }: ApprovalContext, overrides: object = {}) {
  return { round, step, contentHash, comment: null, ...overrides };
}

/** By everybody, with and without the subject's answer, for the content as it is and as it is not. */
function decisions(context: ApprovalContext): MachineEvent[] {
  const result = { carriedOut: true };
  const decide = (decision: string, personId: string, payload: object, given: object) =>
    plain(`approval.${decision}`, said(context, { decision, ...payload }), {
      personId,
      at: AT,
      absences,
      inRightOf,
      ...given,
    });
  const stale = context.contentHash === 'h1' ? 'h2' : 'h1';
  return [
    ...[...people, 'd'].flatMap((id) => [decide('approve', id, {}, { result }), decide('reject', id, {}, {})]),
    ...['a', 'b', 'c'].flatMap((id) => [
      decide('approve', id, {}, {}),
      decide('return', id, {}, {}),
      ...(context.step > 1 ? [decide('return', id, { toStep: 1 }, {})] : []),
    ]),
    decide('approve', 'a', { contentHash: stale }, { result }),
    decide('approve', 'a', { round: context.round - 1 }, { result }),
    decide('approve', 'c', { step: context.step + 1 }, { result }),
    decide('approve', 'c', {}, { result: { carriedOut: false, reason: 'guard-unmet' } }),
    decide('approve', 'b', {}, { mayNotDecide: true, result }),
  ];
}

/** One delegation, transfer, added signer, hand-over or vacancy a round; taking back and removing as often as possible. */
function seatMoves(context: ApprovalContext, { handings, movers }: Scope): MachineEvent[] {
  const { seats, step, round } = context;
  const handed = seats.filter((seat) => seat.origin !== 'planned' || seat.state === 'vacant').length;
  const receiver = { id: 'd', mayDecide: true, inOwnRight: true };
  const back = people
    .slice(0, 3)
    .map((personId) => plain('approval.takeBack', { round, step, comment: null }, { personId, at: AT }));
  const removals = seats
    .filter(({ of }) => of !== null)
    .map((seat) => plain('approval.removeSigner', said(context, { seat: seat.no }), { personId: seat.by, at: AT }));
  if (handed >= handings) return [...back, ...removals];
  const onward = ['transfer', 'delegate', 'addBefore', 'addAfter'].flatMap((move) =>
    movers.map((personId) =>
      plain(`approval.${move}`, said(context, { toId: 'd' }), { personId, at: AT, absences: [], receiver }),
    ),
  );
  const fromId = seats.find((seat) => seat.step === step && seat.state === 'open')?.personId ?? 'a';
  return [
    ...back,
    ...removals,
    ...onward,
    plain('approval.transfer', said(context, { toId: 'gainer' }), {
      ...{ personId: 'a', at: AT, receiver: { id: 'gainer', mayDecide: true } },
    }),
    plain('approval.handOver', { fromId, comment: null }, { personId: 'admin', at: AT, receiver }),
    plain('approval.vacate', { personId: fromId }, { at: AT }),
  ];
}

function edits(context: ApprovalContext, { rounds }: Scope): MachineEvent[] {
  if (context.round >= rounds) return [];
  const hash: ContentHash = context.contentHash === 'h1' ? 'h2' : 'h1';
  return ['a', 'c'].map((personId) => {
    // Whoever edited does not decide before somebody else has: their superior, or here the other one, is asked.
    const steps = context.steps.map((step) => ({
      ...step,
      candidates: step.candidates.length > 1 ? step.candidates.filter((id) => id !== personId) : ['d'],
    }));
    return plain('approval.edit', said(context), filing(personId, hash, steps));
  });
}

function releases(context: ApprovalContext): MachineEvent[] {
  const at = { at: AT };
  return [
    plain('approval.release', {}, { steps: context.steps, problems: [], ...at }),
    plain('approval.release', {}, { steps: context.steps, problems: [problem], ...at }),
    plain('approval.release', {}, { steps: [], problems: [], ...at }),
  ];
}

const others: MachineEvent[] = [
  plain('approval.suspend', { comment: null }, { personId: 'admin' }),
  plain('approval.hold', {}, { problems: [problem] }),
];
const ends: MachineEvent[] = [
  plain('approval.withdraw', { comment: null }, { personId: 'requester' }),
  plain('approval.withdraw', { comment: null }, { personId: 'a' }),
  plain('approval.void', { reason: 'content-changed' }, { tellSubject: true }),
];
