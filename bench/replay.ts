import type { Client } from 'pg';
import { newId } from '../src/modules/platform/database/id';
import { connect } from './connect';
import type { CapturedStatement } from './api';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`);

type Value = (ids: ReadonlyMap<string, string>) => unknown;
interface Prepared {
  name: string | undefined;
  text: string;
  values: Value[];
}

/**
 * What the application sent for one command, word for word, to be sent again for other rows: the command's own ids are
 * replaced wherever they stand, ids that it made up are made up anew, so that guards match and keys do not collide.
 */
export class Replay {
  private readonly statements: Prepared[];

  /**
   * @param subjects ids that the command was about; a replay names others for them
   * @param known ids of things that exist and stay as they are: people, departments, sessions
   */
  constructor(captured: readonly CapturedStatement[], subjects: readonly string[], known: ReadonlySet<string>) {
    this.statements = captured.map(({ name, text, values }) => ({
      name,
      text,
      values: values.map((value) => valueOf(value, subjects, known)),
    }));
  }

  get size(): number {
    return this.statements.length;
  }

  /** Sends it all on one connection, one after another as the application does. */
  async run(client: Client, ids: ReadonlyMap<string, string>): Promise<void> {
    for (const { name, text, values } of this.statements) {
      const given = values.map((value) => value(ids));
      if (given.length === 0 && name === undefined) await client.query(text);
      else await client.query({ name, text, values: given });
    }
  }
}

function valueOf(value: unknown, subjects: readonly string[], known: ReadonlySet<string>): Value {
  if (Array.isArray(value)) {
    const each = value.map((one) => valueOf(one, subjects, known));
    return (ids) => each.map((one) => one(ids));
  }
  if (typeof value !== 'string') return () => value;
  if (WHOLE_UUID.test(value) && !subjects.includes(value)) return known.has(value) ? () => value : () => newId();
  const present = subjects.filter((id) => value.includes(id));
  if (present.length === 0) return () => value;
  return (ids) => present.reduce((text, id) => text.replaceAll(id, ids.get(id) ?? id), value);
}

/** As many connections as there are clients. */
export function bareClients(url: string, count: number): Promise<Client[]> {
  return Promise.all(Array.from({ length: count }, () => connect(url)));
}

/** Ids of what exists beside the subject of a command. */
export async function knownIds(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM users UNION ALL SELECT id FROM departments UNION ALL SELECT id FROM sessions',
  );
  return new Set(rows.map(({ id }) => id));
}
