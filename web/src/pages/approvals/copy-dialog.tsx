import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { PeopleField } from '../../forms/controls';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { ProblemNote } from '../../parts/problem-note';
import { refreshApprovals, type Request } from './approvals-queries';

/** Somebody else is to read it. They see the whole request from then on, which cannot be taken back. */
export function CopyDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('approval');
  const { message } = App.useApp();
  const { separator } = useFormat();
  const [people, setPeople] = useState<string[]>([]);
  const send = useCommand({
    send: (personIds: string[], header) =>
      bodyOf(
        api.POST('/api/v1/approvals/{id}/copies', {
          params: { path: { id: request.id }, header },
          body: { personIds },
        }),
      ),
    onDone: () => {
      void message.success(t('copy.done'));
      void refreshApprovals();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('copy.title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('shell:action.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={people.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate(people)}
        >
          {t('copy.send')}
        </Button>,
      ]}
    >
      <p className="kp-move-about">{request.about}</p>
      {request.copies.length > 0 && (
        <p className="kp-faint">{t('copy.have', { names: names(request.copies, separator) })}</p>
      )}
      <Form layout="vertical">
        <Form.Item label={t('to')} extra={t('copy.hint')} htmlFor="kp-copy-to">
          <PeopleField id="kp-copy-to" value={people} onChange={(chosen) => setPeople(chosen ?? [])} />
        </Form.Item>
      </Form>
      {send.error && <ProblemNote error={send.error} />}
    </Modal>
  );
}
