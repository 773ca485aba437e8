import { App, Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { queryClient } from '../../../api/query-client';
import { useCommand } from '../../../api/use-command';
import { usePages } from '../../../api/use-pages';
import { When } from '../../../parts/due';
import { ProblemNote } from '../../../parts/problem-note';
import { useNarrow } from '../../../parts/use-media';
import { useMay } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { type Column, Listing } from '../parts/listing';
import { RobotForm } from './robot-form';
import type { Robot } from './robots-section';

type Post = Schemas['RobotPostView'];

const COLOURS = {
  waiting: 'default',
  sending: 'processing',
  sent: 'success',
  failed: 'error',
  uncertain: 'warning',
  dropped: 'default',
} as const;

export function RobotDrawer({ robot, onClose }: { robot: Robot; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const may = useMay();
  const { name, platform, address, signed } = robot;
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 620} title={name}>
      <p>
        {t(`robots.platforms.${platform}`)} · {address} {signed && <Tag>{t('robots.signed')}</Tag>}
      </p>
      {may('robots.write') && <Moves robot={robot} onGone={onClose} />}
      <h3 className="kp-gap-top">{t('robots.posts')}</h3>
      <Posts robotId={robot.id} />
    </Drawer>
  );
}

function Moves({ robot, onGone }: { robot: Robot; onGone: () => void }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const { id, name, version } = robot;
  const trial = useCommand<void, unknown>({
    send: (_, header) => api.POST('/api/v1/robots/{id}/trial', { params: { path: { id }, header } }),
    onDone: () => {
      void message.success(t('robots.tried'));
      void queryClient.invalidateQueries({ queryKey: ['robots'] });
    },
  });
  const close = () => setDialog(null);
  return (
    <>
      <div className="kp-admin-buttons kp-gap-top">
        <Button onClick={() => setDialog('edit')}>{t('robots.edit')}</Button>
        <Button loading={trial.isPending} onClick={() => trial.mutate()}>
          {t('robots.trial')}
        </Button>
        <Button danger onClick={() => setDialog('remove')}>
          {t('robots.remove')}
        </Button>
      </div>
      {trial.error && <ProblemNote error={trial.error} onClose={() => trial.reset()} />}
      {dialog === 'edit' && <RobotForm robot={robot} onClose={close} />}
      {dialog === 'remove' && (
        <CommandDialog
          title={t('robots.removeOf', { name })}
          submit={t('robots.remove')}
          danger
          intro={t('robots.removeHint')}
          send={(_, header) =>
            api.DELETE('/api/v1/robots/{id}', {
              params: { path: { id }, header: { ...header, 'If-Match': `"${version}"` } },
            })
          }
          done={t('robots.removed')}
          onDone={onGone}
          refresh={[['robots']]}
          onClose={close}
        />
      )}
    </>
  );
}

function Posts({ robotId }: { robotId: string }) {
  const { t } = useTranslation('admin');
  const query = usePages<Post>(['robots', 'posts', robotId], (cursor) =>
    bodyOf(api.GET('/api/v1/robots/{id}/posts', { params: { path: { id: robotId }, query: { limit: 30, cursor } } })),
  );
  const columns: Column<Post>[] = [
    { key: 'kind', title: t('robots.kind'), width: 140, render: ({ kind }) => t(`robots.post.${kind}`) },
    { key: 'at', title: t('webhooks.at'), width: 130, render: ({ createdAt }) => <When at={createdAt} /> },
    {
      key: 'status',
      title: t('robots.state'),
      width: 260,
      render: ({ status, error, attempts }) => (
        <>
          <Tag color={COLOURS[status]}>{t(`robots.status.${status}`)}</Tag>
          <span className="kp-faint">{t('webhooks.attempts', { count: attempts })}</span>
          {error !== null && <div className="kp-faint">{error}</div>}
        </>
      ),
    },
  ];
  return (
    <Listing query={query} columns={columns} empty={{ title: t('robots.noPosts'), hint: t('robots.noPostsHint') }} />
  );
}
