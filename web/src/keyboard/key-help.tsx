import { Modal } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyAction, useKeyActions } from './keys';

function byGroup(actions: readonly KeyAction[]): Map<string, KeyAction[]> {
  const groups = new Map<string, KeyAction[]>();
  for (const action of actions) {
    const group = groups.get(action.group) ?? [];
    if (!group.some(({ keys }) => keys === action.keys)) groups.set(action.group, [...group, action]);
  }
  return groups;
}

/** `?`: every key that works here. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups = byGroup(useKeyActions());
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} width={420}>
      {[...groups].map(([group, actions]) => (
        <Fragment key={group}>
          <h3 className="kp-keys-group">{group}</h3>
          <dl className="kp-keys">
            {actions.map(({ keys, label }) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Modal>
  );
}
