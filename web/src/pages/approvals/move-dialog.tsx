import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { PersonPicker } from '../../parts/person-picker';
import { ProblemNote } from '../../parts/problem-note';
import { stepWord } from '../../parts/route-words';
import { useFocusAtOnce } from '../../parts/use-focus-at-once';
import { refreshApprovals, type Request } from './approvals-queries';
import { isHandOn, type Move, needsComment, type Said, sendMove, takesComment } from './moves';

export interface MoveDialogProps {
  request: Request;
  move: Move;
  onDone: () => void;
  onClose: () => void;
}

/** Says once more what is about to be done to what, takes the words for it, and stays until it is done. Enter sends. */
export function MoveDialog({ request, move, onDone, onClose }: MoveDialogProps) {
  const { t } = useTranslation('approval');
  const [said, setSaid] = useState<Said>({});
  const send = useCommand({
    send: (words: Said, header) => sendMove(request, move, words, header),
    onDone,
    // Somebody was quicker, or the content has moved: behind this window stands what is true now.
    onRefused: (problem: ApiProblem) => (problem.isUncertain ? undefined : refreshApprovals()),
  });
  const comment = said.comment?.trim() ?? '';
  const isReady = (!needsComment(move) || comment !== '') && (!isHandOn(move) || said.to !== undefined);
  const submit = () => {
    if (isReady && !send.isPending) send.mutate({ ...said, comment: comment === '' ? undefined : comment });
  };
  const isDangerous = move === 'reject' || move === 'withdraw';
  return (
    <Modal
      open
      title={t(`move.${move}`)}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('shell:action.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger={isDangerous}
          disabled={!isReady}
          loading={send.isPending}
          onClick={submit}
        >
          {t(`move.${move}`)}
        </Button>,
      ]}
    >
      <p className="kp-move-about">{request.about}</p>
      <Form layout="vertical">
        {isHandOn(move) && (
          <Form.Item label={t('to')} extra={t(`hint.${move}`)}>
            <PersonPicker value={said.to} onChange={(to) => setSaid({ ...said, to })} autoFocus />
          </Form.Item>
        )}
        {move === 'addSigner' && <Position said={said} onSay={setSaid} />}
        {move === 'return' && request.returnTo.length > 0 && <ReturnTo request={request} said={said} onSay={setSaid} />}
        {takesComment(move) && (
          <Comment
            value={said.comment}
            isNeeded={needsComment(move)}
            autoFocus={!isHandOn(move)}
            onChange={(text) => setSaid({ ...said, comment: text })}
            onEnter={submit}
          />
        )}
      </Form>
      {send.error && <ProblemNote error={send.error} onRetry={send.error.isUncertain ? submit : undefined} />}
    </Modal>
  );
}

interface SayProps {
  said: Said;
  onSay: (said: Said) => void;
}

function Position({ said, onSay }: SayProps) {
  const { t } = useTranslation('approval');
  return (
    <Form.Item label={t('position.label')}>
      <Radio.Group
        value={said.position ?? 'before'}
        onChange={({ target }) => onSay({ ...said, position: target.value === 'after' ? 'after' : 'before' })}
        options={['before', 'after'].map((value) => ({ value, label: t(`position.${value}`) }))}
      />
    </Form.Item>
  );
}

const TO_REQUESTER = 0;

function ReturnTo({ request, said, onSay }: SayProps & { request: Request }) {
  const { t, i18n } = useTranslation('approval');
  const steps = request.route.filter(({ number }) => request.returnTo.includes(number));
  return (
    <Form.Item label={t('returnTo.label')}>
      <Select
        value={said.toStep ?? TO_REQUESTER}
        onChange={(step) => onSay({ ...said, toStep: step === TO_REQUESTER ? undefined : step })}
        options={[
          { value: TO_REQUESTER, label: t('returnTo.requester', { name: request.requester.name }) },
          ...steps.map(({ number, name }) => ({ value: number, label: stepWord(i18n, name) })),
        ]}
      />
    </Form.Item>
  );
}

interface CommentProps {
  value: string | undefined;
  isNeeded: boolean;
  autoFocus: boolean;
  onChange: (text: string) => void;
  onEnter: () => void;
}

export function Comment({ value, isNeeded, autoFocus, onChange, onEnter }: CommentProps) {
  const { t } = useTranslation('approval');
  const field = useFocusAtOnce<TextAreaRef>(autoFocus);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the choice of a Chinese word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Form.Item label={t(isNeeded ? 'comment.needed' : 'comment.label')} required={isNeeded} extra={t('comment.keys')}>
      <Input.TextArea
        ref={field}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        aria-label={t('comment.label')}
      />
    </Form.Item>
  );
}
