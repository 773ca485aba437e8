import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, endOfDay, localDay } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import type { Stay } from '../past-queries';
import type { ChosenDay } from './use-chosen-day';

export interface DaySliderProps {
  since: string;
  stays: Stay[];
  chosen: ChosenDay;
}

/** Day by day from the founding of the account to today; dots where the path moved. */
export function DaySlider({ since, stays, chosen }: DaySliderProps) {
  const { t } = useTranslation('account-timeline');
  const format = useFormat();
  const first = localDay(since);
  const last = indexOf(first, chosen.today);
  // While it is drawn nothing is read; only where it is let go.
  const [drawn, setDrawn] = useState<number | null>(null);
  const present = Math.min(last, Math.max(0, indexOf(first, chosen.day)));
  const value = drawn ?? present;
  const dayAt = (index: number) => addDays(first, index);
  const nameOf = (index: number) => (index === last ? t('today') : format.plainDay(dayAt(index)));
  const go = (index: number) => chosen.choose(dayAt(Math.min(last, Math.max(0, index))));
  const moves = [...new Set(stays.map(({ enteredAt }) => indexOf(first, localDay(enteredAt))))];
  return (
    <section className="kp-panel kp-day" aria-label={t('slider')}>
      <div className="kp-day-head">
        <h2 aria-live="polite">{value === last ? t('asOfToday') : t('asOf', { day: nameOf(value) })}</h2>
        <Button icon={<LeftOutlined aria-hidden />} disabled={present === 0} onClick={() => go(present - 1)}>
          {t('dayBefore')}
        </Button>
        <Button disabled={present === last} onClick={() => go(present + 1)}>
          {t('dayAfter')} <RightOutlined aria-hidden />
        </Button>
        <Button type="link" disabled={present === last} onClick={() => go(last)}>
          {t('backToToday')}
        </Button>
      </div>
      <Slider
        min={0}
        max={Math.max(1, last)}
        value={value}
        dots={false}
        marks={Object.fromEntries(moves.filter((index) => index >= 0).map((index) => [index, ' ']))}
        onChange={setDrawn}
        onChangeComplete={(index) => {
          setDrawn(null);
          go(index);
        }}
        ariaLabelForHandle={t('slider')}
        ariaValueTextFormatterForHandle={(index) => nameOf(index)}
        tooltip={{ formatter: (index) => nameOf(index ?? last) }}
      />
      <p className="kp-day-ends kp-faint">
        <span>{t('since', { day: format.day(since) })}</span>
        <span>{t('today')}</span>
      </p>
    </section>
  );
}

function indexOf(first: string, day: string): number {
  return daysBetween(endOfDay(first), endOfDay(day));
}
