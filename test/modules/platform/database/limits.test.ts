import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { createDataSource } from '../../../../src/modules/platform/database/data-source';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { problemOf } from '../../../../src/modules/platform/http/problem-of';
import { startTestApp, type TestApp } from '../../../support/app';
import { addPerson } from '../../../support/people';

const POOL = 20;
const SETTINGS = {
  name: '',
  text: `SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle`,
};

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.login((await addPerson(app, { roles: ['manager'] })).email);
});
afterAll(() => app?.close());

async function takeAll(): Promise<QueryRunner[]> {
  const runners = Array.from({ length: POOL }, () => app.dataSource.createQueryRunner());
  await Promise.all(runners.map((runner) => runner.connect()));
  return runners;
}

it('while every connection is busy a request is answered 503 unavailable in time, and the process still says it lives', async () => {
  const taken = await takeAll();
  const from = performance.now();
  const refused = app.request('GET', '/api/v1/auth/me', { as: token });
  expect((await app.request('GET', '/health/live')).status).toBe(200);
  expect(performance.now() - from).toBeLessThan(1_500);
  const answer = await refused;
  expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
  expect(performance.now() - from).toBeLessThan(8_000);
  await Promise.all(taken.map((runner) => runner.release()));
  expect((await app.request('GET', '/api/v1/auth/me', { as: token })).status).toBe(200);
});

it('statements and idle transactions of whoever serves are limited, those of migrations and the command line are not', async () => {
  expect(await app.app.get(UnitOfWork).read(SETTINGS)).toEqual([{ statement: '30s', idle: '1min' }]);
  const source = await createDataSource(app.databaseUrl, { poolSize: 1, unhurried: true }).initialize();
  expect(await new UnitOfWork(source).read(SETTINGS)).toEqual([{ statement: '0', idle: '0' }]);
  await source.destroy();
});

it('a statement that takes too long is told as busy, and a transaction that was ended for idleness as unavailable', async () => {
  const unitOfWork = app.app.get(UnitOfWork);
  const codeOf = async (work: Promise<unknown>) => problemOf(await work.catch((error: unknown) => error)).code;
  const slow = unitOfWork.run(async (tx) => {
    await tx.query({ name: '', text: 'SET LOCAL statement_timeout = 50' });
    await tx.query({ name: '', text: 'SELECT pg_sleep(5)' });
  });
  expect(await codeOf(slow)).toBe('busy');
  const idle = unitOfWork.run(async (tx) => {
    await tx.query({ name: '', text: 'SET LOCAL idle_in_transaction_session_timeout = 50' });
    await sleep(400);
    await tx.query({ name: '', text: 'SELECT 1' });
  });
  expect(await codeOf(idle)).toBe('unavailable');
  expect(await unitOfWork.run((tx) => tx.query({ name: '', text: 'SELECT 1 AS one' }))).toEqual([{ one: 1 }]);
});
