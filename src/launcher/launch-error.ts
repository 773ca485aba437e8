export type LaunchErrorCode =
  | 'already-running'
  | 'data-directory-unusable'
  | 'postgres-binaries-missing'
  | 'postgres-links-missing'
  | 'postgres-refused'
  | 'privileges-cannot-be-dropped'
  | 'redis-refused';

/** A start that cannot go on for a reason the operator can mend; the message says how. */
export class LaunchError extends Error {
  constructor(
    readonly code: LaunchErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'LaunchError';
  }
}
