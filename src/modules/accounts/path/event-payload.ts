import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { ClientEventType } from '../../../machines/account-path/events';
import type { Policy } from '../../../machines/policy/policy';
import { Problem } from '../../platform/http/problem';
import { fieldErrorsOf } from '../../platform/http/validation-errors';
import { eventPayloads } from '../dto/path-event.dto';

/**
 * Checks what is said with an event against the shape of that event.
 * @throws Problem 400 `invalid-body` with the fields
 */
export async function parsePayload(
  type: ClientEventType,
  payload: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const instance = plainToInstance<object, unknown>(eventPayloads[type], payload);
  const options = {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: true },
  };
  const errors = await validate(instance, options);
  if (errors.length > 0) throw new Problem(400, 'invalid-body', {}, fieldErrorsOf(errors));
  return { ...payload };
}

/**
 * Lists and limits that are the company's: the reason of abandoning is one of the policy's, a review is not put off for ever.
 * @throws Problem 422 `value-not-in-policy` with the allowed values, `date-too-late` with the limit
 */
export function assertPolicyValues(
  type: ClientEventType,
  payload: Record<string, unknown>,
  policy: Policy,
  latestReview: Date,
): void {
  if (type === 'path.abandon') {
    const allowed = policy.abandonReasons.map(({ code }) => code);
    if (allowed.some((code) => code === payload.reasonClass)) return;
    const params = { fields: 'reasonClass', allowed: allowed.join(', ') };
    throw new Problem(
      422,
      'value-not-in-policy',
      params,
      [{ field: 'reasonClass', code: 'value-not-in-policy', params }],
      { allowed },
    );
  }
  if (type === 'path.nurture' && Date.parse(String(payload.reviewAt)) > latestReview.getTime()) {
    const params = { field: 'reviewAt', limit: latestReview.toISOString() };
    throw new Problem(422, 'date-too-late', params, [{ field: 'reviewAt', code: 'date-too-late', params }]);
  }
}
