import { type ValidationError, getMetadataStorage } from 'class-validator';
import type { FieldError } from './problem';

const MOST_ERRORS = 50;
/** Rules about the type of a value: where one is broken, the field's other rules have nothing to say. */
const TYPE_RULES: readonly string[] = ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject'];

/** Flattens class-validator's tree into field errors: `steps[0].title`, code `max-length`, params `{first: 200}`. */
export function fieldErrorsOf(errors: ValidationError[]): FieldError[] {
  return flatten(errors, '').slice(0, MOST_ERRORS);
}

function flatten(errors: ValidationError[], parent: string): FieldError[] {
  return errors.flatMap((error) => {
    const field = pathOf(parent, error.property);
    const own = tellingOf(Object.keys(error.constraints ?? {})).map((name) => ({
      field,
      code: fieldCodeOf(name),
      params: paramsOf(error, name),
    }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

/** `type: 7` is no text: that it is not at most 20 characters long either helps nobody. */
function tellingOf(broken: string[]): string[] {
  const type = broken.find((name) => TYPE_RULES.includes(name));
  return type === undefined ? broken : [type];
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
