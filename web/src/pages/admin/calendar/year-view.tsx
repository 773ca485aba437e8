import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { localDay } from '../../../format/dates';
import { useNow } from '../../../parts/use-now';
import type { Calendar } from './calendar-section';

type Day = Calendar['days'][number];

export interface YearViewProps {
  calendar: Calendar;
  /** Left out: it is only read. */
  onDay?: (date: string) => void;
}

const LEGEND = ['holiday', 'makeUp', 'company', 'off'] as const;

/** Twelve months; what is apart from the plain week has a colour and says what it is. */
export function YearView({ calendar, onDay }: YearViewProps) {
  const { t } = useTranslation('admin');
  const special = new Map(calendar.days.map((day) => [day.date, day]));
  const own = calendar.days.filter(({ source }) => source === 'company');
  return (
    <>
      <div className="kp-admin-legend">
        {LEGEND.map((kind) => (
          <span key={kind}>
            <i className={`kp-admin-day-${kind}`} aria-hidden /> {t(`calendar.legend.${kind}`)}
          </span>
        ))}
        {onDay && <span className="kp-faint">{t('calendar.pickDay')}</span>}
      </div>
      <div className="kp-admin-months">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} month={month} calendar={calendar} special={special} onDay={onDay} />
        ))}
      </div>
      {own.length > 0 && <OwnDays days={own} />}
    </>
  );
}

/** In words what the colours show: the days that the company itself has set. */
function OwnDays({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('admin');
  const { plainDay } = useFormat();
  return (
    <section className="kp-panel kp-admin-section kp-gap-top">
      <h2>{t('calendar.own')}</h2>
      <ul className="kp-admin-list">
        {days.map(({ date, name, kind, hours }) => (
          <li key={date}>
            {plainDay(date)} · {t(`calendar.kind.${kind ?? 'dayOff'}`)} · {name}{' '}
            {(hours ?? []).map(({ from, to }) => `${from}–${to}`).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MonthProps extends YearViewProps {
  month: number;
  special: ReadonlyMap<string, Day>;
}

function Month({ month, calendar, special, onDay }: MonthProps) {
  const { t, i18n } = useTranslation('admin');
  const { year } = calendar;
  const first = new Date(Date.UTC(year, month, 1));
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(first);
  return (
    <section className="kp-panel kp-admin-month">
      <h3>{name}</h3>
      <div className="kp-admin-days">
        {(t('calendar.weekdays') as string).split(',').map((day) => (
          <span key={day} aria-hidden>
            {day}
          </span>
        ))}
        {Array.from({ length: before }, (_, index) => (
          <span key={`before-${index}`} />
        ))}
        {Array.from({ length: count }, (_, index) => {
          const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`;
          return <DayCell key={date} date={date} calendar={calendar} day={special.get(date)} onDay={onDay} />;
        })}
      </div>
    </section>
  );
}

interface DayCellProps extends YearViewProps {
  date: string;
  day: Day | undefined;
}

function DayCell({ date, day, calendar, onDay }: DayCellProps) {
  const { t } = useTranslation('admin');
  const { plainDay } = useFormat();
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const kind = kindOf(day, calendar.weekend.includes(weekday));
  const today = localDay(useNow()) === date ? ' kp-admin-day-today' : '';
  const className = `kp-admin-day${kind === 'plain' ? '' : ` kp-admin-day-${kind}`}${today}`;
  const words = kind === 'plain' ? t('calendar.legend.plain') : (day?.name ?? t(`calendar.legend.${kind}`));
  const label = `${plainDay(date)} ${words}`;
  const number = Number(date.slice(-2));
  if (!onDay)
    return (
      <div className={className} title={label}>
        {number}
      </div>
    );
  return (
    <button type="button" className={className} title={label} aria-label={label} onClick={() => onDay(date)}>
      {number}
    </button>
  );
}

function kindOf(day: Day | undefined, weekend: boolean): 'plain' | (typeof LEGEND)[number] {
  if (day?.source === 'company') return 'company';
  if (day) return day.worked ? 'makeUp' : 'holiday';
  return weekend ? 'off' : 'plain';
}
