import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { openapiDocument, openapiText } from '../../src/openapi-document';
import { eventPayloads } from '../../src/modules/accounts/dto/path-event.dto';
import { EnvironmentVariables } from '../../src/modules/platform/config/environment-variables';
import { operationsOf } from './operations';

let document: OpenAPIObject;
beforeAll(async () => {
  document = await openapiDocument();
});

type Class = abstract new (...given: never[]) => object;
type Rules = Map<Class, { propertyName: string }[]>;

/** Every class that has a rule of class-validator, with the names of its properties; rules of a parent count for the child. */
function dtoClasses(): { target: Class; properties: string[] }[] {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Rules };
  return [...storage.validationMetadatas.keys()]
    .filter((target) => target !== EnvironmentVariables)
    .map((target) => {
      const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', true, false);
      return { target, properties: [...new Set(rules.map((rule) => rule.propertyName))] };
    });
}

describe('the OpenAPI document', () => {
  it('has every property of every DTO: in its schema, or among the query parameters of an operation', () => {
    const schemas = document.components?.schemas ?? {};
    const queries = operationsOf(document).map(
      ({ operation }) =>
        new Set((operation.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name)),
    );
    const parents = new Set(dtoClasses().map(({ target }) => Object.getPrototypeOf(target) as Class));
    const events = new Set<Class>(Object.values(eventPayloads));
    const classes = dtoClasses().filter(({ target }) => !events.has(target));
    const missing = classes.flatMap(({ target, properties }) => {
      const schema = schemas[target.name] as { properties?: Record<string, unknown> } | undefined;
      if (schema)
        return properties
          .filter((name) => !(name in (schema.properties ?? {})))
          .map((name) => `${target.name}.${name}`);
      const isKnown = parents.has(target) || queries.some((names) => properties.every((name) => names.has(name)));
      return isKnown ? [] : [`${target.name} is nowhere`];
    });
    expect(missing).toEqual([]);
  });

  it('has what is said with each event of a path in the one body that takes them all', () => {
    const body = document.components?.schemas?.PathEventBody as { properties: Record<string, unknown> };
    const said = Object.values(eventPayloads).flatMap(
      (each) => dtoClasses().find(({ target }) => target === each)?.properties ?? [],
    );
    expect(said.filter((name) => !(name in body.properties))).toEqual([]);
    expect(said.length).toBeGreaterThan(10);
  });

  it('has no two classes of one name', () => {
    const names = dtoClasses().map(({ target }) => target.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('describes every operation, and its successful answer', () => {
    const silent = operationsOf(document).filter(({ operation }) => !operation.summary);
    expect(silent.map(({ method, template }) => `${method} ${template}`)).toEqual([]);
    const answerless = operationsOf(document).filter(
      ({ operation }) => !Object.keys(operation.responses).some((status) => status.startsWith('2')),
    );
    expect(answerless.map(({ method, template }) => `${method} ${template}`)).toEqual([]);
  });

  it('says the problem shape for every operation', () => {
    for (const { operation } of operationsOf(document)) {
      expect(operation.responses.default?.content?.['application/problem+json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      });
    }
  });

  it('resolves every reference', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
      (match) => match[1] as string,
    );
    expect(names.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
  });

  it('has operation ids that differ', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId as string);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is the one that is committed (npm run openapi)', () => {
    const committed = readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8');
    expect(openapiText(document) === committed).toBe(true);
  });
});
