import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiDocument, openapiText } from '../src/openapi-document';

const FILE = join(__dirname, '..', 'docs', 'openapi.json');

/** `npm run openapi` writes docs/openapi.json; with `--check` it fails when the file is not what the code says. */
async function main(): Promise<void> {
  const text = openapiText(await openapiDocument());
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
    process.stdout.write(`${FILE}: ${text.length} characters\n`);
    return;
  }
  if (read() !== text) {
    process.stderr.write('docs/openapi.json is not what the code says. Run: npm run openapi\n');
    process.exitCode = 1;
  }
}

function read(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

main().then(
  () => process.exit(),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
