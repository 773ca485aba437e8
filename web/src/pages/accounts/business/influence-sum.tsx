import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import { BusinessSection } from './business-section';
import type { Sums } from './business-queries';

type Influence = Sums['influence'];
export const STANCES = ['supports', 'neutral', 'unknown', 'opposes'] as const;

/** How much of the chain's weight is on our side, as the criterion counts it: who is not known counts against us. */
export function InfluenceSum({ influence }: { influence: Influence }) {
  const { t, i18n } = useTranslation('account-people');
  const format = useFormat();
  const { basisPoints, requiredBasisPoints, totalWeight, supports } = influence;
  const isReached = totalWeight > 0 && basisPoints >= requiredBasisPoints;
  return (
    <BusinessSection title={t('influence')} note={t('criteria:R5.name')}>
      <div className="kp-sum-line">
        <strong className={isReached ? 'kp-sum-figure kp-good' : 'kp-sum-figure kp-sum-short'}>
          {isReached ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />} {format.percent(basisPoints)}
        </strong>
        <span>
          {totalWeight === 0
            ? t('noWeight')
            : t('sum', { supports, total: totalWeight, share: format.percent(basisPoints) })}
          <br />
          <span className={isReached ? 'kp-faint' : 'kp-sum-short'}>
            {isReached
              ? t('reached', { required: format.percent(requiredBasisPoints) })
              : t('short', { required: format.percent(requiredBasisPoints), points: missingWeight(influence) })}
          </span>
        </span>
      </div>
      {totalWeight > 0 && (
        <>
          <div className="kp-weight-bar" aria-hidden>
            {STANCES.map(
              (stance) =>
                influence[stance] > 0 && (
                  <span key={stance} className={`kp-stance-${stance}`} style={{ flexGrow: influence[stance] }} />
                ),
            )}
            <i style={{ insetInlineStart: `${requiredBasisPoints / 100}%` }} />
          </div>
          <ul className="kp-weight-legend">
            {STANCES.map((stance) => (
              <li key={stance}>
                <span className={`kp-dot kp-stance-${stance}`} aria-hidden /> {optionWord(i18n, 'stance', stance)}{' '}
                <strong>{influence[stance]}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </BusinessSection>
  );
}

/** Weight that is still to be won until the share reaches what is asked for. */
function missingWeight({ requiredBasisPoints, totalWeight, supports }: Influence): number {
  return Math.max(0, Math.ceil((requiredBasisPoints * totalWeight) / 10_000) - supports);
}
