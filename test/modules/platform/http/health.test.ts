import { startTestApp, type TestApp } from '../../../support/app';
import { TryModule } from './try-controller';

describe('health and metrics', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [TryModule] });
  });
  afterAll(() => app.close());

  it('is live and ready', async () => {
    expect((await app.request('GET', '/health/live')).body).toEqual({ status: 'up' });
    const ready = await app.request('GET', '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'up', checks: { database: 'up', migrations: 'up' } });
  });

  it('is not ready while a migration is missing, and says which check', async () => {
    const [last] = await app.dataSource.query('SELECT * FROM migrations ORDER BY id DESC LIMIT 1');
    await app.dataSource.query('DELETE FROM migrations WHERE id = $1', [last.id]);
    const ready = await app.request('GET', '/health/ready');
    expect([ready.status, ready.body.status, ready.body.checks.migrations]).toEqual([503, 'down', 'down']);
    await app.dataSource.query('INSERT INTO migrations (id, timestamp, name) VALUES ($1, $2, $3)', [
      last.id,
      last.timestamp,
      last.name,
    ]);
  });

  it('measures requests by route template', async () => {
    await app.request('GET', '/try/0190a000-0000-7000-8000-000000000001');
    const text = (await app.request('GET', '/metrics')).text;
    expect(text).toContain('process_cpu_user_seconds_total');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/try/:id",status="200"}');
    expect(text).not.toContain('0190a000');
  });
});

it('a Redis that is away makes the process not ready', async () => {
  const app = await startTestApp({ redisUrl: 'redis://127.0.0.1:1' });
  const ready = await app.request('GET', '/health/ready');
  expect([ready.status, ready.body.checks.redis]).toEqual([503, 'down']);
  await app.close();
});
