import { Tag, Tree, type TreeDataNode } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Person } from '../../../parts/person';
import { Answer } from '../../../parts/states';
import { type User, usePeople } from '../parts/directory';

interface Line extends TreeDataNode {
  key: string;
  person: User;
  children: Line[];
}

/** Enabled people under whom they report to. Whoever reports to nobody here, or in a circle, stands at the top: nobody is out of sight. */
function linesOf(people: readonly User[]): Line[] {
  const placed = new Set<string>();
  const line = (person: User): Line => {
    placed.add(person.id);
    const reports = people.filter(({ id, superiorId }) => superiorId === person.id && !placed.has(id));
    return { key: person.id, person, children: reports.map(line) };
  };
  const known = new Set(people.map(({ id }) => id));
  const tops = people.filter(({ superiorId }) => superiorId === null || !known.has(superiorId)).map(line);
  const circled = people.filter(({ id }) => !placed.has(id));
  return [...tops, ...circled.filter(({ id }) => !placed.has(id)).map(line)];
}

export function ReportingLines() {
  const { t } = useTranslation('admin');
  const people = usePeople();
  return (
    <Answer query={people} rows={8}>
      {(all) => {
        const shown = all.filter(({ id, disabled }) => !disabled || all.some((each) => each.superiorId === id));
        return (
          <div className="kp-panel kp-admin-section">
            <Tree<Line>
              className="kp-admin-tree"
              defaultExpandAll
              blockNode
              selectable={false}
              treeData={linesOf(shown)}
              titleRender={({ person }) => (
                <span className="kp-admin-tools kp-admin-line">
                  <Link to={`/admin/users?who=${person.id}`}>
                    <Person name={person.name} />
                  </Link>
                  <span className="kp-faint">
                    {person.roles.map((role) => t(`shell:role.${role}`)).join(t('words:separator'))}
                  </span>
                  {person.disabled && <Tag color="error">{t('users.states.disabled')}</Tag>}
                </span>
              )}
            />
          </div>
        );
      }}
    </Answer>
  );
}
