import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { TodaySection } from './today-section';

/** Receivables beyond their date, of the accounts that I see. */
export function LatePayments() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const query = useQuery({
    queryKey: ['today', 'receivables'],
    queryFn: () => bodyOf(api.GET('/api/v1/receivables', { params: { query: { overdue: 'true', limit: 8 } } })),
  });
  return (
    <TodaySection
      name="payments"
      asked={{ ...query, items: query.data?.items }}
      line={({ accountId, accountName, balance, overdueDays }) => (
        <>
          <Link to={`/accounts/${accountId}`}>{accountName}</Link>
          <span className="kp-today-note">
            <span className="kp-number">{format.money(balance)}</span>
            <span className="kp-due-late">{t('payments.late', { count: overdueDays })}</span>
          </span>
        </>
      )}
    />
  );
}
