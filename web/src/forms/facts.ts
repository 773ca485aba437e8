import { api } from '../api/client';
import type { CommandHeaders } from '../api/use-command';

export interface Fact {
  id: string;
  version: number;
  content: Record<string, unknown>;
}

type Call = (path: string, init: object) => Promise<{ data?: unknown }>;

/** The forms are chosen while it runs, so their calls have no type of their own: the schema of the form checks what is sent. */
const calls = api as unknown as Record<'GET' | 'POST' | 'PUT', Call>;

const place = (accountId: string, form: string) => `/api/v1/accounts/${accountId}/${form}`;

/** What is recorded already; null where nothing is. */
export async function readFact(accountId: string, form: string, id: string | null): Promise<Fact | null> {
  const path = id === null ? place(accountId, form) : `${place(accountId, form)}/${id}`;
  try {
    const { data } = await calls.GET(path, {});
    return data as Fact;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null;
    throw error;
  }
}

export interface Written {
  accountId: string;
  form: string;
  /** The fact that is changed; null: a new one, or the only one. */
  fact: Fact | null;
  single: boolean;
  content: Record<string, unknown>;
}

/** Records or changes it. A change names the version that was on the screen: what somebody else wrote meanwhile is not overwritten. */
export async function writeFact(written: Written, headers: CommandHeaders): Promise<unknown> {
  const { accountId, form, fact, single, content: body } = written;
  const known = fact === null ? {} : { 'If-Match': `"${fact.version}"` };
  const init = { body, headers: { ...headers, ...known } };
  const path = place(accountId, form);
  if (fact !== null && !single) return (await calls.PUT(`${path}/${fact.id}`, init)).data;
  return (await calls.POST(path, init)).data;
}
