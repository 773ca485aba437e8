import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** RFC 9457 with our members. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', example: 'urn:keypath:problem:version-stale' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable; what programs look at', example: 'version-stale' },
    errors: {
      type: 'array',
      description: 'Which fields are not as they must be',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string', example: 'steps[0].title' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
  additionalProperties: true,
};

/** Every operation may answer a problem; the public ones need no log-in. */
export function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) if (item[method]) complete(item[method]);
  }
  return document;
}

function complete(operation: Operation): void {
  operation.responses.default = {
    description: 'A refusal with its reasons, or a fault',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  // Bearer or cookie is said once for all; a handler's own mark would take the other away.
  if ('x-public' in operation) operation.security = [];
  else delete operation.security;
}
