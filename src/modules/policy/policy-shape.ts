import type { ErrorObject } from 'ajv';

/**
 * What is wrong with the shape, without noise: of a value that has several allowed forms only the form that is meant is told of, or,
 * where none is recognised, that it has none of them.
 */
export function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter((each) => each.keyword === 'anyOf').reduce(withoutOtherForms, [...errors]);
}

function withoutOtherForms(errors: ErrorObject[], choice: ErrorObject): ErrorObject[] {
  if (!errors.includes(choice)) return errors;
  const ofForms = errors.filter((each) => isBelow(each, choice));
  const forms = [...new Set(ofForms.map((each) => formOf(each, choice)))];
  const meant = forms.filter((form) =>
    isMeant(
      ofForms.filter((each) => formOf(each, choice) === form),
      choice,
    ),
  );
  const [form] = meant;
  return meant.length === 1
    ? errors.filter((each) => each !== choice && (!ofForms.includes(each) || formOf(each, choice) === form))
    : errors.filter((each) => !ofForms.includes(each));
}

function isBelow(error: ErrorObject, { schemaPath, instancePath }: ErrorObject): boolean {
  return error.schemaPath.startsWith(`${schemaPath}/`) && error.instancePath.startsWith(instancePath);
}

function formOf({ schemaPath }: ErrorObject, choice: ErrorObject): string {
  return schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0] ?? '';
}

/** Whether the errors of a form are about its details, and not about its being another one altogether. */
function isMeant(errors: readonly ErrorObject[], choice: ErrorObject): boolean {
  const ofItself = errors.filter(({ instancePath }) => instancePath === choice.instancePath);
  const says = (keyword: string): boolean => ofItself.some((each) => each.keyword === keyword);
  const named = errors.some(({ keyword }) => keyword === 'const');
  return !named && !says('type') && !(says('required') && says('additionalProperties'));
}
