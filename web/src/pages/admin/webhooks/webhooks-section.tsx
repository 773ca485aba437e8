import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useMay } from '../../../session/session';
import { type Column, Listing } from '../parts/listing';
import { SecretDialog } from '../parts/secret-dialog';
import { useAddress } from '../parts/use-address';
import { WebhookDrawer } from './webhook-drawer';
import { WebhookForm } from './webhook-form';

export type Webhook = Schemas['WebhookView'];

/** Other systems that are told of what happens. */
export default function WebhooksSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const address = useAddress();
  const [adds, setAdds] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const query = usePages<Webhook>(['webhooks', 'list'], (cursor) =>
    bodyOf(api.GET('/api/v1/webhooks', { params: { query: { limit: 50, cursor } } })),
  );
  const columns: Column<Webhook>[] = [
    {
      key: 'name',
      title: t('webhooks.name'),
      width: 200,
      render: ({ id, name }) => (
        <button type="button" className="kp-admin-name" onClick={() => address.set({ hook: id })}>
          {name}
        </button>
      ),
    },
    {
      key: 'url',
      title: t('webhooks.url'),
      width: 300,
      render: ({ url }) => <span className="kp-admin-text">{url}</span>,
    },
    {
      key: 'events',
      title: t('webhooks.events'),
      width: 220,
      render: ({ eventTypes }) => <EventTypes types={eventTypes} />,
    },
    {
      key: 'state',
      title: t('webhooks.state'),
      width: 200,
      render: ({ enabled, disabledBecause, failures }) => (
        <>
          <Tag color={enabled ? 'success' : 'error'}>
            {enabled ? t('webhooks.enabled') : t(`webhooks.because.${disabledBecause}`)}
          </Tag>
          {failures > 0 && <span className="kp-due-late">{t('webhooks.failures', { count: failures })}</span>}
        </>
      ),
    },
  ];
  const opened = query.items.find(({ id }) => id === address.get('hook'));
  return (
    <>
      {may('webhooks.write') && (
        <div className="kp-admin-tools">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdds(true)}>
            {t('webhooks.add')}
          </Button>
        </div>
      )}
      <Listing query={query} columns={columns} empty={{ title: t('webhooks.none'), hint: t('webhooks.noneHint') }} />
      {adds && <WebhookForm onClose={() => setAdds(false)} onSecret={setSecret} />}
      {secret !== null && (
        <SecretDialog
          title={t('webhooks.secret')}
          hint={t('webhooks.secretHint')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
      {opened && (
        <WebhookDrawer webhook={opened} onSecret={setSecret} onClose={() => address.set({ hook: undefined })} />
      )}
    </>
  );
}

/** Types as other systems know them, with the word for whole groups. */
export function EventTypes({ types }: { types: readonly string[] }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {types.map((type) => {
        const machine = /^([a-z-]+)\.\*$/.exec(type)?.[1];
        const word =
          type === '*' ? t('webhooks.everything') : machine && t(`machine.${machine}`, { defaultValue: type });
        return <Tag key={type}>{word ?? <code>{type}</code>}</Tag>;
      })}
    </>
  );
}
