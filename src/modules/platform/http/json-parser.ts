import { Problem } from './problem';

/** Bodies above this many bytes are refused with 413 before they are read. */
export const BODY_LIMIT = 256 * 1024;
export const DEPTH_LIMIT = 32;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const FIELD_LENGTH = 300;
const LONE_SURROGATE = /\p{Surrogate}/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON as we take it: valid UTF-8, at most 32 levels deep, no key that reaches a prototype, no NUL and no half characters (PostgreSQL
 * stores neither), no number that JavaScript would change. Linear in the size of the body; V8 parses without recursion and our
 * own walk is bounded by the depth. Throws 400 invalid-json, or 400 invalid-body naming the field.
 */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const value = parsed(body);
  inspect(value, '', 1);
  return value;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body)) as unknown;
  } catch {
    throw new Problem(400, 'invalid-json');
  }
}

function inspect(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') return inspectText(value, path);
  if (typeof value === 'number') return inspectNumber(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEPTH_LIMIT) refuse(path, 'too-deep', { limit: DEPTH_LIMIT });
  if (Array.isArray(value)) value.forEach((item, index) => inspect(item, `${path}[${index}]`, depth + 1));
  else for (const [key, item] of Object.entries(value)) inspectProperty(key, item, path, depth);
}

function inspectProperty(key: string, value: unknown, path: string, depth: number): void {
  const field = path === '' ? key : `${path}.${key}`;
  if (FORBIDDEN_KEYS.has(key)) refuse(field, 'forbidden-key');
  inspectText(key, field);
  inspect(value, field, depth + 1);
}

function inspectText(text: string, path: string): void {
  if (text.includes('\0')) refuse(path, 'nul-character');
  if (LONE_SURROGATE.test(text)) refuse(path, 'malformed-text');
}

/** `1e400` has become Infinity by now, and a whole number above 2^53 has lost its last digits. */
function inspectNumber(number: number, path: string): void {
  if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number)))
    refuse(path, 'number-out-of-range');
}

function refuse(path: string, code: string, params?: Record<string, unknown>): never {
  const field = path.replaceAll('\0', '\\0').slice(0, FIELD_LENGTH);
  throw new Problem(400, 'invalid-body', {}, [{ field, code, params }]);
}
