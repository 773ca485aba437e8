import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { localDay } from '../../format/dates';
import { When } from '../../parts/due';
import { useNow } from '../../parts/use-now';
import { usePerson } from '../../session/session';
import { TodaySection } from './today-section';

/** Visits that I lead today. */
export function TodaysVisits() {
  const { t } = useTranslation('today');
  const me = usePerson();
  const on = localDay(useNow());
  const query = useQuery({
    queryKey: ['today', 'visits', me.id, on],
    queryFn: () => bodyOf(api.GET('/api/v1/visits', { params: { query: { leadId: me.id, on, limit: 20 } } })),
  });
  return (
    <TodaySection
      name="visits"
      asked={{ ...query, items: query.data?.items.filter(({ state }) => state !== 'cancelled') }}
      line={({ accountId, accountName, plannedAt, state }) => (
        <>
          <Link to={`/accounts/${accountId}`}>{accountName}</Link>
          <span className="kp-faint kp-today-note">
            <When at={plannedAt} /> <Tag>{t(`visits.state.${state}`)}</Tag>
          </span>
        </>
      )}
    />
  );
}
