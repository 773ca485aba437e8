import { Logger } from '@nestjs/common';
import { keepLedger } from './ledger';
import { wireJobs, type Wiring } from './wire-jobs';

/** A worker process of the fault tests: `node worker-process.js '<wiring as JSON>'`. Killed from outside, or ended by SIGTERM. */
async function main(): Promise<void> {
  if (process.env.KEYPATH_TEST_LOG !== '1') Logger.overrideLogger(false);
  const wiring = JSON.parse(process.argv[2] ?? '{}') as Wiring;
  const jobs = await wireJobs(wiring);
  keepLedger(jobs);
  process.once('SIGTERM', () => {
    void jobs.runner
      .stop()
      .then(() => jobs.source.destroy())
      .then(() => process.exit(0));
  });
  jobs.runner.start();
  process.stdout.write('ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
