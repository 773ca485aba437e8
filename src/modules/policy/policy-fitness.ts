import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { DateTime } from 'luxon';
import type { Policy } from '../../machines/policy/policy';
import { policySchema } from '../../machines/policy/policy.schema';
import { policyProblems } from '../../machines/policy/policy-problems';
import { contentHash } from '../platform/workflow/hash';
import { tellingErrors } from './policy-shape';

/** One reason why a document cannot be worked with; `field` is a path such as `stages.closing.length`. */
export interface PolicyFlaw {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

let compiled: ValidateFunction | undefined;

/**
 * Why a document cannot be used as a policy: it has not the shape, contradicts itself or the process, or names a zone that
 * does not exist (W1), or is not the one that was saved. Empty for one that fits. What lies between fields is looked at only where
 * the shape is right.
 *
 * @param hash of the document as it was saved
 */
export function policyFlaws(document: unknown, hash: string): PolicyFlaw[] {
  const fits = (compiled ??= new Ajv({ strict: false, allErrors: true }).compile(policySchema));
  if (!fits(document)) return tellingErrors(fits.errors ?? []).map(flawOf);
  const policy = document as Policy;
  const zone = DateTime.utc().setZone(policy.time.zone).isValid;
  const flaws = [...policyProblems(policy), ...(zone ? [] : [{ field: 'time.zone', code: 'zone-unknown' }])];
  return contentHash(document) === hash ? flaws : [...flaws, { field: '', code: 'altered' }];
}

function flawOf({ instancePath, keyword, params }: ErrorObject): PolicyFlaw {
  return { field: instancePath.slice(1).replaceAll('/', '.'), code: keyword, params };
}
