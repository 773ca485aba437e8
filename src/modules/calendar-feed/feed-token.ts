import { createHash, randomBytes } from 'node:crypto';

/** So that scanners for leaked secrets can know one of ours. */
const PREFIX = 'kpc_';
const SHAPE = /^kpc_[A-Za-z0-9_-]{43}$/;

/** 256 random bits; says nothing about its owner and is kept nowhere on the server. */
export function newFeedToken(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** What is stored in the token's place. SHA-256 without salt is enough for 256 random bits. */
export function feedTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Spares the database what cannot be a token. */
export function looksLikeFeedToken(text: string): boolean {
  return SHAPE.test(text);
}
