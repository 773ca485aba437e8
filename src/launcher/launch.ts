import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkServers } from '../modules/platform/config/check-servers';
import type { Environment } from '../modules/platform/config/environment';
import { withCheckpointKey } from './checkpoint-key';
import type { Composition, DemoLogin, Served } from './composition';
import { openDataDirectory } from './data-directory';
import type { Log } from './log';
import { secretFrom } from './secret-file';
import { startServers, type Servers } from './servers';

export interface LaunchOptions {
  readonly environment: Environment;
  readonly composition: Composition;
  readonly log: Log;
  /** Aborted when the operator wants to stop before the start is complete. */
  readonly interruption: AbortSignal;
  readonly onUnexpectedExit: (name: string) => void;
}

export interface Launched {
  readonly url: string;
  readonly demoLogins: readonly DemoLogin[];
  /** Application first, so that it can finish what it has begun, then the servers. */
  stop(): Promise<void>;
}

/** How long the application may take to close before the servers go down under it. */
const CLOSE_WITHIN_MS = 8_000;

/**
 * Servers, checks, migrations, demo company, application, in this order. When a step fails or the operator
 * interrupts, everything started so far is stopped before the error is thrown.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { environment: given, composition, log, interruption, onUnexpectedExit } = options;
  const servers = await startServers(given, { log, onUnexpectedExit });
  let served: Served | undefined;
  const stop = (): Promise<void> => stopAll(served, servers, log);
  try {
    const environment = completed(given, servers);
    interruption.throwIfAborted();
    await checkServers({ databaseUrl: servers.databaseUrl, redisUrl: servers.redisUrl });
    await composition.migrate(servers.databaseUrl);
    interruption.throwIfAborted();
    const demoLogins = environment.demo ? await composition.seedDemo?.(environment) : undefined;
    interruption.throwIfAborted();
    served = await composition.bootstrap({ environment });
    servers.announce(served.url);
    return { url: served.url, demoLogins: demoLogins ?? [], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Environment with the servers filled in, and keys that stay the same from start to start. */
function completed(environment: Environment, servers: Servers): Environment {
  const { databaseUrl, redisUrl } = servers;
  const signingKey = environment.signingKey ?? ownSigningKey(environment);
  return { ...withCheckpointKey(environment), databaseUrl, redisUrl, signingKey };
}

function ownSigningKey({ dataDir }: Environment): string {
  return secretFrom(join(openDataDirectory(dataDir), 'signing.key'));
}

async function stopAll(served: Served | undefined, servers: Servers, log: Log): Promise<void> {
  if (served) {
    const closed = await Promise.race([
      served.close().then(
        () => true,
        (error: unknown) => (log(`Closing failed: ${String(error)}`), true),
      ),
      sleep(CLOSE_WITHIN_MS, false, { ref: false }),
    ]);
    if (!closed) log(`The application did not close within ${CLOSE_WITHIN_MS / 1000} s; stopping the servers.`);
  }
  await servers.stop();
}
