import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { localDay } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import type { Names } from '../../../forms/names';
import { useNow } from '../../../parts/use-now';
import { BusinessSection } from './business-section';

type Step = Schemas['PlanStepDto'];

/** The steps in their order, and which of them today falls into. */
export function PlanSteps({ steps, names }: { steps: readonly Step[]; names: Names }) {
  const { t } = useTranslation('account-plan');
  const format = useFormat();
  const today = localDay(useNow());
  return (
    <BusinessSection title={t('steps')}>
      <ol className="kp-steps">
        {steps.map(({ title, focus, expectedEffect, ownerId, startsOn, endsOn }, index) => {
          const when = endsOn < today ? 'past' : startsOn > today ? 'ahead' : 'now';
          return (
            <li
              key={index}
              className={`kp-purchase kp-plan-${when}`}
              aria-current={when === 'now' ? 'step' : undefined}
            >
              <span className="kp-plan-number">{index + 1}</span>
              <div className="kp-spread">
                <p>
                  <strong>{title}</strong> <span className={`kp-mark kp-mark-${when}`}>{t(`when.${when}`)}</span>
                </p>
                <p className="kp-purchase-facts">
                  <span className="kp-number">
                    {format.plainDay(startsOn)} – {format.plainDay(endsOn)}
                  </span>
                  <span>{names.person(ownerId)}</span>
                  <span>
                    <span className="kp-faint">{t('focus')}</span> {focus}
                  </span>
                  <span>
                    <span className="kp-faint">{t('effect')}</span> {expectedEffect}
                  </span>
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </BusinessSection>
  );
}
