import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';
import { usePages } from '../../../api/use-pages';
import { useMay } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { usePeople } from '../parts/directory';
import { Field, TextField } from '../parts/fields';
import { type Column, Listing } from '../parts/listing';

type Group = Schemas['GroupView'];

/** Groups that a step of a route may ask. */
export function Groups() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const [edited, setEdited] = useState<Group | 'new' | null>(null);
  const query = usePages<Group>(['organisation', 'groups'], (cursor) =>
    bodyOf(api.GET('/api/v1/approval-groups', { params: { query: { limit: 50, cursor } } })),
  );
  const edits = may('groups.write');
  const columns: Column<Group>[] = [
    { key: 'name', title: t('groups.name'), width: 220, render: ({ name }) => <strong>{name}</strong> },
    {
      key: 'members',
      title: t('groups.members'),
      width: 420,
      render: ({ members }) =>
        members.length === 0 ? (
          <span className="kp-due-late">{t('groups.empty')}</span>
        ) : (
          members.map(({ id, name, disabled }) => (
            <Tag key={id} color={disabled ? 'error' : undefined}>
              {disabled ? t('groups.gone', { name }) : name}
            </Tag>
          ))
        ),
    },
    {
      key: 'do',
      title: '',
      width: 90,
      render: (group) =>
        edits ? (
          <Button size="small" onClick={() => setEdited(group)} aria-label={t('groups.editOf', { name: group.name })}>
            {t('groups.edit')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      {edits && (
        <div className="kp-admin-tools">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
            {t('groups.add')}
          </Button>
        </div>
      )}
      <Listing query={query} columns={columns} empty={{ title: t('groups.none'), hint: t('groups.noneHint') }} />
      {edited && <GroupForm group={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface Said {
  name: string;
  memberIds: string[];
}

function GroupForm({ group, onClose }: { group?: Group; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { data = [] } = usePeople();
  return (
    <CommandDialog<Said, unknown>
      title={group ? t('groups.editOf', { name: group.name }) : t('groups.add')}
      submit={t('shell:action.save')}
      initial={group ? { name: group.name, memberIds: group.members.map(({ id }) => id) } : { memberIds: [] }}
      send={(said, header) => save(group, said, header)}
      done={t('saved')}
      refresh={[['organisation']]}
      onClose={onClose}
    >
      <TextField name="name" label={t('groups.name')} isNeeded />
      <Field name="memberIds" label={t('groups.members')} hint={t('groups.membersHint')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={data
            .filter(({ disabled }) => !disabled)
            .map(({ id, name, roles }) => ({
              value: id,
              label: `${name} · ${roles.map((role) => t(`shell:role.${role}`)).join(t('words:separator'))}`,
            }))}
        />
      </Field>
    </CommandDialog>
  );
}

/** Name and members are two commands of the interface; what is the same is not sent. */
async function save(group: Group | undefined, { name, memberIds }: Said, header: CommandHeaders): Promise<unknown> {
  if (!group) return bodyOf(api.POST('/api/v1/approval-groups', { params: { header }, body: { name, memberIds } }));
  const path = { id: group.id };
  let { version } = group;
  if (name !== group.name) {
    const known = { 'Idempotency-Key': `${header['Idempotency-Key']}-name`, 'If-Match': `"${version}"` };
    const params = { path, header: known };
    ({ version } = await bodyOf(api.PATCH('/api/v1/approval-groups/{id}', { params, body: { name } })));
  }
  const params = { path, header: { ...header, 'If-Match': `"${version}"` } };
  return bodyOf(api.PUT('/api/v1/approval-groups/{id}/members', { params, body: { memberIds } }));
}
