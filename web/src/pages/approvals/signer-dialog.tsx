import { Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { ProblemNote } from '../../parts/problem-note';
import type { Request } from './approvals-queries';

export interface SignerDialogProps {
  request: Request;
  onDone: () => void;
  onClose: () => void;
}

/** Signers whom this person added and who have not decided yet. */
export function SignerDialog({ request, onDone, onClose }: SignerDialogProps) {
  const { t } = useTranslation('approval');
  const seats = request.route.flatMap((step) => step.seats).filter(({ number }) => request.removable.includes(number));
  const [seat, setSeat] = useState(seats[0]?.number);
  const send = useCommand({
    send: (chosen: number, header) => {
      const { id, contentHash, step, round } = request;
      const params = { path: { id }, header };
      const body = { seat: chosen, contentHash, step, round };
      return bodyOf(api.POST('/api/v1/approvals/{id}/remove-signer', { params, body }));
    },
    onDone,
  });
  return (
    <Modal
      open
      title={t('move.removeSigner')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('shell:action.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger
          disabled={seat === undefined}
          loading={send.isPending}
          onClick={() => seat !== undefined && send.mutate(seat)}
        >
          {t('move.removeSigner')}
        </Button>,
      ]}
    >
      <p className="kp-move-about">{request.about}</p>
      <Form layout="vertical">
        <Form.Item label={t('signer')}>
          <Radio.Group
            value={seat}
            onChange={({ target }) => setSeat(Number(target.value))}
            options={seats.map(({ number, person, origin }) => ({
              value: number,
              label: `${person.name} · ${t(`approvals:origin.${origin}`)}`,
            }))}
          />
        </Form.Item>
      </Form>
      {send.error && <ProblemNote error={send.error} />}
    </Modal>
  );
}
