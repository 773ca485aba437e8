import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, bodyOf, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import { useCommand } from '../api/use-command';
import { When } from '../parts/due';
import { Answer, Nothing } from '../parts/states';

type Notice = Schemas['NotificationView'];

const INBOX = ['notifications'];

/** Where a notice leads. */
function addressOf({ link }: Notice): string | null {
  if (link?.type === 'account') return `/accounts/${link.id}`;
  if (link?.type === 'approval') return `/approvals/${link.id}`;
  return null;
}

export function Bell({ unread }: { unread: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Badge count={unread} size="small" offset={[-6, 6]} overflowCount={99}>
        <Button
          type="text"
          icon={<BellOutlined aria-hidden />}
          aria-label={t('bell.label', { count: unread })}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('bell.title')} size={400} extra={<ReadAll />}>
        {open && <Notices onLeave={() => setOpen(false)} />}
      </Drawer>
    </>
  );
}

function ReadAll() {
  const { t } = useTranslation();
  const readAll = useCommand({
    send: (_: void, header) => bodyOf(api.POST('/api/v1/notifications/read-all', { params: { header } })),
    onDone: () => queryClient.invalidateQueries({ queryKey: INBOX }),
  });
  return (
    <Button size="small" loading={readAll.isPending} onClick={() => readAll.mutate()}>
      {t('bell.readAll')}
    </Button>
  );
}

function Notices({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const notices = useQuery({
    queryKey: INBOX,
    queryFn: () => bodyOf(api.GET('/api/v1/notifications', { params: { query: { limit: 50 } } })),
  });
  return (
    <Answer query={notices}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('bell.none')} />
        ) : (
          <ul className="kp-notices">
            {items.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} onLeave={onLeave} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function NoticeLine({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const navigate = useNavigate();
  const read = useCommand({
    send: (id: string, header) =>
      bodyOf(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header } })),
    onDone: () => queryClient.invalidateQueries({ queryKey: INBOX }),
  });
  const open = () => {
    const address = addressOf(notice);
    if (notice.readAt === null) read.mutate(notice.id);
    if (address === null) return;
    onLeave();
    void navigate(address);
  };
  return (
    <li>
      <button type="button" className={notice.readAt === null ? 'kp-notice kp-notice-new' : 'kp-notice'} onClick={open}>
        <strong>{notice.title}</strong>
        <span>{notice.body}</span>
        <span className="kp-faint">
          <When at={notice.createdAt} />
        </span>
      </button>
    </li>
  );
}
