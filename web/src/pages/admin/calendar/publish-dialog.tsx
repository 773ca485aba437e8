import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { CommandDialog } from '../parts/command-dialog';
import { Field } from '../parts/fields';
import type { Calendar } from './calendar-section';

interface Said {
  holidays: string;
  makeUpDays?: string;
}

interface NamedDate {
  date: string;
  name: string;
}

/** `2027-01-01 元旦`, or `2027-02-05 ~ 2027-02-11 春节`: a line a day, or a line a holiday. */
function datesOf(text: string): NamedDate[] {
  return text.split('\n').flatMap((line) => {
    const found = /^\s*(\d{4}-\d\d-\d\d)(?:\s*[~\uff5e\u81f3]\s*(\d{4}-\d\d-\d\d))?\s+(\S.*?)\s*$/.exec(line);
    const [, from, to = from, name] = found ?? [];
    if (from === undefined || to === undefined || name === undefined) return [];
    const days: NamedDate[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
      days.push({ date: new Date(at).toISOString().slice(0, 10), name });
    return days;
  });
}

/** Every line that holds anything is one that is understood. */
const isReadable = (text = '') => text.split('\n').every((line) => line.trim() === '' || datesOf(line).length > 0);

/** The arrangement of the State Council for a year that the system does not know yet, as one copies it from the announcement. */
export function PublishDialog({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { year, version } = calendar;
  return (
    <CommandDialog<Said, unknown>
      title={t('calendar.publish', { year })}
      submit={t('calendar.publish', { year })}
      danger
      width={640}
      intro={t('calendar.publishHint', { year })}
      send={async ({ holidays, makeUpDays = '' }, header) =>
        bodyOf(
          api.POST('/api/v1/calendar/years/{year}/publish', {
            params: { path: { year: String(year) }, header: { ...header, 'If-Match': `"${version}"` } },
            body: { holidays: datesOf(holidays), makeUpDays: datesOf(makeUpDays) },
          }),
        )
      }
      done={t('calendar.done')}
      refresh={[['calendar'], ['accounts'], ['approvals']]}
      onClose={onClose}
    >
      <Dates
        name="holidays"
        label={t('calendar.holidays')}
        example={t('calendar.holidaysExample', { year })}
        isNeeded
      />
      <Dates name="makeUpDays" label={t('calendar.makeUpDays')} example={t('calendar.makeUpExample', { year })} />
    </CommandDialog>
  );
}

function Dates({ example, ...field }: { name: string; label: string; example: string; isNeeded?: boolean }) {
  const { t } = useTranslation('admin');
  return (
    <Field
      {...field}
      hint={t('calendar.datesHint')}
      rules={[
        {
          validator: (_: unknown, text: string | undefined) =>
            isReadable(text) ? Promise.resolve() : Promise.reject(new Error(t('calendar.datesUnread'))),
        },
      ]}
    >
      <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} placeholder={example} />
    </Field>
  );
}
