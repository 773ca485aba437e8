import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';
import { PersonPicker } from '../../../parts/person-picker';
import { CommandDialog } from '../parts/command-dialog';
import type { User } from '../parts/directory';
import { DepartmentPicker, Field, TextField } from '../parts/fields';
import { ROLES } from './roles';

type Said = Schemas['UserBody'];

export interface PersonFormProps {
  /** Left out: somebody new. */
  person?: User;
  onAdded?: (id: string) => void;
  onClose: () => void;
}

/** Somebody new, or another post, department or superior of somebody known. */
export function PersonForm({ person, onAdded, onClose }: PersonFormProps) {
  const { t } = useTranslation('admin');
  const blank = { locale: 'zh-CN' as const, roles: [] };
  return (
    <CommandDialog<Said, { id: string }>
      title={t(person ? 'users.editOf' : 'users.add', { name: person?.name })}
      submit={t('shell:action.save')}
      intro={person ? t('users.editHint') : t('users.addHint')}
      initial={person ? startOf(person) : blank}
      send={(said, header) => save(person, complete(said), header)}
      done={t('saved')}
      onDone={({ id }) => onAdded?.(id)}
      refresh={[['people'], ['organisation']]}
      onClose={onClose}
    >
      <TextField name="name" label={t('users.name')} isNeeded />
      <TextField name="email" label={t('users.email')} isNeeded hint={t('users.emailHint')} />
      <Field name="roles" label={t('users.role')} isNeeded hint={t('users.roleHint')}>
        <Select mode="multiple" options={ROLES.map((value) => ({ value, label: t(`shell:role.${value}`) }))} />
      </Field>
      <Field name="departmentId" label={t('users.department')}>
        <DepartmentPicker />
      </Field>
      <Field name="superiorId" label={t('users.superior')} hint={t('users.superiorHint')}>
        <PersonPicker />
      </Field>
      <Field name="locale" label={t('users.locale')}>
        <Select options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`locale.${value}`) }))} />
      </Field>
    </CommandDialog>
  );
}

function startOf({ name, email, roles, departmentId, superiorId, locale }: User): Partial<Said> {
  return { name, email, roles, locale, departmentId: departmentId ?? undefined, superiorId: superiorId ?? undefined };
}

/** What was emptied is said to be empty. */
function complete(said: Said): Said {
  const { name, email, roles, locale, departmentId = null, superiorId = null } = said;
  return { name, email, roles, locale, departmentId, superiorId };
}

function save(person: User | undefined, body: Said, header: CommandHeaders): Promise<{ id: string }> {
  if (!person) return bodyOf(api.POST('/api/v1/users', { params: { header }, body }));
  const known = { ...header, 'If-Match': `"${person.version}"` };
  return bodyOf(api.PATCH('/api/v1/users/{id}', { params: { path: { id: person.id }, header: known }, body }));
}
