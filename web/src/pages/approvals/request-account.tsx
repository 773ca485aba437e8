import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMay } from '../../session/session';
import { CreditTag, PaceTag, StageName } from '../accounts/account-marks';
import type { Request } from './approvals-queries';
import { BLOCKS } from './facts/blocks';
import { PaneSection } from './pane-section';

type Account = Schemas['AccountView'];

/** Of the account what a decision turns on: where it stands, how it pays, what class it is. */
export function RequestAccount({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const { account } = request;
  const query = useQuery({
    queryKey: ['accounts', 'one', account?.id],
    enabled: account !== null && (may('accounts.read') || may('money.read')),
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id: account?.id ?? '' } } })),
  });
  if (!query.data) return null;
  return (
    <PaneSection title={t('account')}>
      <dl className="kp-parts">
        <AccountFacts account={query.data} />
        {BLOCKS[request.kind]?.map((Block, index) => (
          <Block key={index} request={request} accountId={query.data.id} />
        ))}
      </dl>
    </PaneSection>
  );
}

function AccountFacts({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <div>
        <dt>{t('column.name')}</dt>
        <dd>
          <Link to={`/accounts/${account.id}`}>{account.name}</Link>
        </dd>
      </div>
      {account.stage !== undefined && (
        <div>
          <dt>{t('column.stage')}</dt>
          <dd>
            <StageName stage={account.stage} /> <PaceTag pace={account.pace} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('column.credit')}</dt>
        <dd>
          <CreditTag credit={account.credit} />
        </dd>
      </div>
      {(account.classes?.length ?? 0) > 0 && (
        <div>
          <dt>{t('column.classes')}</dt>
          <dd>
            {account.classes?.map(({ code, reasons }) => (
              <Tag key={code} title={reasons.join('\n')}>
                {t(`class.${code}`)}
              </Tag>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('column.owner')}</dt>
        <dd>{account.owner.name}</dd>
      </div>
    </>
  );
}
