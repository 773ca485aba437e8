import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { AmendmentList } from './amendment-list';
import { ContractList } from './contract-list';
import { ReceivableList } from './receivable-list';
import { StatementDownload } from './statement-download';

/** What was agreed, how far it is carried out, and what is owed for it. Whoever sees the money alone sees it here. */
export default function ContractsTab({ account }: Pick<AccountTabProps, 'account'>) {
  return (
    <div className="kp-business-stack">
      <ContractList account={account} />
      {account.view === 'dossier' && <AmendmentList account={account} />}
      <ReceivableList account={account} />
      <StatementDownload account={account} />
    </div>
  );
}
