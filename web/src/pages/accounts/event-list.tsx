import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import type { Account, Path, PathEvent } from './accounts-queries';
import { EventDialog } from './event-dialog';

export interface EventListProps {
  account: Account;
  path: Path;
}

/** What can be done with the account from here; what is blocked says by what. */
export function EventList({ account, path }: EventListProps) {
  const { t } = useTranslation('accounts');
  const [chosen, setChosen] = useState<PathEvent | null>(null);
  const events = path.events.filter(({ type }) => !type.startsWith('path.adopt'));
  return (
    <section className="kp-panel kp-box-section" aria-label={t('account.next')}>
      <h2>{t('account.next')}</h2>
      {path.request && (
        <p className="kp-waits">
          {t('account.waits', { event: t([`event.${path.request.event}`, path.request.event]) })}{' '}
          <Link to={`/approvals/${path.request.id}`}>{t('account.see')}</Link>
        </p>
      )}
      {events.length === 0 && <p className="kp-faint">{t('account.none')}</p>}
      <ul className="kp-events">
        {events.map((event) => (
          <EventLine key={event.type} event={event} onChoose={() => setChosen(event)} />
        ))}
      </ul>
      {chosen && <EventDialog {...{ account, path }} event={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function EventLine({ event, onChoose }: { event: PathEvent; onChoose: () => void }) {
  const { t, i18n } = useTranslation('accounts');
  const { separator } = useFormat();
  const isMain = event.type === 'stage.complete';
  const reason = `reason.${event.reason}`;
  return (
    <li>
      <Button type={isMain ? 'primary' : 'default'} block disabled={!event.enabled} onClick={onChoose}>
        {t([`event.${event.type}`, event.type])}
        {event.needsApproval && event.enabled && <Tag>{t('account.needsApproval')}</Tag>}
      </Button>
      {event.reason !== null && event.blockedBy.length === 0 && i18n.exists(`accounts:${reason}`) && (
        <span className="kp-faint">{t(reason)}</span>
      )}
      {event.blockedBy.length > 0 && (
        <span className="kp-faint">{t('account.blockedBy', { criteria: event.blockedBy.join(separator) })}</span>
      )}
    </li>
  );
}
