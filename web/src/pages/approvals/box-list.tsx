import { Badge, Button, Checkbox, Segmented, Select, Tabs, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { useFormat } from '../../format/use-format';
import { Due, When } from '../../parts/due';
import { ProblemNote } from '../../parts/problem-note';
import { Loading, Nothing } from '../../parts/states';
import { BOXES, type Item, type useBox, useCounts } from './approvals-queries';
import { aboutWord } from './about-word';
import { NewRequest } from '../../subjects/new-request';
import { Drafts } from './drafts';
import { StatusTag } from './status-tag';
import { TeamFilters } from './team-filters';
import type { usePlace } from './use-place';
import { useMay } from '../../session/session';

export interface BoxListProps {
  place: ReturnType<typeof usePlace>;
  box: ReturnType<typeof useBox>;
  shown: string | null;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  onBulk: (decision: 'approve' | 'reject') => void;
  onOpen: (item: Item) => void;
}

export function BoxList({ place, box, shown, chosen, onChoose, onBulk, onOpen }: BoxListProps) {
  const { t } = useTranslation('approval');
  const mayChoose = place.listing.box === 'pending';
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <section className="kp-box" aria-label={t('list')}>
      <BoxTabs place={place} />
      {place.listing.box === 'team' ? <TeamFilters place={place} /> : <BoxOrder place={place} />}
      {chosen.length > 0 && mayChoose && <BulkBar count={chosen.length} onBulk={onBulk} onClear={() => onChoose([])} />}
      <div className="kp-box-scroll">
        {place.listing.box === 'started' && <Drafts />}
        <BoxState box={box} place={place} />
        <ul>
          {box.items.map((item) => (
            <li key={item.id} className={item.id === shown ? 'kp-item kp-item-shown' : 'kp-item'}>
              {mayChoose && (
                <Checkbox
                  checked={chosen.includes(item.id)}
                  onChange={() => toggle(item.id)}
                  aria-label={t('choose', { about: item.about })}
                />
              )}
              <ItemButton item={item} isShown={item.id === shown} onOpen={() => onOpen(item)} />
            </li>
          ))}
        </ul>
        {box.hasNextPage && (
          <Button type="link" block loading={box.isFetchingNextPage} onClick={() => void box.fetchNextPage()}>
            {t('shell:action.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function BoxTabs({ place: { listing, list } }: Pick<BoxListProps, 'place'>) {
  const { t } = useTranslation('approval');
  const { data: counts } = useCounts();
  const leads = useMay()('insights.read');
  const numbers = { pending: counts?.pending, handled: 0, started: counts?.returned, cc: counts?.unreadCopies };
  const own = BOXES.map((key) => ({
    key,
    label: t(`box.${key}`),
    hint: t(`boxHint.${key}`),
    count: numbers[key] ?? 0,
  }));
  const team = { key: 'team' as const, label: t('figures:team.label'), hint: t('figures:team.hint'), count: 0 };
  const shown = leads ? [...own, team] : own;
  return (
    <Tabs
      className="kp-box-tabs"
      activeKey={listing.box}
      onChange={(key) =>
        list({ box: shown.find((each) => each.key === key)?.key, unread: false, sort: undefined, team: {} })
      }
      items={shown.map(({ key, label, hint, count }) => ({
        key,
        label: (
          <span title={hint}>
            {label} <Badge count={count} size="small" overflowCount={999} />
          </span>
        ),
      }))}
    />
  );
}

function BoxOrder({ place: { listing, list } }: Pick<BoxListProps, 'place'>) {
  const { t } = useTranslation('approval');
  const usual = listing.box === 'pending' ? 'dueAt' : 'latest';
  const options = listing.box === 'pending' ? ['dueAt', 'amount'] : ['latest', 'dueAt', 'amount'];
  return (
    <div className="kp-box-order">
      <Select
        size="small"
        variant="borderless"
        aria-label={t('order.label')}
        value={listing.sort ?? usual}
        onChange={(value) => list({ sort: value === 'dueAt' || value === 'amount' ? value : undefined })}
        options={options.map((value) => ({ value, label: t(`order.${value}`) }))}
      />
      {listing.box === 'started' && <NewRequest />}
      {(listing.box === 'pending' || listing.box === 'cc') && (
        <Segmented
          size="small"
          value={listing.unread ? 'unread' : 'all'}
          onChange={(value) => list({ unread: value === 'unread' })}
          options={['all', 'unread'].map((value) => ({ value, label: t(`order.${value}`) }))}
        />
      )}
    </div>
  );
}

function BulkBar({ count, onBulk, onClear }: Pick<BoxListProps, 'onBulk'> & { count: number; onClear: () => void }) {
  const { t } = useTranslation('approval');
  return (
    <div className="kp-bulk" role="toolbar">
      <span>{t('chosen', { count })}</span>
      <Button size="small" type="primary" onClick={() => onBulk('approve')}>
        {t('decision.approve')}
      </Button>
      <Button size="small" danger onClick={() => onBulk('reject')}>
        {t('decision.reject')}
      </Button>
      <Button size="small" type="text" onClick={onClear}>
        {t('shell:action.cancel')}
      </Button>
    </div>
  );
}

function BoxState({ box, place }: Pick<BoxListProps, 'box' | 'place'>) {
  const { t } = useTranslation('approval');
  if (box.error) return <ProblemNote error={box.error as ApiProblem} onRetry={() => void box.refetch()} />;
  if (box.isPending) return <Loading rows={8} />;
  if (box.items.length > 0) return null;
  if (place.listing.box === 'team')
    return <Nothing title={t('figures:team.empty.title')} hint={t('figures:team.empty.hint')} />;
  const name = place.listing.unread ? 'unread' : place.listing.box;
  return <Nothing title={t(`empty.${name}.title`)} hint={t(`empty.${name}.hint`)} />;
}

function ItemButton({ item, isShown, onOpen }: { item: Item; isShown: boolean; onOpen: () => void }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <button ref={button} type="button" className="kp-item-button" aria-current={isShown} onClick={onOpen}>
      <span className="kp-item-line">
        <span className={item.read ? 'kp-item-about' : 'kp-item-about kp-item-new'}>
          {aboutWord(item.about, format)}
        </span>
        {item.amount && <span className="kp-item-amount kp-number">{format.money(item.amount)}</span>}
      </span>
      <span className="kp-item-line kp-faint">
        <span className="kp-item-by">
          {t(`notifications:words.requests.${item.kind}`)} · {item.requester.name}
          {item.actingFor && <Tag className="kp-item-for">{t('actingFor', { name: item.actingFor.name })}</Tag>}
        </span>
        {item.status === 'open' && item.dueAt ? <Due at={item.dueAt} short /> : <ItemEnd item={item} />}
      </span>
    </button>
  );
}

function ItemEnd({ item }: { item: Item }) {
  return item.status === 'open' ? <When at={item.filedAt} /> : <StatusTag status={item.status} />;
}
