import { type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from './problem';

/** `?limit=&cursor=` of every list; pages go by key, never by offset, so that each costs O(page). */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Items a page.', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before; opaque.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Document class of a page of items. */
export function pageOf<Item>(item: Class<Item>): Class<Page<Item>> {
  class PageAnswer implements Page<Item> {
    @ApiProperty({ type: item, isArray: true, description: 'The page, in the order asked for.' })
    items!: Item[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Give it as `cursor` to get the next page; null on the last.',
    })
    nextCursor!: string | null;
  }
  Object.defineProperty(PageAnswer, 'name', { value: `${item.name}Page` });
  return PageAnswer;
}

/** Values of the sort key of the last item, as an opaque text. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Problem 400 `cursor-invalid` when the text is not a cursor of this list */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === length && key.every(isScalar)) return key as (string | number | null)[];
  } catch {
    // Falls through to the refusal.
  }
  throw new Problem(400, 'cursor-invalid');
}

/** Cuts the one row too many that the query fetched, and says where the next page begins. */
export function toPage<Item>(
  rows: Item[],
  limit: number,
  keyOf: (item: Item) => readonly (string | number | null)[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
