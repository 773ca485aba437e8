import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { PersonPicker } from '../../../parts/person-picker';
import { CommandDialog } from '../parts/command-dialog';
import { type User, useNameOf } from '../parts/directory';
import { Field } from '../parts/fields';
import { OpenWork } from './open-work';

type Result = Schemas['HandOverView'];

/** Shows what moves, asks to whom, and then says what moved and what stayed, each with its reason. */
export function HandOverDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const [result, setResult] = useState<{ done: Result; to: string } | null>(null);
  if (result) return <HandedOver result={result.done} to={nameOf(result.to)} onClose={onClose} />;
  return (
    <CommandDialog<{ to: string }, Result>
      title={t('users.handOverOf', { name: person.name })}
      submit={t('users.handOver')}
      danger
      intro={
        <>
          <p>{t('users.handOverHint', { name: person.name })}</p>
          <OpenWork personId={person.id} />
        </>
      }
      send={(body, header) =>
        bodyOf(api.POST('/api/v1/users/{id}/hand-over', { params: { path: { id: person.id }, header }, body }))
      }
      onDone={(done, { to }) => setResult({ done, to })}
      refresh={[['people'], ['approvals'], ['organisation']]}
      // It stays: what became of it is shown in its place.
      onClose={() => undefined}
      onCancel={onClose}
    >
      <Field name="to" label={t('users.receiver')} isNeeded>
        <PersonPicker />
      </Field>
    </CommandDialog>
  );
}

function HandedOver({ result, to, onClose }: { result: Result; to: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const touched = result.kinds.filter(({ handedOver, kept }) => handedOver > 0 || kept.length > 0);
  return (
    <Modal
      open
      title={t('users.handedOver', { to })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('shell:action.close')}</Button>}
    >
      {touched.length === 0 && <p>{t('users.nothingToHandOver')}</p>}
      <ul className="kp-admin-list">
        {touched.map(({ kind, handedOver, kept }) => (
          <li key={kind} className={kept.length > 0 ? 'kp-admin-bad' : undefined}>
            {t(`users:openWork.${kind}`)}
            {t('colon')}
            {t('users.movedCount', { count: handedOver })}
            {kept.map(({ id, count, message }) => (
              <div key={id ?? 'all'} className="kp-faint">
                {t('users.keptCount', { count })} {message}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
