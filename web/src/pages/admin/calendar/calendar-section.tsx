import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useNow } from '../../../parts/use-now';
import { Answer } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { ChangeList } from '../parts/change-list';
import { useAddress } from '../parts/use-address';
import { DayDialog } from './day-dialog';
import { PublishDialog } from './publish-dialog';
import { Recounts } from './recounts';
import { YearView } from './year-view';

export type Calendar = Schemas['CalendarView'];

/** Which days are worked: deadlines are counted by it. */
export default function CalendarSection() {
  const { t } = useTranslation('admin');
  const address = useAddress();
  return (
    <Tabs
      activeKey={address.get('view') ?? 'year'}
      onChange={(view) => address.set({ view: view === 'year' ? undefined : view })}
      items={[
        { key: 'year', label: t('calendar.year'), children: <Year /> },
        { key: 'recounts', label: t('calendar.recounts'), children: <Recounts /> },
        { key: 'changes', label: t('changes.title'), children: <Changes /> },
      ]}
    />
  );
}

function Year() {
  const { t } = useTranslation('admin');
  const address = useAddress();
  const may = useMay();
  const [date, setDate] = useState<string | null>(null);
  const [publishes, setPublishes] = useState(false);
  const now = useNow();
  const year = Number(address.get('year') ?? now.getFullYear());
  const calendar = useQuery({
    queryKey: ['calendar', 'year', year],
    placeholderData: (before) => before,
    queryFn: () => bodyOf(api.GET('/api/v1/calendar', { params: { query: { year } } })),
  });
  const writes = may('calendar.write');
  return (
    <>
      <div className="kp-admin-tools">
        <Button
          icon={<LeftOutlined aria-hidden />}
          onClick={() => address.set({ year: String(year - 1) })}
          aria-label={t('calendar.previous')}
        />
        <InputNumber
          aria-label={t('calendar.year')}
          min={2004}
          max={2100}
          value={year}
          onChange={(next) => next !== null && address.set({ year: String(next) })}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          onClick={() => address.set({ year: String(year + 1) })}
          aria-label={t('calendar.next')}
        />
        {calendar.data && <span>{t('calendar.workingDays', { count: calendar.data.workingDays })}</span>}
        <span className="kp-spread" />
        {writes && calendar.data?.estimated === true && (
          <Button type="primary" onClick={() => setPublishes(true)}>
            {t('calendar.publish', { year })}
          </Button>
        )}
      </div>
      <Answer query={calendar} rows={10}>
        {(known) => (
          <>
            {known.estimated && (
              <Alert showIcon type="warning" className="kp-admin-notice" title={t('calendar.estimated', { year })} />
            )}
            <YearView calendar={known} onDay={writes ? setDate : undefined} />
            {date !== null && <DayDialog date={date} calendar={known} onClose={() => setDate(null)} />}
            {publishes && <PublishDialog calendar={known} onClose={() => setPublishes(false)} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Changes() {
  const query = usePages(['calendar', 'changes'], (cursor) =>
    bodyOf(api.GET('/api/v1/calendar/changes', { params: { query: { limit: 20, cursor } } })),
  );
  return <ChangeList query={query} />;
}
