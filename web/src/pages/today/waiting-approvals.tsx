import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Due } from '../../parts/due';
import { TodaySection } from './today-section';

/** What waits for my decision, what is due first. */
export function WaitingApprovals() {
  const format = useFormat();
  const query = useQuery({
    queryKey: ['approvals', 'today'],
    queryFn: () => bodyOf(api.GET('/api/v1/approvals', { params: { query: { box: 'pending', limit: 6 } } })),
  });
  return (
    <TodaySection
      name="approvals"
      all="/approvals"
      asked={{ ...query, items: query.data?.items }}
      line={({ id, about, amount, requester, dueAt }) => (
        <>
          <Link to={`/approvals/${id}`}>{about}</Link>
          <span className="kp-faint kp-today-note">
            {requester.name}
            {amount && <span className="kp-number">{format.money(amount)}</span>}
            {dueAt && <Due at={dueAt} short />}
          </span>
        </>
      )}
    />
  );
}
