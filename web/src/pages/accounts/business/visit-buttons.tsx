import { DownOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/session';
import { SubjectWindow, type MoveWish } from '../../../subjects/subject-window';
import type { Account } from '../accounts-queries';
import type { Visit } from './business-queries';

/** What the server lets this person do with the visit: the usual next step as a button, the rest one press away. */
export function VisitButtons({ visit }: { visit: Visit }) {
  const { t } = useTranslation('account-visits');
  const [wish, setWish] = useState<MoveWish | null>(null);
  const { id, accountId, accountName, plan } = visit;
  const [first, ...rest] = visit.allowed;
  if (first === undefined) return null;
  const choose = (move: string) =>
    setWish({
      ...{ do: 'move', command: `visits/${move}`, path: { id }, move, label: plan.goal },
      ...{ accountId, accountName },
    });
  const others = rest.map((move) => ({ key: move, label: t(`move.${move}`), danger: move === 'cancel' }));
  return (
    <span className="kp-visit-buttons">
      <Button
        size="small"
        type="primary"
        aria-label={`${t(`move.${first}`)} · ${plan.goal}`}
        onClick={() => choose(first)}
      >
        {t(`move.${first}`)}
      </Button>
      {others.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: others, onClick: ({ key }) => choose(key) }}>
          <Button size="small" icon={<DownOutlined aria-hidden />} aria-label={`${t('more')} · ${plan.goal}`} />
        </Dropdown>
      )}
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </span>
  );
}

export function PlanVisitButton({ account }: { account: Account }) {
  const { t } = useTranslation('account-visits');
  const may = useMay();
  const [wish, setWish] = useState<MoveWish | null>(null);
  if (!may('visits.write')) return null;
  const { id: accountId, name: accountName } = account;
  const plan = () =>
    setWish({
      ...{ do: 'move', command: 'visits', path: {}, move: 'plan', label: accountName },
      ...{ accountId, accountName, given: { accountId } },
    });
  return (
    <>
      <Button size="small" type="primary" icon={<PlusOutlined aria-hidden />} onClick={plan}>
        {t('move.plan')}
      </Button>
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}
