import type { QueryKey } from '@tanstack/react-query';
import { App, Button, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client';
import { type CommandHeaders, useCommand } from '../../../api/use-command';
import { ProblemNote } from '../../../parts/problem-note';

export interface CommandDialogProps<Said extends object, Done> {
  title: string;
  /** What is about to happen, and what cannot be undone. */
  intro?: ReactNode;
  submit: string;
  danger?: boolean;
  initial?: Partial<Said>;
  send: (said: Said, header: CommandHeaders) => Promise<Done>;
  /** Said when it is done. */
  done?: string;
  onDone?: (done: Done, said: Said) => unknown;
  /** What is read anew afterwards. */
  refresh: readonly QueryKey[];
  onClose: () => void;
  /** Where giving it up is another thing than having done it. */
  onCancel?: () => void;
  /** Fields of a form; none for a mere confirmation. */
  children?: ReactNode | ((form: FormInstance<Said>) => ReactNode);
  width?: number;
}

/** One command: what it does, the form for it, the reasons for which it was refused. It stays until it is done. */
export function CommandDialog<Said extends object, Done>(props: CommandDialogProps<Said, Done>) {
  const { title, intro, submit, danger = false, initial, send, done, onDone, refresh, children, width } = props;
  const { onClose, onCancel = onClose } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Said>();
  const id = useId();
  const command = useCommand<Said, Done>({
    send,
    onDone: async (answer, said) => {
      if (done !== undefined) void message.success(done);
      await Promise.all(refresh.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onClose();
      await onDone?.(answer, said);
    },
    onRefused: ({ errors }) =>
      form.setFields(errors.map(({ field, message: text }) => ({ name: field as never, errors: [text] }))),
  });
  return (
    <Modal
      open
      title={title}
      width={width}
      onCancel={onCancel}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {t('action.cancel')}
        </Button>,
        <Button key="do" type="primary" danger={danger} htmlType="submit" form={id} loading={command.isPending}>
          {submit}
        </Button>,
      ]}
    >
      {intro !== undefined && <div className="kp-admin-intro">{intro}</div>}
      <Form<Said>
        id={id}
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={initial}
        onFinish={() => command.mutate(form.getFieldsValue(true) as Said)}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
      {command.error && <ProblemNote error={command.error} />}
    </Modal>
  );
}
