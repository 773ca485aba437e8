import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';
import { CommandDialog } from '../parts/command-dialog';
import { type Department, useDepartments } from '../parts/directory';
import { DepartmentPicker, Field, TextField } from '../parts/fields';
import { below } from './department-tree';

type Said = Schemas['DepartmentBody'];

export interface DepartmentFormProps {
  /** Left out: a new one. */
  department?: Department;
  parentId?: string;
  onClose: () => void;
}

/** Names a department and says what it belongs to: another answer moves it, with everything below it. */
export function DepartmentForm({ department, parentId, onClose }: DepartmentFormProps) {
  const { t } = useTranslation('admin');
  const { data = [] } = useDepartments();
  const initial = department ? { name: department.name, parentId: department.parentId ?? undefined } : { parentId };
  return (
    <CommandDialog<Said, unknown>
      title={department ? t('departments.editOf', { name: department.name }) : t('departments.add')}
      submit={t('shell:action.save')}
      intro={department && t('departments.moveHint')}
      initial={initial}
      send={(said, header) => save(department, { name: said.name, parentId: said.parentId ?? null }, header)}
      done={t('saved')}
      refresh={[['departments'], ['organisation']]}
      onClose={onClose}
    >
      <TextField name="name" label={t('departments.name')} isNeeded />
      <Field name="parentId" label={t('departments.parent')} hint={t('departments.parentHint')}>
        <DepartmentPicker except={department && below(data, department.id)} />
      </Field>
    </CommandDialog>
  );
}

function save(department: Department | undefined, body: Said, header: CommandHeaders): Promise<unknown> {
  if (!department) return bodyOf(api.POST('/api/v1/departments', { params: { header }, body }));
  const known = { ...header, 'If-Match': `"${department.version}"` };
  const params = { path: { id: department.id }, header: known };
  return bodyOf(api.PATCH('/api/v1/departments/{id}', { params, body }));
}
