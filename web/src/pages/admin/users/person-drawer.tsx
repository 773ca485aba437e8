import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { Answer } from '../../../parts/states';
import { useNarrow } from '../../../parts/use-media';
import { useMay } from '../../../session/session';
import { ChangeList } from '../parts/change-list';
import { type User, useDepartmentOf, useNameOf } from '../parts/directory';
import { DisableDialog } from './disable-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { OpenWork } from './open-work';
import { PasswordDialog } from './password-dialog';
import { PersonForm } from './person-form';

/** One person: who they are, what hangs on them, what was changed, and everything that may be done about it. */
export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const narrow = useNarrow();
  const { t } = useTranslation('admin');
  const person = useQuery({
    queryKey: ['people', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/users/{id}', { params: { path: { id } } })),
  });
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 560} title={person.data?.name ?? t('users.person')}>
      <Answer query={person} rows={8}>
        {(known) => <PersonCard person={known} />}
      </Answer>
    </Drawer>
  );
}

function PersonCard({ person }: { person: User }) {
  const { t } = useTranslation('admin');
  const may = useMay();
  return (
    <>
      {person.disabled && <Alert showIcon type="warning" title={t('users.isDisabled')} />}
      <Facts person={person} />
      {may('users.write') && <Moves person={person} />}
      {may('people.audit') && (
        <>
          <h3 className="kp-gap-top">{t('users.openWork')}</h3>
          <OpenWork personId={person.id} />
          <h3 className="kp-gap-top">{t('changes.title')}</h3>
          <Changes personId={person.id} />
        </>
      )}
    </>
  );
}

function Facts({ person }: { person: User }) {
  const { t } = useTranslation('admin');
  const { day } = useFormat();
  const nameOf = useNameOf();
  const departmentOf = useDepartmentOf();
  const facts: [string, React.ReactNode][] = [
    ['email', person.email],
    ['role', person.roles.map((role) => <Tag key={role}>{t(`shell:role.${role}`)}</Tag>)],
    ['department', departmentOf(person.departmentId)],
    ['superior', nameOf(person.superiorId)],
    ['locale', t(`locale.${person.locale}`)],
    ['since', day(person.createdAt)],
  ];
  return (
    <dl className="kp-admin-facts kp-gap-top">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`users.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Dialog = 'edit' | 'password' | 'handOver' | 'disable';

function Moves({ person }: { person: User }) {
  const { t } = useTranslation('admin');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const labels: [Dialog, string][] = [
    ['edit', t('users.edit')],
    ['password', t('users.password')],
    ['handOver', t('users.handOver')],
    ['disable', t(person.disabled ? 'users.enable' : 'users.disable')],
  ];
  return (
    <div className="kp-admin-buttons kp-gap-top">
      {labels.map(([key, label]) => (
        <Button key={key} danger={key === 'disable' && !person.disabled} onClick={() => setDialog(key)}>
          {label}
        </Button>
      ))}
      {dialog === 'edit' && <PersonForm person={person} onClose={close} />}
      {dialog === 'password' && <PasswordDialog person={person} onClose={close} />}
      {dialog === 'handOver' && <HandOverDialog person={person} onClose={close} />}
      {dialog === 'disable' && <DisableDialog person={person} onClose={close} />}
    </div>
  );
}

function Changes({ personId }: { personId: string }) {
  const query = usePages(['people', 'changes', personId], (cursor) =>
    bodyOf(api.GET('/api/v1/users/{id}/changes', { params: { path: { id: personId }, query: { limit: 20, cursor } } })),
  );
  return <ChangeList query={query} />;
}
