import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { useMay } from '../../session/session';
import { CreditTag } from '../accounts/account-marks';
import { useCreditAccounts } from './collections-queries';
import type { MoneyWish } from './money-window';
import type { CollectionsPlace } from './use-collections-place';

type Account = Schemas['AccountView'];

interface TabProps {
  place: CollectionsPlace;
  onWish: (wish: MoneyWish) => void;
}

/** Customers whose credit is on hold or watched. */
export function CreditTab({ place, onWish }: TabProps) {
  const { t } = useTranslation('collections');
  const accounts = useCreditAccounts(place.credit);
  return (
    <>
      <div className="kp-filters">
        <Segmented
          value={place.credit}
          onChange={(credit) => place.change({ credit })}
          options={(['hold', 'watch'] as const).map((value) => ({ value, label: t(`credit.${value}`) }))}
        />
      </div>
      <p className="kp-credit-hint kp-faint">{t(`credit.hint.${place.credit}`)}</p>
      {accounts.error ? (
        <ProblemNote error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : accounts.isPending ? (
        <Loading rows={6} />
      ) : accounts.items.length === 0 ? (
        <Nothing title={t('credit.none')} />
      ) : (
        <CreditTable items={accounts.items} place={place} onWish={onWish} />
      )}
      {accounts.hasNextPage && (
        <p className="kp-more">
          <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {t('shell:action.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function CreditTable({ items, place, onWish }: TabProps & { items: Account[] }) {
  const { t } = useTranslation('collections');
  const mayFile = useMay()('requests.file');
  const columns: TableColumnsType<Account> = [
    {
      key: 'name',
      title: t('customer'),
      width: 240,
      render: (_, { id, name }) => <Link to={`/accounts/${id}`}>{name}</Link>,
    },
    { key: 'credit', title: t('credit.label'), width: 100, render: (_, { credit }) => <CreditTag credit={credit} /> },
    { key: 'owner', title: t('owner'), width: 120, render: (_, { owner }) => owner.name },
    {
      key: 'moves',
      title: t('moves'),
      width: 300,
      render: (_, { id, name, credit }) => (
        <span className="kp-card-line">
          <Link to={`/collections?tab=receivables&accountId=${id}`}>{t('credit.owed')}</Link>
          <Button size="small" onClick={() => place.change({ statement: id })} aria-label={t('statement.of', { name })}>
            {t('statement.short')}
          </Button>
          {credit === 'hold' && mayFile && (
            <Button size="small" onClick={() => onWish({ move: 'creditRelease', account: { id, name } })}>
              {t('move.creditRelease')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table<Account>
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={items}
      pagination={false}
      scroll={{ x: 760 }}
      className="kp-panel"
    />
  );
}
