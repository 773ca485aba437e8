import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { localDay } from '../../format/dates';
import { amountOf, centsOf, sumOf } from '../../format/sums';
import { useFormat } from '../../format/use-format';
import { DayField } from '../../forms/controls';
import { ProblemNote } from '../../parts/problem-note';
import { Loading } from '../../parts/states';
import { type Payment, type Receivable, refreshMoney, useOwed } from './collections-queries';
import type { MoneyDialogProps } from './money-window';
import { PaymentAbout } from './receivable-dialog';

interface PaymentDialogProps extends MoneyDialogProps {
  move: 'record' | 'creditNote' | 'allocate';
  /** What the money is for; chosen with its customer. */
  receivable?: Receivable;
  /** With `allocate`: the payment of which something is left. */
  payment?: Payment;
}

interface Said {
  accountId: string;
  receivedOn: string;
  amount: string;
  currency: string;
  reference: string;
  reason: string;
}

const AMOUNT = /^(0|[1-9]\d{0,15})(\.\d{1,2})?$/;
const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'];

/** Money that came in, a credit note, or what is left of one: how much of it pays what. What is left over stays with the customer. */
export function PaymentDialog({ move, receivable, payment, onDone, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('collections');
  const [form] = Form.useForm<Said>();
  const [parts, setParts] = useState<Record<string, string>>(() =>
    receivable ? { [receivable.id]: receivable.balance.amount } : {},
  );
  const chosen = Form.useWatch('accountId', form) as string | undefined;
  const typed = Form.useWatch('amount', form) as string | undefined;
  const said = Form.useWatch('currency', form) as string | undefined;
  const accountId = payment?.accountId ?? receivable?.accountId ?? chosen;
  const currency = payment?.amount.currency ?? said ?? receivable?.balance.currency ?? 'CNY';
  const available = payment?.surplus.amount ?? (typed !== undefined && AMOUNT.test(typed) ? typed : '0');
  const allocations = Object.entries(parts)
    .filter(([, amount]) => AMOUNT.test(amount) && centsOf(amount) > 0n)
    .map(([receivableId, amount]) => ({ receivableId, amount }));
  const allocated = sumOf(allocations.map(({ amount }) => amount));
  const isOver = centsOf(allocated) > centsOf(available);
  const send = useCommand({
    send: ({ values, of }: { values: Said; of: typeof allocations }, header) => {
      const params = { header };
      if (payment)
        return api.POST('/api/v1/payments/{id}/allocate', {
          params: { path: { id: payment.id }, header },
          body: { allocations: of },
        });
      const { receivedOn, amount, reference, reason } = values;
      const body = { accountId: accountId ?? '', receivedOn, amount, currency, reference, allocations: of };
      return move === 'creditNote'
        ? api.POST('/api/v1/credit-notes', { params, body: { ...body, reason } })
        : api.POST('/api/v1/payments', { params, body });
    },
    onDone: () => onDone('done'),
    onRefused: () => void refreshMoney(),
  });
  const need = [{ required: true, whitespace: true, message: t('missing') }];
  return (
    <Modal
      open
      width={640}
      title={t(`move.${move}`)}
      okText={t(`move.${move}`)}
      cancelText={t('shell:action.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: isOver || (move === 'allocate' && allocations.length === 0) }}
    >
      {payment ? (
        <PaymentAbout payment={payment} />
      ) : (
        receivable && <p className="kp-strong">{receivable.accountName}</p>
      )}
      <p className="kp-dialog-hint">{t(`hint.${move}`)}</p>
      <Form<Said>
        form={form}
        layout="vertical"
        initialValues={{
          receivedOn: localDay(new Date()),
          amount: receivable?.balance.amount,
          currency: receivable?.balance.currency ?? 'CNY',
        }}
        onFinish={(values) => send.mutate({ values, of: allocations })}
      >
        {!payment && !receivable && (
          <Form.Item name="accountId" label={t('customer')} rules={need}>
            <CustomerField />
          </Form.Item>
        )}
        {!payment && (
          <div className="kp-form-columns">
            <Form.Item
              name="amount"
              label={t('amount')}
              rules={[...need, { pattern: AMOUNT, message: t('amountWrong') }]}
            >
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="currency" label={t('currency')}>
              <Select
                disabled={receivable !== undefined}
                options={CURRENCIES.map((value) => ({ value, label: value }))}
              />
            </Form.Item>
            <Form.Item
              name="receivedOn"
              label={t(`field.${move === 'creditNote' ? 'givenOn' : 'receivedOn'}`)}
              rules={need}
            >
              <DayField />
            </Form.Item>
            <Form.Item
              name="reference"
              label={t(`field.${move === 'creditNote' ? 'noteNumber' : 'reference'}`)}
              rules={need}
            >
              <Input maxLength={100} />
            </Form.Item>
          </div>
        )}
        {move === 'creditNote' && (
          <Form.Item name="reason" label={t('reason')} rules={need}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
      {accountId !== undefined && (
        <Allocations {...{ accountId, currency, available, allocated, isOver, parts, onParts: setParts }} />
      )}
      {send.error && <ProblemNote error={send.error} />}
    </Modal>
  );
}

interface AllocationsProps {
  accountId: string;
  currency: string;
  available: string;
  allocated: string;
  isOver: boolean;
  parts: Record<string, string>;
  onParts: (parts: Record<string, string>) => void;
}

/** How much of it pays which receivable; the oldest first at the press of a button. */
function Allocations({ accountId, currency, available, allocated, isOver, parts, onParts }: AllocationsProps) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const owed = useOwed(accountId);
  if (owed.data === undefined)
    return owed.error ? <ProblemNote error={owed.error} onRetry={() => void owed.refetch()} /> : <Loading rows={3} />;
  const own = owed.data.filter(({ balance }) => balance.currency === currency);
  const left = amountOf(centsOf(available) - centsOf(allocated));
  return (
    <fieldset className="kp-allocations">
      <legend>{t('allocations')}</legend>
      {own.length === 0 && <p className="kp-faint">{t('allocationsNone')}</p>}
      {own.length > 0 && (
        <Button size="small" onClick={() => onParts(oldestFirst(own, available))}>
          {t('oldestFirst')}
        </Button>
      )}
      <ul>
        {own.map(({ id, number, balance, dueOn, overdueDays }) => (
          <li key={id}>
            <label htmlFor={`part-${id}`}>
              {number}{' '}
              <span className={overdueDays > 0 ? 'kp-due-late' : 'kp-faint'}>
                {format.plainDay(dueOn)} · {format.money(balance)}
              </span>
            </label>
            <Input
              id={`part-${id}`}
              inputMode="decimal"
              value={parts[id] ?? ''}
              status={parts[id] && !AMOUNT.test(parts[id]) ? 'error' : undefined}
              onChange={({ target }) => onParts({ ...parts, [id]: target.value.replaceAll(/[,，\s]/g, '') })}
            />
          </li>
        ))}
      </ul>
      <p className={isOver ? 'kp-due-late' : 'kp-faint'} role="status">
        {isOver
          ? t('allocatedOver')
          : t('allocated', {
              allocated: format.money({ amount: allocated, currency }),
              left: format.money({ amount: left, currency }),
            })}
      </p>
    </fieldset>
  );
}

function oldestFirst(owed: readonly Receivable[], available: string): Record<string, string> {
  let left = centsOf(available);
  const parts: Record<string, string> = {};
  for (const { id, balance } of owed) {
    const own = centsOf(balance.amount);
    const part = own < left ? own : left;
    if (part > 0n) parts[id] = amountOf(part);
    left -= part;
  }
  return parts;
}

interface CustomerFieldProps {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}

/** A customer, found by a part of the name. */
function CustomerField({ id, value, onChange }: CustomerFieldProps) {
  const { t } = useTranslation('collections');
  const [text, setText] = useState('');
  const accounts = useQuery({
    queryKey: ['collections', 'customers', text],
    placeholderData: (before) => before,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts', {
          params: { query: { sort: 'name', text: text === '' ? undefined : text, limit: 30 } },
        }),
      ),
  });
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={accounts.isFetching}
      placeholder={t('pickCustomer')}
      options={accounts.data?.items.map((each) => ({ value: each.id, label: each.name }))}
    />
  );
}
