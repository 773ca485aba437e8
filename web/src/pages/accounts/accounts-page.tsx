import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys } from '../../keyboard/keys';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { useMay } from '../../session/session';
import { AccountCards } from './account-cards';
import { AccountFilters } from './account-filters';
import { AccountTable } from './account-table';
import './accounts.css';
import { useAccounts } from './accounts-queries';
import { NewAccount } from './new-account';
import { FigureNote } from './figure-note';
import { useFilter } from './use-filter';

/** Every account that one may see, what is due first. */
export default function AccountsPage() {
  const { t } = useTranslation('accounts');
  const narrow = useNarrow();
  const may = useMay();
  const { filter, change, clear } = useFilter();
  const accounts = useAccounts(filter);
  const [at, setAt] = useState(-1);
  useTableKeys(accounts.items, at, setAt);
  const Listing = narrow ? AccountCards : AccountTable;
  return (
    <Page
      title={t('title')}
      extra={
        <div className="kp-page-buttons">
          {may('accounts.export') && (
            <Button icon={<DownloadOutlined aria-hidden />} href="/api/v1/exports/accounts?format=xlsx">
              {t('export')}
            </Button>
          )}
          <NewAccount />
        </div>
      }
    >
      <AccountFilters {...{ filter, change, clear }} />
      <FigureNote filter={filter} clear={clear} />
      {accounts.error ? (
        <ProblemNote error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : accounts.isPending ? (
        <Loading rows={10} />
      ) : accounts.items.length === 0 ? (
        <Nothing title={t('empty.title')} hint={t('empty.hint')} action={{ label: t('filter.clear'), run: clear }} />
      ) : (
        <Listing accounts={accounts} at={at} />
      )}
    </Page>
  );
}

function useTableKeys(items: { id: string }[], at: number, setAt: (at: number) => void): void {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const group = t('title');
  const step = (by: number) => setAt(Math.min(items.length - 1, Math.max(0, at + by)));
  const open = () => {
    const account = items[at];
    if (account) void navigate(`/accounts/${account.id}`);
  };
  useKeys([
    { keys: 'j', label: t('keys.next'), group, run: () => step(1) },
    { keys: 'k', label: t('keys.previous'), group, run: () => step(-1) },
    { keys: 'Enter', label: t('keys.open'), group, run: open },
  ]);
}
