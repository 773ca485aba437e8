import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { DayField } from '../../forms/controls';
import { ProblemNote } from '../../parts/problem-note';
import { Answer } from '../../parts/states';
import type { Receivable } from './collections-queries';
import { draftRequest, type Said, submitRequest } from './money-commands';
import type { MoneyDialogProps } from './money-window';
import { About } from './receivable-dialog';

type AskProps = MoneyDialogProps &
  (
    | { kind: 'extension' | 'writeOff'; receivable: Receivable }
    | { kind: 'creditRelease'; account: { id: string; name: string } }
  );

/** A request about money (A13): what is asked, why, and who will decide it. What cannot be filed is kept as a draft. */
export function AskDialog({ onDone, onClose, ...ask }: AskProps) {
  const { t } = useTranslation('collections');
  const [form] = Form.useForm<Said>();
  const [draft, setDraft] = useState<{ id: string; said: string } | null>(null);
  const accountId = ask.kind === 'creditRelease' ? ask.account.id : ask.receivable.accountId;
  const about = ask.kind === 'creditRelease' ? ask.account.id : ask.receivable.id;
  const write = useCommand({ send: (said: Said, header) => draftRequest(ask.kind, about, said, header) });
  const submit = useCommand({
    send: (id: string, header) => submitRequest(ask.kind, id, header),
    onDone: () => onDone('filed'),
  });
  const send = async (said: Said) => {
    const text = JSON.stringify(said);
    const id = draft?.said === text ? draft.id : await write.mutateAsync(said).catch(() => null);
    if (id === null) return;
    setDraft({ id, said: text });
    submit.mutate(id);
  };
  const error = write.error ?? submit.error;
  return (
    <Modal
      open
      title={t(`ask.${ask.kind}`)}
      okText={t('request.submit')}
      cancelText={t('shell:action.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={write.isPending || submit.isPending}
    >
      {ask.kind === 'creditRelease' ? (
        <p className="kp-strong">{ask.account.name}</p>
      ) : (
        <About receivable={ask.receivable} />
      )}
      <p className="kp-dialog-hint">{t(`hint.${ask.kind}`)}</p>
      <Form<Said> form={form} layout="vertical" onFinish={(said) => void send(said)}>
        {ask.kind !== 'writeOff' && (
          <Form.Item
            name="until"
            label={t(`request.until.${ask.kind}`)}
            rules={[{ required: true, message: t('missing') }]}
          >
            <DayField />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
      <Route accountId={accountId} amount={ask.kind === 'creditRelease' ? undefined : ask.receivable.balance} />
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

interface RouteProps {
  accountId: string;
  amount: Receivable['balance'] | undefined;
}

/** Who would decide it, before it is filed. */
function Route({ accountId, amount }: RouteProps) {
  const { t, i18n } = useTranslation('collections');
  const { separator } = useFormat();
  const query = useQuery({
    queryKey: ['collections', 'route', accountId, amount],
    queryFn: () => bodyOf(api.POST('/api/v1/approvals/preview', { body: { kind: 'A13' as const, accountId, amount } })),
  });
  const word = (step: string) => (i18n.exists(`approvals:step.${step}`) ? t(`approvals:step.${step}`) : step);
  return (
    <section className="kp-route-preview" aria-label={t('route')}>
      <h3>{t('route')}</h3>
      <Answer query={query} rows={2}>
        {({ steps, outcome }) => (
          <>
            <Steps
              size="small"
              orientation="vertical"
              items={steps.map(({ name, candidates }) => ({
                title: word(name),
                content: names(candidates, separator) || t('routeVacant'),
                status: 'wait' as const,
              }))}
            />
            {outcome !== 'planned' && <Alert type="warning" showIcon title={t(`routeOutcome.${outcome}`)} />}
          </>
        )}
      </Answer>
    </section>
  );
}
