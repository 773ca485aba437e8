import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { Answer } from '../../../parts/states';
import { useAddress } from '../parts/use-address';
import type { PolicyDocument } from './document';
import { Collections } from './policy-collections';
import { Criteria } from './policy-criteria';
import { Limits } from './policy-limits';
import { Routes } from './policy-routes';
import { Stages } from './policy-stages';
import { Versions } from './policy-versions';

/** The company's rules in words, as they are in force. */
export default function PolicySection() {
  const { t } = useTranslation('admin');
  const address = useAddress();
  const { day } = useFormat();
  const policy = useQuery({
    queryKey: ['policy'],
    staleTime: 600_000,
    queryFn: () => bodyOf(api.GET('/api/v1/policy')),
  });
  return (
    <Answer query={policy} rows={12}>
      {({ document, number, version, activatedAt, changes }) => {
        const rules = document as unknown as PolicyDocument;
        return (
          <>
            <p className="kp-admin-notice">
              <strong>{t('policy.inForce', { number, version })}</strong>{' '}
              <span className="kp-faint">
                {activatedAt === null ? '' : t('policy.since', { day: day(activatedAt) })}{' '}
                {t('policy.changes', { count: changes })}
              </span>
            </p>
            <Tabs
              activeKey={address.get('view') ?? 'stages'}
              onChange={(view) => address.set({ view: view === 'stages' ? undefined : view })}
              items={[
                { key: 'stages', label: t('policy.tab.stages'), children: <Stages rules={rules} /> },
                { key: 'criteria', label: t('policy.tab.criteria'), children: <Criteria rules={rules} /> },
                { key: 'limits', label: t('policy.tab.limits'), children: <Limits rules={rules} /> },
                { key: 'routes', label: t('policy.tab.routes'), children: <Routes rules={rules} /> },
                { key: 'collections', label: t('policy.tab.collections'), children: <Collections rules={rules} /> },
                { key: 'versions', label: t('policy.tab.versions'), children: <Versions /> },
              ]}
            />
          </>
        );
      }}
    </Answer>
  );
}
