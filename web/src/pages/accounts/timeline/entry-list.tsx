import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { localDay } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading, Nothing } from '../../../parts/states';
import { type TimelineEntry, type TimelineKind, useTimeline } from '../past-queries';
import { EntryText } from './entry-text';

const KINDS = ['path', 'facts', 'engagements', 'requests', 'particulars'] as const satisfies readonly TimelineKind[];

export interface EntryListProps {
  accountId: string;
  at: string | undefined;
  onJump: (day: string) => void;
}

/** Everything that had happened by the day, newest first, by days. */
export function EntryList({ accountId, at, onJump }: EntryListProps) {
  const { t } = useTranslation('account-timeline');
  const [parameters, setParameters] = useSearchParams();
  const kind = KINDS.find((each) => each === parameters.get('kind'));
  const entries = useTimeline(accountId, kind, at);
  const choose = (next: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === 'all') after.delete('kind');
        else after.set('kind', next);
        return after;
      },
      { replace: true },
    );
  return (
    <section className="kp-panel kp-box-section" aria-label={t('eventsToday')}>
      <h2>{t(at === undefined ? 'eventsToday' : 'events')}</h2>
      <div className="kp-entry-kinds">
        <Segmented
          aria-label={t('filter')}
          value={kind ?? 'all'}
          onChange={choose}
          options={['all', ...KINDS].map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </div>
      {entries.error && <ProblemNote error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.isPending && <Loading rows={6} />}
      {!entries.isPending && !entries.error && entries.items.length === 0 && (
        <Nothing title={t('none')} hint={t('noneHint')} />
      )}
      {daysOf(entries.items).map(([day, some]) => (
        <DayOfEntries key={day} day={day} entries={some} onJump={onJump} />
      ))}
      {entries.hasNextPage && (
        <p className="kp-more">
          <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {t('shell:action.more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function DayOfEntries({
  day,
  entries,
  onJump,
}: {
  day: string;
  entries: TimelineEntry[];
  onJump: (day: string) => void;
}) {
  const { t } = useTranslation('account-timeline');
  const format = useFormat();
  return (
    <div className="kp-entry-day">
      <h3>
        {format.plainDay(day)}
        <Button type="link" size="small" onClick={() => onJump(day)}>
          {t('jump')}
        </Button>
      </h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={`kp-entry kp-entry-${entry.kind}`}>
            <EntryText entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function daysOf(entries: TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = localDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
