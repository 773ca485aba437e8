import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { DayField, MoneyField, PercentField } from '../../forms/controls';
import { isMoney } from '../../format/money';
import { ProblemNote } from '../../parts/problem-note';
import { refreshApprovals, type Request } from './approvals-queries';
import { fieldWord } from './field-words';

type Values = Record<string, unknown>;

interface Said {
  fields: Values;
  comment?: string;
}

export interface EditDialogProps {
  request: Request;
  onDone: () => void;
  onClose: () => void;
}

/** What this step may change of it, and nothing else. Whoever decided on what is changed is asked again. */
export function EditDialog({ request, onDone, onClose }: EditDialogProps) {
  const { t, i18n } = useTranslation('approval');
  const [form] = Form.useForm<Values>();
  const before = Object.fromEntries(request.editable.map((name) => [keyOf(name), valueOf(request.content, name)]));
  const send = useCommand({
    send: (body: Said, header) => {
      const { id, contentHash, step, round, actingFor } = request;
      const seat = actingFor === null ? {} : { actingFor: actingFor.id };
      const params = { path: { id }, header };
      return bodyOf(
        api.POST('/api/v1/approvals/{id}/edit', { params, body: { ...body, contentHash, step, round, ...seat } }),
      );
    },
    onDone,
    onRefused: (problem: ApiProblem) => (problem.isUncertain ? undefined : refreshApprovals()),
  });
  const finish = ({ comment, ...said }: Values) => {
    const changed = request.editable.filter((name) => !isSame(said[keyOf(name)], before[keyOf(name)]));
    if (changed.length === 0) return onClose();
    const fields = Object.fromEntries(changed.map((name) => [name, said[keyOf(name)]]));
    send.mutate({ fields, comment: typeof comment === 'string' && comment !== '' ? comment : undefined });
  };
  return (
    <Modal
      open
      title={t('move.edit')}
      okText={t('edit.save')}
      cancelText={t('shell:action.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
    >
      <p className="kp-move-about">{request.about}</p>
      <p className="kp-faint">{t('edit.hint')}</p>
      <Form<Values> form={form} layout="vertical" initialValues={before} onFinish={finish}>
        {request.editable.map((name) => (
          <Form.Item key={name} name={keyOf(name)} label={fieldWord(i18n, name)} rules={[{ required: true }]}>
            {controlOf(name, before[keyOf(name)])}
          </Form.Item>
        ))}
        <Form.Item name="comment" label={t('comment.label')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
        </Form.Item>
      </Form>
      {send.error && <ProblemNote error={send.error} onRetry={send.error.isUncertain ? form.submit : undefined} />}
    </Modal>
  );
}

/** A form would take the point for a part. */
const keyOf = (name: string) => name.replaceAll('.', '/');

function valueOf(content: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((at, part) => (at as Values | undefined)?.[part], content);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function controlOf(name: string, value: unknown): ReactNode {
  if (isMoney(value)) return <MoneyField />;
  if (/BasisPoints$/.test(name)) return <PercentField min={0} max={10_000} />;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return <DayField />;
  return <Input />;
}
