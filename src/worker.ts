import { serve } from './main';

/** Background work only; of HTTP just health and metrics. */
serve('worker').catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
