import { Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { When } from '../../../parts/due';
import { useNarrow } from '../../../parts/use-media';
import { useMay } from '../../../session/session';
import { useNameOf } from '../parts/directory';
import { type Column, Listing } from '../parts/listing';

type Recount = Schemas['RecountView'];
type Move = Schemas['DeadlineMoveView'];

/** What a change of the calendar did to open deadlines. */
export function Recounts() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string | null>(null);
  const query = usePages<Recount>(['calendar', 'recounts'], (cursor) =>
    bodyOf(api.GET('/api/v1/calendar/recounts', { params: { query: { limit: 20, cursor } } })),
  );
  const columns: Column<Recount>[] = [
    { key: 'started', title: t('calendar.startedAt'), width: 150, render: ({ startedAt }) => <When at={startedAt} /> },
    {
      key: 'by',
      title: t('calendar.startedBy'),
      width: 110,
      render: ({ startedBy }) => (startedBy === null ? t('system') : nameOf(startedBy)),
    },
    {
      key: 'state',
      title: t('calendar.progress'),
      width: 120,
      render: ({ finishedAt, superseded }) => (
        <Tag color={finishedAt === null ? 'processing' : 'default'}>
          {t(`calendar.recount.${finishedAt === null ? 'running' : superseded ? 'superseded' : 'finished'}`)}
        </Tag>
      ),
    },
    { key: 'looked', title: t('calendar.lookedAt'), width: 120, render: ({ lookedAt }) => lookedAt },
    {
      key: 'moved',
      title: t('calendar.moved'),
      width: 160,
      render: ({ id, moved }) =>
        moved > 0 && may('calendar.audit') ? (
          <Button size="small" onClick={() => setOpen(id)}>
            {t('calendar.movedOf', { count: moved })}
          </Button>
        ) : (
          moved
        ),
    },
  ];
  return (
    <>
      <Listing
        query={query}
        columns={columns}
        empty={{ title: t('calendar.noRecounts'), hint: t('calendar.noRecountsHint') }}
      />
      {open !== null && <Moves id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Moves({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const { moment } = useFormat();
  const query = usePages<Move>(['calendar', 'moves', id], (cursor) =>
    bodyOf(
      api.GET('/api/v1/calendar/recounts/{id}/moves', { params: { path: { id }, query: { limit: 100, cursor } } }),
    ),
  );
  const columns: Column<Move>[] = [
    {
      key: 'purpose',
      title: t('calendar.deadline'),
      width: 200,
      render: ({ purpose }) =>
        t(`calendar.purpose.${purpose.split('.')[0]}`, { defaultValue: t('calendar.purpose.other') }),
    },
    { key: 'from', title: t('calendar.before'), width: 150, render: ({ fromAt }) => moment(fromAt) },
    { key: 'to', title: t('calendar.after'), width: 150, render: ({ toAt }) => <strong>{moment(toAt)}</strong> },
  ];
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 620} title={t('calendar.moves')}>
      <Listing query={query} columns={columns} empty={{ title: t('calendar.noMoves') }} />
    </Drawer>
  );
}
