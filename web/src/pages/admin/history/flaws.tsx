import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';

type Flaw = Schemas['VerificationFlawView'];

export function Flaws({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const query = usePages<Flaw>(['verifications', 'flaws', id], (cursor) =>
    bodyOf(api.GET('/api/v1/verifications/{id}/flaws', { params: { path: { id }, query: { limit: 50, cursor } } })),
  );
  return (
    <>
      <FlawList flaws={query.items} />
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </>
  );
}

/** What is wrong, where, and to whom it belongs. */
export function FlawList({ flaws }: { flaws: readonly Flaw[] }) {
  const { t } = useTranslation('admin');
  if (flaws.length === 0) return null;
  return (
    <ul className="kp-admin-list kp-gap-top">
      {flaws.map(({ number, accountId, accountName, machine, message }) => (
        <li key={number} className="kp-admin-bad">
          {accountId !== null && accountName !== null && (
            <>
              <Link to={`/accounts/${accountId}`}>{accountName}</Link> ·{' '}
            </>
          )}
          {machine !== null && `${t(`machine.${machine}`, { defaultValue: t('machine.other') })} · `}
          {message}
        </li>
      ))}
    </ul>
  );
}
