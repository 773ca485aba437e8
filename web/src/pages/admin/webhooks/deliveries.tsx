import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { queryClient } from '../../../api/query-client';
import { useCommand } from '../../../api/use-command';
import { usePages } from '../../../api/use-pages';
import { When } from '../../../parts/due';
import { ProblemNote } from '../../../parts/problem-note';
import { useMay } from '../../../session/session';
import { type Column, Listing } from '../parts/listing';

type Delivery = Schemas['DeliveryView'];

const COLOURS = { waiting: 'default', sending: 'processing', delivered: 'success', failed: 'error' } as const;

/** What was posted of late, what became of it, and the way to post it again. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('admin');
  const may = useMay();
  const query = usePages<Delivery>(['webhooks', 'deliveries', webhookId], (cursor) =>
    bodyOf(
      api.GET('/api/v1/webhooks/{id}/deliveries', {
        params: { path: { id: webhookId }, query: { limit: 30, cursor } },
      }),
    ),
  );
  const again = useCommand<string, unknown>({
    send: (deliveryId, header) =>
      api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver', {
        params: { path: { id: webhookId, deliveryId }, header },
      } as never),
    onDone: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const columns: Column<Delivery>[] = [
    { key: 'type', title: t('webhooks.event'), width: 170, render: ({ type }) => <code>{type}</code> },
    { key: 'at', title: t('webhooks.at'), width: 130, render: ({ createdAt }) => <When at={createdAt} /> },
    {
      key: 'status',
      title: t('webhooks.state'),
      width: 220,
      render: ({ status, responseStatus, error, attempts }) => (
        <>
          <Tag color={COLOURS[status]}>{t(`webhooks.status.${status}`)}</Tag>
          <span className="kp-faint">
            {t('webhooks.attempts', { count: attempts })}
            {responseStatus !== null && ` · HTTP ${responseStatus}`}
          </span>
          {error !== null && <div className="kp-faint">{error}</div>}
        </>
      ),
    },
    {
      key: 'do',
      title: '',
      width: 100,
      render: ({ id, status }) =>
        may('webhooks.write') && (status === 'delivered' || status === 'failed') ? (
          <Button size="small" loading={again.isPending && again.variables === id} onClick={() => again.mutate(id)}>
            {t('webhooks.again')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      {again.error && <ProblemNote error={again.error} onClose={() => again.reset()} />}
      <Listing
        query={query}
        columns={columns}
        empty={{ title: t('webhooks.noDeliveries'), hint: t('webhooks.noDeliveriesHint') }}
      />
    </>
  );
}
