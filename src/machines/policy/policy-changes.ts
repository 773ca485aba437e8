import type { Policy } from './policy';
import { policySchema, type Schema } from './policy.schema';

/** A change of a policy by RFC 7396: what is named replaces what was there, lists as a whole, null takes away. */
export type PolicyChanges = Readonly<Record<string, unknown>>;

/** One value that differs; `field` is a path such as `approvals.routes.A7.steps.1.when.limit.amount`. */
export interface PolicyDifference {
  field: string;
  /** Null where the field was not there, or was null. */
  from: unknown;
  to: unknown;
}

type Members = Record<string, unknown>;

/**
 * The document that a version becomes by a change (S9). A merge patch cannot set null; a policy has members that are null ("never"),
 * so null sets those and takes away any other. What results is judged afterwards: this only puts together.
 */
export function changedPolicy(base: Policy, changes: PolicyChanges): unknown {
  const merged = merge(base, changes, policySchema) as Members;
  const document = isMembers(merged.document) ? { ...merged.document, status: 'active' } : merged.document;
  return { ...merged, document };
}

function merge(target: unknown, patch: unknown, schema: Schema | undefined): unknown {
  if (!isMembers(patch)) return patch;
  const merged: Members = isMembers(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    const below = memberOf(schema, name);
    if (value !== null) merged[name] = merge(merged[name], value, below);
    else if (takesNull(below)) merged[name] = null;
    else delete merged[name];
  }
  return merged;
}

function memberOf(schema: Schema | undefined, name: string): Schema | undefined {
  const named = schema?.properties as Record<string, Schema> | undefined;
  if (named && Object.hasOwn(named, name)) return named[name];
  return isMembers(schema?.additionalProperties) ? schema.additionalProperties : undefined;
}

function takesNull(schema: Schema | undefined): boolean {
  return Array.isArray(schema?.anyOf) && schema.anyOf.some((each: Schema) => each.type === 'null');
}

/** What differs between two policies, by field. A list of another length is one difference. */
export function policyDifferences(from: Policy, to: Policy): PolicyDifference[] {
  const found = differences('', from, to).filter(({ field }) => field !== 'document.status');
  return found.sort((one, other) => (one.field < other.field ? -1 : 1));
}

function differences(field: string, from: unknown, to: unknown): PolicyDifference[] {
  if (isMembers(from) && isMembers(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => differences(below(field, name), valueOf(from, name), valueOf(to, name)));
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.flatMap((each, index) => differences(below(field, String(index)), each, to[index]));
  return isSame(from, to) ? [] : [{ field, from: from ?? null, to: to ?? null }];
}

function valueOf(members: Members, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Lists of different lengths are never the same; everything else that comes here is a plain value, or of another kind. */
function isSame(from: unknown, to: unknown): boolean {
  return (from ?? null) === (to ?? null);
}

function below(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
