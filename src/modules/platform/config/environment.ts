import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type MailEnvironment, mailEnvironment, mailProblems, publicUrl } from './mail-environment';
import { outboundEnvironment, type OutboundEnvironment } from './outbound-environment';
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
  /** Key for signatures. */
  readonly signingKey?: string;
  /** Where checkpoints of the history are written (decision 9), absolute. Undefined: nowhere. */
  readonly checkpointDir?: string;
  /** Seals the checkpoints. Undefined with a directory: the launcher keeps one in the data directory. */
  readonly checkpointKey?: string;
  readonly checkpointEveryMs?: number;
  /** Scheme, host and path under which people reach Keypath, without a slash at its end. Undefined: as whoever asks has it. */
  readonly publicUrl?: string;
  /** Undefined: mail is off; nothing is queued and nothing is sent. */
  readonly mail?: MailEnvironment;
  /** Undefined: no webhooks and no robots. */
  readonly outbound?: OutboundEnvironment;
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
  const keys = {
    signingKey: keyIn(variables, 'KEYPATH_SIGNING_KEY', problems),
    checkpointKey: keyIn(variables, 'KEYPATH_CHECKPOINT_KEY', problems),
  };
  if (lacksCheckpointKey(variables))
    problems.push('KEYPATH_CHECKPOINT_KEY must be set with KEYPATH_CHECKPOINT_DIR: every process needs the same key');
  problems.push(...mailProblems(variables));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return toEnvironment(variables, keys);
}

type Keys = Pick<Environment, 'signingKey' | 'checkpointKey'>;

function toEnvironment(variables: EnvironmentVariables, keys: Keys): Environment {
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
    ...keys,
    checkpointDir: checkpointDir(variables),
    checkpointEveryMs: variables.KEYPATH_CHECKPOINT_EVERY_MINUTES * 60_000,
    publicUrl: publicUrl(variables),
    mail: mailEnvironment(variables),
    outbound: outboundEnvironment(variables),
  };
}

/** Beside the embedded database they lie in its data directory; for a database given from outside nobody but the operator knows a place. */
function checkpointDir(variables: EnvironmentVariables): string | undefined {
  if (variables.KEYPATH_CHECKPOINT_DIR !== undefined) return resolve(variables.KEYPATH_CHECKPOINT_DIR);
  return variables.DATABASE_URL === undefined ? resolve(variables.KEYPATH_DATA_DIR, 'checkpoints') : undefined;
}

/** On a database of its own the launcher keeps the key; processes that share one must be given the same. */
function lacksCheckpointKey(variables: EnvironmentVariables): boolean {
  const { DATABASE_URL, KEYPATH_CHECKPOINT_DIR, KEYPATH_CHECKPOINT_KEY, KEYPATH_CHECKPOINT_KEY_FILE } = variables;
  const given = KEYPATH_CHECKPOINT_KEY ?? KEYPATH_CHECKPOINT_KEY_FILE;
  return DATABASE_URL !== undefined && KEYPATH_CHECKPOINT_DIR !== undefined && given === undefined;
}

/** A key comes by itself, or in a file, where a container keeps its secrets. */
function keyIn(
  variables: EnvironmentVariables,
  name: 'KEYPATH_SIGNING_KEY' | 'KEYPATH_CHECKPOINT_KEY',
  problems: string[],
): string | undefined {
  const file = variables[`${name}_FILE`];
  if (file === undefined) return variables[name];
  if (variables[name] !== undefined) {
    problems.push(`${name} and ${name}_FILE must not both be set`);
    return undefined;
  }
  try {
    const key = readFileSync(file, 'utf8').trim();
    if (key.length < SHORTEST_KEY) problems.push(`${name}_FILE must hold a key of at least ${SHORTEST_KEY} characters`);
    return key;
  } catch (error) {
    problems.push(`${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    return undefined;
  }
}
