import { Button, Form, Input, type InputRef, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { useFocusAtOnce } from '../../../parts/use-focus-at-once';
import { CommandDialog } from '../parts/command-dialog';
import { ClockField, Field } from '../parts/fields';
import type { Calendar } from './calendar-section';

type Said = Schemas['CalendarDayBody'];

const KINDS = ['dayOff', 'workingDay', 'hours'] as const;
const REFRESH = [['calendar'], ['accounts'], ['approvals']];

export interface DayDialogProps {
  date: string;
  calendar: Calendar;
  onClose: () => void;
}

/** Sets a day apart from the plain week, or takes that back; open deadlines are counted anew either way. */
export function DayDialog({ date, calendar, onClose }: DayDialogProps) {
  const { t } = useTranslation('admin');
  const { plainDay } = useFormat();
  const field = useFocusAtOnce<InputRef>();
  const [removes, setRemoves] = useState(false);
  const own = calendar.days.find((each) => each.date === date && each.source === 'company');
  if (removes) return <RemoveDialog date={date} calendar={calendar} onClose={onClose} />;
  const known = KINDS.find((kind) => kind === own?.kind);
  return (
    <CommandDialog<Said, unknown>
      title={t('calendar.setOf', { day: plainDay(date) })}
      submit={t('shell:action.save')}
      intro={
        <>
          <p>{t('calendar.setHint')}</p>
          {own && (
            <p>
              {t('calendar.isSet', { name: own.name ?? '' })}{' '}
              <Button size="small" danger onClick={() => setRemoves(true)}>
                {t('calendar.remove')}
              </Button>
            </p>
          )}
        </>
      }
      initial={{ kind: known ?? 'dayOff', name: own?.name ?? undefined, hours: own?.hours ?? [] }}
      send={({ kind, name, hours }, header) =>
        bodyOf(
          api.PUT('/api/v1/calendar/days/{date}', {
            params: { path: { date }, header: { ...header, 'If-Match': `"${calendar.version}"` } },
            body: kind === 'hours' ? { kind, name, hours } : { kind, name },
          }),
        )
      }
      done={t('calendar.done')}
      refresh={REFRESH}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Field name="kind" label={t('calendar.what')}>
            <Radio.Group options={KINDS.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))} />
          </Field>
          <Field name="name" label={t('calendar.name')} isNeeded>
            <Input ref={field} maxLength={100} />
          </Field>
          <Form.Item noStyle dependencies={['kind']}>
            {() => form.getFieldValue('kind') === 'hours' && <Hours />}
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}

function Hours() {
  const { t } = useTranslation('admin');
  return (
    <Form.List name="hours">
      {(fields, { add, remove }) => (
        <Form.Item label={t('calendar.hours')}>
          {fields.map(({ key, name }) => (
            <Space key={key} align="start" className="kp-admin-hours">
              <Form.Item name={[name, 'from']} rules={[{ required: true, message: t('calendar.timeMissing') }]}>
                <ClockField label={t('calendar.from')} />
              </Form.Item>
              <Form.Item name={[name, 'to']} rules={[{ required: true, message: t('calendar.timeMissing') }]}>
                <ClockField label={t('calendar.to')} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('remove')}</Button>
            </Space>
          ))}
          <Button onClick={() => add({})}>{t('calendar.addHours')}</Button>
        </Form.Item>
      )}
    </Form.List>
  );
}

function RemoveDialog({ date, calendar, onClose }: DayDialogProps) {
  const { t } = useTranslation('admin');
  const { plainDay } = useFormat();
  return (
    <CommandDialog
      title={t('calendar.removeOf', { day: plainDay(date) })}
      submit={t('calendar.remove')}
      danger
      intro={t('calendar.removeHint')}
      send={(_, header) =>
        bodyOf(
          api.DELETE('/api/v1/calendar/days/{date}', {
            params: { path: { date }, header: { ...header, 'If-Match': `"${calendar.version}"` } },
          }),
        )
      }
      done={t('calendar.done')}
      refresh={REFRESH}
      onClose={onClose}
    />
  );
}
