import { Button, Drawer, Progress, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { queryClient } from '../../../api/query-client';
import { usePages } from '../../../api/use-pages';
import { When } from '../../../parts/due';
import { useNarrow } from '../../../parts/use-media';
import { CommandDialog } from '../parts/command-dialog';
import { useNameOf } from '../parts/directory';
import { type Column, Listing } from '../parts/listing';

type Run = Schemas['ImportRunView'];
type Row = Schemas['ImportRowView'];

const BUSY_MS = 1_500;
const COLOURS = { running: 'processing', finished: 'success', undoing: 'warning', undone: 'default' } as const;

/** Imports so far; one that runs shows how far it is, until it is through. */
export function Runs() {
  const { t } = useTranslation('admin');
  const [undone, setUndone] = useState<Run | null>(null);
  const [open, setOpen] = useState<Run | null>(null);
  const query = usePages<Run>(['imports'], (cursor) =>
    bodyOf(api.GET('/api/v1/imports', { params: { query: { limit: 20, cursor } } })),
  );
  const isBusy = query.items.some(({ status }) => status === 'running' || status === 'undoing');
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['imports'] }), BUSY_MS);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries({ queryKey: ['accounts'] });
    };
  }, [isBusy]);
  return (
    <section>
      <h2 className="kp-admin-heading">{t('import.runs')}</h2>
      <Listing
        query={query}
        columns={useColumns(setOpen, setUndone)}
        empty={{ title: t('import.noRuns'), hint: t('import.noRunsHint') }}
      />
      {open && <RunRows run={open} onClose={() => setOpen(null)} />}
      {undone && (
        <CommandDialog
          title={t('import.undoOf', { name: undone.fileName })}
          submit={t('import.undo')}
          danger
          intro={t('import.undoHint', { count: undone.total })}
          send={(_, header) =>
            bodyOf(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id: undone.id }, header } }))
          }
          done={t('import.undoing')}
          refresh={[['imports']]}
          onClose={() => setUndone(null)}
        />
      )}
    </section>
  );
}

function useColumns(onOpen: (run: Run) => void, onUndo: (run: Run) => void): Column<Run>[] {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  return [
    {
      key: 'file',
      title: t('import.file'),
      width: 220,
      render: (run) => (
        <button type="button" className="kp-admin-name" onClick={() => onOpen(run)}>
          {run.fileName}
        </button>
      ),
    },
    { key: 'started', title: t('import.startedAt'), width: 140, render: ({ startedAt }) => <When at={startedAt} /> },
    {
      key: 'by',
      title: t('import.startedBy'),
      width: 110,
      render: ({ startedBy }) => (startedBy === null ? t('import.commandLine') : nameOf(startedBy)),
    },
    {
      key: 'status',
      title: t('import.status'),
      width: 220,
      render: ({ status, done, total, lastError }) => (
        <>
          <Tag color={COLOURS[status]}>{t(`import.statuses.${status}`)}</Tag>
          {(status === 'running' || status === 'undoing') && (
            <Progress
              percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
              size="small"
              aria-label={t('import.progress')}
            />
          )}
          {lastError !== null && <div className="kp-due-late">{t('import.interrupted')}</div>}
        </>
      ),
    },
    {
      key: 'outcomes',
      title: t('import.outcome'),
      width: 240,
      render: ({ outcomes }) =>
        Object.entries(outcomes)
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => <Tag key={outcome}>{t(`import.outcomes.${outcome}`, { count })}</Tag>),
    },
    {
      key: 'do',
      title: '',
      width: 90,
      render: (run) =>
        run.status === 'finished' ? (
          <Button
            size="small"
            danger
            onClick={() => onUndo(run)}
            aria-label={t('import.undoOf', { name: run.fileName })}
          >
            {t('import.undo')}
          </Button>
        ) : null,
    },
  ];
}

function RunRows({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const query = usePages<Row>(['imports', run.id, 'rows'], (cursor) =>
    bodyOf(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id: run.id }, query: { limit: 100, cursor } } })),
  );
  const rows = { ...query, items: query.items.map((row) => ({ ...row, id: String(row.row) })) };
  const columns: Column<Row & { id: string }>[] = [
    {
      key: 'name',
      title: t('import.account'),
      width: 220,
      render: ({ name, accountId, outcome }) =>
        accountId === null || outcome === 'undone' ? name : <Link to={`/accounts/${accountId}`}>{name}</Link>,
    },
    { key: 'row', title: t('import.row'), width: 80, render: ({ row }) => t('import.rowOf', { row }) },
    {
      key: 'outcome',
      title: t('import.outcome'),
      width: 260,
      render: ({ outcome, message }) => (
        <>
          <Tag>{t(`import.rowOutcome.${outcome}`)}</Tag> {message}
        </>
      ),
    },
  ];
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 680} title={run.fileName}>
      <Listing query={rows as never} columns={columns} empty={{ title: t('import.noRows') }} />
    </Drawer>
  );
}
