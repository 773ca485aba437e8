import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckpointSweep } from '../../src/jobs/checkpoint-sweep';
import { CheckpointSettings } from '../../src/modules/platform/workflow/checkpoint-settings';
import { startTestApp, type TestApp } from '../support/app';
import { eventually } from '../faults/support/eventually';

/** On BullMQ's PostgreSQL backend, with the clock of the company set. */
let app: TestApp;
const directory = join(mkdtempSync(join(tmpdir(), 'keypath-checkpoints-')), 'files');
beforeAll(async () => {
  app = await startTestApp({ role: 'all', checkpointDir: directory });
});
afterAll(async () => {
  await app?.close();
  rmSync(directory, { recursive: true, force: true });
});

const files = async (): Promise<number> => readdirSync(directory).length;
const sweep = (): CheckpointSweep => app.app.get(CheckpointSweep, { strict: false });

it('decision 9: a worker writes a checkpoint at its start, and the next when the time has come', async () => {
  const written = () => files().catch(() => 0);
  expect(await eventually(written, (count) => count === 1, 20_000)).toBe(1);
  const at = app.clock.now();
  await sweep().run(at);
  expect(await files()).toBe(1);
  const { everyMs } = app.app.get(CheckpointSettings, { strict: false });
  // The worker's own sweep may still hold the lock under which checkpoints are written: then the next one writes it.
  const later = async () => {
    await sweep().run(new Date(at.getTime() + everyMs));
    return files();
  };
  expect(await eventually(later, (count) => count === 2, 20_000)).toBe(2);
  await sweep().run(new Date(at.getTime() + everyMs));
  expect(await files()).toBe(2);
  expect(sweep().describe()).toBe(`checkpoints of the history every 60 min in ${directory}`);
});

it('decision 9: a checkpoint that cannot be written is an incident, and stops nothing', async () => {
  rmSync(directory, { recursive: true });
  writeFileSync(directory, 'in the way');
  await sweep().run(app.clock.now());
  const incidents = await app.dataSource.query('SELECT kind, detail FROM incidents');
  expect(incidents).toEqual([{ kind: 'checkpoint-failed', detail: { error: expect.stringContaining('ENOTDIR') } }]);
});
