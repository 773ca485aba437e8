import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link is bound to. Whatever of it is otherwise makes another token. */
export interface MailLink {
  /** The id of its mail. */
  id: string;
  requestId: string;
  round: number;
  step: number;
  seat: number;
  /** Who got it, and alone may use it. */
  personId: string;
  /** Whose seat it is: the same person's, or that of somebody for whom they stand in. */
  seatPersonId: string;
  contentHash: string;
  expiresAt: Date;
}

const ID_BYTES = 16;
const SEAL_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{64}$/;
const NONCE = /^(\d{10})\.([A-Za-z0-9_-]{43})$/;
/** A page that was left open for longer is to be read again. */
const NONCE_SECONDS = 3_600;

/** Keys of the links, for this purpose alone. */
export function linkKey(signingKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', signingKey, 'keypath', 'approval-mail-link/1', SEAL_BYTES));
}

/** Id of the link and HMAC-SHA256 over all that it is bound to, 64 characters. Never stored: it can be made again from row and key. */
export function tokenOf(link: MailLink, key: Buffer): string {
  return Buffer.concat([Buffer.from(link.id.replaceAll('-', ''), 'hex'), sealOf(link, key)]).toString('base64url');
}

/** Id of the link that a token says it is of; null where it cannot be a token. */
export function linkIdOf(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isTokenOf(token: string, link: MailLink, digest: string, key: Buffer): boolean {
  return isSame(token, tokenOf(link, key)) && isSame(digestOf(token), digest);
}

/** All that the database knows of a token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What a page was made for. */
export interface Shown {
  linkId: string;
  round: number;
  step: number;
  contentHash: string;
}

/** Proof that a page was shown: a form without it does nothing. Used up with its link. */
export function nonceOf(shown: Shown, at: Date, key: Buffer): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `${seconds}.${nonceSeal(shown, seconds, key)}`;
}

export function isNonceOf(nonce: string, shown: Shown, at: Date, key: Buffer): boolean {
  const [, seconds, seal] = NONCE.exec(nonce) ?? [];
  if (seconds === undefined || seal === undefined) return false;
  const age = at.getTime() / 1_000 - Number(seconds);
  return age > -60 && age < NONCE_SECONDS && isSame(seal, nonceSeal(shown, Number(seconds), key));
}

function nonceSeal({ linkId, round, step, contentHash }: Shown, seconds: number, key: Buffer): string {
  return seal(['nonce', linkId, round, step, contentHash, seconds], key).toString('base64url');
}

function sealOf(link: MailLink, key: Buffer): Buffer {
  const { id, requestId, round, step, seat, personId, seatPersonId, contentHash, expiresAt } = link;
  return seal(
    ['link', id, requestId, round, step, seat, personId, seatPersonId, contentHash, expiresAt.toISOString()],
    key,
  );
}

function seal(parts: (string | number)[], key: Buffer): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
