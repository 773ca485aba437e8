import { Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { When } from '../../../parts/due';
import { useNarrow } from '../../../parts/use-media';
import { type Column, Listing } from '../parts/listing';
import { Outcome, type Verification } from './history-section';

/** Checks so far, so that one can say since when something is wrong. */
export function PastChecks() {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const [open, setOpen] = useState<Verification | null>(null);
  const query = usePages<Verification>(['verifications', 'list'], (cursor) =>
    bodyOf(api.GET('/api/v1/verifications', { params: { query: { limit: 20, cursor } } })),
  );
  const columns: Column<Verification>[] = [
    {
      key: 'at',
      title: t('history.at'),
      width: 160,
      render: (each) => (
        <button type="button" className="kp-admin-name" onClick={() => setOpen(each)}>
          <When at={each.startedAt} />
        </button>
      ),
    },
    { key: 'by', title: t('history.startedBy'), width: 120, render: ({ startedBy }) => startedBy.name },
    {
      key: 'result',
      title: t('history.result'),
      width: 160,
      render: ({ finishedAt, flaws }) => (
        <Tag color={finishedAt === null ? 'processing' : flaws === 0 ? 'success' : 'error'}>
          {finishedAt === null
            ? t('history.running')
            : flaws === 0
              ? t('history.fine')
              : t('history.found', { count: flaws })}
        </Tag>
      ),
    },
    { key: 'rows', title: t('history.rows'), width: 140, render: ({ rows }) => rows },
  ];
  return (
    <section>
      <h2 className="kp-admin-heading">{t('history.past')}</h2>
      <Listing query={query} columns={columns} empty={{ title: t('history.none'), hint: t('history.noneHint') }} />
      {open && (
        <Drawer open onClose={() => setOpen(null)} size={narrow ? '100%' : 560} title={t('history.result')}>
          <Outcome verification={open} />
        </Drawer>
      )}
    </section>
  );
}
