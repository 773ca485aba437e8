import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '../shell/language-switch';
import { Page } from '../parts/page';
import { LogInForm } from './log-in-form';
import { useMe } from './session';

/** Only addresses of this console: a link may not lead elsewhere after the log-in. */
function inside(address: string | null): string {
  return address !== null && /^\/(?![/\\])/.test(address) ? address : '/';
}

export function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const me = useMe();
  const [isDone, setDone] = useState(false);
  const to = inside(parameters.get('to'));
  if (me.data && !isDone) return <Navigate to={to} replace />;
  return (
    <main className="kp-login">
      <div className="kp-login-language">
        <LanguageSwitch />
      </div>
      <section className="kp-login-card">
        <img src="/icon.svg" alt="" width={44} height={44} />
        <Page title={t('login.title')} quiet>
          <p className="kp-login-name">{t('product')}</p>
          <p className="kp-faint">{t('tagline')}</p>
          <LogInForm
            onDone={() => {
              setDone(true);
              void navigate(to, { replace: true });
            }}
          />
        </Page>
      </section>
    </main>
  );
}
