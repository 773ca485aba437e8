import { queryClient } from '../api/query-client';

/** Lists of these things, the account that they belong to, and the queues of whoever decides them. */
export async function refreshSubjects(): Promise<void> {
  const areas = ['subjects', 'accounts', 'approvals', 'receivables', 'contracts', 'visits'];
  await Promise.all(areas.map((area) => queryClient.invalidateQueries({ queryKey: [area] })));
}
