import { CheckOutlined, CloseOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keyboard/keys';
import { refreshApprovals, type Request } from './approvals-queries';
import { EditDialog } from './edit-dialog';
import { MoveDialog, type MoveDialogProps } from './move-dialog';
import { isHandOn, MORE_MOVES, type Move } from './moves';
import { RefileButton } from './request-refile';
import { SignerDialog } from './signer-dialog';

export interface DecisionBarProps {
  request: Request;
  /** Decided or handed on: it waits for this person no longer. */
  onDecided: () => void;
}

/** What may be done now, and nothing else; on a phone the two that matter are wide. */
export function DecisionBar({ request, onDecided }: DecisionBarProps) {
  const { t } = useTranslation('approval');
  const { message } = App.useApp();
  const [move, setMove] = useState<Move | null>(null);
  const may = (each: Move) => request.moves.includes(each);
  const more = MORE_MOVES.filter((each) => may(each) && each !== 'resubmit');
  useDecisionKeys(request, setMove);
  const done = (made: Move) => {
    setMove(null);
    void message.success(t(`done.${made}`));
    if (made === 'approve' || made === 'reject' || made === 'return' || isHandOn(made)) onDecided();
    void refreshApprovals();
  };
  // Somebody else may decide while this one writes: the window stays, and says so when it is sent.
  if (request.moves.length === 0 && move === null) return null;
  return (
    <footer className="kp-decide">
      {may('approve') && (
        <Button type="primary" size="large" icon={<CheckOutlined aria-hidden />} onClick={() => setMove('approve')}>
          {t('decision.approve')}
        </Button>
      )}
      {may('reject') && (
        <Button danger size="large" icon={<CloseOutlined aria-hidden />} onClick={() => setMove('reject')}>
          {t('decision.reject')}
        </Button>
      )}
      {may('return') && (
        <Button size="large" onClick={() => setMove('return')}>
          {t('decision.return')}
        </Button>
      )}
      {may('resubmit') && (
        <Button type="primary" size="large" onClick={() => setMove('resubmit')}>
          {t('move.resubmit')}
        </Button>
      )}
      <RefileButton request={request} />
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((each) => ({ key: each, label: t(`move.${each}`) })),
            onClick: ({ key }) => setMove(more.find((each) => each === key) ?? null),
          }}
        >
          <Button size="large" icon={<DownOutlined aria-hidden />} iconPlacement="end" className="kp-decide-more">
            {t('more')}
          </Button>
        </Dropdown>
      )}
      {move && <Dialog request={request} move={move} onDone={() => done(move)} onClose={() => setMove(null)} />}
    </footer>
  );
}

/** About the request as it was when it was opened: what nobody has read is not decided. */
function Dialog(now: MoveDialogProps) {
  const [request] = useState(now.request);
  const props = { ...now, request };
  if (props.move === 'edit') return <EditDialog {...props} />;
  if (props.move === 'removeSigner') return <SignerDialog {...props} />;
  return <MoveDialog {...props} />;
}

function useDecisionKeys(request: Request, choose: (move: Move) => void): void {
  const { t } = useTranslation('approval');
  const group = t('title');
  const key = (keys: string, move: Move) =>
    request.moves.includes(move) ? [{ keys, label: t(`move.${move}`), group, run: () => choose(move) }] : [];
  useKeys([
    ...key('a', 'approve'),
    ...key('r', 'reject'),
    ...key('b', 'return'),
    ...key('t', 'transfer'),
    ...key('e', 'edit'),
  ]);
}
