import { Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import type { CommandHeaders } from '../../../api/use-command';
import { CommandDialog } from '../parts/command-dialog';
import { Field, TextField } from '../parts/fields';
import type { Webhook } from './webhooks-section';

type Said = Schemas['WebhookBody'] & { enabled?: boolean };

const MACHINES = ['approval', 'account-path', 'receivable', 'visit', 'complaint', 'support', 'subject'];

export interface WebhookFormProps {
  /** Left out: a new one, whose secret is shown once. */
  webhook?: Webhook;
  onSecret?: (secret: string) => void;
  onClose: () => void;
}

export function WebhookForm({ webhook, onSecret, onClose }: WebhookFormProps) {
  const { t } = useTranslation('admin');
  return (
    <CommandDialog<Said, { secret?: string }>
      title={t(webhook ? 'webhooks.editOf' : 'webhooks.add', { name: webhook?.name })}
      submit={t('shell:action.save')}
      intro={webhook ? undefined : t('webhooks.addHint')}
      initial={webhook ?? { eventTypes: [] }}
      send={(said, header) => save(webhook, said, header)}
      done={t('saved')}
      onDone={({ secret }) => secret !== undefined && onSecret?.(secret)}
      refresh={[['webhooks']]}
      onClose={onClose}
    >
      <TextField name="name" label={t('webhooks.name')} isNeeded />
      <Field name="url" label={t('webhooks.url')} isNeeded hint={t('webhooks.urlHint')}>
        <Input type="url" placeholder="https://" />
      </Field>
      <Field name="eventTypes" label={t('webhooks.events')} isNeeded hint={t('webhooks.eventsHint')}>
        <Select
          mode="tags"
          options={[
            { value: '*', label: t('webhooks.everything') },
            ...MACHINES.map((machine) => ({ value: `${machine}.*`, label: t(`machine.${machine}`) })),
          ]}
        />
      </Field>
      {webhook && (
        <Field name="enabled" label={t('webhooks.enabled')} hint={t('webhooks.enabledHint')} valuePropName="checked">
          <Switch />
        </Field>
      )}
    </CommandDialog>
  );
}

async function save(
  webhook: Webhook | undefined,
  { name, url, eventTypes, enabled }: Said,
  header: CommandHeaders,
): Promise<{ secret?: string }> {
  if (!webhook) return bodyOf(api.POST('/api/v1/webhooks', { body: { name, url, eventTypes } }));
  const params = { path: { id: webhook.id }, header: { ...header, 'If-Match': `"${webhook.version}"` } };
  await api.PATCH('/api/v1/webhooks/{id}', { params, body: { name, url, eventTypes, enabled } });
  return {};
}
