import { type ExecutionContext, Injectable, type PipeTransform, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Clock } from '../clock/clock';
import { contentHash } from '../workflow/hash';
import { parseIdempotencyKey } from './idempotency-key';
import { parseIfMatch } from './if-match';
import { Problem } from './problem';
import type { ActorRequest, RequestActor } from './request-actor';

/** Everything about a write request that is not in its body. Features say `CommandContext<Actor>`. */
export interface CommandContext<Who extends RequestActor = RequestActor> {
  actor: Who;
  /** The instant of the command; the only "now" that it knows. */
  at: Date;
  /** The version that the sender has seen (`If-Match`), null when it does not say. */
  ifMatch: number | null;
  /** Method and path with its parameters filled in: with the user the scope of the key. */
  route: string;
  key: string | null;
  /** Hash over body and `If-Match`; empty without a key, when nobody asks for it. */
  bodyHash: string;
}

@Injectable()
export class CommandPipe implements PipeTransform<ActorRequest, CommandContext> {
  constructor(private readonly clock: Clock) {}

  transform(request: ActorRequest): CommandContext {
    if (!request.actor) throw new Problem(401, 'unauthenticated');
    const key = parseIdempotencyKey(request.headers['idempotency-key']);
    const ifMatch = parseIfMatch(request.headers['if-match']);
    return {
      actor: request.actor,
      at: this.clock.now(),
      ifMatch,
      route: `${request.method} ${request.url.split('?', 1)[0]}`,
      key,
      bodyHash: key === null ? '' : contentHash({ body: request.body ?? null, ifMatch }),
    };
  }
}

const IncomingRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest(),
);

/** The handler's parameter that is the command of the request: who, when, for which version, under which key. */
export function Command(): ParameterDecorator {
  return (target, method, index) => {
    IncomingRequest(CommandPipe)(target, method, index);
    if (method !== undefined) documentHeaders(target, method);
  };
}

/** Says in the OpenAPI document what every command understands. */
function documentHeaders(target: object, method: string | symbol): void {
  const handler = Object.getOwnPropertyDescriptor(target, method);
  if (handler === undefined) return;
  ApiHeader({
    name: 'Idempotency-Key',
    description: 'Repeats of a command with the same key and body act once',
    required: false,
  })(target, method, handler);
  ApiHeader({ name: 'If-Match', description: 'The version (ETag) that the sender has seen', required: false })(
    target,
    method,
    handler,
  );
}
