import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormWish } from '../../forms/fact-window';
import { Due } from '../../parts/due';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { EngagementTag, PaceTag, StageName } from '../accounts/account-marks';
import { type Account, useAccounts, usePath } from '../accounts/accounts-queries';
import '../accounts/accounts.css';
import { Unblock } from '../accounts/criteria-list';
import { useOwnFilter } from './use-own-filter';

const AT_FIRST = 6;
/** Two are enough to begin with; the account's own page has all. */
const MISSING_SHOWN = 2;

/** My accounts, the most pressing first, each with what is missing and the form that mends it. */
export function AccountsToMove({ onFill }: { onFill: (wish: FormWish) => void }) {
  const { t } = useTranslation('today');
  const accounts = useAccounts({ ...useOwnFilter(), sort: 'dueAt' });
  const [shown, setShown] = useState(AT_FIRST);
  const moving = accounts.items.filter(({ stage }) => stage !== 'abandoned' && stage !== 'partnered');
  if (accounts.error) return <ProblemNote error={accounts.error} onRetry={() => void accounts.refetch()} />;
  if (accounts.isPending) return <Loading rows={12} />;
  if (moving.length === 0) return <Nothing title={t('move.none')} hint={t('move.noneHint')} />;
  return (
    <section aria-label={t('move.title')}>
      <h2 className="kp-today-title">{t('move.title')}</h2>
      <ul className="kp-cards">
        {moving.slice(0, shown).map((account) => (
          <li key={account.id}>
            <MoveCard account={account} onFill={onFill} />
          </li>
        ))}
      </ul>
      {moving.length > shown && (
        <Button block onClick={() => setShown(shown + AT_FIRST)}>
          {t('shell:action.more')}
        </Button>
      )}
    </section>
  );
}

function MoveCard({ account, onFill }: { account: Account; onFill: (wish: FormWish) => void }) {
  const path = usePath(account.id);
  return (
    <article className="kp-panel kp-move">
      <header className="kp-today-note">
        <Link to={`/accounts/${account.id}`} className="kp-strong">
          {account.name}
        </Link>
        <StageName stage={account.stage} />
        <PaceTag pace={account.pace} />
        <EngagementTag engagement={account.engagement} />
        <span className="kp-spread" />
        {account.dueAt && <Due at={account.dueAt} />}
      </header>
      <NextStep account={account} path={path} onFill={onFill} />
    </article>
  );
}

interface NextStepProps {
  account: Account;
  path: ReturnType<typeof usePath>;
  onFill: (wish: FormWish) => void;
}

/** A request that is awaited, else what is missing, else that it can go on. */
function NextStep({ account, path: { data, error, refetch }, onFill }: NextStepProps) {
  const { t } = useTranslation('today');
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={1} />;
  if (data.request)
    return (
      <p>
        {t('move.waits')} <Link to={`/approvals/${data.request.id}`}>{t('move.see')}</Link>
      </p>
    );
  const missing = data.criteria.filter(({ met }) => !met);
  if (missing.length === 0)
    return (
      <p className="kp-good">
        {t('move.ready')} <Link to={`/accounts/${account.id}`}>{t('move.go')}</Link>
      </p>
    );
  return (
    <>
      <ul>
        {missing.slice(0, MISSING_SHOWN).map((criterion) => (
          <li key={criterion.id} className="kp-move-missing">
            <p>{criterion.reason}</p>
            <Unblock {...{ account, criterion, onFill }} />
          </li>
        ))}
      </ul>
      {missing.length > MISSING_SHOWN && (
        <Link to={`/accounts/${account.id}`}>{t('move.more', { count: missing.length - MISSING_SHOWN })}</Link>
      )}
    </>
  );
}
