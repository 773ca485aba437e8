import { api, bodyOf } from '../../api/client';
import type { CommandHeaders } from '../../api/use-command';
import type { Receivable, RequestKind } from './collections-queries';

/** What the dialogs take: each move uses the fields that it asks for. */
export interface Said {
  invoiceNumber?: string;
  invoicedOn?: string;
  until?: string;
  note?: string;
  reason?: string;
}

export type ReceivableMove = 'invoice' | 'promise' | 'dispute' | 'resolveDispute' | 'reverse';

/** Names the version that was on the screen: what somebody else did meanwhile is not overwritten. */
export function moveReceivable(
  { id, version }: Receivable,
  move: ReceivableMove,
  { invoiceNumber = '', invoicedOn = '', until = '', note = '', reason = '' }: Said,
  header: CommandHeaders,
): Promise<unknown> {
  const params = { path: { id }, header: { ...header, 'If-Match': `"${version}"` } };
  switch (move) {
    case 'invoice':
      return api.POST('/api/v1/receivables/{id}/invoice', { params, body: { invoiceNumber, invoicedOn } });
    case 'promise':
      return api.POST('/api/v1/receivables/{id}/promise', { params, body: { until, note } });
    case 'dispute':
      return api.POST('/api/v1/receivables/{id}/dispute', { params, body: { reason } });
    case 'resolveDispute':
      return api.POST('/api/v1/receivables/{id}/resolve-dispute', { params, body: { note } });
    case 'reverse':
      return api.POST('/api/v1/receivables/{id}/reverse', { params, body: { reason } });
  }
}

/** A draft first; it is kept if it cannot be filed. Answers its id. */
export async function draftRequest(
  kind: RequestKind,
  about: string,
  { until = '', reason = '' }: Said,
  header: CommandHeaders,
): Promise<string> {
  const params = { header };
  if (kind === 'extension')
    return (await bodyOf(api.POST('/api/v1/extensions', { params, body: { receivableId: about, until, reason } }))).id;
  if (kind === 'writeOff')
    return (await bodyOf(api.POST('/api/v1/write-offs', { params, body: { receivableId: about, reason } }))).id;
  return (await bodyOf(api.POST('/api/v1/credit-releases', { params, body: { accountId: about, until, reason } }))).id;
}

export function submitRequest(kind: RequestKind, id: string, header: CommandHeaders): Promise<unknown> {
  const params = { path: { id }, header };
  if (kind === 'extension') return api.POST('/api/v1/extensions/{id}/submit', { params });
  if (kind === 'writeOff') return api.POST('/api/v1/write-offs/{id}/submit', { params });
  return api.POST('/api/v1/credit-releases/{id}/submit', { params });
}
