import { api, bodyOf } from '../../api/client';
import type { CommandHeaders } from '../../api/use-command';
import type { Outcome, Request } from './approvals-queries';

/** What this console can do with a request; the server says which of it is open to whom. */
export const DECISIONS = ['approve', 'reject', 'return'] as const;
export const HAND_ONS = ['transfer', 'delegate', 'addSigner'] as const;
export const MORE_MOVES = [
  ...HAND_ONS,
  'edit',
  'removeSigner',
  'takeBack',
  'urge',
  'withdraw',
  'resubmit',
  'suspend',
  'resume',
  'release',
] as const;

export type Move = (typeof DECISIONS)[number] | (typeof MORE_MOVES)[number];

export interface Said {
  comment?: string;
  /** Who is asked: transfer, delegate, addSigner. */
  to?: string;
  position?: 'before' | 'after';
  /** return: to this earlier step; without it to the requester. */
  toStep?: number;
}

export function isDecision(move: Move): move is (typeof DECISIONS)[number] {
  return (DECISIONS as readonly Move[]).includes(move);
}

export function isHandOn(move: Move): move is (typeof HAND_ONS)[number] {
  return (HAND_ONS as readonly Move[]).includes(move);
}

/** Whoever gets it back learns why. */
export function needsComment(move: Move): boolean {
  return ['reject', 'return', 'withdraw', 'suspend'].includes(move);
}

export function takesComment(move: Move): boolean {
  return move !== 'urge' && move !== 'release';
}

/**
 * Every move names the content, step and round that were on the screen, so that nothing is decided that nobody has read, and no
 * step twice by one slip.
 */
export function sendMove(request: Request, move: Move, said: Said, header: CommandHeaders): Promise<Outcome | unknown> {
  const { comment, to = '', position = 'before', toStep } = said;
  const params = { path: { id: request.id }, header };
  const shown = { contentHash: request.contentHash, step: request.step, round: request.round };
  const seat = request.actingFor === null ? {} : { actingFor: request.actingFor.id };
  if (isDecision(move)) {
    const body = { decision: move, comment, ...shown, ...seat, ...(toStep === undefined ? {} : { toStep }) };
    return bodyOf(api.POST('/api/v1/approvals/{id}/decisions', { params, body }));
  }
  switch (move) {
    case 'transfer':
      return bodyOf(api.POST('/api/v1/approvals/{id}/transfer', { params, body: { to, comment, ...shown, ...seat } }));
    case 'delegate':
      return bodyOf(api.POST('/api/v1/approvals/{id}/delegate', { params, body: { to, comment, ...shown, ...seat } }));
    case 'addSigner': {
      const body = { to, position, comment, ...shown, ...seat };
      return bodyOf(api.POST('/api/v1/approvals/{id}/add-signer', { params, body }));
    }
    case 'edit':
    case 'removeSigner':
      throw new Error(`${move} has a dialog of its own`);
    case 'takeBack':
      return bodyOf(api.POST('/api/v1/approvals/{id}/take-back', { params, body: { comment } }));
    case 'urge':
      return bodyOf(api.POST('/api/v1/approvals/{id}/urge', { params }));
    case 'release':
      return bodyOf(api.POST('/api/v1/approvals/{id}/release', { params }));
    case 'withdraw':
      return bodyOf(api.POST('/api/v1/approvals/{id}/withdraw', { params, body: { comment } }));
    case 'resubmit':
      return bodyOf(api.POST('/api/v1/approvals/{id}/resubmit', { params, body: { comment } }));
    case 'suspend':
      return bodyOf(api.POST('/api/v1/approvals/{id}/suspend', { params, body: { comment } }));
    case 'resume':
      return bodyOf(api.POST('/api/v1/approvals/{id}/resume', { params, body: { comment } }));
  }
}
