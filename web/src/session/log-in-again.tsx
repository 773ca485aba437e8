import { Button, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LogInForm } from './log-in-form';
import { logOut, type Person } from './session';
import { sessionEnd } from './session-end';

/** Over whatever is being typed: what was sent meanwhile goes on once the same person has logged in again. */
export function LogInAgain({ person }: { person: Person }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isAsked = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.isAsked);
  const leave = async () => {
    await logOut();
    await navigate('/login');
  };
  return (
    <Modal
      open={isAsked}
      title={t('login.again')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      zIndex={2_000}
      width={400}
      destroyOnHidden
      footer={
        <Button type="link" size="small" onClick={() => void leave()}>
          {t('login.someoneElse')}
        </Button>
      }
    >
      <p>{t('login.againHint', { name: person.name })}</p>
      <LogInForm email={person.email} onDone={() => sessionEnd.renewed()} />
    </Modal>
  );
}
