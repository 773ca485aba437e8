import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/session';
import { useAddress } from '../parts/use-address';
import { DepartmentTree } from './department-tree';
import { Groups } from './groups';
import { Problems } from './problems';
import { ReportingLines } from './reporting-lines';

/** Who belongs where, who reports to whom, and what in it will hold requests up. */
export default function DepartmentsSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const address = useAddress();
  return (
    <>
      {may('people.audit') && <Problems />}
      <Tabs
        activeKey={address.get('view') ?? 'departments'}
        onChange={(view) => address.set({ view: view === 'departments' ? undefined : view })}
        items={[
          { key: 'departments', label: t('departments.tree'), children: <DepartmentTree /> },
          { key: 'lines', label: t('departments.lines'), children: <ReportingLines /> },
          { key: 'groups', label: t('departments.groups'), children: <Groups /> },
        ]}
      />
    </>
  );
}
