import { Select } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { Page } from '../../parts/page';
import { Loading } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { useMay } from '../../session/session';
import { NoSuchPage } from '../../shell/no-such-page';
import './admin.css';
import { GROUPS, type Section, SECTIONS } from './sections';

/** What keeps the company's process running; each person sees the parts that their posts open. */
export default function AdminPage() {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const may = useMay();
  const { section: key } = useParams();
  const visible = SECTIONS.filter(({ permission }) => may(permission));
  const section = visible.find((each) => each.key === key);
  if (key === undefined) return <Navigate to={`/admin/${visible[0]?.key ?? 'notifications'}`} replace />;
  if (!section) return <NoSuchPage />;
  return (
    <div className="kp-admin">
      {narrow ? <Choice visible={visible} at={key} /> : <Menu visible={visible} />}
      <Page title={t(`section.${section.key}`)}>
        <p className="kp-faint kp-admin-purpose">{t(`purpose.${section.key}`)}</p>
        <Suspense fallback={<Loading />}>
          <section.Body key={section.key} />
        </Suspense>
      </Page>
    </div>
  );
}

function Menu({ visible }: { visible: readonly Section[] }) {
  const { t } = useTranslation('admin');
  return (
    <nav className="kp-admin-menu" aria-label={t('menu')}>
      {GROUPS.map((group) => {
        const entries = visible.filter((each) => each.group === group);
        return entries.length === 0 ? null : (
          <div key={group}>
            <h2>{t(`group.${group}`)}</h2>
            {entries.map(({ key }) => (
              <NavLink key={key} to={`/admin/${key}`} className="kp-nav-link">
                {t(`section.${key}`)}
              </NavLink>
            ))}
          </div>
        );
      })}
    </nav>
  );
}

/** The menu of a phone. */
function Choice({ visible, at }: { visible: readonly Section[]; at: string }) {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const options = GROUPS.map((group) => ({
    label: t(`group.${group}`),
    options: visible
      .filter((each) => each.group === group)
      .map(({ key }) => ({ value: key, label: t(`section.${key}`) })),
  })).filter(({ options: entries }) => entries.length > 0);
  return (
    <div className="kp-admin-choice">
      <Select
        className="kp-wide"
        size="large"
        aria-label={t('menu')}
        value={at}
        options={options}
        onChange={(key: string) => void navigate(`/admin/${key}`)}
      />
    </div>
  );
}
