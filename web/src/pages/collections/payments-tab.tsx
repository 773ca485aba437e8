import { Button, Switch, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { centsOf } from '../../format/sums';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { useMay } from '../../session/session';
import { type Payment, usePayments } from './collections-queries';
import type { MoneyWish } from './money-window';
import type { CollectionsPlace } from './use-collections-place';

interface TabProps {
  place: CollectionsPlace;
  onWish: (wish: MoneyWish) => void;
}

/** What came in and what it was for; what is left of it can still be allocated. */
export function PaymentsTab({ place, onWish }: TabProps) {
  const { t } = useTranslation('collections');
  const mayWrite = useMay()('money.write');
  const payments = usePayments({ accountId: place.filter.accountId, surplus: place.surplus });
  return (
    <>
      <div className="kp-filters">
        <label className="kp-switch">
          <Switch
            size="small"
            checked={place.surplus === 'true'}
            onChange={(surplus) => place.change({ surplus: surplus ? 'true' : undefined })}
          />{' '}
          {t('payments.surplusOnly')}
        </label>
        <span className="kp-spread" />
        {mayWrite && (
          <>
            <Button type="primary" onClick={() => onWish({ move: 'record' })}>
              {t('move.record')}
            </Button>
            <Button onClick={() => onWish({ move: 'creditNote' })}>{t('move.creditNote')}</Button>
          </>
        )}
      </div>
      {payments.error ? (
        <ProblemNote error={payments.error} onRetry={() => void payments.refetch()} />
      ) : payments.isPending ? (
        <Loading rows={8} />
      ) : payments.items.length === 0 ? (
        <Nothing title={t('payments.none')} hint={t('payments.noneHint')} />
      ) : (
        <PaymentTable items={payments.items} onWish={onWish} mayWrite={mayWrite} />
      )}
      {payments.hasNextPage && (
        <p className="kp-more">
          <Button loading={payments.isFetchingNextPage} onClick={() => void payments.fetchNextPage()}>
            {t('shell:action.more')}
          </Button>
        </p>
      )}
    </>
  );
}

interface PaymentTableProps {
  items: Payment[];
  onWish: (wish: MoneyWish) => void;
  mayWrite: boolean;
}

function PaymentTable({ items, onWish, mayWrite }: PaymentTableProps) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const columns: TableColumnsType<Payment> = [
    {
      key: 'payment',
      title: t('customer'),
      width: 230,
      render: (_, { accountId, accountName, reference, reason }) => (
        <>
          <Link to={`/accounts/${accountId}`}>{accountName}</Link>
          <span className="kp-faint kp-block" title={reason ?? undefined}>
            {reference}
          </span>
        </>
      ),
    },
    { key: 'on', title: t('payments.on'), width: 110, render: (_, { receivedOn }) => format.plainDay(receivedOn) },
    {
      key: 'kind',
      title: t('payments.kind'),
      width: 130,
      render: (_, { kind, reversal }) => (
        <>
          <Tag color={kind === 'creditNote' ? 'processing' : 'success'}>{t(`payments.${kind}`)}</Tag>
          {reversal && (
            <Tag color="error" title={reversal.reason}>
              {t('payments.reversed')}
            </Tag>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 150,
      render: (_, { amount }) => <span className="kp-number">{format.money(amount)}</span>,
    },
    {
      key: 'for',
      title: t('payments.for'),
      width: 220,
      render: (_, { allocations, amount: { currency } }) =>
        allocations.map(({ receivableId, number, amount }, index) => (
          <span key={`${receivableId} ${index}`} className="kp-block">
            {number} <span className="kp-faint kp-number">{format.money({ amount, currency })}</span>
          </span>
        )),
    },
    {
      key: 'surplus',
      title: t('payments.surplus'),
      align: 'right',
      width: 140,
      render: (_, { surplus }) => (centsOf(surplus.amount) === 0n ? '—' : format.money(surplus)),
    },
    ...(mayWrite
      ? [
          {
            key: 'moves',
            title: t('moves'),
            width: 150,
            render: (_: unknown, payment: Payment) =>
              payment.reversal === null && (
                <span className="kp-card-line">
                  {centsOf(payment.surplus.amount) > 0n && (
                    <Button size="small" onClick={() => onWish({ move: 'allocate', payment })}>
                      {t('move.allocate')}
                    </Button>
                  )}
                  <Button size="small" danger onClick={() => onWish({ move: 'reversePayment', payment })}>
                    {t('move.reversePayment')}
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ];
  return (
    <Table<Payment>
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={items}
      pagination={false}
      scroll={{ x: 1130 }}
      className="kp-panel"
    />
  );
}
