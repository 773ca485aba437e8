import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { useCommand } from '../../api/use-command';
import { InstantField } from '../../forms/controls';
import { withoutEmpty } from '../../forms/without-empty';
import { PersonPicker } from '../../parts/person-picker';
import { usePolicyLists } from '../../policy/policy-lists';
import { ProblemNote } from '../../parts/problem-note';
import { type Path, type PathEvent, STAGES } from './accounts-queries';
import type { EventListProps } from './event-list';

type Said = Record<string, string | undefined>;

export interface EventDialogProps extends EventListProps {
  event: PathEvent;
  /** What is known already of what the event asks for. */
  preset?: Said;
  onClose: () => void;
}

/** Says what is about to happen, takes what the event asks for, and shows every reason where it is refused. */
export function EventDialog({ account, path, event, preset, onClose }: EventDialogProps) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const [form] = Form.useForm<Said>();
  const send = useCommand({
    send: async (said: Said, header) => {
      const { response } = await api.POST('/api/v1/accounts/{accountId}/path/events', {
        params: { path: { accountId: account.id }, header: { ...header, 'If-Match': `"${path.version}"` } },
        body: { ...withoutEmpty(said), type: event.type } as never,
      });
      return response.status;
    },
    onDone: (status) => {
      void message.success(t(status === 202 ? 'send.filed' : 'send.done'));
      onClose();
      void queryClient.invalidateQueries({ queryKey: ['accounts'] });
      void queryClient.invalidateQueries({ queryKey: ['approvals'] });
    },
    onRefused: () => queryClient.invalidateQueries({ queryKey: ['accounts', 'path', account.id] }),
  });
  const title = t(`event.${event.type}`);
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('shell:action.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      okButtonProps={{ danger: event.type === 'path.abandon' }}
    >
      <p className="kp-strong">{account.name}</p>
      <Form<Said> form={form} layout="vertical" initialValues={preset} onFinish={(said) => send.mutate(said)}>
        <EventFields type={event.type} path={path} />
      </Form>
      {send.error && <ProblemNote error={send.error} />}
    </Modal>
  );
}

const WITHOUT_REASON = ['stage.complete', 'plan.revise', 'cycle.start'];

function EventFields({ type, path }: { type: string; path: Path }) {
  const { t } = useTranslation('accounts');
  const stages = STAGES.slice(0, 7).map((value) => ({ value, label: t(`notifications:words.stages.${value}`) }));
  const before = stages.slice(
    0,
    Math.max(
      0,
      stages.findIndex(({ value }) => value === path.stage),
    ),
  );
  const lists = usePolicyLists();
  const need = [{ required: true, message: t('send.missing') }];
  return (
    <>
      {type === 'stage.sendBack' && (
        <Form.Item name="to" label={t('send.to')} rules={need}>
          <Select options={before.slice(1)} />
        </Form.Item>
      )}
      {type === 'path.reactivate' && (
        <Form.Item name="to" label={t('send.toStage')} rules={need}>
          <Select options={stages.slice(0, before.length + 1)} />
        </Form.Item>
      )}
      {type === 'owner.transfer' && (
        <Form.Item name="to" label={t('send.toOwner')} rules={need}>
          <PersonPicker />
        </Form.Item>
      )}
      {type === 'path.abandon' && (
        <Form.Item name="reasonClass" label={t('send.reasonClass')} rules={need}>
          <Select options={lists.options('reasonClass', '')} />
        </Form.Item>
      )}
      {type === 'path.nurture' && (
        <Form.Item name="reviewAt" label={t('send.reviewAt')} rules={need}>
          <InstantField />
        </Form.Item>
      )}
      {type === 'criterion.waive' && <WaiverFields path={path} />}
      {!WITHOUT_REASON.includes(type) && (
        <Form.Item name="reason" label={t('send.reason')} rules={need}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      )}
    </>
  );
}

function WaiverFields({ path }: { path: Path }) {
  const { t } = useTranslation('accounts');
  const need = [{ required: true, message: t('send.missing') }];
  const open = path.criteria.filter(({ met }) => !met);
  return (
    <>
      <Form.Item name="criterion" label={t('send.criterion')} rules={need}>
        <Select options={open.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))} />
      </Form.Item>
      <Form.Item name="expiresAt" label={t('send.expiresAt')} rules={need}>
        <InstantField />
      </Form.Item>
    </>
  );
}
