import type { OpenAPIObject } from '@nestjs/swagger';

/** A schema, as far as the walks look at it. */
export interface SchemaNode {
  $ref?: string;
  allOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  example?: unknown;
  enum?: unknown[];
  type?: string;
  format?: string;
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  minItems?: number;
  minimum?: number;
  minLength?: number;
}

type Content = Record<string, { schema: SchemaNode }>;

export interface OperationNode {
  summary?: string;
  operationId: string;
  security?: unknown[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface Operation {
  method: string;
  /** Template of OpenAPI: `/api/v1/accounts/{id}`. */
  template: string;
  isPublic: boolean;
  operation: OperationNode;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
export const SOME_ID = '0190a000-0000-7000-8000-00000000abcd';

/** Every operation of the document, flat. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, node]) => {
        const operation = node as OperationNode;
        return { method: method.toUpperCase(), template, operation, isPublic: operation.security?.length === 0 };
      }),
  );
}

/** The template with an id (or a number) wherever it has a parameter. */
export function pathOf(template: string, ids: Record<string, string> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? (/(^id|Id)$/.test(name) ? SOME_ID : '1'));
}

export function bodySchemaOf({ operation }: Operation): SchemaNode | undefined {
  return operation.requestBody?.content['application/json']?.schema;
}
