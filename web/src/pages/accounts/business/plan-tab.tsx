import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { FactReading } from '../../../forms/fact-reading';
import { useNames } from '../../../forms/names';
import { Answer, Nothing } from '../../../parts/states';
import { useMay } from '../../../session/session';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { useFact } from './business-queries';
import { BusinessSection } from './business-section';
import { PlanRevisions } from './plan-revisions';
import { PlanSteps } from './plan-steps';
import { useFill } from './use-fill';

type Plan = Schemas['PlanDto'];

/** The development plan as it is, and how it became so. */
export default function PlanTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-plan');
  const may = useMay();
  const { fill, drawer } = useFill(account);
  const names = useNames(account.id);
  const query = useFact<Plan>(account.id, 'plan');
  const open = () => fill({ form: 'plan' });
  return (
    <Answer query={query} rows={8}>
      {({ fact }) => (
        <div className="kp-business-stack">
          {fact === null ? (
            <Nothing
              title={t('empty.title')}
              hint={t('empty.hint')}
              action={may('facts.write') ? { label: t('empty.action'), run: open } : undefined}
            />
          ) : (
            <>
              <BusinessSection
                title={t('title')}
                note={t('revision', { number: fact.version })}
                action={
                  may('facts.write')
                    ? { label: t('revise'), run: open, icon: <EditOutlined aria-hidden />, main: true }
                    : undefined
                }
              >
                <FactReading
                  form="plan"
                  content={fact.content as unknown as Record<string, unknown>}
                  names={names}
                  hide={['steps']}
                />
              </BusinessSection>
              <PlanSteps steps={fact.content.steps} names={names} />
              <PlanRevisions accountId={account.id} names={names} />
            </>
          )}
          {drawer}
        </div>
      )}
    </Answer>
  );
}
