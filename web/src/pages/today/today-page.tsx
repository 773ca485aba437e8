import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactWindow, type FormWish } from '../../forms/fact-window';
import { useFormat } from '../../format/use-format';
import { Page } from '../../parts/page';
import { useNow } from '../../parts/use-now';
import { useMay, usePerson } from '../../session/session';
import { AccountsToMove } from './accounts-to-move';
import { ColdAccounts } from './cold-accounts';
import { LatePayments } from './late-payments';
import { ReturnedRequests } from './returned-requests';
import { StalledAccounts } from './stalled-accounts';
import './today.css';
import { TodaysVisits } from './todays-visits';
import { WaitingApprovals } from './waiting-approvals';

/** What to do next: on the left account by account, on the right everything else that is due. */
export default function TodayPage() {
  const { t } = useTranslation('today');
  const may = useMay();
  const { name, roles } = usePerson();
  const format = useFormat();
  const now = useNow();
  const [wish, setWish] = useState<FormWish | null>(null);
  const works = roles.some((role) => role === 'manager' || role === 'specialist');
  return (
    <Page title={t('title')} quiet>
      <header className="kp-page-head">
        <h2 className="kp-today-hello">
          {t('hello', { name })} <span className="kp-faint">{format.exactDay(now)}</span>
        </h2>
      </header>
      <div className="kp-today">
        <div>{works ? <AccountsToMove onFill={setWish} /> : <StalledAccounts />}</div>
        <div>
          {may('approvals.decide') && <WaitingApprovals />}
          <ReturnedRequests />
          {may('visits.read') && <TodaysVisits />}
          {may('accounts.read') && <ColdAccounts />}
          {may('money.read') && <LatePayments />}
        </div>
      </div>
      {wish && <FactWindow wish={wish} onClose={() => setWish(null)} />}
    </Page>
  );
}
