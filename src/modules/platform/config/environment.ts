import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { trustedProxies, type TrustedProxies } from './trusted-proxies';
import { EnvironmentVariables, SHORTEST_KEY, VARIABLE_NAMES } from './environment-variables';

/** The validated environment of a process. */
export interface Environment {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL of the data directory. */
  readonly databaseUrl?: string;
  /** Undefined, once the launcher has run: no Redis, so BullMQ runs on its PostgreSQL backend. */
  readonly redisUrl?: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly role: EnvironmentVariables['KEYPATH_ROLE'];
  /** Seed the demo company on an empty database. */
  readonly demo: boolean;
  readonly logLevel: EnvironmentVariables['LOG_LEVEL'];
  /** Whose X-Forwarded-* headers count. Undefined: nobody's. */
  readonly trustProxy?: TrustedProxies;
  /** Key of the signatures over the heads of the history chain (decision 9). */
  readonly signingKey?: string;
}

/** The environment is unusable; every problem names its variable. */
export class EnvironmentError extends Error {
  readonly code = 'environment-invalid';

  constructor(readonly problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads and checks every variable. An empty variable counts as one that is not there (compose files write `X=`).
 * @throws EnvironmentError listing all problems at once
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = VARIABLE_NAMES.filter((name) => env[name] !== undefined && env[name] !== '');
  const plain = Object.fromEntries(given.map((name) => [name, env[name]]));
  const variables = plainToInstance(EnvironmentVariables, plain, { exposeDefaultValues: true });
  const problems = validateSync(variables, { stopAtFirstError: true }).flatMap((error) =>
    Object.values(error.constraints ?? {}),
  );
  const key = signingKey(variables, problems);
  if (problems.length > 0) throw new EnvironmentError(problems);
  return toEnvironment(variables, key);
}

function toEnvironment(variables: EnvironmentVariables, key: string | undefined): Environment {
  return {
    port: variables.PORT,
    host: variables.HOST,
    databaseUrl: variables.DATABASE_URL,
    redisUrl: variables.REDIS_URL,
    dataDir: resolve(variables.KEYPATH_DATA_DIR),
    role: variables.KEYPATH_ROLE,
    demo: variables.KEYPATH_DEMO === '1',
    logLevel: variables.LOG_LEVEL,
    trustProxy: trustedProxies(variables.KEYPATH_TRUST_PROXY),
    signingKey: key,
  };
}

function signingKey(variables: EnvironmentVariables, problems: string[]): string | undefined {
  const file = variables.KEYPATH_SIGNING_KEY_FILE;
  if (file === undefined) return variables.KEYPATH_SIGNING_KEY;
  if (variables.KEYPATH_SIGNING_KEY !== undefined) {
    problems.push('KEYPATH_SIGNING_KEY and KEYPATH_SIGNING_KEY_FILE must not both be set');
    return undefined;
  }
  try {
    const key = readFileSync(file, 'utf8').trim();
    if (key.length < SHORTEST_KEY)
      problems.push(`KEYPATH_SIGNING_KEY_FILE must hold a key of at least ${SHORTEST_KEY} characters`);
    return key;
  } catch (error) {
    problems.push(`KEYPATH_SIGNING_KEY_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    return undefined;
  }
}
