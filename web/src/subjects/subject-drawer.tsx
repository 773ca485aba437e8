import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formWord } from '../forms/form-words';
import { useNarrow } from '../parts/use-media';
import { DraftForm } from './draft-form';
import { Filing } from './filing';
import { MoveForm } from './move-form';
import type { SubjectWindowProps, SubjectWish } from './subject-window';
import '../forms/forms.css';
import './subjects.css';

/** At the side of what led to it: write it, see whom it goes to, file it; or record what became of it. */
export default function SubjectDrawer({ wish, onClose }: SubjectWindowProps) {
  const { t, i18n } = useTranslation('subjects');
  const narrow = useNarrow();
  const [now, setNow] = useState<SubjectWish>(wish);
  const title = {
    draft: () => (now.do === 'draft' ? formWord(i18n, now.form) : ''),
    file: () => t('filing.title'),
    move: () => (now.do === 'move' ? t(`move.${now.move}`) : ''),
  }[now.do]();
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 600}
      title={`${title} · ${now.accountName}`}
      mask={{ closable: false }}
    >
      {now.do === 'draft' && (
        <DraftForm
          wish={now}
          onClose={onClose}
          onFile={(id) => {
            const { accountId, accountName, collection } = now;
            setNow({ do: 'file', accountId, accountName, collection, id });
          }}
        />
      )}
      {now.do === 'file' && <Filing wish={now} onClose={onClose} />}
      {now.do === 'move' && <MoveForm wish={now} onClose={onClose} />}
    </Drawer>
  );
}
