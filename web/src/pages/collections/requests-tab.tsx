import { App, Button, Segmented, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { useFormat } from '../../format/use-format';
import { When } from '../../parts/due';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { useMay } from '../../session/session';
import {
  type MoneyRequest,
  refreshMoney,
  REQUEST_KINDS,
  type RequestKind,
  useMoneyRequests,
} from './collections-queries';
import { submitRequest } from './money-commands';
import type { CollectionsPlace } from './use-collections-place';

const COLOURS: Record<string, string> = { inApproval: 'processing', completed: 'success', draft: 'default' };

/** Extensions, write-offs and releases that were asked for, and what became of them. */
export function RequestsTab({ place }: { place: CollectionsPlace }) {
  const { t } = useTranslation('collections');
  const requests = useMoneyRequests(place.kind);
  return (
    <>
      <div className="kp-filters">
        <Segmented<RequestKind>
          value={place.kind}
          onChange={(kind) => place.change({ kind })}
          options={REQUEST_KINDS.map((value) => ({ value, label: t(`request.${value}`) }))}
        />
      </div>
      {requests.error ? (
        <ProblemNote error={requests.error} onRetry={() => void requests.refetch()} />
      ) : requests.isPending ? (
        <Loading rows={6} />
      ) : requests.items.length === 0 ? (
        <Nothing title={t('request.none')} hint={t('request.noneHint')} />
      ) : (
        <RequestTable items={requests.items} kind={place.kind} />
      )}
      {requests.hasNextPage && (
        <p className="kp-more">
          <Button loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
            {t('shell:action.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function RequestTable({ items, kind }: { items: MoneyRequest[]; kind: RequestKind }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const columns: TableColumnsType<MoneyRequest> = [
    {
      key: 'customer',
      title: t('customer'),
      width: 220,
      render: (_, { accountId, accountName, receivableNumber }) => (
        <>
          <Link to={`/accounts/${accountId}`}>{accountName}</Link>
          {receivableNumber !== null && <span className="kp-faint kp-block">{receivableNumber}</span>}
        </>
      ),
    },
    ...(kind === 'writeOff'
      ? []
      : [
          {
            key: 'until',
            title: t(`request.until.${kind}`),
            width: 140,
            render: (_: unknown, { until }: MoneyRequest) => (until === null ? '—' : format.plainDay(until)),
          },
        ]),
    { key: 'reason', title: t('reason'), render: (_, { reason }) => reason },
    {
      key: 'state',
      title: t('standing'),
      width: 150,
      render: (_, { state, requestId }) =>
        requestId === null ? (
          <Tag color={COLOURS[state]}>{t(`request.state.${state}`)}</Tag>
        ) : (
          <Link to={`/approvals/${requestId}`}>{t('request.see')}</Link>
        ),
    },
    { key: 'at', title: t('request.at'), width: 150, render: (_, { createdAt }) => <When at={createdAt} /> },
    { key: 'moves', title: t('moves'), width: 150, render: (_, request) => <DraftMoves request={request} /> },
  ];
  return (
    <Table<MoneyRequest>
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={items}
      pagination={false}
      scroll={{ x: 1000 }}
      className="kp-panel"
    />
  );
}

/** What was drafted and not sent can be sent or given up. */
function DraftMoves({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation('collections');
  const { message, modal } = App.useApp();
  const may = useMay();
  const refuse = (error: unknown) =>
    void modal.error({ title: t('request.refused'), content: <ProblemNote error={error} />, icon: null });
  const kind = request.kind as RequestKind;
  const submit = useCommand({
    send: (_: void, header) => submitRequest(kind, request.id, header),
    onDone: async () => {
      void message.success(t('filed'));
      await refreshMoney();
    },
    onRefused: refuse,
  });
  const discard = useCommand({
    send: (_: void, header) => {
      const params = { path: { id: request.id }, header };
      if (kind === 'extension') return api.POST('/api/v1/extensions/{id}/discard', { params, body: {} });
      if (kind === 'writeOff') return api.POST('/api/v1/write-offs/{id}/discard', { params, body: {} });
      return api.POST('/api/v1/credit-releases/{id}/discard', { params, body: {} });
    },
    onDone: refreshMoney,
    onRefused: refuse,
  });
  if (request.state !== 'draft') return null;
  const ask = () =>
    void modal.confirm({
      title: t('request.discardSure'),
      okText: t('request.discard'),
      okButtonProps: { danger: true },
      cancelText: t('shell:action.cancel'),
      onOk: () => discard.mutate(),
    });
  return (
    <span className="kp-card-line">
      {may('requests.file') && (
        <Button size="small" type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('request.submit')}
        </Button>
      )}
      {may('requests.draft') && (
        <Button size="small" danger loading={discard.isPending} onClick={ask}>
          {t('request.discard')}
        </Button>
      )}
    </span>
  );
}
