import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { Due } from '../../parts/due';
import { PaceTag, StageName } from '../accounts/account-marks';
import { TodaySection } from './today-section';

/** For whoever leads: what stands still, for how long, and whose turn it is. */
export function StalledAccounts() {
  const { t } = useTranslation('today');
  const { separator } = useFormat();
  const query = useQuery({
    queryKey: ['accounts', 'stalled'],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/stalled', { params: { query: { limit: 20 } } })),
  });
  return (
    <TodaySection
      name="stalled"
      all="/accounts?stalled=true"
      asked={{ ...query, items: query.data?.items }}
      line={({ id, name, stage, level, dueAt, owner, turn }) => (
        <>
          <span className="kp-today-note">
            <Link to={`/accounts/${id}`} className="kp-strong">
              {name}
            </Link>
            <StageName stage={stage} />
            <PaceTag pace={level} />
          </span>
          <span className="kp-faint kp-today-note">
            {owner.name}
            <Due at={dueAt} short />
            {turn.requestId === null ? (
              t('stalled.turn', { people: names(turn.people, separator) })
            ) : (
              <Link to={`/approvals/${turn.requestId}`}>
                {t('stalled.approval', { people: names(turn.people, separator) || '—' })}
              </Link>
            )}
          </span>
        </>
      )}
    />
  );
}
