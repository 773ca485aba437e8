import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { type ValidationError, isUUID } from 'class-validator';
import { Problem } from './problem';
import { fieldErrorsOf } from './validation-errors';

/**
 * Checks all that comes in: bodies and queries against their class (unknown properties refused, nothing converted silently), ids in
 * the path to be UUIDs. An id that cannot exist is answered like one that does not: 404 not-found.
 */
@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
      validationError: { target: true, value: false },
      exceptionFactory: (errors: ValidationError[]) => new Problem(400, 'invalid-body', {}, fieldErrorsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param') return assertId(value, metadata);
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'body') assertObject(value, metadata);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      throw metadata.type === 'query' ? asQueryProblem(error) : error;
    }
  }
}

/** Values of the path are always text; handlers that need a number parse it themselves. */
function assertId(value: unknown, { data }: ArgumentMetadata): unknown {
  if (data !== undefined && /(^id|Id)$/.test(data) && !isUUID(value)) throw new Problem(404, 'not-found');
  return value;
}

/** class-validator takes a list or a bare value for an object without properties. */
function assertObject(value: unknown, { metatype }: ArgumentMetadata): void {
  if (metatype === undefined || (metatype as unknown) === Object || value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'invalid-body', {}, [{ field: '', code: 'is-object' }]);
  }
}

function asQueryProblem(error: unknown): unknown {
  return error instanceof Problem ? new Problem(error.status, 'invalid-query', error.params, error.errors) : error;
}
