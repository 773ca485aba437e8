import { isUUID } from 'class-validator';
import { decodeCursor } from '../platform/http/page';
import { Problem } from '../platform/http/problem';

/** The key (name, id) of lists that are sorted by name. @throws Problem 400 `cursor-invalid` */
export function nameCursor(cursor: string | undefined): [string, string] | null {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [name, id] = key;
  if (typeof name === 'string' && !name.includes('\0') && isUUID(id)) return [name, id as string];
  throw new Problem(400, 'cursor-invalid');
}

/** The key (id) of lists that are sorted by time, since ids are. @throws Problem 400 `cursor-invalid` */
export function idCursor(cursor: string | undefined): string | null {
  const key = decodeCursor(cursor, 1);
  if (key === null) return null;
  if (isUUID(key[0])) return key[0] as string;
  throw new Problem(400, 'cursor-invalid');
}
