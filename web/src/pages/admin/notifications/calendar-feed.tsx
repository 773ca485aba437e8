import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { Answer } from '../../../parts/states';
import { CommandDialog } from '../parts/command-dialog';
import { SecretDialog } from '../parts/secret-dialog';

const FEED = ['notifications', 'calendar-feed'];

/** The address by which a calendar program shows visits, next steps and due dates. */
export function CalendarFeed() {
  const { t } = useTranslation('admin');
  const { moment, ago } = useFormat();
  const [dialog, setDialog] = useState<'issue' | 'revoke' | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const close = () => setDialog(null);
  const feed = useQuery({ queryKey: FEED, queryFn: () => bodyOf(api.GET('/api/v1/me/calendar-feed')) });
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('feed.title')}</h2>
      <p className="kp-faint">{t('feed.hint')}</p>
      <Answer query={feed} rows={1}>
        {({ active, createdAt, readAt }) => (
          <>
            <p className="kp-gap-top">
              {active && createdAt !== null ? t('feed.active', { at: moment(createdAt) }) : t('feed.none')}{' '}
              {active && (
                <span className="kp-faint">
                  {readAt === null ? t('feed.unread') : t('feed.read', { ago: ago(readAt) })}
                </span>
              )}
            </p>
            <div className="kp-admin-buttons kp-gap-top">
              <Button onClick={() => setDialog('issue')}>{t(active ? 'feed.renew' : 'feed.issue')}</Button>
              {active && (
                <Button danger onClick={() => setDialog('revoke')}>
                  {t('feed.revoke')}
                </Button>
              )}
            </div>
            {dialog === 'issue' && (
              <CommandDialog<object, { url: string }>
                title={t(active ? 'feed.renew' : 'feed.issue')}
                submit={t(active ? 'feed.renew' : 'feed.issue')}
                danger={active}
                intro={t(active ? 'feed.renewHint' : 'feed.issueHint')}
                send={() => bodyOf(api.POST('/api/v1/me/calendar-feed'))}
                onDone={(made) => setUrl(made.url)}
                refresh={[FEED]}
                onClose={close}
              />
            )}
            {dialog === 'revoke' && (
              <CommandDialog
                title={t('feed.revoke')}
                submit={t('feed.revoke')}
                danger
                intro={t('feed.revokeHint')}
                send={() => api.DELETE('/api/v1/me/calendar-feed')}
                done={t('feed.revoked')}
                refresh={[FEED]}
                onClose={close}
              />
            )}
          </>
        )}
      </Answer>
      {url !== null && (
        <SecretDialog
          title={t('feed.address')}
          hint={t('feed.addressHint')}
          secret={url}
          onClose={() => setUrl(null)}
        />
      )}
    </section>
  );
}
