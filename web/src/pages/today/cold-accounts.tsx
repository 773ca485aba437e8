import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { usePerson } from '../../session/session';
import { EngagementTag } from '../accounts/account-marks';
import { useOwnFilter } from './use-own-filter';
import { TodaySection } from './today-section';

/** Accounts that nobody is in touch with (B4). */
export function ColdAccounts() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const me = usePerson();
  const own = useOwnFilter();
  const query = useQuery({
    queryKey: ['accounts', 'idle', me.id],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/idle', { params: { query: { ...own, limit: 8 } } })),
  });
  return (
    <TodaySection
      name="cold"
      asked={{ ...query, items: query.data?.items.filter(({ state }) => state !== 'haste') }}
      line={({ id, name, state, lastContactAt }) => (
        <>
          <Link to={`/accounts/${id}`}>{name}</Link>
          <span className="kp-faint kp-today-note">
            {lastContactAt === null ? t('cold.never') : t('cold.last', { when: format.ago(lastContactAt) })}
            <EngagementTag engagement={state} />
          </span>
        </>
      )}
    />
  );
}
