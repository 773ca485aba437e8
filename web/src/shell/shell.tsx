import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { KeyHelp } from '../keyboard/key-help';
import { keyBoard, useKeys } from '../keyboard/keys';
import { useInbox } from '../live/inbox';
import { ProblemNote } from '../parts/problem-note';
import { Loading } from '../parts/states';
import { useNarrow } from '../parts/use-media';
import { LogInAgain } from '../session/log-in-again';
import { type Person, PersonProvider, useMe } from '../session/session';
import { Header } from './header';
import { Navigation } from './navigation';
import { useVisiblePages } from './use-visible-pages';
import { useCompanyClock } from './use-company-clock';

/** Everything around a page, for whoever is logged in; everybody else is asked who they are and then comes back to this address. */
export function Shell() {
  const me = useMe();
  const location = useLocation();
  if (me.data === undefined)
    return me.error ? <Unreachable error={me.error} onRetry={() => void me.refetch()} /> : <Loading />;
  if (me.data === null) {
    const to = `${location.pathname}${location.search}`;
    return <Navigate to={to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`} replace />;
  }
  return (
    <PersonProvider value={me.data}>
      <Frame key={me.data.id} person={me.data} />
    </PersonProvider>
  );
}

function Frame({ person }: { person: Person }) {
  const narrow = useNarrow();
  const counters = useInbox(person.id);
  const [helps, setHelps] = useState(false);
  useCompanyClock();
  useShellKeys(() => setHelps(true));
  return (
    <div className="kp-shell">
      <SkipLink />
      <Header counters={counters} onHelp={() => setHelps(true)} />
      {!narrow && <Navigation counters={counters} />}
      <main id="page" className="kp-main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      {narrow && <Navigation counters={counters} />}
      <KeyHelp open={helps} onClose={() => setHelps(false)} />
      <LogInAgain person={person} />
    </div>
  );
}

/** `?` for help, `/` for the search of the page, `g` and a letter for each page. */
function useShellKeys(onHelp: () => void): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const visible = useVisiblePages();
  const group = t('keys.everywhere');
  useEffect(() => {
    document.addEventListener('keydown', keyBoard.onKeyDown);
    return () => document.removeEventListener('keydown', keyBoard.onKeyDown);
  }, []);
  useKeys([
    { keys: '?', label: t('keys.help'), group, run: onHelp },
    { keys: '/', label: t('keys.search'), group, run: focusSearch },
    ...visible.map(({ path, nav }) => ({
      keys: `g ${nav.goKey}`,
      label: t('keys.go', { page: t(`nav.${nav.label}`) }),
      group,
      run: () => void navigate(addressOf(path)),
    })),
  ]);
}

/** The address of a page without its parts. */
function addressOf(path: string): string {
  return path.replace(/\/:.*$/, '');
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"], header input[type="search"]');
  field?.focus();
  field?.select();
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="kp-skip" href="#page">
      {t('skip')}
    </a>
  );
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="kp-alone">
      <ProblemNote error={error} onRetry={onRetry} />
    </div>
  );
}
