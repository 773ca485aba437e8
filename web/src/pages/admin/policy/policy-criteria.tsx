import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { currentLanguage } from '../../../i18n/language';
import type { PolicyDocument } from './document';

const CRITERIA = {
  intake: ['I1', 'I2', 'I3'],
  targeting: ['T1', 'T2', 'T3', 'T4', 'T5'],
  discovery: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
  valuation: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8'],
  relationship: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
  closing: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
};

/** What must be true before an account leaves a stage, from which figure on, and who may let one pass. */
export function Criteria({ rules }: { rules: PolicyDocument }) {
  const { t } = useTranslation('admin');
  const thresholdOf = useThresholds(rules);
  const { waivable, longestDays } = rules.waivers;
  return (
    <>
      <p className="kp-admin-notice kp-faint">{t('policy.waiver', { days: longestDays })}</p>
      <div className="kp-admin-grid">
        {Object.entries(CRITERIA).map(([stage, ids]) => (
          <section key={stage} className="kp-panel kp-admin-section">
            <h2>{t('policy.leave', { stage: t(`notifications:words.stages.${stage}`) })}</h2>
            <ul className="kp-admin-list">
              {ids.map((id) => {
                const decidedBy = waivable.find(({ criterion }) => criterion === id)?.decidedBy;
                const threshold = thresholdOf[id];
                return (
                  <li key={id}>
                    {t(`criteria:${id}.name`)}
                    {threshold !== undefined && <strong> {threshold}</strong>}
                    <div className="kp-faint">
                      {decidedBy === undefined
                        ? t('policy.notWaivable')
                        : t('policy.waivedBy', { role: t(`shell:role.${decidedBy}`) })}
                    </div>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function useThresholds(rules: PolicyDocument): Record<string, string | undefined> {
  const { t } = useTranslation('admin');
  const { percent, money } = useFormat();
  const level = rules.relationship.levels[rules.relationship.requiredLevel]?.name[currentLanguage()] ?? '';
  return {
    D2: t('policy.atLeast', { value: percent(rules.contactProfile.requiredBasisPoints) }),
    D6: t('policy.atLeast', { value: percent(rules.analysis.requiredBasisPoints) }),
    V7: t('policy.worth', {
      value: money(rules.valuation.minimumValue),
      difficulty: rules.valuation.maximumDifficulty,
    }),
    R2: level === '' ? undefined : t('policy.atLeast', { value: level }),
    R5: t('policy.atLeast', { value: percent(rules.relationship.influenceBasisPoints) }),
  };
}
