import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/language';
import { type Column, Rows } from '../parts/listing';
import type { PolicyDocument, Rhythm, StageRule } from './document';

const ORDER = ['targeting', 'discovery', 'valuation', 'relationship', 'closing'];

interface StageRow extends StageRule {
  id: string;
  rhythm: Rhythm;
}

/** How long each stage may take, what helps in it, and how often one is in touch. */
export function Stages({ rules }: { rules: PolicyDocument }) {
  const { t } = useTranslation('admin');
  const { stages, pace, engagement, time } = rules;
  const { byStage, otherwise } = engagement.rhythm;
  const rows = ORDER.flatMap((id) => {
    const rule = stages[id];
    return rule ? [{ id, ...rule, rhythm: byStage[id] ?? otherwise }] : [];
  });
  return (
    <>
      <Rows rows={rows} columns={useColumns()} />
      <ul className="kp-admin-list kp-panel kp-admin-section kp-gap-top">
        <li>{t('policy.pace', { ...pace })}</li>
        <li>
          {t('policy.time', {
            zone: t(`zone.${time.zone.replace('/', '-')}`, { defaultValue: time.zone }),
            hours: time.hours.map(({ from, to }) => `${from}–${to}`).join(t('words:separator')),
          })}
        </li>
        <li>{t('policy.support', { ...engagement.supportAnswer })}</li>
        <li>{t('policy.complaint', { ...engagement.complaintAnswer })}</li>
        <li>{t('policy.report', { day: rules.performance.marketReportDueDay })}</li>
        <li>{t('policy.nurture', { days: rules.nurture.longestReviewDays })}</li>
      </ul>
    </>
  );
}

function useColumns(): Column<StageRow>[] {
  const { t } = useTranslation('admin');
  const language = currentLanguage();
  return [
    {
      key: 'stage',
      title: t('policy.stage'),
      width: 110,
      render: ({ id }) => <strong>{t(`notifications:words.stages.${id}`)}</strong>,
    },
    {
      key: 'length',
      title: t('policy.length'),
      width: 110,
      render: ({ length: { days, unit } }) => t(`policy.days.${unit}`, { count: days }),
    },
    { key: 'keyWord', title: t('policy.keyWord'), width: 170, render: ({ keyWord }) => keyWord[language] },
    {
      key: 'involvement',
      title: t('policy.involvement'),
      width: 110,
      render: ({ involvement }) => t(`policy.involvements.${involvement}`),
    },
    {
      key: 'rhythm',
      title: t('policy.rhythm'),
      width: 200,
      render: ({ rhythm: { dueDays, longestDays } }) => t('policy.rhythmOf', { due: dueDays, longest: longestDays }),
    },
    { key: 'guidance', title: t('policy.guidance'), width: 320, render: ({ guidance }) => guidance[language] },
  ];
}
