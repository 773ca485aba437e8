import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Due, When } from '../../parts/due';
import { CreditTag, EngagementTag, PaceTag, StageName } from './account-marks';
import type { Account, useAccounts } from './accounts-queries';

export interface ListingProps {
  accounts: ReturnType<typeof useAccounts>;
  /** The row that the keyboard is on; -1: none. */
  at: number;
}

function useColumns(): TableColumnsType<Account> {
  const { t } = useTranslation('accounts');
  return [
    {
      key: 'name',
      title: t('column.name'),
      fixed: 'left',
      width: 260,
      render: (_, { id, name, request }) => (
        <>
          <Link to={`/accounts/${id}`} className="kp-strong">
            {name}
          </Link>{' '}
          {request === 'awaiting' && <Tag color="processing">{t('awaiting')}</Tag>}
        </>
      ),
    },
    { key: 'stage', title: t('column.stage'), width: 110, render: (_, { stage }) => <StageName stage={stage} /> },
    {
      key: 'due',
      title: t('column.due'),
      width: 300,
      render: (_, { dueAt, pace }) => (
        <>
          {dueAt ? <Due at={dueAt} /> : '—'} <PaceTag pace={pace} />
        </>
      ),
    },
    {
      key: 'engagement',
      title: t('column.engagement'),
      width: 110,
      render: (_, { engagement }) =>
        engagement === 'fresh' ? (
          <span className="kp-faint">{t('engagement.fresh')}</span>
        ) : (
          <EngagementTag engagement={engagement} />
        ),
    },
    { key: 'credit', title: t('column.credit'), width: 90, render: (_, { credit }) => <CreditTag credit={credit} /> },
    {
      key: 'classes',
      title: t('column.classes'),
      width: 110,
      render: (_, { classes = [] }) =>
        classes.map(({ code, reasons }) => (
          <Tag key={code} title={reasons.join('\n')}>
            {t(`class.${code}`)}
          </Tag>
        )),
    },
    { key: 'owner', title: t('column.owner'), width: 100, render: (_, { owner }) => owner.name },
    {
      key: 'entered',
      title: t('column.entered'),
      width: 150,
      render: (_, { enteredAt }) => (enteredAt === undefined ? '—' : <When at={enteredAt} />),
    },
  ];
}

export function AccountTable({ accounts, at }: ListingProps) {
  const { t } = useTranslation();
  return (
    <>
      <Table<Account>
        size="middle"
        rowKey="id"
        columns={useColumns()}
        dataSource={accounts.items}
        pagination={false}
        virtual={accounts.items.length > 100}
        scroll={{ x: 1220, y: accounts.items.length > 100 ? 640 : undefined }}
        rowClassName={(_, index) => (index === at ? 'kp-row-at' : '')}
        className="kp-panel"
      />
      {accounts.hasNextPage && (
        <p className="kp-more">
          <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </p>
      )}
    </>
  );
}
