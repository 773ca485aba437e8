import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { When } from '../../../parts/due';

/** Who held what back, and until when. */
export function PastPauses({ pauses }: { pauses: Schemas['LoopPauseView'][] }) {
  const { t } = useTranslation('admin');
  if (pauses.length === 0) return null;
  return (
    <section className="kp-panel kp-admin-section kp-gap-top">
      <h2>{t('jobs.past')}</h2>
      <ul className="kp-admin-list">
        {pauses.map(({ loop, pausedAt, pausedBy, resumedAt, resumedBy, note }) => (
          <li key={`${loop}${pausedAt}`}>
            <strong>{t(`jobs.loop.${loop}`)}</strong> {note}
            <div className="kp-faint">
              {pausedBy?.name ?? t('jobs.operator')} <When at={pausedAt} /> – {resumedBy?.name ?? t('jobs.operator')}{' '}
              {resumedAt !== null && <When at={resumedAt} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
