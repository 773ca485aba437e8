import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PersonBadge } from '../parts/person';
import { useNarrow } from '../parts/use-media';
import { logOut, usePerson } from '../session/session';
import { chooseTheme, type Theme, THEMES, useTheme } from './theme';

/** What is everybody's own, whatever their post shows them in the navigation. */
const OWN = [
  { to: '/admin/notifications', label: 'ownSettings' },
  { to: '/admin/absences', label: 'absences' },
  { to: '/admin/policy', label: 'company' },
];

export function PersonMenu() {
  const { t } = useTranslation();
  const { name, roles } = usePerson();
  const { theme } = useTheme();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const leave = async () => {
    await logOut();
    await navigate('/login');
  };
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: `${name} · ${roles.map((role) => t(`role.${role}`)).join(t('words:separator'))}`,
    },
    ...OWN.map(({ to, label }) => ({ key: to, label: t(`nav.${label}`) })),
    { type: 'divider' },
    {
      key: 'theme',
      label: t('theme.label'),
      children: THEMES.map((each) => ({ key: `theme:${each}`, label: t(`theme.${each}`) })),
    },
    { type: 'divider' },
    { key: 'leave', label: t('action.logOut') },
  ];
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key.startsWith('/')) void navigate(key);
    if (key === 'leave') void leave();
    if (key.startsWith('theme:')) chooseTheme(key.slice(6) as Theme);
  };
  return (
    <Dropdown menu={{ items, onClick, selectedKeys: [`theme:${theme}`] }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="kp-me" aria-label={narrow ? t('nav.person', { name }) : undefined}>
        <PersonBadge name={name} size={26} />
        {!narrow && <span>{name}</span>}
      </Button>
    </Dropdown>
  );
}
