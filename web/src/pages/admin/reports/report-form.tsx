import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { localDay } from '../../../format/dates';
import { CommandDialog } from '../parts/command-dialog';
import { Field, TextField } from '../parts/fields';
import type { Report } from './reports-section';

type Said = Schemas['MarketReportBody'];

interface MonthFieldProps {
  id?: string;
  value?: string;
  onChange?: (month: string | undefined) => void;
}

function MonthField({ id, value, onChange }: MonthFieldProps) {
  return (
    <DatePicker
      id={id}
      picker="month"
      className="kp-wide"
      value={value === undefined ? null : dayjs(`${value}-01`)}
      onChange={(month) => onChange?.(month ? month.format('YYYY-MM') : undefined)}
    />
  );
}

export function ReportForm({ report, onClose }: { report?: Report; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const header = (version: number) => (version > 0 ? { 'If-Match': `"${version}"` } : {});
  return (
    <CommandDialog<Said, unknown>
      title={t('reports.write')}
      submit={t('reports.submit')}
      width={640}
      intro={t('reports.hint')}
      initial={report ? startOf(report) : { month: localDay(new Date()).slice(0, 7) }}
      send={(body, own) =>
        bodyOf(
          api.POST('/api/v1/market-reports', { params: { header: { ...own, ...header(report?.version ?? 0) } }, body }),
        )
      }
      done={t('reports.submitted')}
      refresh={[['reports'], ['today']]}
      onClose={onClose}
    >
      <Field name="month" label={t('reports.month')} isNeeded>
        <MonthField />
      </Field>
      <TextField name="summary" label={t('reports.summary')} isNeeded long />
      <TextField name="forecast" label={t('reports.forecast')} isNeeded long />
      <TextField name="problems" label={t('reports.problems')} isNeeded long />
      <TextField name="solutions" label={t('reports.solutions')} isNeeded long />
    </CommandDialog>
  );
}

function startOf({ month, area, summary, forecast, problems, solutions }: Report): Partial<Said> {
  const texts = { summary, forecast, problems, solutions, area };
  return { month, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)) };
}
