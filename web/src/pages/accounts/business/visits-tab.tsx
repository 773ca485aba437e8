import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useNames } from '../../../forms/names';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import type { Visit } from './business-queries';
import { BusinessSection } from './business-section';
import { ContactLog } from './contact-log';
import { PlanVisitButton } from './visit-buttons';
import { Rhythm } from './rhythm';
import { useFill } from './use-fill';
import { VisitItem } from './visit-item';

/** What is agreed with the customer next, the visits on the way to it, and everything that was said so far. */
export default function VisitsTab({ account, path }: AccountTabProps) {
  const { t } = useTranslation('account-visits');
  const { fill, drawer } = useFill(account);
  const names = useNames(account.id);
  const visits = usePages<Visit>(['visits', account.id], (cursor) =>
    bodyOf(api.GET('/api/v1/visits', { params: { query: { accountId: account.id, limit: 100, cursor } } })),
  );
  const isOver = ({ state }: Visit) => state === 'reported' || state === 'cancelled';
  const open = visits.items.filter((visit) => !isOver(visit));
  const over = visits.items.filter(isOver).toReversed();
  return (
    <div className="kp-business-stack">
      <Rhythm {...{ account, path, fill }} />
      <BusinessSection
        title={t('open')}
        note={open.length > 0 ? t('count', { count: open.length }) : undefined}
        extra={<PlanVisitButton account={account} />}
      >
        {visits.error && <ProblemNote error={visits.error} onRetry={() => void visits.refetch()} />}
        {visits.isPending && <Loading rows={3} />}
        {visits.isSuccess && open.length === 0 && <p className="kp-faint">{t('noneOpen')}</p>}
        <ul className="kp-fact-list">
          {open.map((visit) => (
            <VisitItem key={visit.id} {...{ visit, names }} />
          ))}
        </ul>
      </BusinessSection>
      {over.length > 0 && (
        <BusinessSection title={t('over')} note={t('count', { count: over.length })}>
          <ul className="kp-fact-list">
            {over.map((visit) => (
              <VisitItem key={visit.id} {...{ visit, names }} />
            ))}
          </ul>
        </BusinessSection>
      )}
      <ContactLog {...{ account, names, fill }} />
      {drawer}
    </div>
  );
}
