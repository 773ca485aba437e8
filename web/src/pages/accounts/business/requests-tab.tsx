import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading, Nothing } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { NewSubjectButton } from '../../../subjects/subject-buttons';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { BusinessSection } from './business-section';
import { GiftLimits } from './gift-limits';
import { RequestItem } from './request-item';
import { REQUEST_COLLECTIONS, type RequestCollection, useRequests } from './requests-queries';

const NEW: readonly RequestCollection[] = ['quotations', 'expenses', 'receptions', 'visit-levels', 'credit-releases'];

/** Everything that was asked for on behalf of this account, with what is to be done with it next. */
export default function RequestsTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-requests');
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const kind = REQUEST_COLLECTIONS.find((each) => each === parameters.get('kind'));
  const { items, isPending, error, refetch } = useRequests(account.id);
  const shown = kind === undefined ? items : items.filter(({ collection }) => collection === kind);
  const choose = (next: string | undefined) =>
    setParameters((before) => {
      if (next === undefined) before.delete('kind');
      else before.set('kind', next);
      return before;
    });
  return (
    <div className="kp-business-stack">
      <BusinessSection
        title={t('title')}
        note={shown.length > 0 ? t('count', { count: shown.length }) : undefined}
        extra={
          <Select
            allowClear
            size="small"
            className="kp-kind"
            placeholder={t('allKinds')}
            aria-label={t('kind')}
            value={kind}
            onChange={choose}
            options={REQUEST_COLLECTIONS.map((each) => ({ value: each, label: t(`collection.${each}`) }))}
          />
        }
      >
        {may('requests.draft') && (
          <div className="kp-new-requests">
            {NEW.filter((each) => each !== 'credit-releases' || account.credit === 'hold').map((each) => (
              <NewSubjectButton key={each} accountId={account.id} accountName={account.name} collection={each} />
            ))}
          </div>
        )}
        {error != null && <ProblemNote error={error} onRetry={refetch} />}
        {isPending && <Loading rows={4} />}
        {!isPending && shown.length === 0 && <Nothing title={t('empty.title')} hint={t('empty.hint')} />}
        <ul className="kp-fact-list">
          {shown.map((request) => (
            <RequestItem key={request.id} request={request} accountId={account.id} />
          ))}
        </ul>
      </BusinessSection>
      <GiftLimits accountId={account.id} />
    </div>
  );
}
