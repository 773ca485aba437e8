import { Client } from 'pg';

/** A connection whose end by the server is met by the query under way, not by the process. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
