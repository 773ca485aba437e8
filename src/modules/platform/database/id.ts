import { v7 } from 'uuid';

/** Ids are made in the application: UUIDv7, so that they sort by time. */
export function newId(): string {
  return v7();
}
