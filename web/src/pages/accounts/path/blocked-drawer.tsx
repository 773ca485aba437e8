import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../../parts/use-media';
import type { FormWish } from '../../../forms/fact-window';
import type { Account, Path } from '../accounts-queries';
import { CriterionLine } from '../criteria-list';
import type { DrawnWay } from './path-graph';

export interface BlockedDrawerProps {
  account: Account;
  path: Path;
  way: DrawnWay;
  onFill: (wish: FormWish) => void;
  onClose: () => void;
}

/** Why a way is not open: each guard with its reason, and the form that would open it. */
export function BlockedDrawer({ account, path, way, onFill, onClose }: BlockedDrawerProps) {
  const { t, i18n } = useTranslation('account-path');
  const narrow = useNarrow();
  const event = path.events.find(({ type }) => type === way.event);
  const missing = path.criteria.filter(({ id, met }) => !met && (event?.blockedBy ?? way.missing).includes(id));
  const reason = `accounts:reason.${event?.reason}`;
  return (
    <Drawer
      open
      title={t('blockedTitle', { event: t([`accounts:event.${way.event}`, way.event]) })}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '80%' : 520}
      onClose={onClose}
    >
      {missing.length === 0 && <p>{event?.reason && i18n.exists(reason) ? t(reason) : t('blockedNone')}</p>}
      {missing.length > 0 && <p className="kp-faint">{t('blockedHint')}</p>}
      <ul className="kp-criteria">
        {missing.map((criterion) => (
          <CriterionLine key={criterion.id} {...{ account, criterion, onFill }} />
        ))}
      </ul>
    </Drawer>
  );
}
