import { useState } from 'react';
import { useParams } from 'react-router';
import { FactWindow, type FormWish } from '../../forms/fact-window';
import { Page } from '../../parts/page';
import { Answer } from '../../parts/states';
import { AccountHead } from './account-head';
import './accounts.css';
import { useAccount, usePath } from './accounts-queries';
import { CriteriaList } from './criteria-list';
import { EventList } from './event-list';

/** One account: who it is, what is missing, what can be done. Further parts of it are sections of this page. */
export default function AccountPage() {
  const { id = '' } = useParams();
  const account = useAccount(id);
  const path = usePath(id, account.data?.view === 'dossier');
  const [wish, setWish] = useState<FormWish | null>(null);
  return (
    <Answer query={account} rows={10}>
      {(body) => (
        <Page title={body.name} quiet>
          <AccountHead account={body} path={path.data} />
          {body.view === 'dossier' && (
            <Answer query={path} rows={8}>
              {(standing) => (
                <div className="kp-account-columns">
                  <CriteriaList account={body} path={standing} onFill={setWish} />
                  <EventList account={body} path={standing} />
                </div>
              )}
            </Answer>
          )}
          {wish && <FactWindow wish={wish} onClose={() => setWish(null)} />}
        </Page>
      )}
    </Answer>
  );
}
