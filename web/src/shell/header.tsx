import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Counters } from '../live/inbox';
import { useNarrow } from '../parts/use-media';
import { Bell } from './bell';
import { LanguageSwitch } from './language-switch';
import { PersonMenu } from './person-menu';

export function Header({ counters, onHelp }: { counters: Counters; onHelp: () => void }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <header className="kp-header">
      <Link to="/" className="kp-brand">
        <img src="/icon.svg" alt="" width={26} height={26} />
        <strong>{t('product')}</strong>
        {!narrow && <span className="kp-faint">{t('tagline')}</span>}
      </Link>
      <span className="kp-spread" />
      {!narrow && (
        <Tooltip title={t('keys.help')}>
          <Button
            type="text"
            icon={<QuestionCircleOutlined aria-hidden />}
            aria-label={t('keys.help')}
            onClick={onHelp}
          />
        </Tooltip>
      )}
      <LanguageSwitch />
      <Bell unread={counters.unread} />
      <PersonMenu />
    </header>
  );
}
