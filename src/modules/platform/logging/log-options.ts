import { pino, type Logger, type LoggerOptions } from 'pino';

/** Names whose values never reach a log, at the top of a line and up to three levels below. */
const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'token',
  'secret',
  'authorization',
  'cookie',
  '["set-cookie"]',
  'databaseUrl',
  'redisUrl',
  'signingKey',
  'checkpointKey',
];

export function redactedPaths(): string[] {
  const below = (prefix: string) =>
    SECRETS.map((name) => (name.startsWith('[') ? `${prefix}${name}` : `${prefix}.${name}`));
  return [...SECRETS, ...below('*'), ...below('*.*'), ...below('*.*.*')];
}

/** JSON lines for machines; readable ones where somebody watches a terminal and the pretty-printer is installed. */
export function createLogger(level: string, stream: NodeJS.WriteStream = process.stdout): Logger {
  const options: LoggerOptions = {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date(Date.now()).toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redactedPaths(), censor: '[redacted]' },
  };
  return stream.isTTY && prettyPrinterThere()
    ? pino({ ...options, transport: { target: 'pino-pretty' } })
    : pino(options);
}

function prettyPrinterThere(): boolean {
  try {
    require.resolve('pino-pretty');
    return true;
  } catch {
    return false;
  }
}
