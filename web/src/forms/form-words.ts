interface Words {
  exists: (key: string) => boolean;
  t: (key: string) => string;
}

/** What a form is called. */
export function formWord(words: Words, form: string): string {
  return words.exists(`forms:title.${form}`) ? words.t(`forms:title.${form}`) : form;
}

/** What a field is called in its form, else anywhere. */
export function labelOf(words: Words, name: string, of: string): string {
  const keys = [
    `subjects:in.${of}.${name}`,
    `forms:in.${of}.${name}`,
    `forms:field.${name}`,
    `subjects:field.${name}`,
    `criteria:fields.${name}`,
  ];
  const key = keys.find((each) => words.exists(each));
  return key === undefined ? name : words.t(key);
}

export function optionWord(words: Words, name: string, value: string): string {
  const keys = [`subjects:option.${name}.${value}`, `forms:option.${name}.${value}`, `forms:options.${value}`];
  const key = keys.find((each) => words.exists(each));
  return key === undefined ? value : words.t(key);
}
