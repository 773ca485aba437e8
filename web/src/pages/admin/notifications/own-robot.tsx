import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { ProblemNote } from '../../../parts/problem-note';
import { Answer } from '../../../parts/states';
import { CommandDialog } from '../parts/command-dialog';
import { Field } from '../parts/fields';
import { SETTINGS } from './channels';

type Robot = Schemas['OwnRobotView'];
type Said = Schemas['OwnRobotBody'];

const ROBOT = ['notifications', 'robot'];

/** A robot of a chat group that one is alone in: what the inbox holds comes there too. */
export function OwnRobot() {
  const { t } = useTranslation('admin');
  const robot = useQuery({
    queryKey: ROBOT,
    queryFn: async (): Promise<{ robot: Robot | null }> => {
      try {
        return { robot: await bodyOf(api.GET('/api/v1/notifications/robot')) };
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return { robot: null };
        throw error;
      }
    },
  });
  const settings = useQuery({
    queryKey: SETTINGS,
    queryFn: () => bodyOf(api.GET('/api/v1/notifications/settings')),
  });
  const platforms = settings.data?.robots.platforms ?? [];
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('ownRobot.title')}</h2>
      <p className="kp-faint">{t('ownRobot.hint')}</p>
      <Answer query={robot} rows={1}>
        {({ robot: known }) =>
          platforms.length === 0 && known === null ? (
            <p className="kp-gap-top">{t('ownRobot.off')}</p>
          ) : (
            <Moves robot={known} platforms={platforms} />
          )
        }
      </Answer>
    </section>
  );
}

function Moves({ robot, platforms }: { robot: Robot | null; platforms: readonly Said['platform'][] }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const trial = useCommand<void, unknown>({
    send: (_, header) => api.POST('/api/v1/notifications/robot/trial', { params: { header } }),
    onDone: () => void message.success(t('robots.tried')),
  });
  return (
    <>
      {robot && (
        <p className="kp-gap-top">
          {t(`robots.platforms.${robot.platform}`)} · {robot.address}
        </p>
      )}
      <div className="kp-admin-buttons kp-gap-top">
        <Button onClick={() => setDialog('set')}>{t(robot ? 'ownRobot.replace' : 'ownRobot.set')}</Button>
        {robot && (
          <>
            <Button loading={trial.isPending} onClick={() => trial.mutate()}>
              {t('robots.trial')}
            </Button>
            <Button danger onClick={() => setDialog('remove')}>
              {t('robots.remove')}
            </Button>
          </>
        )}
      </div>
      {trial.error && <ProblemNote error={trial.error} onClose={() => trial.reset()} />}
      {dialog === 'set' && (
        <CommandDialog<Said, unknown>
          title={t('ownRobot.title')}
          submit={t('shell:action.save')}
          intro={t('ownRobot.setHint')}
          initial={{ platform: robot?.platform ?? platforms[0] }}
          send={({ secret, ...said }, header) =>
            bodyOf(
              api.PUT('/api/v1/notifications/robot', {
                params: { header },
                body: { ...said, ...(secret ? { secret } : {}) },
              }),
            )
          }
          done={t('saved')}
          refresh={[ROBOT, SETTINGS]}
          onClose={close}
        >
          <Field name="platform" label={t('robots.platform')} isNeeded>
            <Select options={platforms.map((value) => ({ value, label: t(`robots.platforms.${value}`) }))} />
          </Field>
          <Field name="address" label={t('robots.address')} isNeeded hint={t('robots.addressHint')}>
            <Input placeholder="https://" autoComplete="off" />
          </Field>
          <Field name="secret" label={t('robots.secret')} hint={t('robots.secretHint')}>
            <Input autoComplete="off" />
          </Field>
        </CommandDialog>
      )}
      {dialog === 'remove' && (
        <CommandDialog
          title={t('ownRobot.remove')}
          submit={t('robots.remove')}
          danger
          intro={t('ownRobot.removeHint')}
          send={(_, header) => api.DELETE('/api/v1/notifications/robot', { params: { header } })}
          done={t('robots.removed')}
          refresh={[ROBOT, SETTINGS]}
          onClose={close}
        />
      )}
    </>
  );
}
