import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { CommandDialog } from '../parts/command-dialog';
import type { User } from '../parts/directory';
import { OpenWork } from './open-work';

/** Keeps somebody out, or lets them in again; says before what still hangs on them. */
export function DisableDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { id, name, disabled, version } = person;
  const move = disabled ? 'enable' : 'disable';
  return (
    <CommandDialog
      title={t(`users.${move}Of`, { name })}
      submit={t(`users.${move}`)}
      danger={!disabled}
      intro={
        <>
          <p>{t(`users.${move}Hint`, { name })}</p>
          {!disabled && <OpenWork personId={id} />}
        </>
      }
      send={(_, header) =>
        bodyOf(
          api.PATCH('/api/v1/users/{id}', {
            params: { path: { id }, header: { ...header, 'If-Match': `"${version}"` } },
            body: { disabled: !disabled },
          }),
        )
      }
      done={t(`users.${move}Done`, { name })}
      refresh={[['people'], ['organisation']]}
      onClose={onClose}
    />
  );
}
