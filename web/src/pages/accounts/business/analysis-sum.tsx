import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { usePolicyLists } from '../../../policy/policy-lists';
import { useMay } from '../../../session/session';
import { BusinessSection } from './business-section';
import type { Sums } from './business-queries';
import type { Fill } from './use-fill';
import { Verdict } from './verdict';

/** How much of what the company wants to know is known, and what is not. */
export function AnalysisSum({ analysis, fill }: { analysis: Sums['analysis']; fill: Fill }) {
  const { t } = useTranslation('account-valuation');
  const format = useFormat();
  const lists = usePolicyLists();
  const may = useMay();
  const { basisPoints, requiredBasisPoints, filled, notApplicable, missing } = analysis;
  const applicable = filled.length + missing.length;
  return (
    <BusinessSection title={t('analysis')}>
      <p>
        <strong className="kp-sum-figure">{format.percent(basisPoints)}</strong>{' '}
        <span className="kp-faint">
          {t('analysisSum', { filled: filled.length, all: applicable, out: notApplicable.length })}
        </span>
      </p>
      <Verdict
        rule="D6"
        isMet={basisPoints >= requiredBasisPoints}
        why={t('atLeastShare', { share: format.percent(requiredBasisPoints) })}
      />
      {missing.length > 0 && (
        <ul className="kp-missing" aria-label={t('missingHeadings')}>
          {missing.map((heading) => {
            const name = lists.nameOf('heading', 'analysis', heading) ?? heading;
            return (
              <li key={heading}>
                {may('facts.write') ? (
                  <Button
                    size="small"
                    type="dashed"
                    onClick={() => fill({ form: 'analysis', preset: { heading }, wanted: ['content'] })}
                  >
                    {name}
                  </Button>
                ) : (
                  name
                )}
              </li>
            );
          })}
        </ul>
      )}
    </BusinessSection>
  );
}
