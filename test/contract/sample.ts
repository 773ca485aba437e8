import type { OpenAPIObject } from '@nestjs/swagger';
import { SOME_ID, type SchemaNode } from './operations';

const STRINGS: Record<string, string> = {
  uuid: SOME_ID,
  'date-time': '2026-03-01T10:00:00+08:00',
  date: '2026-03-01',
  email: 'someone@example.test',
};

/** The smallest body that a schema describes: required properties only, examples where they are given. */
export function sampleOf(document: OpenAPIObject, schema: SchemaNode, given: Record<string, unknown> = {}): unknown {
  const resolved = resolve(document, schema);
  if (resolved.example !== undefined) return resolved.example;
  if (resolved.enum) return resolved.enum[0];
  if (resolved.type === 'array')
    return Array.from({ length: resolved.minItems ?? 0 }, () => sampleOf(document, resolved.items ?? {}, given));
  if (resolved.properties) return objectOf(document, resolved, given);
  return scalarOf(resolved);
}

function objectOf(
  document: OpenAPIObject,
  schema: SchemaNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const names = schema.required ?? [];
  return Object.fromEntries(
    names.map((name) => [name, given[name] ?? sampleOf(document, schema.properties?.[name] ?? {}, given)]),
  );
}

function scalarOf(schema: SchemaNode): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'object') return {};
  return STRINGS[schema.format as string] ?? 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
}

function resolve(document: OpenAPIObject, schema: SchemaNode): SchemaNode {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.oneOf?.[0]?.$ref;
  if (reference === undefined) return schema;
  return resolve(document, document.components?.schemas?.[reference.split('/').pop() as string] as SchemaNode);
}
