import { startTestApp, type TestApp } from '../../../support/app';
import { ANN, TryModule } from './try-controller';

describe('a worker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ role: 'worker', modules: [TryModule] });
  });
  afterAll(() => app.close());

  it.each(['/health/live', '/metrics'])('serves %s', async (path) => {
    expect((await app.request('GET', path)).status).toBe(200);
  });

  it.each([
    ['GET', `/try/${ANN}`],
    ['POST', '/try'],
    ['GET', '/api/v1/users'],
    ['POST', '/api/v1/auth/login'],
    ['GET', '/api/docs'],
    ['GET', '/'],
  ])('does not serve %s %s', async (method, path) => {
    const answer = await app.request(method, path, { body: method === 'POST' ? {} : undefined });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });
});

describe('closing', () => {
  it('answers what is under way, then lets go of port and database', async () => {
    const app = await startTestApp({ modules: [TryModule] });
    await app.request('GET', '/health/live');
    const underWay = app.request('POST', '/try/slow', { headers: { 'x-test-user': ANN } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    expect((await underWay).status).toBe(200);
    expect(app.dataSource.isInitialized).toBe(false);
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
  });

  it('a port that is taken is an error and leaves nothing open', async () => {
    const app = await startTestApp();
    const port = Number(new URL(app.url).port);
    await expect(startTestApp({ databaseUrl: app.databaseUrl, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await app.close();
  });
});
