import type { Problem } from './problem';

export interface AnswerHeaders {
  /** Version of what is answered; sent as `ETag: "7"`. */
  version?: number;
  /** Path of what was created. */
  location?: string;
}

/** What a handler answers when the plain body with status 200 is not all. Sent by the AnswerInterceptor. */
export class Answer<Body = unknown> {
  private constructor(
    readonly status: number,
    readonly body: Body,
    readonly headers: Record<string, string>,
    /** The answer is a refusal, yet the command's work is committed and the refusal is what a repeated key gets again. */
    readonly refusal?: Problem,
  ) {}

  static ok<Body>(body: Body, headers: AnswerHeaders = {}): Answer<Body> {
    return new Answer(200, body, namesOf(headers));
  }

  static created<Body>(body: Body, headers: AnswerHeaders = {}): Answer<Body> {
    return new Answer(201, body, namesOf(headers));
  }

  /** Taken in, but waiting for something, such as an approval. */
  static accepted<Body>(body: Body, headers: AnswerHeaders = {}): Answer<Body> {
    return new Answer(202, body, namesOf(headers));
  }

  static noContent(headers: AnswerHeaders = {}): Answer<null> {
    return new Answer(204, null, namesOf(headers));
  }

  /** The same report as when all is well, with the status that a load balancer reads. */
  static unavailable<Body>(body: Body): Answer<Body> {
    return new Answer(503, body, {});
  }

  static refused(problem: Problem): Answer<null> {
    return new Answer(problem.status, null, {}, problem);
  }

  /** An answer as it was stored. */
  static again<Body>(status: number, body: Body, headers: Record<string, string>): Answer<Body> {
    return new Answer(status, body, headers);
  }
}

function namesOf({ version, location }: AnswerHeaders): Record<string, string> {
  return {
    ...(version === undefined ? {} : { ETag: `"${version}"` }),
    ...(location === undefined ? {} : { Location: location }),
  };
}
