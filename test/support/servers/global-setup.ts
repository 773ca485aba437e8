import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthMark } from '../../../src/launcher/processes';
import { runsFolder } from './run-folder';
import { sweepKilledRuns, type RunOwner } from './sweep';

/**
 * Once a run, before the first suite: sweeps what killed runs left and makes the folder of this one. No server starts
 * here; the first suite that asks for one starts it, so pure suites wait for nothing.
 */
export default async function globalSetup(): Promise<void> {
  await sweepKilledRuns();
  mkdirSync(runsFolder, { recursive: true, mode: 0o711 });
  const folder = mkdtempSync(join(runsFolder, 'run-'));
  const owner: RunOwner = { pid: process.pid, birth: birthMark(process.pid) };
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner));
  process.env.KEYPATH_TEST_RUN = folder;
}
