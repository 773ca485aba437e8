import { getMetadataStorage } from 'class-validator';
import { openapiDocument } from '../../src/openapi-document';
import { LOCALES } from '../../src/modules/platform/i18n/locale';
import { Translator } from '../../src/modules/platform/i18n/translator';
import { fieldCodeOf } from '../../src/modules/platform/http/validation-errors';

/** Rules that are no refusal of their own. */
const SILENT = new Set(['conditional-validation', 'is-optional']);

it.each(LOCALES)('every rule that a field can break has a sentence in %s', async (locale) => {
  await openapiDocument();
  const translator = new Translator();
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, { name?: string; type: string }[]>;
  };
  const names = [...storage.validationMetadatas.values()].flat().map((rule) => fieldCodeOf(rule.name ?? rule.type));
  const missing = [...new Set(names)].filter(
    (code) => !SILENT.has(code) && !translator.hasProblem(locale, `fields.${code}`),
  );
  expect(missing).toEqual([]);
});
