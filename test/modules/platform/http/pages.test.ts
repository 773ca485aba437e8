import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { pagesFolder, servePages } from '../../../../src/modules/platform/http/pages';

let root: string;
let server: FastifyInstance;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'keypath-pages-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(root, 'assets', 'index-AbCd1234.js'), 'plain');
  writeFileSync(join(root, 'assets', 'index-AbCd1234.js.br'), 'small');
  server = Fastify();
  await servePages(server, root);
  server.post('/api/v1/things', () => ({}));
  await server.ready();
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const open = (url: string, accept = 'text/html,application/xhtml+xml') =>
  server.inject({ method: 'GET', url, headers: { accept } });

describe('the console over HTTP', () => {
  it('is asked for anew each time, its files never again', async () => {
    expect((await open('/')).headers['cache-control']).toBe('no-cache');
    const script = await open('/assets/index-AbCd1234.js', '*/*');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('is sent compressed as it was built', async () => {
    const url = '/assets/index-AbCd1234.js';
    const script = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(script.headers['content-encoding']).toBe('br');
    expect(script.body).toBe('small');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it('answers a deep link with the console', async () => {
    const page = await open('/approvals/0199?box=handled');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('console');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/v1/nothing', '/api', '/health/nothing', '/metrics/x', '/assets/gone-12345678.js'])(
    'does not swallow %s',
    async (url) => {
      expect((await open(url)).statusCode).toBe(404);
    },
  );

  it('leaves an unknown address unknown to whoever does not ask for a page', async () => {
    expect((await open('/approvals/0199', '*/*')).statusCode).toBe(404);
    const posted = await server.inject({ method: 'POST', url: '/approvals/0199', headers: { accept: 'text/html' } });
    expect(posted.statusCode).toBe(404);
  });

  it('is the page that leads to the documentation while nobody has built it', () => {
    expect(pagesFolder(join(root, 'nowhere'))).toBe(join(root, 'nowhere', 'public'));
  });
});
