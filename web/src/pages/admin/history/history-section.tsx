import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { queryClient } from '../../../api/query-client';
import { When } from '../../../parts/due';
import { ProblemNote } from '../../../parts/problem-note';
import { Answer } from '../../../parts/states';
import { useAddress } from '../parts/use-address';
import { FlawList, Flaws } from './flaws';
import { PastChecks } from './past-checks';

export type Verification = Schemas['VerificationView'];

const BUSY_MS = 1_500;

/** Whether anybody has altered what was recorded: one account at once, the whole company in the background. */
export default function HistorySection() {
  return (
    <>
      <Whole />
      <OneAccount />
      <PastChecks />
    </>
  );
}

function Whole() {
  const { t } = useTranslation('admin');
  const newest = useQuery({
    queryKey: ['verifications', 'newest'],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/verifications', { params: { query: { limit: 1 } } }))).items[0] ?? null,
    refetchInterval: ({ state: { data } }) => (data && data.finishedAt === null ? BUSY_MS : false),
  });
  const start = useCommand<void, Verification>({
    send: (_, header) => bodyOf(api.POST('/api/v1/verifications', { params: { header } })),
    onDone: () => queryClient.invalidateQueries({ queryKey: ['verifications'] }),
  });
  const isRunning = newest.data?.finishedAt === null;
  // What it found is in the list as well, once it is through.
  useEffect(() => {
    if (isRunning) return () => void queryClient.invalidateQueries({ queryKey: ['verifications', 'list'] });
  }, [isRunning]);
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('history.whole')}</h2>
      <p className="kp-faint">{t('history.wholeHint')}</p>
      <div className="kp-admin-buttons kp-gap-top">
        <Button type="primary" disabled={isRunning} loading={start.isPending} onClick={() => start.mutate()}>
          {t(isRunning ? 'history.running' : 'history.start')}
        </Button>
      </div>
      {start.error && <ProblemNote error={start.error} />}
      {newest.data && (
        <div className="kp-gap-top">
          <Outcome verification={newest.data} />
        </div>
      )}
    </section>
  );
}

/** How far it is; then what it found, in one sentence, and each finding. */
export function Outcome({ verification }: { verification: Verification }) {
  const { t } = useTranslation('admin');
  const { id, finishedAt, startedAt, startedBy, instances, total, rows, flaws, checkpoints } = verification;
  if (finishedAt === null)
    return (
      <div role="status">
        <Progress
          percent={total === 0 ? 0 : Math.min(99, Math.floor((instances / total) * 100))}
          status="active"
          aria-label={t('history.running')}
        />
        <p className="kp-faint">
          {t('history.sofar', { instances, total, rows })} {flaws > 0 && t('history.foundSoFar', { count: flaws })}
        </p>
      </div>
    );
  return (
    <>
      <Alert
        showIcon
        type={flaws === 0 ? 'success' : 'error'}
        title={flaws === 0 ? t('history.sound', { instances, rows }) : t('history.flawed', { count: flaws })}
        description={
          <>
            <div>
              {t('history.by', { name: startedBy.name })} <When at={startedAt} />
            </div>
            {checkpoints && (
              <div>
                {checkpoints.compared
                  ? t('history.compared', { files: checkpoints.files, heads: checkpoints.heads })
                  : t('history.notCompared')}
              </div>
            )}
            {flaws > 0 && <div>{t('history.advice')}</div>}
          </>
        }
      />
      {flaws > 0 && <Flaws id={id} />}
    </>
  );
}

function OneAccount() {
  const { t } = useTranslation('admin');
  const address = useAddress();
  const [text, setText] = useState('');
  const chosen = address.get('account');
  const found = useQuery({
    queryKey: ['accounts', 'pick', text],
    placeholderData: (before) => before,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/accounts', { params: { query: { text: text || undefined, limit: 20, sort: 'name' } } })),
  });
  const named = useQuery({
    queryKey: ['accounts', 'one', chosen],
    enabled: chosen !== undefined,
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id: chosen ?? '' } } })),
  });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const known = options.some(({ value }) => value === chosen);
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('history.account')}</h2>
      <p className="kp-faint">{t('history.accountHint')}</p>
      <Select<string>
        className="kp-wide kp-gap-top"
        allowClear
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t('history.pick')}
        aria-label={t('history.pick')}
        loading={found.isFetching}
        value={chosen}
        onChange={(account?: string) => address.set({ account })}
        options={known || !named.data ? options : [{ value: named.data.id, label: named.data.name }, ...options]}
      />
      {chosen !== undefined && <AccountResult accountId={chosen} />}
    </section>
  );
}

function AccountResult({ accountId }: { accountId: string }) {
  const { t } = useTranslation('admin');
  const query = useQuery({
    queryKey: ['verifications', 'account', accountId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => bodyOf(api.GET('/api/v1/verifications/accounts/{accountId}', { params: { path: { accountId } } })),
  });
  return (
    <div className="kp-gap-top">
      <Answer query={query} rows={2}>
        {({ instances, rows, flaws }) => (
          <>
            <Alert
              showIcon
              type={flaws.length === 0 ? 'success' : 'error'}
              title={
                flaws.length === 0
                  ? t('history.sound', { instances, rows })
                  : t('history.flawed', { count: flaws.length })
              }
              description={flaws.length > 0 ? t('history.advice') : undefined}
            />
            <FlawList flaws={flaws} />
            <Button size="small" className="kp-gap-top" loading={query.isFetching} onClick={() => void query.refetch()}>
              {t('history.again')}
            </Button>
          </>
        )}
      </Answer>
    </div>
  );
}
