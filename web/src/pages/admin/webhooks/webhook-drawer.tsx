import { Alert, Button, Drawer, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { useNarrow } from '../../../parts/use-media';
import { useMay } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { Field } from '../parts/fields';
import { Deliveries } from './deliveries';
import { WebhookForm } from './webhook-form';
import { EventTypes, type Webhook } from './webhooks-section';

export interface WebhookDrawerProps {
  webhook: Webhook;
  onSecret: (secret: string) => void;
  onClose: () => void;
}

/** One subscription: what it is told, and what became of each time that it was told. */
export function WebhookDrawer({ webhook, onSecret, onClose }: WebhookDrawerProps) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const { moment } = useFormat();
  const may = useMay();
  const { name, url, eventTypes, enabled, disabledBecause, previousSecretUntil } = webhook;
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 680} title={name}>
      {!enabled && <Alert showIcon type="error" title={t(`webhooks.because.${disabledBecause}`)} />}
      {previousSecretUntil !== null && (
        <Alert showIcon type="info" title={t('webhooks.twoSecrets', { until: moment(previousSecretUntil) })} />
      )}
      <p className="kp-admin-text kp-gap-top">{url}</p>
      <p>
        <EventTypes types={eventTypes} /> {enabled && <Tag color="success">{t('webhooks.enabled')}</Tag>}
      </p>
      {may('webhooks.write') && <Moves webhook={webhook} onSecret={onSecret} onGone={onClose} />}
      <h3 className="kp-gap-top">{t('webhooks.deliveries')}</h3>
      <Deliveries webhookId={webhook.id} />
    </Drawer>
  );
}

type Dialog = 'edit' | 'rotate' | 'remove';

function Moves({
  webhook,
  onSecret,
  onGone,
}: {
  webhook: Webhook;
  onSecret: (secret: string) => void;
  onGone: () => void;
}) {
  const { t } = useTranslation('admin');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { id, name, version } = webhook;
  const close = () => setDialog(null);
  const header = { 'If-Match': `"${version}"` };
  return (
    <div className="kp-admin-buttons kp-gap-top">
      {(['edit', 'rotate', 'remove'] as const).map((move) => (
        <Button key={move} danger={move === 'remove'} onClick={() => setDialog(move)}>
          {t(`webhooks.${move}`)}
        </Button>
      ))}
      {dialog === 'edit' && <WebhookForm webhook={webhook} onClose={close} />}
      {dialog === 'rotate' && (
        <CommandDialog<{ overlapHours: number }, { secret: string }>
          title={t('webhooks.rotateOf', { name })}
          submit={t('webhooks.rotate')}
          danger
          intro={t('webhooks.rotateHint')}
          initial={{ overlapHours: 24 }}
          send={(body) => bodyOf(api.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id }, header }, body }))}
          onDone={({ secret }) => onSecret(secret)}
          refresh={[['webhooks']]}
          onClose={close}
        >
          <Field name="overlapHours" label={t('webhooks.overlap')} isNeeded>
            <InputNumber min={0} max={168} precision={0} />
          </Field>
        </CommandDialog>
      )}
      {dialog === 'remove' && (
        <CommandDialog
          title={t('webhooks.removeOf', { name })}
          submit={t('webhooks.remove')}
          danger
          intro={t('webhooks.removeHint')}
          send={(_, own) =>
            api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id }, header: { ...own, ...header } } })
          }
          done={t('webhooks.removed')}
          onDone={onGone}
          refresh={[['webhooks']]}
          onClose={close}
        />
      )}
    </div>
  );
}
