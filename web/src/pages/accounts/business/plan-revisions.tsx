import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import type { Names } from '../../../forms/names';
import { Answer } from '../../../parts/states';
import type { PlanRevision } from './business-queries';
import { BusinessSection } from './business-section';
import { PlanDifferences } from './plan-differences';

/** Every revision with who drew it up, and what differs between any two of them. */
export function PlanRevisions({ accountId, names }: { accountId: string; names: Names }) {
  const { t } = useTranslation('account-plan');
  const query = useQuery({
    queryKey: ['accounts', 'facts', accountId, 'plan', 'revisions'],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{accountId}/plan/revisions', { params: { path: { accountId } } })),
  });
  return (
    <BusinessSection title={t('revisions')} note={query.data && t('count', { count: query.data.items.length })}>
      <Answer query={query} rows={4}>
        {({ items }) =>
          items.length < 2 ? (
            <>
              <p className="kp-faint">{t('onlyOne')}</p>
              <RevisionList {...{ items, names }} />
            </>
          ) : (
            <Compared {...{ items, names }} />
          )
        }
      </Answer>
    </BusinessSection>
  );
}

interface RevisionsProps {
  items: readonly PlanRevision[];
  names: Names;
}

/** The last change is what one looks for first; any two can be chosen, and stand in the address. */
function Compared({ items, names }: RevisionsProps) {
  const { t } = useTranslation('account-plan');
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const find = (name: string, otherwise: number) =>
    items.find(({ revision }) => String(revision) === parameters.get(name)) ?? items.at(otherwise)!;
  const [before, after] = [find('before', -2), find('after', -1)];
  const choose = (name: string, revision: number) =>
    setParameters((present) => {
      present.set(name, String(revision));
      return present;
    });
  const options = items.map(({ revision, recordedAt }) => ({
    value: revision,
    label: `${t('revision', { number: revision })} · ${format.moment(recordedAt)}`,
  }));
  return (
    <>
      <div className="kp-compare">
        <Select
          aria-label={t('before')}
          value={before.revision}
          options={options}
          onChange={(revision) => choose('before', revision)}
        />
        <span className="kp-faint">{t('against')}</span>
        <Select
          aria-label={t('after')}
          value={after.revision}
          options={options}
          onChange={(revision) => choose('after', revision)}
        />
      </div>
      <PlanDifferences {...{ before, after, names }} />
      <RevisionList {...{ items, names }} />
    </>
  );
}

function RevisionList({ items, names }: RevisionsProps) {
  const { t } = useTranslation('account-plan');
  const format = useFormat();
  return (
    <ol className="kp-revisions" reversed>
      {items.toReversed().map(({ revision, recordedAt, recordedBy, removed }) => (
        <li key={revision} value={revision}>
          {t('drawnUp', {
            who: (recordedBy !== null && names.person(recordedBy)) || t('system'),
            when: format.moment(recordedAt),
          })}{' '}
          {removed && <span className="kp-mark kp-mark-soon">{t('removed')}</span>}
        </li>
      ))}
    </ol>
  );
}
