import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { currentLanguage } from '../../../i18n/language';
import { useNameOf } from '../parts/directory';
import { type Column, Rows } from '../parts/listing';
import type { PolicyDocument } from './document';

type VisitLevel = PolicyDocument['engagement']['visitLevels'][number];

/** Who may decide how much, and how much may be spent on whom. */
export function Limits({ rules }: { rules: PolicyDocument }) {
  const { t } = useTranslation('admin');
  const { money, percent, separator } = useFormat();
  const nameOf = useNameOf();
  const { approvals, engagement, expenses, classes, plan } = rules;
  const { gifts } = engagement.contact;
  const kinds = expenses.refusedKinds.map(({ name }) => name[currentLanguage()]).join(separator);
  return (
    <>
      <section className="kp-panel kp-admin-section">
        <h2>{t('policy.authority')}</h2>
        <ul className="kp-admin-list">
          {approvals.authority.map((entry, index) => {
            const who = entry.by === 'role' ? t(`shell:role.${entry.role}`) : nameOf(entry.personId);
            return (
              <li key={index}>
                {entry.limit === null
                  ? t('policy.unlimited', { who })
                  : t('policy.upTo', { who, amount: money(entry.limit) })}
              </li>
            );
          })}
          {approvals.byMail && (
            <li>{t('policy.byMail', { amount: money(approvals.byMail.upTo), days: approvals.byMail.linkDays })}</li>
          )}
          <li>{t('policy.accumulation', { days: approvals.accumulationDays })}</li>
          <li>{t('policy.material', { percent: percent(plan.material.expenseRaisedOver) })}</li>
        </ul>
      </section>
      <section className="kp-panel kp-admin-section">
        <h2>{t('policy.gifts')}</h2>
        <ul className="kp-admin-list">
          <li>{t('policy.perGift', { amount: money(gifts.perGift) })}</li>
          <li>{t('policy.perContact', { amount: money(gifts.perContactAndYear) })}</li>
          <li>{t('policy.perAccount', { amount: money(gifts.perAccountAndYear) })}</li>
          <li>{t('policy.perRecipient', { amount: money(expenses.perRecipientAndYear) })}</li>
          <li>{t('policy.refused', { kinds })}</li>
        </ul>
      </section>
      <section className="kp-panel kp-admin-section">
        <h2>{t('policy.classes')}</h2>
        <ul className="kp-admin-list">
          <li>{t('policy.premium', { amount: money(classes.premiumConsumedOver) })}</li>
          <li>{t('policy.highValue', { amount: money(classes.highValueContractOver) })}</li>
        </ul>
      </section>
      <h2 className="kp-admin-heading">{t('policy.visitLevels')}</h2>
      <Rows rows={engagement.visitLevels} rowKey="code" columns={useLevelColumns()} />
    </>
  );
}

function useLevelColumns(): Column<VisitLevel>[] {
  const { t } = useTranslation('admin');
  const { money, separator } = useFormat();
  return [
    {
      key: 'name',
      title: t('policy.level'),
      width: 120,
      render: ({ name }) => <strong>{name[currentLanguage()]}</strong>,
    },
    { key: 'board', title: t('policy.board'), width: 130, render: ({ boardPerDay }) => money(boardPerDay) },
    { key: 'lodging', title: t('policy.lodging'), width: 130, render: ({ lodgingPerNight }) => money(lodgingPerNight) },
    { key: 'gift', title: t('policy.gift'), width: 130, render: ({ giftLimit }) => money(giftLimit) },
    {
      key: 'who',
      title: t('policy.participants'),
      width: 320,
      render: ({ participants }) =>
        participants
          .map((role) => t(`shell:role.${role}`, { defaultValue: '' }))
          .filter(Boolean)
          .join(separator),
    },
  ];
}
