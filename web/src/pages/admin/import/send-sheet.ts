import { api } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';

export interface Sheet {
  file: File;
  createUsers: boolean;
  dryRun: boolean;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Send = (path: string, init: object) => Promise<{ data?: unknown }>;

/** The body is the file itself, not JSON. What is only looked at is a command without a key: it may be sent as often as one likes. */
export async function sendSheet({ file, createUsers, dryRun }: Sheet, header: CommandHeaders): Promise<unknown> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : XLSX;
  const { data } = await (api.POST as unknown as Send)('/api/v1/imports', {
    params: { query: { dryRun: String(dryRun), createUsers: String(createUsers), fileName: file.name } },
    headers: { 'content-type': type, ...(dryRun ? {} : header) },
    body: await file.arrayBuffer(),
    bodySerializer: (body: ArrayBuffer) => body,
  });
  return data;
}
