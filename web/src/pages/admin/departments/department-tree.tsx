import { PlusOutlined } from '@ant-design/icons';
import { Button, Tree, type TreeDataNode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer, Nothing } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { type Department, useDepartments, usePeople } from '../parts/directory';
import { DepartmentForm } from './department-form';

export interface Node extends TreeDataNode {
  key: string;
  name: string;
  children: Node[];
}

/** Those whose parent is `parentId`; one whose parent is gone stands at the top, so that nothing is out of sight. */
export function treeOf(departments: readonly Department[], parentId: string | null = null): Node[] {
  const known = new Set(departments.map(({ id }) => id));
  return departments
    .filter((each) => (each.parentId !== null && known.has(each.parentId) ? each.parentId : null) === parentId)
    .map(({ id, name }) => ({ key: id, name, title: name, children: treeOf(departments, id) }));
}

/** The department and everything below it: where it may not be moved to. */
export function below(departments: readonly Department[], id: string): Set<string> {
  const found = new Set([id]);
  for (const each of departments.filter(({ parentId }) => parentId === id))
    for (const inner of below(departments, each.id)) found.add(inner);
  return found;
}

export function DepartmentTree() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const departments = useDepartments();
  const [edited, setEdited] = useState<Department | null>(null);
  const [adds, setAdds] = useState<{ parentId?: string } | null>(null);
  const edits = may('departments.write');
  return (
    <Answer query={departments} rows={6}>
      {(all) => (
        <>
          {edits && (
            <div className="kp-admin-tools">
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdds({})}>
                {t('departments.add')}
              </Button>
            </div>
          )}
          <div className="kp-panel kp-admin-section">
            {all.length === 0 ? (
              <Nothing title={t('departments.none')} hint={t('departments.noneHint')} />
            ) : (
              <Tree<Node>
                className="kp-admin-tree"
                defaultExpandAll
                blockNode
                selectable={false}
                treeData={treeOf(all)}
                titleRender={({ key, name }) => (
                  <DepartmentLine
                    id={key}
                    name={name}
                    onEdit={edits ? () => setEdited(all.find(({ id }) => id === key) ?? null) : undefined}
                    onAdd={edits ? () => setAdds({ parentId: key }) : undefined}
                  />
                )}
              />
            )}
          </div>
          {adds && <DepartmentForm parentId={adds.parentId} onClose={() => setAdds(null)} />}
          {edited && <DepartmentForm department={edited} onClose={() => setEdited(null)} />}
        </>
      )}
    </Answer>
  );
}

interface DepartmentLineProps {
  id: string;
  name: string;
  onEdit?: () => void;
  onAdd?: () => void;
}

function DepartmentLine({ id, name, onEdit, onAdd }: DepartmentLineProps) {
  const { t } = useTranslation('admin');
  const { data: people = [] } = usePeople();
  const members = people.filter(({ departmentId, disabled }) => departmentId === id && !disabled);
  const directors = members.filter(({ roles }) => roles.includes('director'));
  return (
    <span className="kp-admin-tools kp-admin-line">
      <strong>{name}</strong>
      <Link to={`/admin/users?department=${id}`} className="kp-faint">
        {t('departments.people', { count: members.length })}
      </Link>
      <span className="kp-faint">
        {directors.map((each) => t('departments.director', { name: each.name })).join(' ')}
      </span>
      {onEdit && (
        <Button size="small" type="link" onClick={onEdit} aria-label={t('departments.editOf', { name })}>
          {t('departments.edit')}
        </Button>
      )}
      {onAdd && (
        <Button size="small" type="link" onClick={onAdd} aria-label={t('departments.addBelow', { name })}>
          {t('departments.addChild')}
        </Button>
      )}
    </span>
  );
}
