import { useQuery } from '@tanstack/react-query';
import { Alert, Badge, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { When } from '../../../parts/due';
import { Answer } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { TextField } from '../parts/fields';
import { type Column, Rows } from '../parts/listing';
import { PastPauses } from './past-pauses';

export type Loop = Schemas['LoopView'];

const LIVE_MS = 5_000;
/** Heartbeats are noted every ten seconds; loops that sleep for hours have none to miss. */
const SILENT_MS = 120_000;
const SLEEPERS = ['checkpoint', 'nightly-clean-up'];

type Health = 'running' | 'paused' | 'silent' | 'never';
const MARKS = { running: 'success', paused: 'warning', silent: 'error', never: 'default' } as const;

function healthOf({ state, lastBeatAt, loop }: Loop, now: number): Health {
  if (state === 'paused') return 'paused';
  if (lastBeatAt === null) return 'never';
  return now - Date.parse(lastBeatAt) > SILENT_MS && !SLEEPERS.includes(loop) ? 'silent' : 'running';
}

/** What works while nobody looks: whether it does, and the switch for it. Read anew every few seconds. */
export default function JobsSection() {
  const { t } = useTranslation('admin');
  const query = useQuery({
    queryKey: ['jobs'],
    refetchInterval: LIVE_MS,
    queryFn: () => bodyOf(api.GET('/api/v1/jobs')),
  });
  const now = query.dataUpdatedAt;
  return (
    <Answer query={query} rows={8}>
      {({ loops, pauses }) => {
        const count = (health: Health) => loops.filter((loop) => healthOf(loop, now) === health).length;
        const bad = count('silent') + count('paused');
        return (
          <>
            <Alert
              showIcon
              className="kp-admin-notice"
              type={bad === 0 ? 'success' : 'warning'}
              title={
                bad === 0
                  ? t('jobs.fine', { count: count('running') })
                  : t('jobs.notFine', { paused: count('paused'), silent: count('silent') })
              }
              description={t('jobs.live')}
            />
            <Loops loops={loops} now={now} />
            <PastPauses pauses={pauses.filter(({ resumedAt }) => resumedAt !== null)} />
          </>
        );
      }}
    </Answer>
  );
}

function Loops({ loops, now }: { loops: Loop[]; now: number }) {
  const { t } = useTranslation('admin');
  const may = useMay();
  const [turned, setTurned] = useState<Loop | null>(null);
  const columns: Column<Loop>[] = [
    {
      key: 'loop',
      title: t('jobs.job'),
      width: 260,
      render: ({ loop }) => (
        <>
          <strong>{t(`jobs.loop.${loop}`)}</strong>
          <div className="kp-faint">{t(`jobs.about.${loop}`)}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('jobs.state'),
      width: 120,
      render: (loop) => {
        const health = healthOf(loop, now);
        return <Badge status={MARKS[health]} text={t(`jobs.health.${health}`)} />;
      },
    },
    {
      key: 'beat',
      title: t('jobs.beat'),
      width: 150,
      render: ({ lastBeatAt }) => (lastBeatAt === null ? t('jobs.noBeat') : <When at={lastBeatAt} />),
    },
    {
      key: 'pause',
      title: t('jobs.pause'),
      width: 260,
      render: ({ pause }) =>
        pause === null ? null : (
          <>
            {pause.pausedBy?.name ?? t('jobs.operator')} · <When at={pause.pausedAt} />
            {pause.note !== null && <div>{pause.note}</div>}
          </>
        ),
    },
    {
      key: 'do',
      title: '',
      width: 100,
      render: (loop) =>
        may('jobs.write') ? (
          <Button
            size="small"
            onClick={() => setTurned(loop)}
            aria-label={t(`jobs.${loop.state}Of`, { name: t(`jobs.loop.${loop.loop}`) })}
          >
            {t(loop.state === 'paused' ? 'jobs.resume' : 'jobs.hold')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Rows rows={loops} rowKey="loop" columns={columns} />
      {turned && <TurnDialog loop={turned} onClose={() => setTurned(null)} />}
    </>
  );
}

function TurnDialog({ loop: { loop, state }, onClose }: { loop: Loop; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const name = t(`jobs.loop.${loop}`);
  const isPaused = state === 'paused';
  return (
    <CommandDialog<{ note?: string }, unknown>
      title={t(`jobs.${state}Of`, { name })}
      submit={t(isPaused ? 'jobs.resume' : 'jobs.hold')}
      danger={!isPaused}
      intro={t(isPaused ? 'jobs.resumeHint' : 'jobs.holdHint')}
      send={({ note }, header) => {
        const params = { path: { loop }, header };
        if (isPaused) return api.POST('/api/v1/jobs/{loop}/resume', { params });
        return api.POST('/api/v1/jobs/{loop}/pause', { params, body: note ? { note } : {} });
      }}
      done={t(isPaused ? 'jobs.resumed' : 'jobs.held')}
      refresh={[['jobs']]}
      onClose={onClose}
    >
      {!isPaused && <TextField name="note" label={t('jobs.note')} />}
    </CommandDialog>
  );
}
