/**
 * Makes the console's client out of docs/openapi.json: the types of every call, and for each form of an account the schema
 * of what it takes; likewise for each later move of what is filed. With --check nothing is written, and what is not current fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const HEAD = '// Generated from docs/openapi.json by `npm run client`.\n';
const FORM = /^\/api\/v1\/accounts\/\{accountId\}\/([\w-]+)$/;

const WITH_COMMANDS = [
  ...['quotations', 'expenses', 'receptions', 'visit-levels', 'contracts', 'amendments', 'promotion-plans'],
  ...['extensions', 'write-offs', 'credit-releases', 'payments', 'credit-notes', 'receivables'],
  ...['visits', 'complaints', 'support-requests'],
];
const COMMAND = new RegExp(`^/api/v1/(${WITH_COMMANDS.join('|')})(/.+)?$`);

const document = JSON.parse(readFileSync(new URL('docs/openapi.json', root), 'utf8'));

/** The client says the language of the screen with every call; no caller does. */
function withoutLanguage({ paths, ...rest }) {
  const told = (operation) => ({
    ...operation,
    parameters: operation.parameters?.filter(({ name }) => name !== 'accept-language'),
  });
  const item = (each) =>
    Object.fromEntries(Object.entries(each).map(([method, operation]) => [method, told(operation)]));
  return { ...rest, paths: Object.fromEntries(Object.entries(paths).map(([path, each]) => [path, item(each)])) };
}

/** Only what somebody fills in: the bodies below an account, and the schemas that they are made of. */
function formsOf({ paths, components }) {
  const forms = {};
  const schemas = {};
  for (const [path, item] of Object.entries(paths)) {
    const name = FORM.exec(path)?.[1];
    const body = item.post?.requestBody?.content?.['application/json']?.schema?.$ref;
    if (name === undefined || body === undefined) continue;
    forms[name] = { schema: nameOf(body), single: item.put !== undefined };
    collect(nameOf(body), components.schemas, schemas);
  }
  return { forms: sorted(forms), schemas: sorted(schemas) };
}

/** What is said with a new one and with each later move, by address: `quotations`, `quotations/give`. */
function commandsOf({ paths, components }) {
  const commands = {};
  const schemas = {};
  for (const [path, item] of Object.entries(paths)) {
    const [, collection, rest = ''] = COMMAND.exec(path) ?? [];
    const body = item.post?.requestBody?.content?.['application/json']?.schema?.$ref;
    if (collection === undefined || body === undefined) continue;
    commands[collection + rest.replace(/\/\{\w+\}/g, '')] = { path, schema: nameOf(body) };
    collect(nameOf(body), components.schemas, schemas);
  }
  return { commands: sorted(commands), schemas: sorted(schemas) };
}

function collect(name, all, schemas) {
  if (schemas[name]) return;
  schemas[name] = all[name];
  for (const [, inner] of JSON.stringify(all[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    collect(inner, all, schemas);
}

const nameOf = (reference) => reference.split('/').at(-1);
const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

const files = {
  'web/src/api/generated/schema.d.ts': HEAD + astToString(await openapiTS(withoutLanguage(document))),
  'web/src/api/generated/commands.json': `${JSON.stringify(commandsOf(document), null, 1)}\n`,
  'web/src/api/generated/forms.json': `${JSON.stringify(formsOf(document), null, 1)}\n`,
};

const stale = Object.entries(files).filter(([path, text]) => {
  try {
    return readFileSync(new URL(path, root), 'utf8') !== text;
  } catch {
    return true;
  }
});

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not current: run "npm run client".`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(new URL(path, root), text);
}
