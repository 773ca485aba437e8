import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBLEM_SCHEMA, withProblems } from './openapi-problems';

const DESCRIPTION = `Workflow and approvals for key-account development.

Errors are RFC 9457 problems (\`application/problem+json\`) with a stable \`code\`; their sentences follow \`Accept-Language\` (\`zh-CN\`, \`en\`).
Money is a decimal string with a currency, times are RFC 3339, ids are UUIDv7. Lists take \`limit\` and \`cursor\`.
Every write accepts \`Idempotency-Key\`: the same key with the same body gives the first answer again for 30 days.`;

/** The full contract of the interface, generated from the code. */
export function createDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Keypath')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Token of POST /api/v1/auth/login' })
    .addCookieAuth(
      'keypath_session',
      { type: 'apiKey', in: 'cookie', description: 'Session cookie of the log-in' },
      'cookie',
    )
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  return withProblems(document);
}

/** `/api/docs` (from our own files) and `/api/openapi.json`. Made at the first request: a start need not wait for it. */
export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => createDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Keypath API',
  });
}
