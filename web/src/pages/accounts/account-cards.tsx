import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Due } from '../../parts/due';
import { CreditTag, EngagementTag, PaceTag, StageName } from './account-marks';
import type { ListingProps } from './account-table';

/** The list on a phone: what a table has in columns stands under each name. */
export function AccountCards({ accounts }: ListingProps) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <ul className="kp-cards">
        {accounts.items.map((account) => (
          <li key={account.id}>
            <Link to={`/accounts/${account.id}`} className="kp-panel kp-card">
              <strong>{account.name}</strong>
              <span className="kp-card-line">
                <StageName stage={account.stage} />
                {account.dueAt && <Due at={account.dueAt} short />}
                <PaceTag pace={account.pace} />
              </span>
              <span className="kp-card-line kp-faint">
                {account.owner.name}
                {account.request === 'awaiting' && <Tag color="processing">{t('awaiting')}</Tag>}
                {account.credit !== 'good' && <CreditTag credit={account.credit} />}
                <EngagementTag engagement={account.engagement} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {accounts.hasNextPage && (
        <Button block loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </>
  );
}
