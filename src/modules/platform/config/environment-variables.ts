import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { IsTrustedProxies } from './trusted-proxies';
import { IsPublicUrl } from './is-public-url';
import { IsSmtpUrl } from './is-smtp-url';
import { IsUrlOf } from './is-url-of';
import { IsHostList, IsRobotList } from './outbound-environment';

export const ROLES = ['all', 'api', 'worker'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Every name that is read, whether it has a default or not. */
export const VARIABLE_NAMES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'REDIS_URL',
  'KEYPATH_DATA_DIR',
  'KEYPATH_ROLE',
  'KEYPATH_DEMO',
  'LOG_LEVEL',
  'KEYPATH_TRUST_PROXY',
  'KEYPATH_SIGNING_KEY',
  'KEYPATH_SIGNING_KEY_FILE',
  'KEYPATH_CHECKPOINT_DIR',
  'KEYPATH_CHECKPOINT_KEY',
  'KEYPATH_CHECKPOINT_KEY_FILE',
  'KEYPATH_CHECKPOINT_EVERY_MINUTES',
  'KEYPATH_SMTP_URL',
  'KEYPATH_MAIL_FROM',
  'KEYPATH_PUBLIC_URL',
  'KEYPATH_WEBHOOK_HOSTS',
  'KEYPATH_ROBOTS',
] as const satisfies readonly (keyof EnvironmentVariables)[];

export const SHORTEST_KEY = 32;
const PORT_RANGE = 'PORT must be a whole number from 0 (any free port) to 65535';

const MINUTES_RANGE = 'KEYPATH_CHECKPOINT_EVERY_MINUTES must be a whole number from 1 to 1440';

const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value,
  );

/** Every variable of the environment that Keypath reads, with its default; a value is refused by the name of its variable. */
export class EnvironmentVariables {
  @WholeNumber()
  @IsInt({ message: PORT_RANGE })
  @Min(0, { message: PORT_RANGE })
  @Max(65_535, { message: PORT_RANGE })
  PORT: number = 3000;

  @IsString()
  @Matches(/^[a-zA-Z0-9.:_-]+$/, { message: 'HOST must be a host name or an IP address to listen on' })
  HOST: string = '127.0.0.1';

  @IsOptional()
  @IsUrlOf(['postgres:', 'postgresql:'])
  DATABASE_URL?: string;

  @IsOptional()
  @IsUrlOf(['redis:', 'rediss:'])
  REDIS_URL?: string;

  @IsString()
  @IsNotEmpty()
  KEYPATH_DATA_DIR: string = '.keypath';

  @IsIn(ROLES)
  KEYPATH_ROLE: (typeof ROLES)[number] = 'all';

  @IsIn(['0', '1'], { message: 'KEYPATH_DEMO must be 0 or 1' })
  KEYPATH_DEMO: '0' | '1' = '1';

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';

  @IsTrustedProxies()
  KEYPATH_TRUST_PROXY: string = '0';

  @IsOptional()
  @MinLength(SHORTEST_KEY, { message: `KEYPATH_SIGNING_KEY must have at least ${SHORTEST_KEY} characters` })
  KEYPATH_SIGNING_KEY?: string;

  @IsOptional()
  @IsString()
  KEYPATH_SIGNING_KEY_FILE?: string;

  @IsOptional()
  @IsString()
  KEYPATH_CHECKPOINT_DIR?: string;

  @IsOptional()
  @MinLength(SHORTEST_KEY, { message: `KEYPATH_CHECKPOINT_KEY must have at least ${SHORTEST_KEY} characters` })
  KEYPATH_CHECKPOINT_KEY?: string;

  @IsOptional()
  @IsString()
  KEYPATH_CHECKPOINT_KEY_FILE?: string;

  @WholeNumber()
  @IsInt({ message: MINUTES_RANGE })
  @Min(1, { message: MINUTES_RANGE })
  @Max(1_440, { message: MINUTES_RANGE })
  KEYPATH_CHECKPOINT_EVERY_MINUTES: number = 60;

  @IsOptional()
  @IsSmtpUrl()
  KEYPATH_SMTP_URL?: string;

  @IsOptional()
  @IsEmail(
    { allow_display_name: true, require_tld: false },
    { message: 'KEYPATH_MAIL_FROM must be an e-mail address, or a name with one: Keypath <keypath@example.com>' },
  )
  KEYPATH_MAIL_FROM?: string;

  @IsOptional()
  @IsPublicUrl()
  KEYPATH_PUBLIC_URL?: string;

  @IsOptional()
  @IsHostList()
  KEYPATH_WEBHOOK_HOSTS?: string;

  @IsOptional()
  @IsRobotList()
  KEYPATH_ROBOTS?: string;
}
