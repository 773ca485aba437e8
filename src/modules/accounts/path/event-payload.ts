import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { ClientEventType } from '../../../machines/account-path/events';
import { Problem } from '../../platform/http/problem';
import { fieldErrorsOf } from '../../platform/http/validation-errors';
import { eventPayloads } from '../dto/path-event.dto';

/**
 * Checks what is said with an event against the shape of that event.
 * @throws Problem 400 `invalid-body` with the fields
 */
export async function parsePayload(type: ClientEventType, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
  const instance = plainToInstance<object, unknown>(eventPayloads[type], payload);
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: true } };
  const errors = await validate(instance, options);
  if (errors.length > 0) throw new Problem(400, 'invalid-body', {}, fieldErrorsOf(errors));
  return { ...payload };
}
