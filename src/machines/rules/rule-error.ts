export type RuleErrorCode =
  | 'money-invalid'
  | 'money-overflow'
  | 'currency-mixed'
  | 'basis-points-invalid'
  | 'count-invalid'
  | 'rate-invalid'
  | 'instant-invalid'
  | 'month-invalid';

/** A surprise: input that validation in front of a rule should have kept out. What people can get wrong is a value instead. */
export class RuleError extends Error {
  constructor(
    readonly code: RuleErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'RuleError';
  }
}

/** One ground of a computed result: a code of the dictionaries and the values of its sentence. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** @throws RuleError `count-invalid` for anything but a whole number from zero on */
export function requireCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RuleError('count-invalid', { name, count: String(count) });
}

/** An invalid Date compares as neither before nor after anything, so it must not get into a rule. @throws RuleError `instant-invalid` */
export function requireInstant(name: string, at: Date): void {
  if (Number.isNaN(at.getTime())) throw new RuleError('instant-invalid', { name });
}
