/** Exit codes of every command (docs/cli.md). */
export const EXIT = {
  done: 0,
  usage: 1,
  /** The command was understood and refused: errors in the data, not permitted, not there. */
  refused: 2,
  /** `verify` found a flaw, `prove` a property that does not hold. */
  flawed: 3,
  /** No database, or one that Keypath must not run on. */
  unavailable: 4,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence of the dictionary `cli`. */
export class CommandRefused extends Error {
  constructor(
    readonly key: string,
    readonly params: Record<string, unknown> = {},
    readonly exitCode: ExitCode = EXIT.refused,
  ) {
    super(key);
    this.name = 'CommandRefused';
  }
}
