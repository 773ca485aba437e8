import { CheckCircleFilled, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** A rule by its meaning, and whether what is shown satisfies it; without one, a part of a rule in words. */
export function Verdict({ rule, isMet, why }: { rule?: string; isMet: boolean; why?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <p className="kp-verdict">
      {isMet ? (
        <CheckCircleFilled className="kp-mark-good" aria-label={t('account.met')} />
      ) : (
        <CloseCircleOutlined className="kp-mark-bad" aria-label={t('account.unmet')} />
      )}{' '}
      {rule !== undefined && <span>{t(`criteria:${rule}.name`)}</span>}{' '}
      {why !== undefined && <span className={rule === undefined ? undefined : 'kp-faint'}>{why}</span>}
    </p>
  );
}
