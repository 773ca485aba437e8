import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { loadWords } from '../../i18n';
import { Loading } from '../../parts/states';
import { type AccountTab, type AccountTabProps, accountTabs } from './account-tabs';

function partOf({ key, words, load }: AccountTab) {
  const Content = lazy(async () => {
    const [component] = await Promise.all([load(), loadWords(words)]);
    return component;
  });
  return { key, Content };
}

const parts = accountTabs.map(partOf);

/** All that is shown of an account to whoever sees its money alone. */
const Money = lazy(async () => {
  const words = ['account-contracts', 'account-requests', 'account-business', 'subjects'];
  const [component] = await Promise.all([import('./business/contracts-tab'), loadWords(words)]);
  return component;
});

export function MoneyPart({ account }: Pick<AccountTabProps, 'account'>) {
  return (
    <div className="kp-money-part">
      <Suspense fallback={<Loading rows={8} />}>
        <Money account={account} />
      </Suspense>
    </div>
  );
}

const first = accountTabs[0].key;

/** The parts of one account side by side; which of them is open stands in the address. */
export function AccountParts(props: AccountTabProps) {
  const { t } = useTranslation('accounts');
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('tab');
  return (
    <Tabs
      className="kp-account-tabs"
      aria-label={t('tab.all')}
      activeKey={parts.some(({ key }) => key === wanted) ? wanted! : first}
      onChange={(key) => setParameters(key === first ? {} : { tab: key })}
      destroyOnHidden
      items={parts.map(({ key, Content }) => ({
        key,
        label: t(`tab.${key}`),
        children: (
          <Suspense fallback={<Loading rows={8} />}>
            <Content {...props} />
          </Suspense>
        ),
      }))}
    />
  );
}
