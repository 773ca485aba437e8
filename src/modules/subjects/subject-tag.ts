import { statesAfterSignature } from '../../machines/contract';

/** States in which a contract moves on without a new text. */
const SIGNED: readonly unknown[] = ['signed', ...statesAfterSignature];

/**
 * What the ETag of a subject says: the version of its text. A contract that is signed moves on by its state alone, whose version is never
 * lower than that of the text.
 */
export function tagOf(state: unknown, stateVersion: number, textVersion: number): number {
  return SIGNED.includes(state) ? stateVersion : textVersion;
}
