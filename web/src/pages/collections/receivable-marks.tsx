import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { Receivable } from './collections-queries';
import type { MoneyWish } from './money-window';

const COLOURS: Record<string, string> = {
  overdue: 'error',
  due: 'warning',
  disputed: 'warning',
  promised: 'processing',
  extended: 'processing',
  paid: 'success',
};

/** Where it stands, and what was asked for. */
export function StateTags({ receivable: { state, requested } }: { receivable: Receivable }) {
  const { t } = useTranslation('collections');
  return (
    <>
      <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>
      {requested !== null && <Tag color="processing">{t(`asked.${requested}`)}</Tag>}
    </>
  );
}

export function DueText({ receivable: { dueOn, overdueDays } }: { receivable: Receivable }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  return (
    <span className="kp-number">
      {format.plainDay(dueOn)}{' '}
      {overdueDays > 0 && <span className="kp-due-late">{t('lateDays', { count: overdueDays })}</span>}
    </span>
  );
}

/** Until when the customer will pay, or how often they did not. */
export function PromiseText({ receivable: { promisedUntil, brokenPromises } }: { receivable: Receivable }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  return (
    <>
      {promisedUntil !== null && <span>{t('promisedUntil', { day: format.plainDay(promisedUntil) })} </span>}
      {brokenPromises > 0 && <span className="kp-due-late">{t('broken', { count: brokenPromises })}</span>}
    </>
  );
}

export function LevelText({ receivable: { level, nextReminderAt } }: { receivable: Receivable }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  return (
    <>
      <span>{level === 0 ? t('level.none') : t('level.of', { level })}</span>
      {nextReminderAt !== null && (
        <span className="kp-faint kp-block">{t('level.next', { at: format.day(nextReminderAt) })}</span>
      )}
    </>
  );
}

interface MovesProps {
  receivable: Receivable;
  onWish: (wish: MoneyWish) => void;
}

/** What is open to the reader, as the server says, is chosen in a dialog. */
export function Moves({ receivable, onWish }: MovesProps) {
  const { t } = useTranslation('collections');
  if (receivable.moves.length === 0) return null;
  return (
    <Button
      size="small"
      aria-label={t('movesOf', { number: receivable.number })}
      onClick={() => onWish({ move: 'choose', receivable })}
    >
      {t('moves')}
    </Button>
  );
}
