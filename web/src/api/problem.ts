import type { components } from './generated/schema';

type ProblemBody = components['schemas']['Problem'] & Record<string, unknown>;

export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** What the server refused, with its reasons; or that it could not be reached (`offline`). Thrown by every call. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  /** Everything that the server said, such as `unmet` or `winner`. */
  readonly body: Record<string, unknown>;

  constructor(body: Partial<ProblemBody> & { status: number; code: string }) {
    super(`${body.status} ${body.code}`);
    this.status = body.status;
    this.code = body.code;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.body = body;
  }

  /** Nobody knows whether it was done: the same command may be sent again with the same key. */
  get isUncertain(): boolean {
    return this.code === 'offline' || this.status >= 500;
  }
}

export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({ status: 0, code: 'offline' });
}

/** An answer that is no problem+json comes from something in between, such as a proxy whose server is being restarted. */
export async function problemOfResponse(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null;
    if (body?.code) return new ApiProblem({ ...body, status: response.status, code: body.code });
  }
  return new ApiProblem({ status: response.status, code: response.status >= 500 ? 'unavailable' : 'offline' });
}
