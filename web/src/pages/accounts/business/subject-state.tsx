import { useTranslation } from 'react-i18next';

const MOODS: Record<string, string> = {
  draft: 'past',
  inApproval: 'now',
  approved: 'soon',
  completed: 'fine',
  signed: 'fine',
  cancelled: 'past',
  planning: 'now',
  running: 'fine',
  settling: 'fine',
  collecting: 'soon',
  closed: 'past',
  amending: 'now',
  suspended: 'late',
  terminated: 'past',
};

/** Where something that needs an approval stands; what waits for somebody here stands out. */
export function SubjectState({ state }: { state: string | null }) {
  const { t } = useTranslation('account-requests');
  return state === null ? null : (
    <span className={`kp-mark kp-mark-${MOODS[state] ?? 'past'}`}>{t(`state.${state}`)}</span>
  );
}
