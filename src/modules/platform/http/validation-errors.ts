import { type ValidationError, getMetadataStorage } from 'class-validator';
import type { FieldError } from './problem';

const MOST_ERRORS = 50;

/** Flattens class-validator's tree into field errors: `steps[0].title`, code `max-length`, params `{first: 200}`. */
export function fieldErrorsOf(errors: ValidationError[]): FieldError[] {
  return flatten(errors, '').slice(0, MOST_ERRORS);
}

function flatten(errors: ValidationError[], parent: string): FieldError[] {
  return errors.flatMap((error) => {
    const field = pathOf(parent, error.property);
    const own = Object.keys(error.constraints ?? {}).map((name) => ({
      field,
      code: fieldCodeOf(name),
      params: paramsOf(error, name),
    }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

function pathOf(parent: string, property: string): string {
  if (parent === '') return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

/** `isInt` -> `is-int`, `maxLength` -> `max-length`; the whitelist's own name says nothing to a reader. */
export function fieldCodeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown-property';
  return constraint.replace(/[A-Z]+/g, (capitals) => `-${capitals.toLowerCase()}`);
}

/** A ValidationError does not carry the arguments of the rule that failed; the storage of the decorators does. */
function paramsOf(error: ValidationError, constraint: string): Record<string, unknown> {
  const target = (error.target as object | undefined)?.constructor;
  if (!target) return {};
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', true, false)
    .find((each) => each.propertyName === error.property && each.name === constraint);
  const [first, second] = (rule?.constraints ?? []) as unknown[];
  return { first: textOf(first), second: textOf(second) };
}

function textOf(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.join(', ');
  return typeof argument === 'object' && argument !== null && !(argument instanceof RegExp)
    ? Object.values(argument).join(', ')
    : argument;
}
