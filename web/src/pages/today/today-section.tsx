import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNote } from '../../parts/problem-note';
import { Loading } from '../../parts/states';

interface Asked<Item> {
  items: readonly Item[] | undefined;
  error: unknown;
  refetch: () => unknown;
}

export interface TodaySectionProps<Item> {
  /** Key under `today.json`: its title, and the sentence for when there is nothing. */
  name: string;
  asked: Asked<Item>;
  /** Where all of it is. */
  all?: string;
  line: (item: Item) => ReactNode;
}

/** One kind of work with its number; where there is none, that is good news in one line. */
export function TodaySection<Item extends { id: string }>({ name, asked, all, line }: TodaySectionProps<Item>) {
  const { t } = useTranslation('today');
  const { items, error } = asked;
  return (
    <section className="kp-panel kp-box-section kp-today-section" aria-label={t(`${name}.title`)}>
      <h2>
        {t(`${name}.title`)}
        {items !== undefined && items.length > 0 && <Badge count={items.length} color="var(--accent)" />}
        <span className="kp-spread" />
        {all !== undefined && items !== undefined && items.length > 0 && <Link to={all}>{t('all')}</Link>}
      </h2>
      {error != null && <ProblemNote error={error} onRetry={() => void asked.refetch()} />}
      {error == null && items === undefined && <Loading rows={2} />}
      {items?.length === 0 && <p className="kp-faint">{t(`${name}.none`)}</p>}
      {items !== undefined && items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.id} className="kp-today-line">
              {line(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
