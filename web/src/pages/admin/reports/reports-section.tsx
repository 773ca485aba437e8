import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { Person } from '../../../parts/person';
import { useNarrow } from '../../../parts/use-media';
import { useMay, usePerson } from '../../../session/session';
import { type Column, Listing } from '../parts/listing';
import { useAddress } from '../parts/use-address';
import { ReportForm } from './report-form';

export type Report = Schemas['MarketReportView'];

const STATES = ['open', 'overdue', 'submitted', 'late', 'excused'] as const;

/** What the market did this month, from everybody who owes a report on it. */
export default function ReportsSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const address = useAddress();
  const [written, setWritten] = useState<Report | 'new' | null>(null);
  const [read, setRead] = useState<Report | null>(null);
  const filter = { state: address.one('state', STATES), month: address.get('month') };
  const query = usePages<Report>(['reports', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/market-reports', { params: { query: { ...filter, limit: 50, cursor } } })),
  );
  return (
    <>
      <div className="kp-admin-tools">
        <Select
          allowClear
          placeholder={t('reports.state')}
          aria-label={t('reports.state')}
          value={filter.state}
          onChange={(state?: string) => address.set({ state })}
          options={STATES.map((value) => ({ value, label: t(`reports.states.${value}`) }))}
        />
        <span className="kp-spread" />
        {may('reports.write') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setWritten('new')}>
            {t('reports.write')}
          </Button>
        )}
      </div>
      <Listing
        query={query}
        columns={useColumns(setWritten, setRead)}
        empty={{ title: t('reports.none'), hint: t('reports.noneHint') }}
      />
      {written && <ReportForm report={written === 'new' ? undefined : written} onClose={() => setWritten(null)} />}
      {read && <ReportText report={read} onClose={() => setRead(null)} />}
    </>
  );
}

function useColumns(onWrite: (report: Report) => void, onRead: (report: Report) => void): Column<Report>[] {
  const { t } = useTranslation('admin');
  const me = usePerson();
  const may = useMay();
  const { moment, day } = useFormat();
  return [
    { key: 'month', title: t('reports.month'), width: 110, render: ({ month }) => <strong>{month}</strong> },
    { key: 'author', title: t('reports.author'), width: 130, render: ({ authorName }) => <Person name={authorName} /> },
    {
      key: 'department',
      title: t('reports.department'),
      width: 220,
      render: ({ departmentName }) => departmentName ?? '—',
    },
    {
      key: 'state',
      title: t('reports.state'),
      width: 160,
      render: ({ status, late, overdueAt }) => {
        const state =
          status === 'open' && overdueAt !== null ? 'overdue' : status === 'submitted' && late ? 'late' : status;
        const colour = { overdue: 'error', late: 'warning', submitted: 'success' }[state as string];
        return <Tag color={colour}>{t(`reports.states.${state}`)}</Tag>;
      },
    },
    {
      key: 'due',
      title: t('reports.due'),
      width: 180,
      render: ({ dueAt, submittedAt }) =>
        submittedAt === null
          ? t('reports.dueAt', { day: day(dueAt) })
          : t('reports.submittedAt', { at: moment(submittedAt) }),
    },
    {
      key: 'do',
      title: '',
      width: 150,
      render: (report) => (
        <span className="kp-admin-buttons">
          {report.submittedAt !== null && (
            <Button size="small" onClick={() => onRead(report)}>
              {t('reports.read')}
            </Button>
          )}
          {report.authorId === me.id && may('reports.write') && report.status !== 'excused' && (
            <Button
              size="small"
              type={report.submittedAt === null ? 'primary' : 'default'}
              onClick={() => onWrite(report)}
            >
              {t(report.submittedAt === null ? 'reports.fill' : 'reports.change')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function ReportText({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const { month, authorName } = report;
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 620} title={t('reports.of', { name: authorName, month })}>
      {(['summary', 'forecast', 'problems', 'solutions'] as const).map((part) => (
        <section key={part}>
          <h3 className="kp-gap-top">{t(`reports.${part}`)}</h3>
          <p className="kp-admin-text">{report[part] ?? '—'}</p>
        </section>
      ))}
    </Drawer>
  );
}
