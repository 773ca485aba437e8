import { useParams } from 'react-router';
import { Page } from '../../parts/page';
import { Answer } from '../../parts/states';
import { AccountHead } from './account-head';
import { AccountParts, MoneyPart } from './account-parts';
import './accounts.css';
import { useAccount, usePath } from './accounts-queries';

/** One account: who it is, and its parts as tabs (`account-tabs.ts`). */
export default function AccountPage() {
  const { id = '' } = useParams();
  const account = useAccount(id);
  const path = usePath(id, account.data?.view === 'dossier');
  return (
    <Answer query={account} rows={10}>
      {(body) => (
        <Page title={body.name} quiet>
          <AccountHead account={body} path={path.data} />
          {body.view === 'money' && <MoneyPart key={id} account={body} />}
          {body.view === 'dossier' && (
            <Answer query={path} rows={8}>
              {(standing) => <AccountParts key={id} account={body} path={standing} />}
            </Answer>
          )}
        </Page>
      )}
    </Answer>
  );
}
