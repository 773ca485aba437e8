import generated from '../api/generated/commands.json';
import { api } from '../api/client';
import type { CommandHeaders } from '../api/use-command';
import { learnSchemas, resolve, type Schema } from '../forms/schema';

interface CommandEntry {
  path: string;
  schema: string;
}

const ENTRIES = generated.commands as Record<string, CommandEntry>;
learnSchemas(generated.schemas as unknown as Record<string, Schema>);

type Call = (path: string, init: object) => Promise<{ data?: unknown; response: Response }>;

/** Which command it is is chosen while it runs, so it has no type of its own: its schema checks what is sent. */
const calls = api as unknown as Record<'GET' | 'POST', Call>;

/** What is said with it; of a command that takes no words an empty one. */
export function commandSchema(name: string): Schema {
  const entry = ENTRIES[name];
  return entry === undefined ? {} : resolve({ $ref: entry.schema });
}

/** `quotations/give` and what its address names. */
export interface CommandPlace {
  name: string;
  path?: Readonly<Record<string, string | number>>;
}

/** The address of commands without a body is their name with the id in it. */
function addressOf({ name, path = {} }: CommandPlace): string {
  const [collection, ...rest] = name.split('/');
  const template = ENTRIES[name]?.path ?? `/api/v1/${collection}/{id}/${rest.join('/')}`;
  return Object.entries(path).reduce((address, [part, value]) => address.replace(`{${part}}`, String(value)), template);
}

/** Sends it; `tag` is the version that was on the screen. */
export async function sendCommand(
  place: CommandPlace,
  body: Record<string, unknown>,
  headers: CommandHeaders,
  tag: string | null = null,
): Promise<unknown> {
  const seen = tag === null ? {} : { 'If-Match': tag };
  const { data } = await calls.POST(addressOf(place), { body, headers: { ...headers, ...seen } });
  return data;
}

/** A subject as it is now, with the tag of that version. */
export async function readTagged(collection: string, id: string): Promise<{ body: unknown; tag: string | null }> {
  const { data, response } = await calls.GET(`/api/v1/${collection}/${id}`, {});
  return { body: data, tag: response.headers.get('etag') };
}

export async function readPreview(collection: string, id: string): Promise<unknown> {
  return (await calls.GET(`/api/v1/${collection}/${id}/preview`, {})).data;
}
