import { shareInBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points';
import { isFilled } from './filled';

export interface ProfileDegree {
  /** Filled share of the required fields, rounded down. */
  readonly basisPoints: BasisPoints;
  readonly filled: readonly string[];
  /** In the order of the policy: what is still to be found out. */
  readonly missing: readonly string[];
}

/**
 * D2: how far a decision maker's profile is filled. Only the fields that policy requires count, each once; a policy that
 * requires none is satisfied by any profile. Fields of the profile that nobody asks for change nothing.
 */
export function profileDegree(
  profile: Readonly<Record<string, unknown>> | null | undefined,
  requiredFields: readonly string[],
): ProfileDegree {
  const required = [...new Set(requiredFields)];
  const has = (field: string): boolean => !!profile && Object.hasOwn(profile, field) && isFilled(profile[field]);
  const filled = required.filter(has);
  return {
    basisPoints: required.length === 0 ? wholeInBasisPoints : shareInBasisPoints(filled.length, required.length),
    filled,
    missing: required.filter((field) => !has(field)),
  };
}
