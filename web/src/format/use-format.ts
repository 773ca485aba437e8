import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../parts/use-now';
import { currentLanguage } from '../i18n/language';
import * as dates from './dates';
import { isMoney, money, type Money, percent, roundMoney } from './money';

/** Every formatter in the reader's language; times are the company's. */
export function useFormat() {
  const { t, i18n } = useTranslation('words');
  const now = useNow();
  return useMemo(() => {
    const language = currentLanguage();
    return {
      language,
      separator: t('separator'),
      money: (value: Money) => money(value, language),
      roundMoney: (value: Money) => roundMoney(value, language),
      percent: (basisPoints: number) => percent(basisPoints, language),
      day: (at: string) => dates.day(at, language, now),
      plainDay: (date: string) => dates.plainDay(date, language, now),
      moment: (at: string) => dates.moment(at, language, now),
      exactMoment: (at: string) => dates.exactMoment(at, language),
      /** `11月24日 星期二`. */
      exactDay: (at: Date) => `${dates.day(at, language, now)} ${dates.weekday(at, language)}`,
      /** Near days by their name: `今天 17:30`. */
      soon: (at: string) => {
        const days = dates.daysBetween(now, at);
        const name = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
        return name === undefined
          ? dates.moment(at, language, now)
          : t(`near.${name}`, { time: dates.timeOfDay(at, language) });
      },
      /** How far it is: `逾期 2 天`, `还剩 3 小时`. */
      left: (at: string) => {
        const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000);
        const side = minutes < 0 ? 'late' : 'left';
        const away = Math.abs(minutes);
        if (away < 60) return t(`${side}.minutes`, { count: Math.max(1, away) });
        if (away < 48 * 60) return t(`${side}.hours`, { count: Math.round(away / 60) });
        return t(`${side}.days`, { count: Math.round(away / 1_440) });
      },
      ago: (at: string) => {
        const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000));
        if (minutes < 1) return t('ago.now');
        if (minutes < 60) return t('ago.minutes', { count: minutes });
        if (minutes < 24 * 60) return t('ago.hours', { count: Math.round(minutes / 60) });
        return minutes < 14 * 1_440
          ? t('ago.days', { count: Math.round(minutes / 1_440) })
          : dates.day(at, language, now);
      },
      isMoney,
    };
    // A change of language makes all of it anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [t, now, i18n.language]);
}

export type Format = ReturnType<typeof useFormat>;
