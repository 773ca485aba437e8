import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { Answer } from '../../../parts/states';
import { useMay } from '../../../session/session';
import type { AccountTabProps } from '../account-tabs';
import { AnalysisSum } from './analysis-sum';
import './business.css';
import { useFact, useSums } from './business-queries';
import { BusinessSection } from './business-section';
import { DealSum } from './deal-sum';
import { DifficultySum } from './difficulty-sum';
import { FactSection } from './fact-section';
import { Verdict } from './verdict';
import { useFill } from './use-fill';

type Valuation = Schemas['ValuationDto'];

/** Whether the account is worth its development: each figure with how it adds up. */
export default function ValuationTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-valuation');
  const may = useMay();
  const { fill, drawer } = useFill(account);
  const sums = useSums(account.id);
  const query = useFact<Valuation>(account.id, 'valuation');
  const action = (wanted: string) =>
    may('facts.write')
      ? {
          label: t('account-business:change'),
          run: () => fill({ form: 'valuation', wanted: [wanted] }),
          icon: <EditOutlined aria-hidden />,
        }
      : undefined;
  return (
    <Answer query={query} rows={8}>
      {({ fact }) => (
        <Answer query={sums} rows={8}>
          {({ deal, difficulty, analysis }) => (
            <div className="kp-business-stack">
              <div className="kp-business-pair">
                <DealSum deal={deal} action={action('value')} />
                <DifficultySum
                  difficulty={difficulty}
                  scores={fact?.content.difficulty ?? []}
                  action={action('difficulty')}
                />
                <Likelihood valuation={fact?.content} action={action('likelihood')} />
                <AnalysisSum analysis={analysis} fill={fill} />
              </div>
              <FactSection
                accountId={account.id}
                form="obstacles"
                fill={fill}
                head={({ description, counterMeasure }) => (
                  <>
                    <strong>{String(description)}</strong>{' '}
                    {counterMeasure === undefined && (
                      <span className="kp-mark kp-mark-soon">{t('noCounterMeasure')}</span>
                    )}
                  </>
                )}
                hide={['description']}
              />
              {drawer}
            </div>
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface LikelihoodProps {
  valuation: Valuation | undefined;
  action: Parameters<typeof BusinessSection>[0]['action'];
}

function Likelihood({ valuation, action }: LikelihoodProps) {
  const { t } = useTranslation('account-valuation');
  const format = useFormat();
  const { likelihood, expectedExpense } = valuation ?? {};
  return (
    <BusinessSection title={t('likelihood')} action={action}>
      <Verdict rule="V1" isMet={likelihood !== undefined} />
      {likelihood && (
        <p>
          <strong className="kp-sum-figure">{t('outOf', { score: likelihood.score, most: 100 })}</strong>
        </p>
      )}
      {likelihood && <p className="kp-said">{likelihood.grounds}</p>}
      <Verdict rule="V5" isMet={expectedExpense !== undefined} />
      {expectedExpense && <strong className="kp-sum-figure">{format.money(expectedExpense)}</strong>}
    </BusinessSection>
  );
}
