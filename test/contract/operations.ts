import type { OpenAPIObject } from '@nestjs/swagger';

export interface Operation {
  method: string;
  /** Template of OpenAPI: `/api/v1/accounts/{id}`. */
  template: string;
  isPublic: boolean;
  operation: any;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
export const SOME_ID = '0190a000-0000-7000-8000-00000000abcd';

/** Every operation of the document, flat. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        template,
        operation,
        isPublic: Array.isArray((operation as any).security) && (operation as any).security.length === 0,
      })),
  );
}

/** The template with an id (or a number) wherever it has a parameter. */
export function pathOf(template: string, ids: Record<string, string> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? (/(^id|Id)$/.test(name) ? SOME_ID : '1'));
}

export function bodySchemaOf({ operation }: Operation): any {
  return operation.requestBody?.content?.['application/json']?.schema;
}
