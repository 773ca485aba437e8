import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsHash,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { DateTime } from 'luxon';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';

/** What every field of the interface says about itself; it becomes the OpenAPI document. */
export interface FieldText {
  /** One sentence, with the unit where there is one. */
  description: string;
  example?: unknown;
  /** Rule of the process that looks at it (docs/process.md). */
  rule?: string;
  /** May be left out. `null` is never taken for "left out". */
  optional?: boolean;
}

/** Documentation and validation of one field in one place, so that the two cannot differ. */
export function field(text: FieldText, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { description, example, rule, optional = false } = text;
  const documented = ApiProperty({
    ...api,
    description: rule === undefined ? description : `${description} (${rule})`,
    required: !optional,
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions);
  const absent = optional ? [MayBeLeftOut()] : [];
  return applyDecorators(documented, ...absent, ...checks);
}

/** A name or a line: at most 200 characters, not blank. */
export const Line = (text: FieldText & { max?: number }) => written(text, text.max ?? 200);

/** Prose: at most 4,000 characters, not blank. */
export const Prose = (text: FieldText & { max?: number }) => written(text, text.max ?? 4_000);

function written(text: FieldText, max: number): PropertyDecorator {
  const api = { type: String, minLength: 1, maxLength: max } as const;
  return field(
    text,
    api,
    IsString(),
    MaxLength(max),
    ruled('notBlank', (value) => value.trim() !== ''),
  );
}

/** Id of a row: UUID. Whether it exists is asked inside the command's transaction. */
export const Reference = (text: FieldText) => field(text, { type: String, format: 'uuid' }, IsUUID());

/** A code of one of the policy's lists; whether the list in force has it is asked inside the transaction. */
export const PolicyCode = (text: FieldText) =>
  field(text, { type: String, pattern: CODE.source, maxLength: 100 }, IsString(), MaxLength(100), Matches(CODE));
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** One of a fixed list that belongs to the program, not to the policy. */
export const OneOf = (values: readonly string[], text: FieldText) =>
  field(text, { type: String, enum: [...values] }, IsIn([...values]));

export const EmailAddress = (text: FieldText) =>
  field(text, { type: String, format: 'email', maxLength: 254 }, IsEmail(), MaxLength(254));

/** SHA-256 of a document's bytes: 64 hexadecimal digits in lower case. */
export const DocumentHash = (text: FieldText) =>
  field(text, { type: String, pattern: '^[0-9a-f]{64}$' }, IsHash('sha256'), Matches(/^[0-9a-f]*$/));

export const Flag = (text: FieldText) => field(text, { type: Boolean }, IsBoolean());

/** A whole number within bounds, both included. */
export const Whole = (text: FieldText & { min: number; max: number }) =>
  field(text, { type: 'integer', minimum: text.min, maximum: text.max }, IsInt(), Min(text.min), Max(text.max));

const LOCAL_DATE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
/** Seconds and an offset are required: an instant without an offset means another time in another office. */
const INSTANT = /^(?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/;

/** A day of the business that the calendar has, `YYYY-MM-DD`; 2026-02-30 is refused. */
export const Day = (text: FieldText) =>
  field(
    text,
    { type: String, format: 'date' },
    ruled('isDay', (value) => LOCAL_DATE.test(value) && exists(value)),
  );

/** RFC 3339 with offset. */
export const InstantField = (text: FieldText) =>
  field(
    text,
    { type: String, format: 'date-time' },
    ruled('isInstant', (value) => INSTANT.test(value) && exists(value)),
  );

function exists(value: string): boolean {
  return DateTime.fromISO(value, { setZone: true }).isValid;
}

/** A rule of ours under a name of ours: the name becomes the error's code (`isDay` -> `is-day`). */
export function ruled(name: string, holds: (value: string) => boolean): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value): boolean => typeof value === 'string' && holds(value),
      defaultMessage: () => name,
    },
  });
}

/** An object inside the body. The inner function is needed: swagger knows a lazy type by its function's name, `type`. */
export const Part = (type: () => Class, text: FieldText) =>
  field(
    text,
    { type: () => type() } as ApiPropertyOptions,
    ...present(text),
    IsObject(),
    ValidateNested(),
    Type(type) as PropertyDecorator,
  );

/** A list of objects inside the body, bounded on both sides. */
export const Parts = (type: () => Class, text: FieldText & { min?: number; max?: number }) => {
  const { min = 0, max = 100 } = text;
  return field(
    text,
    { type: () => [type()] as unknown as Class, minItems: min, maxItems: max } as never,
    ...present(text),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(type) as PropertyDecorator,
  );
};

/** A list of different ids. */
export const References = (text: FieldText & { min?: number; max?: number }) => {
  const { min = 0, max = 100 } = text;
  return field(
    text,
    {
      type: [String],
      minItems: min,
      maxItems: max,
      uniqueItems: true,
      items: { type: 'string', format: 'uuid' },
    } as never,
    ...present(text),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );
};

function present(text: FieldText): PropertyDecorator[] {
  return text.optional ? [] : [IsDefined()];
}
