import { accountPathDefinition } from '../../../machines/account-path/account-path.machine';
import { type ClientEventType, offeredEvents } from '../../../machines/account-path/events';
import { explainRefusal } from '../../../machines/account-path/explain-refusal';
import type { Given } from '../../../machines/account-path/given';
import type { RefusalCode } from '../../../machines/account-path/refusals';
import { restore } from '../../../machines/machine';
import { Problem } from '../../platform/http/problem';
import type { LoadedInstance } from '../../platform/workflow/instance';
import { criterionView, type Speak } from './criterion-view';
import type { Judged } from './path-judgement';
import { contextOf } from './path-mirror';

/** Refusals that rest on where the path stands are conflicts; those that rest on what is known or said are not processable. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  'event-not-allowed': 409,
  'not-permitted': 403,
  'account-withdrawn': 409,
  'request-pending': 409,
  'account-touched': 409,
  'not-adopted': 409,
  'plan-revision-stale': 409,
};

/** The answer to an event that was not taken, with every reason (architecture decision 10). */
export function refusalProblem(refused: {
  event: { type: ClientEventType; payload: Record<string, unknown> };
  given: Given;
  instance: LoadedInstance;
  judged: Judged;
  possible: readonly string[];
  speak: Speak;
}): Problem {
  const { event, given, instance, judged, speak } = refused;
  const snapshot = restore(accountPathDefinition, instance.envelope);
  const refusal = explainRefusal(snapshot, { ...event, given: given as unknown as Record<string, unknown> });
  const code = refusal?.code ?? 'event-not-allowed';
  const params = { event: event.type, ...refusal?.params };
  if (code === 'not-permitted') return new Problem(403, 'forbidden', params);
  if (code === 'event-not-allowed') {
    const possible = offeredEvents(refused.possible, contextOf(instance));
    return new Problem(409, code, params, undefined, { possible });
  }
  if (code !== 'exit-criteria-unmet')
    return new Problem(STATUS[code] ?? 422, code, params, fieldOf(code, params), extraOf(refusal?.params));
  const ids = (refusal?.params?.criteria ?? []) as string[];
  const unmet = judged
    .results()
    .filter((result) => ids.includes(result.id))
    .map((result) => criterionView(result, speak));
  return new Problem(422, code, { ...params, count: unmet.length, criteria: ids.join(', ') }, undefined, {
    unmet: unmet.map(({ id, name, reason, unblock }) => ({ id, name, reason, unblock })),
  });
}

function fieldOf(code: string, params: Record<string, unknown>) {
  return typeof params.field === 'string' ? [{ field: params.field, code, params }] : undefined;
}

function extraOf(params: Record<string, unknown> | undefined): Record<string, unknown> {
  return params?.requestId ? { approvalId: params.requestId } : {};
}
