import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keyboard/keys';
import { Page } from '../../parts/page';
import { Nothing } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { type Item, prefetchRequest, useBox } from './approvals-queries';
import './approvals.css';
import { BoxList } from './box-list';
import { BulkDialog } from './bulk-dialog';
import { RequestPane } from './request-pane';
import { usePlace } from './use-place';

/** The queue and, beside it, what one reads; on a phone the one or the other. */
export default function ApprovalsPage() {
  const { t } = useTranslation('approval');
  const narrow = useNarrow();
  const place = usePlace();
  const box = useBox(place.listing);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [bulk, setBulk] = useState<'approve' | 'reject' | null>(null);
  const { id, open } = place;
  const shown = id ?? (narrow ? null : (box.items[0]?.id ?? null));
  // Keys come faster than pictures: the next step goes on from the last one, drawn or not.
  const at = useRef(shown);
  useEffect(() => {
    at.current = shown;
  }, [shown]);
  const step = (by: 1 | -1) => {
    const next = neighbour(box.items, at.current, by);
    if (!next) return;
    at.current = next.id;
    open(next.id, id !== null);
    const after = neighbour(box.items, next.id, by);
    if (after) prefetchRequest(after.id);
  };
  useListKeys(step);
  const afterDecision = () => {
    const next = shown === null ? undefined : (neighbour(box.items, shown, 1) ?? neighbour(box.items, shown, -1));
    open(place.listing.box === 'pending' && !narrow ? (next?.id ?? null) : null, true);
  };
  const items = box.items.filter(({ id: each }) => chosen.includes(each));
  return (
    <Page title={t('title')} fills quiet>
      <div className="kp-approvals">
        {(!narrow || id === null) && (
          <BoxList
            {...{ place, box, shown, chosen, onChoose: setChosen, onBulk: setBulk }}
            onOpen={(item) => open(item.id)}
          />
        )}
        {shown !== null && (!narrow || id !== null) && (
          <RequestPane
            key={shown}
            id={shown}
            onDecided={afterDecision}
            onBack={narrow ? () => open(null) : undefined}
          />
        )}
        {shown === null && !narrow && <EmptyPane isEmpty={box.isSuccess} />}
      </div>
      <Modal
        open={bulk !== null}
        footer={null}
        destroyOnHidden
        onCancel={() => setBulk(null)}
        title={bulk && t(`bulk.${bulk}`, { count: items.length })}
      >
        {bulk && (
          <BulkDialog
            items={items}
            decision={bulk}
            onDone={(left) => {
              setChosen(left);
              if (left.length === 0) setBulk(null);
            }}
          />
        )}
      </Modal>
    </Page>
  );
}

function neighbour(items: readonly Item[], id: string | null, by: 1 | -1): Item | undefined {
  return items[items.findIndex((item) => item.id === id) + by];
}

function useListKeys(step: (by: 1 | -1) => void): void {
  const { t } = useTranslation('approval');
  const group = t('title');
  useKeys([
    { keys: 'j', label: t('keys.next'), group, run: () => step(1) },
    { keys: 'k', label: t('keys.previous'), group, run: () => step(-1) },
  ]);
}

function EmptyPane({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useTranslation('approval');
  return (
    <section className="kp-pane" aria-label={t('pane')}>
      {isEmpty && <Nothing title={t('pick')} />}
    </section>
  );
}
