/** One field that is not as it must be: `field` is its path in the body (`steps[0].title`), `code` names the rule. */
export interface FieldError {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

/**
 * A refusal with its reasons. It leaves as RFC 9457 `application/problem+json`:
 * `{type: 'urn:keypath:problem:<code>', title, status, detail, code, errors?, ...extra}`.
 * The sentences are in the dictionaries `problems*.json` under `<code>.title` and `<code>.detail`; `params` are for them.
 */
export class Problem extends Error {
  /** Set by {@link kept}: what the command has written so far is committed although it is refused. */
  keepsWork = false;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    readonly errors?: FieldError[],
    readonly extra: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  /** For the rare refusal that must leave a trace, such as the incident of a quarantined snapshot. */
  kept(): this {
    this.keepsWork = true;
    return this;
  }
}
