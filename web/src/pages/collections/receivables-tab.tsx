import { Button, Select, Switch, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { BANDS, CONCERNS, type Receivable, useCollections, useReceivables } from './collections-queries';
import type { MoneyWish } from './money-window';
import { DueText, LevelText, Moves, PromiseText, StateTags } from './receivable-marks';
import type { CollectionsPlace } from './use-collections-place';

interface TabProps {
  place: CollectionsPlace;
  onWish: (wish: MoneyWish) => void;
}

/** Receivables one by one, what is due first; the filters are those that the figures open it with. */
export function ReceivablesTab({ place, onWish }: TabProps) {
  const { t } = useTranslation('collections');
  const narrow = useNarrow();
  const list = useReceivables(place.filter);
  const Listing = narrow ? ReceivableCards : ReceivableTable;
  return (
    <>
      <Filters place={place} items={list.items} />
      {list.error ? (
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading rows={8} />
      ) : list.items.length === 0 ? (
        <Nothing title={t('receivables.none')} hint={t('receivables.noneHint')} />
      ) : (
        <>
          <Listing items={list.items} place={place} onWish={onWish} />
          {list.hasNextPage && (
            <p className="kp-more">
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('shell:action.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
}

function Filters({ place: { filter, change }, items }: { place: CollectionsPlace; items: readonly Receivable[] }) {
  const { t } = useTranslation('collections');
  const { data } = useCollections();
  const levels = [...new Set(data?.levels.map(({ level }) => level) ?? [])].sort((a, b) => a - b);
  const currencies = [...new Set(data?.bands.map(({ currency }) => currency) ?? [])];
  const numberOf = (level: number) =>
    data?.levels.filter((each) => each.level === level).reduce((sum, { receivables }) => sum + receivables, 0) ?? 0;
  const { open, ...narrowed } = filter;
  const isFiltered = Object.values(narrowed).some((value) => value !== undefined);
  const none = Object.fromEntries(Object.keys(narrowed).map((name) => [name, undefined]));
  return (
    <div className="kp-filters" role="search">
      <Select
        allowClear
        placeholder={t('filter.band')}
        aria-label={t('filter.band')}
        value={filter.band}
        onChange={(band) => change({ band, overdue: undefined })}
        options={BANDS.map((value) => ({ value, label: t(`band.${value}`) }))}
      />
      <Select
        allowClear
        placeholder={t('filter.level')}
        aria-label={t('filter.level')}
        value={filter.level}
        onChange={(level) => change({ level })}
        options={levels.map((value) => ({
          value,
          label: t('level.counted', {
            level: value === 0 ? t('level.none') : t('level.of', { level: value }),
            count: numberOf(value),
          }),
        }))}
      />
      <Select
        allowClear
        placeholder={t('filter.concern')}
        aria-label={t('filter.concern')}
        value={filter.concern}
        onChange={(concern) => change({ concern })}
        options={CONCERNS.map((value) => ({ value, label: t(`concern.${value}`) }))}
      />
      {currencies.length > 1 && (
        <Select
          allowClear
          placeholder={t('currency')}
          aria-label={t('currency')}
          value={filter.currency}
          onChange={(currency) => change({ currency })}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      )}
      {filter.overdue && (
        <Tag closable onClose={() => change({ overdue: undefined })} className="kp-filter-tag">
          {t('overdue')}
        </Tag>
      )}
      {filter.accountId !== undefined && (
        <Tag closable onClose={() => change({ accountId: undefined })} className="kp-filter-tag">
          {items[0]?.accountName ?? t('customer')}
        </Tag>
      )}
      <label className="kp-switch">
        <Switch
          size="small"
          checked={open === undefined}
          onChange={(settled) => change({ settled: settled ? 'true' : undefined })}
        />{' '}
        {t('filter.settled')}
      </label>
      {isFiltered && (
        <Button type="link" onClick={() => change(none)}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface ListingProps extends TabProps {
  items: Receivable[];
}

function ReceivableTable({ items, place, onWish }: ListingProps) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const columns: TableColumnsType<Receivable> = [
    {
      key: 'number',
      title: t('receivable'),
      fixed: 'left',
      width: 230,
      render: (_, { accountId, accountName, number }) => (
        <>
          <Link to={`/accounts/${accountId}`}>{accountName}</Link>
          <span className="kp-faint kp-block">
            {number}{' '}
            <Button
              type="link"
              size="small"
              className="kp-inline"
              onClick={() => place.change({ statement: accountId })}
              aria-label={t('statement.of', { name: accountName })}
            >
              {t('statement.short')}
            </Button>
          </span>
        </>
      ),
    },
    {
      key: 'balance',
      title: t('balance'),
      align: 'right',
      width: 160,
      render: (_, { amount, balance }) => (
        <>
          <strong className="kp-number">{format.money(balance)}</strong>
          {amount.amount !== balance.amount && (
            <span className="kp-faint kp-block kp-number">{t('ofAmount', { amount: format.money(amount) })}</span>
          )}
        </>
      ),
    },
    { key: 'due', title: t('due'), width: 170, render: (_, receivable) => <DueText receivable={receivable} /> },
    {
      key: 'state',
      title: t('standing'),
      width: 150,
      render: (_, receivable) => <StateTags receivable={receivable} />,
    },
    {
      key: 'level',
      title: t('filter.level'),
      width: 150,
      render: (_, receivable) => <LevelText receivable={receivable} />,
    },
    {
      key: 'promise',
      title: t('promise'),
      width: 170,
      render: (_, receivable) => <PromiseText receivable={receivable} />,
    },
    {
      key: 'moves',
      title: t('moves'),
      width: 100,
      render: (_, receivable) => <Moves receivable={receivable} onWish={onWish} />,
    },
  ];
  return (
    <Table<Receivable>
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

function ReceivableCards({ items, onWish }: ListingProps) {
  const format = useFormat();
  return (
    <ul className="kp-cards">
      {items.map((receivable) => (
        <li key={receivable.id} className="kp-panel kp-card">
          <Link to={`/accounts/${receivable.accountId}`}>
            <strong>{receivable.accountName}</strong>
          </Link>
          <span className="kp-card-line">
            <strong className="kp-number">{format.money(receivable.balance)}</strong>
            <span className="kp-faint">{receivable.number}</span>
          </span>
          <span className="kp-card-line">
            <DueText receivable={receivable} />
            <StateTags receivable={receivable} />
            <PromiseText receivable={receivable} />
          </span>
          <span>
            <Moves receivable={receivable} onWish={onWish} />
          </span>
        </li>
      ))}
    </ul>
  );
}
