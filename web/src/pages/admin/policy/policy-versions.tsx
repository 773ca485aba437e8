import { Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { type Column, Listing } from '../parts/listing';
import { VersionDrawer } from './version-drawer';

type Version = Schemas['PolicyVersionView'];
export type Act = Schemas['PolicyActView'];

/** Every version that was ever in force: what was changed and why, who wrote, reviewed and approved it. */
export function Versions() {
  const { t } = useTranslation('admin');
  const { moment } = useFormat();
  const [open, setOpen] = useState<number | null>(null);
  const query = usePages<Version>(['policy', 'versions'], (cursor) =>
    bodyOf(api.GET('/api/v1/policy/versions', { params: { query: { limit: 20, cursor } } })),
  );
  const act = (one: Act | null) => (one === null ? '—' : `${one.by?.name ?? t('policy.product')} · ${moment(one.at)}`);
  const columns: Column<Version>[] = [
    {
      key: 'version',
      title: t('policy.version'),
      width: 130,
      render: ({ version, status }) => (
        <>
          <button type="button" className="kp-admin-name" onClick={() => setOpen(version)}>
            {t('policy.versionOf', { version })}
          </button>{' '}
          <Tag color={status === 'active' ? 'success' : 'default'}>{t(`policy.status.${status}`)}</Tag>
        </>
      ),
    },
    { key: 'summary', title: t('policy.summary'), width: 300, render: ({ summary }) => summary ?? t('policy.first') },
    { key: 'drafted', title: t('policy.drafted'), width: 180, render: ({ drafted }) => act(drafted) },
    { key: 'reviewed', title: t('policy.reviewed'), width: 180, render: ({ reviewed }) => act(reviewed) },
    { key: 'approved', title: t('policy.approved'), width: 180, render: ({ approved }) => act(approved) },
  ];
  return (
    <>
      <Listing query={query} columns={columns} rowKey="version" empty={{ title: t('policy.noVersions') }} />
      {open !== null && <VersionDrawer version={open} onClose={() => setOpen(null)} />}
    </>
  );
}
