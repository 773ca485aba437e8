import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { ScrollBox } from '../../../parts/scroll-box';
import { BusinessSection } from './business-section';

/** What may still be given this year, and to whom nothing may, before somebody asks. Whoever may not see it sees nothing. */
export function GiftLimits({ accountId }: { accountId: string }) {
  const query = useQuery({
    queryKey: ['subjects', 'gift-limits', accountId],
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{accountId}/gift-limits', { params: { path: { accountId } } })),
  });
  return query.data ? <Limits limits={query.data} /> : null;
}

function Limits({ limits }: { limits: Schemas['GiftLimitsView'] }) {
  const { t } = useTranslation('account-requests');
  const format = useFormat();
  const { year, account, contacts, perGift, blackouts } = limits;
  const given = (sums: readonly Schemas['MoneyDto'][]) =>
    sums.length === 0 ? '—' : sums.map((sum) => format.money(sum)).join(format.separator);
  const rows = [{ contactId: '', name: t('gifts.account'), ...account }, ...contacts];
  return (
    <BusinessSection title={t('gifts.title', { year })} note={t('gifts.each', { amount: format.money(perGift) })}>
      {blackouts.map(({ from, to, label, now }) => (
        <p key={`${from}${label}`} className={now ? 'kp-sum-short' : 'kp-faint'}>
          {t(to === null ? 'gifts.blackoutOpen' : 'gifts.blackout', {
            label,
            from: format.plainDay(from),
            to: to === null ? '' : format.plainDay(to),
          })}
        </p>
      ))}
      <ScrollBox label={t('gifts.title', { year })}>
        <table className="kp-sum-table">
          <thead>
            <tr>
              <th scope="col">{t('gifts.who')}</th>
              <th scope="col">{t('gifts.given')}</th>
              <th scope="col">{t('gifts.limit')}</th>
              <th scope="col">{t('gifts.left')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ contactId, name, given: sums, limit, left }) => (
              <tr key={contactId}>
                <th scope="row">{name}</th>
                <td>{given(sums)}</td>
                <td>{format.money(limit)}</td>
                <td>{left === null ? t('gifts.undecided') : format.money(left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </BusinessSection>
  );
}
