import { Button, Input, type InputRef, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useFocusAtOnce } from '../../../parts/use-focus-at-once';
import { CommandDialog } from '../parts/command-dialog';
import type { User } from '../parts/directory';
import { Field } from '../parts/fields';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** Letters that nobody mistakes on a note. Bytes above the last whole round of the alphabet would favour its beginning. */
function newPassword(): string {
  const limit = 256 - (256 % LETTERS.length);
  let found = '';
  while (found.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < limit && found.length < LENGTH) found += LETTERS[byte % LETTERS.length];
  return found.replace(/(.{4})(?=.)/g, '$1-');
}

export function PasswordDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const field = useFocusAtOnce<InputRef>();
  return (
    <CommandDialog<{ password: string }, unknown>
      title={t('users.passwordOf', { name: person.name })}
      submit={t('users.password')}
      intro={t('users.passwordHint', { name: person.name })}
      send={({ password }, header) =>
        api.POST('/api/v1/users/{id}/password', { params: { path: { id: person.id }, header }, body: { password } })
      }
      done={t('users.passwordDone', { name: person.name })}
      refresh={[['people', 'changes', person.id]]}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Field name="password" label={t('users.newPassword')} isNeeded hint={t('users.passwordRule')}>
            <Input ref={field} autoComplete="off" maxLength={200} />
          </Field>
          <Space>
            <Button size="small" onClick={() => form.setFieldValue('password', newPassword())}>
              {t('users.propose')}
            </Button>
          </Space>
        </>
      )}
    </CommandDialog>
  );
}
