import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import { Due } from '../../../parts/due';
import { Answer } from '../../../parts/states';
import { useMay } from '../../../session/session';
import type { AccountTabProps } from '../account-tabs';
import { BusinessSection } from './business-section';
import { useEngagements } from './engagements';
import type { Fill } from './use-fill';

const MOODS: Record<string, string> = { fresh: 'fine', due: 'soon', cold: 'late' };

/** Whether we are in touch often enough, and not too often; the last word and the next step. */
export function Rhythm({ account, path, fill }: AccountTabProps & { fill: Fill }) {
  const { t, i18n } = useTranslation('account-visits');
  const may = useMay();
  const format = useFormat();
  const engagements = useEngagements(account.id);
  const state = account.engagement ?? 'fresh';
  return (
    <BusinessSection
      title={t('rhythm')}
      note={<span className={`kp-mark kp-mark-${MOODS[state]}`}>{t(`state.${state}`)}</span>}
      action={may('facts.write') ? { label: t('recordContact'), run: () => fill({ form: 'engagements' }) } : undefined}
    >
      {path.haste && <p className="kp-mark kp-mark-soon kp-rhythm-haste">{t('haste')}</p>}
      <Answer query={engagements} rows={2}>
        {([last]) =>
          last === undefined ? (
            <p className="kp-faint">{t('neverMet')}</p>
          ) : (
            <dl className="kp-facts">
              <div>
                <dt>{t('last')}</dt>
                <dd>
                  <strong>{optionWord(i18n, 'kind', last.content.kind)}</strong> {format.moment(last.content.heldAt)} ·{' '}
                  {format.ago(last.content.heldAt)}
                  {last.content.outcome !== undefined && <p className="kp-said">{last.content.outcome}</p>}
                </dd>
              </div>
              <div>
                <dt>{t('next')}</dt>
                <dd>
                  {last.content.nextStep === undefined ? (
                    <span className="kp-sum-short">{t('noNext')}</span>
                  ) : (
                    <>
                      <strong>{last.content.nextStep.action}</strong>{' '}
                      {last.content.nextStep.kind !== undefined && optionWord(i18n, 'kind', last.content.nextStep.kind)}{' '}
                      <Due at={last.content.nextStep.at} />
                    </>
                  )}
                </dd>
              </div>
            </dl>
          )
        }
      </Answer>
    </BusinessSection>
  );
}
