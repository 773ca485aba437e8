import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Answer } from '../../../parts/states';

export function useOpenWork(personId: string) {
  return useQuery({
    queryKey: ['people', 'open-work', personId],
    queryFn: () => bodyOf(api.GET('/api/v1/users/{id}/open-work', { params: { path: { id: personId } } })),
  });
}

/** What hangs on somebody: what a handing over moves, and what changes hands elsewhere. */
export function OpenWork({ personId }: { personId: string }) {
  const { t } = useTranslation('admin');
  const query = useOpenWork(personId);
  return (
    <Answer query={query} rows={3}>
      {(kinds) => {
        const some = kinds.filter(({ count }) => count > 0);
        if (some.length === 0) return <p className="kp-good">{t('users.noOpenWork')}</p>;
        return (
          <ul className="kp-admin-list">
            {some.map(({ kind, count, moves, elsewhere }) => (
              <li key={kind} className={moves ? undefined : 'kp-admin-bad'}>
                {t(`users:openWork.${kind}`)} <strong>{count}</strong>{' '}
                <span className="kp-faint">{moves ? t('users.moves') : elsewhere}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </Answer>
  );
}
