import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { Person } from '../../../parts/person';
import { useMay } from '../../../session/session';
import { type Department, type User, useDepartmentOf, useNameOf } from '../parts/directory';
import { DepartmentPicker } from '../parts/fields';
import { type Column, Listing } from '../parts/listing';
import { SearchBox } from '../../../parts/search-box';
import { useAddress } from '../parts/use-address';
import { PersonDrawer } from './person-drawer';
import { PersonForm } from './person-form';
import { ROLES } from './roles';

const STATES = ['enabled', 'disabled', 'all'] as const;

/** Everybody who may log in, and everybody who once could. */
export default function UsersSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const address = useAddress();
  const [adds, setAdds] = useState(false);
  const query = useUsers();
  const columns = useColumns((id) => address.set({ who: id }));
  const who = address.get('who');
  return (
    <>
      <div className="kp-admin-tools" role="search">
        <SearchBox
          className="kp-admin-search"
          text={address.get('text')}
          label={t('users.search')}
          onSearch={(text) => address.set({ text })}
        />
        <Select
          allowClear
          placeholder={t('users.role')}
          aria-label={t('users.role')}
          value={address.one('role', ROLES)}
          onChange={(role?: string) => address.set({ role })}
          options={ROLES.map((value) => ({ value, label: t(`shell:role.${value}`) }))}
        />
        <DepartmentPicker
          value={address.get('department')}
          onChange={(department?: string) => address.set({ department })}
        />
        <Select
          aria-label={t('users.state')}
          value={address.one('state', STATES) ?? 'enabled'}
          onChange={(state: string) => address.set({ state: state === 'enabled' ? undefined : state })}
          options={STATES.map((value) => ({ value, label: t(`users.states.${value}`) }))}
        />
        <span className="kp-spread" />
        {may('users.write') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdds(true)}>
            {t('users.add')}
          </Button>
        )}
      </div>
      <Listing query={query} columns={columns} empty={{ title: t('users.none'), hint: t('users.noneHint') }} />
      {adds && <PersonForm onClose={() => setAdds(false)} onAdded={(id) => address.set({ who: id })} />}
      {who !== undefined && <PersonDrawer id={who} onClose={() => address.set({ who: undefined })} />}
    </>
  );
}

function useUsers() {
  const address = useAddress();
  const state = address.one('state', STATES) ?? 'enabled';
  const filter = {
    text: address.get('text'),
    role: address.one('role', ROLES),
    departmentId: address.get('department') as Department['id'] | undefined,
    disabled: state === 'all' ? undefined : state === 'disabled',
  };
  return usePages<User>(['people', 'list', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/users', { params: { query: { ...filter, limit: 50, cursor } } })),
  );
}

function useColumns(open: (id: string) => void): Column<User>[] {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const departmentOf = useDepartmentOf();
  return [
    {
      key: 'name',
      title: t('users.name'),
      width: 160,
      render: ({ id, name }) => (
        <button type="button" className="kp-admin-name" onClick={() => open(id)}>
          <Person name={name} />
        </button>
      ),
    },
    { key: 'email', title: t('users.email'), width: 240, render: ({ email }) => email },
    {
      key: 'roles',
      title: t('users.role'),
      width: 170,
      render: ({ roles }) => roles.map((role) => <Tag key={role}>{t(`shell:role.${role}`)}</Tag>),
    },
    {
      key: 'department',
      title: t('users.department'),
      width: 220,
      render: ({ departmentId }) => departmentOf(departmentId),
    },
    { key: 'superior', title: t('users.superior'), width: 110, render: ({ superiorId }) => nameOf(superiorId) },
    {
      key: 'state',
      title: t('users.state'),
      width: 90,
      render: ({ disabled }) => (
        <Tag color={disabled ? 'default' : 'success'}>{t(`users.states.${disabled ? 'disabled' : 'enabled'}`)}</Tag>
      ),
    },
  ];
}
