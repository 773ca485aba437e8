import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { queryClient } from '../../../api/query-client';
import { useCommand } from '../../../api/use-command';
import { ProblemNote } from '../../../parts/problem-note';
import { Answer } from '../../../parts/states';
import { ClockField } from '../parts/fields';
import { type Column, Rows } from '../parts/listing';

type Settings = Schemas['ChannelSettingsView'];
type Kind = Settings['channels'][number];
type Channel = Kind['channel'];
type Quiet = { from: string; until: string } | null;

const WITH_ROBOT: Channel[] = ['mail', 'digest', 'robot', 'robotDigest', 'inApp'];
const WITHOUT_ROBOT: Channel[] = ['mail', 'digest', 'inApp'];
const AT_NIGHT = { from: '22:00', until: '08:00' };

export const SETTINGS = ['notifications', 'settings'];

export function Channels() {
  const query = useQuery({
    queryKey: SETTINGS,
    queryFn: () => bodyOf(api.GET('/api/v1/notifications/settings')),
  });
  return (
    <Answer query={query} rows={12}>
      {(settings) => <ChannelForm key={JSON.stringify(settings)} settings={settings} />}
    </Answer>
  );
}

/** Every kind of message with the way on which it comes, and the hours in which none does. */
function ChannelForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Record<string, Channel>>(() =>
    Object.fromEntries(settings.channels.filter((each) => each.chosen).map(({ kind, channel }) => [kind, channel])),
  );
  const [quiet, setQuiet] = useState<Quiet>(settings.quietHours);
  const save = useCommand<Schemas['ChannelSettingsBody'], unknown>({
    send: (body, header) => bodyOf(api.PUT('/api/v1/notifications/settings', { params: { header }, body })),
    onDone: () => {
      void message.success(t('saved'));
      return queryClient.invalidateQueries({ queryKey: SETTINGS });
    },
  });
  const channels = Object.entries(chosen).map(([kind, channel]) => ({
    kind,
    channel,
  })) as Schemas['ChannelChoiceBody'][];
  const columns: Column<Kind>[] = [
    { key: 'kind', title: t('notices.kind'), width: 200, render: ({ name }) => <strong>{name}</strong> },
    {
      key: 'channel',
      title: t('notices.channel'),
      width: 340,
      render: ({ kind, name, default: usual }) => (
        <Select<Channel | 'default'>
          className="kp-wide"
          aria-label={t('notices.channelOf', { name })}
          value={chosen[kind] ?? 'default'}
          onChange={(next) => {
            const { [kind]: _, ...others } = chosen;
            setChosen(next === 'default' ? others : { ...others, [kind]: next });
          }}
          options={[
            { value: 'default', label: t('notices.usual', { channel: t(`notices.channels.${usual}`) }) },
            ...(settings.robots.own ? WITH_ROBOT : WITHOUT_ROBOT).map((value) => ({
              value,
              label: t(`notices.channels.${value}`),
            })),
          ]}
        />
      ),
    },
  ];
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('notices.title')}</h2>
      {!settings.available && <Alert showIcon type="info" className="kp-admin-notice" title={t('notices.noMail')} />}
      <p className="kp-faint kp-admin-notice">{t('notices.hint', { at: settings.digestAt })}</p>
      <Rows rows={settings.channels} rowKey="kind" columns={columns} />
      <QuietHours quiet={quiet} onChange={setQuiet} />
      {save.error && <ProblemNote error={save.error} />}
      <Button type="primary" loading={save.isPending} onClick={() => save.mutate({ channels, quietHours: quiet })}>
        {t('shell:action.save')}
      </Button>
    </section>
  );
}

function QuietHours({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const { t } = useTranslation('admin');
  return (
    <div className="kp-admin-tools kp-gap-top">
      <Switch
        checked={quiet !== null}
        onChange={(on) => onChange(on ? AT_NIGHT : null)}
        aria-label={t('notices.quiet')}
      />
      <span>{t('notices.quiet')}</span>
      {quiet && (
        <>
          <ClockField
            label={t('notices.from')}
            value={quiet.from}
            onChange={(from) => from && onChange({ ...quiet, from })}
          />
          –
          <ClockField
            label={t('notices.until')}
            value={quiet.until}
            onChange={(until) => until && onChange({ ...quiet, until })}
          />
          <span className="kp-faint">{t('notices.quietHint')}</span>
        </>
      )}
    </div>
  );
}
