import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { usePages } from '../../../api/use-pages';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading, Nothing, type NothingProps } from '../../../parts/states';
import { useNarrow } from '../../../parts/use-media';

export interface Column<Row> {
  key: string;
  title: string;
  width?: number;
  render: (row: Row) => ReactNode;
}

export interface ListingProps<Row extends object> {
  query: ReturnType<typeof usePages<Row>>;
  /** The first names the row; on a phone it heads the card. */
  columns: readonly Column<Row>[];
  empty: NothingProps;
  rowKey?: keyof Row & string;
}

/** A list that goes by cursor: a table, or cards on a phone; placeholder, refusal and emptiness included. */
export function Listing<Row extends object>({ query, columns, empty, rowKey }: ListingProps<Row>) {
  const { t } = useTranslation();
  if (query.error && query.items.length === 0)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading rows={8} />;
  if (query.items.length === 0)
    return (
      <div className="kp-panel">
        <Nothing {...empty} />
      </div>
    );
  return (
    <>
      <Rows rows={query.items} columns={columns} rowKey={rowKey} />
      {query.hasNextPage && (
        <p className="kp-admin-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </p>
      )}
    </>
  );
}

export interface RowsProps<Row extends object> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey?: keyof Row & string;
}

export function Rows<Row extends object>({ rows, columns, rowKey = 'id' as keyof Row & string }: RowsProps<Row>) {
  const narrow = useNarrow();
  if (narrow) return <Cards rows={rows} columns={columns} rowKey={rowKey} />;
  return (
    <Table<Row>
      size="middle"
      className="kp-panel kp-admin-table"
      rowKey={rowKey}
      pagination={false}
      scroll={{ x: columns.reduce((sum, { width = 140 }) => sum + width, 0) }}
      dataSource={[...rows]}
      columns={columns.map(({ render, ...column }) => ({ ...column, render: (_: unknown, row: Row) => render(row) }))}
    />
  );
}

function Cards<Row extends object>({ rows, columns, rowKey }: Required<RowsProps<Row>>) {
  const [head, ...others] = columns;
  return (
    <ul className="kp-admin-cards">
      {rows.map((row) => (
        <li key={String(row[rowKey])} className="kp-panel">
          <div className="kp-admin-card-head">{head?.render(row)}</div>
          <dl>
            {others.map(({ key, title, render }) => {
              const shown = render(row);
              return shown === null || shown === undefined || shown === '' ? null : (
                <div key={key}>
                  {title !== '' && <dt>{title}</dt>}
                  <dd>{shown}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
