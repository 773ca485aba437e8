import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { SubjectWindow, type SubjectWish } from '../../../subjects/subject-window';
import type { Account } from '../accounts-queries';
import type { Receivable } from './business-queries';
import { BusinessSection } from './business-section';

const MOODS: Record<Receivable['state'], string> = {
  planned: 'past',
  invoiced: 'now',
  due: 'soon',
  overdue: 'late',
  promised: 'soon',
  disputed: 'late',
  extended: 'now',
  paid: 'fine',
  writtenOff: 'past',
  reversed: 'past',
};

/** What is owed, by due date; how late, how far collection has gone, and what can be done. */
export function ReceivableList({ account: { id: accountId } }: { account: Account }) {
  const { t } = useTranslation('account-contracts');
  const may = useMay();
  const receivables = usePages<Receivable>(
    ['receivables', accountId],
    (cursor) => bodyOf(api.GET('/api/v1/receivables', { params: { query: { accountId, limit: 50, cursor } } })),
    may('money.read'),
  );
  if (!may('money.read')) return null;
  const { items } = receivables;
  return (
    <BusinessSection title={t('receivables')} note={items.length > 0 ? t('count', { count: items.length }) : undefined}>
      {receivables.error && <ProblemNote error={receivables.error} onRetry={() => void receivables.refetch()} />}
      {receivables.isPending && <Loading rows={3} />}
      {receivables.isSuccess && items.length === 0 && <p className="kp-faint">{t('noReceivables')}</p>}
      <ul className="kp-fact-list">
        {items.map((receivable) => (
          <ReceivableItem key={receivable.id} receivable={receivable} />
        ))}
      </ul>
      {receivables.hasNextPage && (
        <Button size="small" loading={receivables.isFetchingNextPage} onClick={() => void receivables.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </BusinessSection>
  );
}

function ReceivableItem({ receivable }: { receivable: Receivable }) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  const { number, amount, balance, state, dueOn, overdueDays, level, invoice, promisedUntil, requested } = receivable;
  return (
    <li className="kp-fact">
      <div className="kp-fact-head">
        <div className="kp-spread">
          <span className={`kp-mark kp-mark-${MOODS[state]}`}>{t(`receivable.${state}`)}</span>{' '}
          <strong>{number}</strong>{' '}
          {overdueDays > 0 && <span className="kp-due kp-due-late">{t('late', { count: overdueDays })}</span>}{' '}
          {level > 0 && <span className="kp-mark kp-mark-soon">{t('level', { level })}</span>}
          {requested && <span className="kp-mark kp-mark-now">{t(`requested.${requested}`)}</span>}
        </div>
        <ReceivableButtons receivable={receivable} />
      </div>
      <p className="kp-purchase-facts">
        <span>
          <span className="kp-faint">{t('column.balance')}</span>{' '}
          <strong className="kp-number">{format.money(balance)}</strong>
        </span>
        <span className="kp-faint kp-number">{t('of', { amount: format.money(amount) })}</span>
        <span className="kp-number">{t('dueOn', { on: format.plainDay(dueOn) })}</span>
        <span>
          {invoice ? t('invoiced', { number: invoice.number, on: format.plainDay(invoice.on) }) : t('notInvoiced')}
        </span>
        {promisedUntil !== null && <span>{t('promised', { on: format.plainDay(promisedUntil) })}</span>}
      </p>
    </li>
  );
}

const DRAFTS = { extend: 'extensions', writeOff: 'write-offs' } as const;
/** A payment is recorded for a customer, in Collections. */
const ELSEWHERE = 'pay';
/** Where its address is called otherwise. */
const ADDRESSES: Record<string, string> = { resolveDispute: 'resolve-dispute' };

/** The moves that the server gives; two of them are drafts of a request. */
function ReceivableButtons({ receivable }: { receivable: Receivable }) {
  const { t } = useTranslation('account-contracts');
  const [wish, setWish] = useState<SubjectWish | null>(null);
  const { id, accountId, accountName, number } = receivable;
  const [first, ...rest] = receivable.moves.filter((move) => move !== ELSEWHERE);
  if (first === undefined) return null;
  const choose = (move: string) => {
    const collection = DRAFTS[move as keyof typeof DRAFTS];
    const about = { accountId, accountName };
    setWish(
      collection === undefined
        ? { do: 'move', ...about, command: `receivables/${ADDRESSES[move] ?? move}`, path: { id }, move, label: number }
        : { do: 'draft', ...about, collection, form: collection, id: null, preset: { receivableId: id } },
    );
  };
  return (
    <span className="kp-visit-buttons">
      <Button size="small" aria-label={`${t(`move.${first}`)} · ${number}`} onClick={() => choose(first)}>
        {t(`move.${first}`)}
      </Button>
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((move) => ({ key: move, label: t(`move.${move}`), danger: move === 'reverse' })),
            onClick: ({ key }) => choose(key),
          }}
        >
          <Button size="small" icon={<DownOutlined aria-hidden />} aria-label={`${t('moreMoves')} · ${number}`} />
        </Dropdown>
      )}
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </span>
  );
}
