import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { currentLanguage } from '../../../i18n/language';
import { type Column, Rows } from '../parts/listing';
import type { PolicyDocument } from './document';

type Level = PolicyDocument['collections']['levels'][number];

/** Who hears of a payment that is due or late, on which day, and what becomes of the customer's credit. */
export function Collections({ rules }: { rules: PolicyDocument }) {
  const { t } = useTranslation('admin');
  const { separator } = useFormat();
  const columns: Column<Level>[] = [
    {
      key: 'message',
      title: t('policy.collection'),
      width: 220,
      render: ({ message }) => <strong>{message[currentLanguage()]}</strong>,
    },
    {
      key: 'remind',
      title: t('policy.reminded'),
      width: 320,
      render: ({ remind }) =>
        remind.map((who) => t(`policy.hears.${who}`, { defaultValue: t(`shell:role.${who}`) })).join(separator),
    },
    {
      key: 'credit',
      title: t('policy.credit'),
      width: 140,
      render: ({ credit }) => (credit === undefined ? '—' : t(`policy.credits.${credit}`)),
    },
  ];
  return (
    <>
      <Rows rows={rules.collections.levels} rowKey="code" columns={columns} />
      <ul className="kp-admin-list kp-panel kp-admin-section kp-gap-top">
        <li>
          {t('policy.watch', { days: rules.credit.watchFromOverdueDays, times: rules.credit.watchFromBrokenPromises })}
        </li>
        <li>
          {t('policy.hold', { days: rules.credit.holdFromOverdueDays, times: rules.credit.holdFromBrokenPromises })}
        </li>
        <li>{t('policy.extension', { days: rules.collections.extension.longestDays })}</li>
      </ul>
    </>
  );
}
