import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { When } from '../../parts/due';
import { TodaySection } from './today-section';

/** Requests of mine that came back: whoever returned one said why. */
export function ReturnedRequests() {
  const { t } = useTranslation('today');
  const query = useQuery({
    queryKey: ['approvals', 'returned'],
    queryFn: () => bodyOf(api.GET('/api/v1/approvals', { params: { query: { box: 'started', limit: 50 } } })),
  });
  return (
    <TodaySection
      name="returned"
      all="/approvals?box=started"
      asked={{ ...query, items: query.data?.items.filter(({ status }) => status === 'returned') }}
      line={({ id, about, filedAt }) => (
        <>
          <Link to={`/approvals/${id}?box=started`}>{about}</Link>
          <span className="kp-faint kp-today-note">
            {t('returned.since')} <When at={filedAt} />
          </span>
        </>
      )}
    />
  );
}
