import type { Client } from 'pg';
import { newId } from '../src/modules/platform/database/id';
import { copyLines, withoutIndexes } from './copy';

const DAY_MS = 86_400_000;

/**
 * What the lists of daily work are made of: three receivables for every ten accounts, a third of them open at every age, and incidents of
 * which one in a hundred is open. Rows are shaped as the services write them; their instances are left out, no list reads them.
 */
export async function loadLists(client: Client, accountIds: readonly string[]): Promise<void> {
  await withoutIndexes(client, ['receivables', 'incidents'], async () => {
    await loadReceivables(client, accountIds);
    await loadIncidents(client, Math.max(200, Math.round(accountIds.length / 10)));
  });
}

async function loadReceivables(client: Client, accountIds: readonly string[]): Promise<void> {
  const now = Date.now();
  const contractId = newId();
  const day = (offset: number): string => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  const columns =
    'id, account_id, contract_id, number, amount, currency, planned_on, due_on, created_at, state, balance, settled_on, updated_at';
  await copyLines(client, 'receivables', columns, lines());

  function* lines(): Generator<string> {
    const at = new Date(now).toISOString();
    for (let index = 0; index < accountIds.length * 0.3; index += 1) {
      const open = index % 3 === 0;
      // Every account of the managers who are asked comes up too: those are the multiples of 200.
      const accountId = accountIds[(index % 10 === 0 ? index * 20 : index * 7) % accountIds.length]!;
      const due = open ? 30 - ((index * 31) % 120) : -200 - ((index * 31) % 900);
      const state = open ? (due < 0 ? 'overdue' : 'planned') : 'paid';
      yield `${newId()}\t${accountId}\t${contractId}\tYS-${index}\t1000.00\tCNY\t${day(due - 30)}\t${day(due)}\t${at}\t${state}\t${open ? '1000.00' : '0.00'}\t${open ? '\\N' : day(due + 3)}\t${at}\n`;
    }
  }
}

async function loadIncidents(client: Client, count: number): Promise<void> {
  const now = Date.now();
  await copyLines(client, 'incidents', 'id, kind, key, detail, opened_at, closed_at', lines());

  function* lines(): Generator<string> {
    for (let index = 0; index < count; index += 1) {
      const at = new Date(now - (count - index) * 60_000).toISOString();
      yield `${newId()}\tdeadline-failed\tbench-${index}\t{}\t${at}\t${index % 100 === 0 ? '\\N' : at}\n`;
    }
  }
}
