import 'reflect-metadata';
import { run } from './cli/run';

// Instants are UTC and the company's time zone is policy: no code may come to depend on the machine's.
process.env.TZ = 'UTC';
// Not process.exit: what was said must reach a slow pipe.
void run(process.argv).then((code) => (process.exitCode = code));
