import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLLECTIONS, placeOfKind } from '../../subjects/collections';
import { SubjectWindow, type SubjectWish } from '../../subjects/subject-window';
import type { Request } from './approvals-queries';

/** Type of the subject as requests name it, to the form of its content. */
function kindOfSubject({ kind, subject: { type } }: Request): string {
  if (type !== 'contract') return type;
  return kind === 'A6' ? 'agreement' : 'subcontract';
}

/** What came back is mended where it was written, and then filed again. */
export function RefileButton({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  const [wish, setWish] = useState<SubjectWish | null>(null);
  const place = placeOfKind(kindOfSubject(request));
  const { account } = request;
  if (!request.moves.includes('resubmit') || place === undefined || account === null) return null;
  if (COLLECTIONS[place.collection].forms.length === 0) return null;
  const { collection, form } = place;
  const { id } = request.subject;
  const open = () => setWish({ do: 'draft', collection, form, accountId: account.id, accountName: account.name, id });
  return (
    <>
      <Button size="large" onClick={open}>
        {t('refile')}
      </Button>
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}
