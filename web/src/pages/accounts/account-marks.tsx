import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const CREDIT: Record<string, string> = { good: 'success', watch: 'warning', hold: 'error' };
const PACE: Record<string, string> = { warned: 'warning', breached: 'error', escalated: 'error' };
const ENGAGEMENT: Record<string, string> = { due: 'warning', cold: 'error' };

export function StageName({ stage }: { stage: string | undefined }) {
  const { t } = useTranslation('notifications');
  return <>{stage === undefined ? '—' : t(`words.stages.${stage}`)}</>;
}

export function CreditTag({ credit }: { credit: string }) {
  const { t } = useTranslation('accounts');
  return <Tag color={CREDIT[credit]}>{t(`credit.${credit}`)}</Tag>;
}

/** Nothing while it is in time. */
export function PaceTag({ pace }: { pace: string | undefined }) {
  const { t } = useTranslation('accounts');
  return pace === undefined || pace === 'onTrack' ? null : <Tag color={PACE[pace]}>{t(`pace.${pace}`)}</Tag>;
}

/** Nothing while somebody is in touch. */
export function EngagementTag({ engagement }: { engagement: string | undefined }) {
  const { t } = useTranslation('accounts');
  if (engagement === undefined || engagement === 'fresh') return null;
  return <Tag color={ENGAGEMENT[engagement]}>{t(`engagement.${engagement}`)}</Tag>;
}
