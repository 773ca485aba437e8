import published from 'chinese-days/dist/chinese-days.json';
import library from 'chinese-days/package.json';
import {
  addWorkingDays,
  dueAfter,
  isEstimated,
  isWorkingDay,
  nextWorkingInstant,
} from '../../../src/machines/calendar';
import {
  chineseCalendar,
  chineseCalendarVersion,
  holidayName,
  publishedYears,
} from '../../../src/modules/deadlines/chinese-calendar';

const china = chineseCalendar();
const shanghai = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+08:00`);

/** The State Council's arrangements (国办发明电 2023-7, 2024-12, 2025-7): first and last day off, worked weekend days. */
const arrangements: [string, string, string, string[]][] = [
  ['Spring Festival 2024', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
  ['National Day 2024', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
  ['Spring Festival 2025', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
  ['National Day and Mid-Autumn 2025', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ['Spring Festival 2026', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
  ['National Day 2026', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
];

function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let ms = Date.parse(first); ms <= Date.parse(last); ms += 86_400_000)
    dates.push(new Date(ms).toISOString().slice(0, 10));
  return dates;
}

describe('section 11 Chinese calendar', () => {
  it.each(arrangements)('section 11 › %s is off and its make-up days are worked', (_name, first, last, makeUp) => {
    for (const date of datesFrom(first, last)) expect([date, isWorkingDay(china, date)]).toEqual([date, false]);
    for (const date of makeUp) {
      expect([0, 6]).toContain(new Date(date).getUTCDay());
      expect([date, isWorkingDay(china, date)]).toEqual([date, true]);
    }
  });

  it('section 11 › a term over Spring Festival is due on the first working morning, a Tuesday', () => {
    expect(dueAfter(china, shanghai('2026-02-10 10:00'), { days: 7, unit: 'calendar' })).toEqual(
      shanghai('2026-02-24 09:00'),
    );
    expect(dueAfter(china, shanghai('2024-02-05 10:00'), { days: 7, unit: 'calendar' })).toEqual(
      shanghai('2024-02-18 09:00'),
    );
  });

  it('section 11 › working days count a make-up Saturday and leave out the holiday', () => {
    expect(addWorkingDays(china, shanghai('2026-02-13 10:00'), 1)).toEqual(shanghai('2026-02-14 10:00'));
    expect(addWorkingDays(china, shanghai('2026-02-13 10:00'), 2)).toEqual(shanghai('2026-02-24 10:00'));
    expect(nextWorkingInstant(china, shanghai('2026-09-30 18:00'))).toEqual(shanghai('2026-10-08 09:00'));
  });

  it('section 11 › a year that is not published counts weekends only and is estimated', () => {
    expect(isEstimated(china, '2026-12-31')).toBe(false);
    const unpublished = publishedYears[publishedYears.length - 1]! + 1;
    expect(isEstimated(china, `${unpublished}-10-01`)).toBe(true);
    const weekday = datesFrom(`${unpublished}-10-01`, `${unpublished}-10-07`).filter(
      (date) => ![0, 6].includes(new Date(date).getUTCDay()),
    );
    for (const date of weekday) expect(isWorkingDay(china, date)).toBe(true);
  });

  it('section 11 › publishes without a gap from 2004 on, and says so in its version', () => {
    expect(publishedYears).toEqual(publishedYears.map((_, index) => 2004 + index));
    expect(publishedYears).toEqual(expect.arrayContaining([2024, 2025, 2026]));
    expect(chineseCalendarVersion).toBe(`chinese-days-${library.version}/2004-${publishedYears.at(-1)}`);
    expect(china.version).toBe(chineseCalendarVersion);
  });

  it('section 11 › every day in lieu is off, every make-up day falls on a weekend', () => {
    for (const date of Object.keys(published.inLieuDays))
      expect([date, isWorkingDay(china, date)]).toEqual([date, false]);
    for (const date of Object.keys(china.makeUpDays)) expect([0, 6]).toContain(new Date(date).getUTCDay());
  });

  it('section 11 › the company’s own values win', () => {
    const company = chineseCalendar({
      zone: 'Asia/Urumqi',
      companyDaysOff: ['2026-02-14'],
      hours: [{ from: '10:00', to: '16:00' }],
    });
    expect(isWorkingDay(company, '2026-02-14')).toBe(false);
    expect(nextWorkingInstant(company, new Date('2026-11-20T00:00:00Z'))).toEqual(new Date('2026-11-20T04:00:00Z'));
  });

  it('section 11 › names a holiday in both languages', () => {
    expect(holidayName('2026-02-17', 'zh-CN')).toBe('春节');
    expect(holidayName('2026-02-14', 'en')).toBe('Spring Festival');
    expect(holidayName('2026-11-20', 'en')).toBeUndefined();
    expect(holidayName('constructor', 'en')).toBeUndefined();
  });
});
