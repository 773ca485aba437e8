import type { OpenAPIObject } from '@nestjs/swagger';
import { composeApplication } from './compose';
import { createDocument } from './modules/platform/http/openapi';

/** The interface's document from the code alone: nothing is connected and nothing is constructed. */
export async function openapiDocument(): Promise<OpenAPIObject> {
  const app = await composeApplication({
    connect: false,
    environment: { port: 0, host: '127.0.0.1', dataDir: '/', role: 'api', demo: false, logLevel: 'silent' },
  });
  return createDocument(app);
}

/** As it is committed: names in order, so that a change shows as what it is. */
export function openapiText(document: OpenAPIObject): string {
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}
