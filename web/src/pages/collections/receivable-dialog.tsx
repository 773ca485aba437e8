import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { useFormat } from '../../format/use-format';
import { DayField } from '../../forms/controls';
import { ProblemNote } from '../../parts/problem-note';
import { type Payment, type Receivable, refreshMoney } from './collections-queries';
import { moveReceivable, type ReceivableMove, type Said } from './money-commands';
import type { MoneyDialogProps } from './money-window';

type DialogProps = MoneyDialogProps &
  ({ move: ReceivableMove; receivable: Receivable } | { move: 'reversePayment'; payment: Payment });

const FIELDS: Record<DialogProps['move'], readonly (keyof Said)[]> = {
  invoice: ['invoiceNumber', 'invoicedOn'],
  promise: ['until', 'note'],
  dispute: ['reason'],
  resolveDispute: ['note'],
  reverse: ['reason'],
  reversePayment: ['reason'],
};
const DAYS: readonly (keyof Said)[] = ['until', 'invoicedOn'];
const DANGEROUS = ['reverse', 'reversePayment'];

/** Says what is about to happen to what, takes what it asks for, and stays until it is done. */
export function ReceivableDialog({ onDone, onClose, ...wish }: DialogProps) {
  const { t } = useTranslation('collections');
  const [form] = Form.useForm<Said>();
  const { move } = wish;
  const send = useCommand({
    send: (said: Said, header) =>
      wish.move === 'reversePayment'
        ? api.POST('/api/v1/payments/{id}/reverse', {
            params: { path: { id: wish.payment.id }, header },
            body: { reason: said.reason ?? '' },
          })
        : moveReceivable(wish.receivable, wish.move, said, header),
    onDone: () => onDone('done'),
    onRefused: () => void refreshMoney(),
  });
  return (
    <Modal
      open
      title={t(`move.${move}`)}
      okText={t(`move.${move}`)}
      cancelText={t('shell:action.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      okButtonProps={{ danger: DANGEROUS.includes(move) }}
    >
      {wish.move === 'reversePayment' ? (
        <PaymentAbout payment={wish.payment} />
      ) : (
        <About receivable={wish.receivable} />
      )}
      <p className="kp-dialog-hint">{t(`hint.${move}`)}</p>
      <Form<Said> form={form} layout="vertical" onFinish={(said) => send.mutate(said)}>
        {FIELDS[move].map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`field.${name}`)}
            rules={[{ required: true, whitespace: true, message: t('missing') }]}
          >
            {DAYS.includes(name) ? (
              <DayField />
            ) : name === 'invoiceNumber' ? (
              <Input maxLength={60} />
            ) : (
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
            )}
          </Form.Item>
        ))}
      </Form>
      {send.error && <ProblemNote error={send.error} />}
    </Modal>
  );
}

export function About({ receivable: { accountName, number, balance } }: { receivable: Receivable }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  return (
    <p className="kp-strong">
      {accountName} · {number} · {t('stillOwed', { amount: format.money(balance) })}
    </p>
  );
}

export function PaymentAbout({ payment: { accountName, reference, amount } }: { payment: Payment }) {
  const format = useFormat();
  return (
    <p className="kp-strong">
      {accountName} · {reference} · {format.money(amount)}
    </p>
  );
}
