import 'reflect-metadata';
import { run } from './cli/run';

// Instants are UTC and the company's time zone is policy: no code may come to depend on the machine's.
process.env.TZ = 'UTC';
void run(process.argv);
