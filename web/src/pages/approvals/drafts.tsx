import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { usePages } from '../../api/use-pages';
import { useFormat } from '../../format/use-format';
import { When } from '../../parts/due';
import { useMay } from '../../session/session';
import { SubjectWindow, type SubjectWish } from '../../subjects/subject-window';
import { wishOf } from '../../subjects/subject-buttons';
import { aboutWord } from './about-word';

type Draft = Schemas['DraftView'];

/** Written and not filed yet: before what is under way, because nobody but oneself moves it on. */
export function Drafts() {
  const { t } = useTranslation('approval');
  const may = useMay();
  const [wish, setWish] = useState<SubjectWish | null>(null);
  const drafts = usePages<Draft>(
    ['subjects', 'drafts'],
    (cursor) => bodyOf(api.GET('/api/v1/drafts', { params: { query: { limit: 20, cursor } } })),
    may('requests.draft'),
  );
  // What was sent back stands among the requests.
  const items = drafts.items.filter(({ returned }) => returned === null);
  if (items.length === 0) return null;
  return (
    <section className="kp-drafts" aria-label={t('drafts.title')}>
      <h2>{t('drafts.title')}</h2>
      <ul>
        {items.map((draft) => (
          <DraftLine key={draft.id} draft={draft} onWish={setWish} />
        ))}
      </ul>
      {drafts.hasNextPage && (
        <Button type="link" size="small" onClick={() => void drafts.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </section>
  );
}

function DraftLine({ draft, onWish }: { draft: Draft; onWish: (wish: SubjectWish) => void }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const may = useMay();
  const { id, kind, account, changedAt } = draft;
  const about = aboutWord(draft.about, format);
  const subject = { id, kind, accountId: account.id, accountName: account.name, moves: [] };
  const open = (move: string) => onWish(wishOf(subject, move, about));
  return (
    <li className="kp-draft">
      <div className="kp-item-about">{about}</div>
      <div className="kp-item-line kp-faint">
        <When at={changedAt} />
        <span className="kp-subject-buttons">
          {may('requests.file') && (
            <Button size="small" aria-label={`${t('drafts.submit')} · ${about}`} onClick={() => open('submit')}>
              {t('drafts.submit')}
            </Button>
          )}
          <Button size="small" aria-label={`${t('drafts.edit')} · ${about}`} onClick={() => open('edit')}>
            {t('drafts.edit')}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`${t('drafts.discard')} · ${about}`}
            onClick={() => open('discard')}
          >
            {t('drafts.discard')}
          </Button>
        </span>
      </div>
    </li>
  );
}
