interface Words {
  exists: (key: string) => boolean;
  t: (key: string) => string;
}

/** `fields.note` is the field `note`; a part of another one may have a name of its own there. */
export function fieldWord(words: Words, name: string, of?: string): string {
  const last = name.replace(/^fields\./, '');
  const keys = [`approval:fields.${last}`, `approvals-record:parts.${of}.${last}`, `approvals-record:fields.${last}`];
  const key = keys.find((each) => words.exists(each));
  return key === undefined ? last : words.t(key);
}

/** What a code is called; the text itself where it is no code. */
export function valueWord(words: Words, field: string, value: string): string {
  const keys = [
    ...(field === 'stage' ? [`notifications:words.stages.${value}`] : []),
    ...(field === 'event' ? [`approvals-record:event.${value}`] : []),
    ...(field === 'credit' ? [`notifications:words.credit.${value}`] : []),
    ...(field === 'criterion' ? [`criteria:${value}.name`] : []),
    `approval:values.${field}.${value}`,
  ];
  const key = /^[\w.-]+$/.test(value) ? keys.find((each) => words.exists(each)) : undefined;
  return key === undefined ? value : words.t(key);
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const HIDDEN = /^(sha256|size|mediaType|schema|version)$/;

/** Numbers that programs use to find each other; nobody decides by them. */
export function isForPrograms(name: string, value: unknown): boolean {
  if (HIDDEN.test(name)) return true;
  const values = Array.isArray(value) ? value : [value];
  return values.length > 0 && values.every((each) => typeof each === 'string' && UUID.test(each));
}
