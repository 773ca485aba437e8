import {
  type ApprovalContext,
  type ApprovalStatus,
  currentStep,
  decidesByPost,
  decisionRefusal,
  finalStatuses,
  holdsPost,
  type Move as SeatMove,
  type MoverGiven,
  moveRefusal,
  seatFor,
} from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { may } from '../modules/auth/permissions';

export const moves = [
  ...([
    'approve',
    'reject',
    'return',
    'transfer',
    'delegate',
    'addSigner',
    'removeSigner',
    'takeBack',
    'edit',
  ] as const),
  ...(['resubmit', 'withdraw', 'urge', 'suspend', 'resume', 'release'] as const),
] as const;
export type Move = (typeof moves)[number];

/** Everything that the reader may do now. The moves themselves ask again, inside their transactions. */
export interface OpenMoves {
  moves: Move[];
  /** Earlier steps that it may be returned to. */
  returnTo: number[];
  /** Numbers of seats that the reader added and may remove. */
  removable: number[];
  /** Fields that the reader may edit. */
  editable: string[];
  /** In whose place the reader would decide. */
  actingFor: string | null;
}

export interface OpenQuestion {
  actor: Actor;
  mover: MoverGiven;
  status: ApprovalStatus;
  context: ApprovalContext;
  departmentId: string | null;
  /** The subject takes edits, of every field or of these; its request is filed again through the request itself. */
  subject: { edits: boolean | readonly string[]; resubmits: boolean };
}

/** Somebody against whom nothing speaks: whether a seat may be handed on at all. */
const ANYBODY = { id: '', mayDecide: true, inOwnRight: true };

export function openMoves(question: OpenQuestion): OpenMoves {
  const { context, mover } = question;
  const taken = seatFor(context, mover);
  const none = { moves: [], returnTo: [], removable: [], editable: [], actingFor: null };
  const approver = may(question.actor, 'approvals.decide') ? approverMoves(question) : none;
  const more = [...requesterMoves(question), ...administratorMoves(question)];
  const actingFor = approver.moves.includes('approve') ? (taken?.actingFor ?? null) : null;
  return { ...approver, moves: [...approver.moves, ...more], actingFor };
}

function approverMoves(question: OpenQuestion): OpenMoves {
  const { status, context, mover } = question;
  const { round, step, contentHash } = context;
  const said = { round, step, contentHash };
  const admits = (move: SeatMove, more: object = {}) =>
    moveRefusal(move, { status, context, mover, said, receiver: ANYBODY, ...more }) === null;
  const decides = decidesNow(question) && decisionRefusal(status, context, mover, said) === null;
  const returns = decides && admits('returnTo');
  const earlier = Array.from({ length: Math.max(0, step - 1) }, (_, index) => index + 1);
  const removable = context.seats.filter((seat) => seat.step === step && admits('removeSigner', { seat: seat.no }));
  const editable = decides ? editableOf(question) : [];
  const list: [Move, boolean][] = [
    ...([
      ['approve', decides],
      ['reject', decides],
      ['return', returns],
    ] as [Move, boolean][]),
    ...(['transfer', 'delegate'] as const).map((move): [Move, boolean] => [move, decides && admits(move)]),
    ['addSigner', decides && admits('addBefore')],
    ['removeSigner', removable.length > 0],
    ['takeBack', admits('takeBack')],
    ['edit', editable.length > 0],
  ];
  return {
    moves: list.flatMap(([move, open]) => (open ? [move] : [])),
    returnTo: returns ? earlier : [],
    removable: removable.map(({ no }) => no),
    editable,
    actingFor: null,
  };
}

/** What both the step and the subject let an approver change. */
function editableOf({ context, subject: { edits } }: OpenQuestion): string[] {
  const named = edits === false ? [] : (currentStep(context)?.fields?.edit ?? []);
  return named.filter((name) => edits === true || (edits as readonly string[]).includes(name));
}

/** Still what they were found as. */
function decidesNow({ actor, mover, context, departmentId }: OpenQuestion): boolean {
  const [taken, step] = [seatFor(context, mover), currentStep(context)];
  if (!taken || !step) return false;
  return !decidesByPost(taken) || holdsPost(step.approvers, step.standInFor, actor, departmentId);
}

function requesterMoves({ actor, status, context, subject }: OpenQuestion): Move[] {
  if (actor.id !== context.requesterId || finalStatuses.includes(status)) return [];
  return [
    ...(status === 'returned' && subject.resubmits ? (['resubmit'] as const) : []),
    'withdraw',
    ...(status === 'open' ? (['urge'] as const) : []),
  ];
}

function administratorMoves({ actor, status }: OpenQuestion): Move[] {
  if (!may(actor, 'approvals.suspend')) return [];
  const byStatus: Partial<Record<ApprovalStatus, Move>> = { open: 'suspend', suspended: 'resume', held: 'release' };
  const move = byStatus[status];
  return move ? [move] : [];
}
