import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Counters } from '../live/inbox';
import { useNarrow } from '../parts/use-media';
import { useVisiblePages } from './use-visible-pages';

/** At the side, or along the bottom of a phone. */
export function Navigation({ counters }: { counters: Counters }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <nav className="kp-nav" aria-label={t('nav.label')}>
      {useVisiblePages().map(({ path, nav: { label, icon: Icon, badge } }) => {
        const count = badge === undefined ? 0 : counters[badge];
        return (
          <NavLink key={path} to={path.replace(/\/:.*$/, '')} className="kp-nav-link">
            <Badge count={narrow ? count : 0} size="small" offset={[6, 0]} className="kp-nav-badge">
              <span className="kp-nav-icon">
                <Icon />
              </span>
            </Badge>
            <span className="kp-spread">{t(`nav.${label}`)}</span>
            {!narrow && <Badge count={count} size="small" />}
          </NavLink>
        );
      })}
    </nav>
  );
}
