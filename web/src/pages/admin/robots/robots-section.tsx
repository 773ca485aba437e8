import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useMay } from '../../../session/session';
import { useDepartmentOf } from '../parts/directory';
import { type Column, Listing } from '../parts/listing';
import { useAddress } from '../parts/use-address';
import { RobotDrawer } from './robot-drawer';
import { RobotForm } from './robot-form';

export type Robot = Schemas['RobotView'];

/** Robots of chat groups, which say that something waits, and never what. */
export default function RobotsSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const address = useAddress();
  const [adds, setAdds] = useState(false);
  const query = usePages<Robot>(['robots', 'list'], (cursor) =>
    bodyOf(api.GET('/api/v1/robots', { params: { query: { limit: 50, cursor } } })),
  );
  const opened = query.items.find(({ id }) => id === address.get('robot'));
  return (
    <>
      {may('robots.write') && (
        <div className="kp-admin-tools">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdds(true)}>
            {t('robots.add')}
          </Button>
        </div>
      )}
      <Listing
        query={query}
        columns={useColumns((id) => address.set({ robot: id }))}
        empty={{ title: t('robots.none'), hint: t('robots.noneHint') }}
      />
      {adds && <RobotForm onClose={() => setAdds(false)} />}
      {opened && <RobotDrawer robot={opened} onClose={() => address.set({ robot: undefined })} />}
    </>
  );
}

function useColumns(open: (id: string) => void): Column<Robot>[] {
  const { t } = useTranslation('admin');
  const departmentOf = useDepartmentOf();
  return [
    {
      key: 'name',
      title: t('robots.name'),
      width: 180,
      render: ({ id, name }) => (
        <button type="button" className="kp-admin-name" onClick={() => open(id)}>
          {name}
        </button>
      ),
    },
    {
      key: 'platform',
      title: t('robots.platform'),
      width: 110,
      render: ({ platform }) => t(`robots.platforms.${platform}`),
    },
    {
      key: 'who',
      title: t('robots.department'),
      width: 200,
      render: ({ departmentId }) => (departmentId === null ? t('robots.everybody') : departmentOf(departmentId)),
    },
    {
      key: 'kinds',
      title: t('robots.kinds'),
      width: 260,
      render: ({ kinds }) => kinds.map((kind) => <Tag key={kind}>{t(`notification-channels:kinds.${kind}`)}</Tag>),
    },
    {
      key: 'state',
      title: t('robots.state'),
      width: 90,
      render: ({ enabled }) => (
        <Tag color={enabled ? 'success' : 'default'}>{t(enabled ? 'robots.enabled' : 'robots.disabled')}</Tag>
      ),
    },
  ];
}
