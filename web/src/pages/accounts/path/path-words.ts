import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import type { Path } from '../accounts-queries';
import type { DrawnStage, DrawnWay } from './path-graph';

/** What the chart says, in words: the same is painted and read out. */
export function usePathWords() {
  const { t } = useTranslation('account-path');
  const format = useFormat();
  const stageName = (key: string) => t(`notifications:words.stages.${key}`);
  const shortName = (event: string) => t([`short.${event}`, event]);
  return {
    stageName,
    shortName,
    days: (count: number) => t('days', { count }),
    /** Lines below the name of a stage. */
    stageLines: ({ standing, stays }: DrawnStage, path: Path): string[] => {
      const last = stays.at(-1);
      if (!last) return [t('notYet')];
      const days = Math.round(stays.reduce((sum, { workingDays }) => sum + workingDays, 0) * 10) / 10;
      const visits = stays.length > 1 ? [t('visits', { count: stays.length })] : [];
      if (standing === 'been') return [[t('days', { count: days }), ...visits].join(' · ')];
      const all = path.criteria.length;
      return [
        t('days', { count: last.workingDays }),
        t('since', { day: format.day(last.enteredAt) }),
        ...(path.dueAt ? [t('due', { day: format.day(path.dueAt) })] : []),
        ...(all > 0 ? [t('met', { all, met: path.criteria.filter(({ met }) => met).length })] : []),
      ];
    },
    standing: ({ standing }: DrawnStage, isPast: boolean) =>
      t({ here: isPast ? 'hereThen' : 'here', been: 'been', ahead: 'notYet' }[standing]),
    /** What stands on a way, and how it is read out. */
    wayLabel: ({ event, to, mood, missing, asked }: DrawnWay, path: Path) => {
      const name = shortName(event);
      const whither = t('sendWay', { event: name, to: stageName(to) });
      if (mood === 'open') return { name, note: null, said: whither };
      // That the way forward leads forward needs no word where nothing can be done.
      if (mood !== 'blocked') return { name: event === 'stage.complete' ? '' : name, note: null, said: whither };
      if (asked?.reason === 'request-pending')
        return {
          name,
          note: t(path.request?.event === event ? 'waits' : 'pending'),
          said: t('whyBlocked', { event: whither }),
        };
      const count = missing.length;
      return count > 0
        ? { name, note: t('missing', { count }), said: t('showMissing', { event: whither, count }) }
        : { name, note: t('blocked'), said: t('whyBlocked', { event: whither }) };
    },
  };
}
