import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { usePolicyLists } from '../../../policy/policy-lists';
import { useMay } from '../../../session/session';
import { NewSubjectButton, SubjectButtons } from '../../../subjects/subject-buttons';
import type { Account } from '../accounts-queries';
import { BusinessSection } from './business-section';
import { ContractFulfilment } from './contract-fulfilment';
import { SubjectState } from './subject-state';

type Contract = Schemas['ContractSubject'];

/** Agreements and the sub-contracts under them; one of them can be opened, and stands in the address. */
export function ContractList({ account }: { account: Account }) {
  const { t } = useTranslation('account-contracts');
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const contracts = usePages<Contract>(['contracts', account.id], (cursor) =>
    bodyOf(api.GET('/api/v1/contracts', { params: { query: { accountId: account.id, limit: 50, cursor } } })),
  );
  const open = parameters.get('contract');
  const toggle = (id: string) =>
    setParameters((before) => {
      if (before.get('contract') === id) before.delete('contract');
      else before.set('contract', id);
      return before;
    });
  return (
    <BusinessSection
      title={t('contracts')}
      note={contracts.items.length > 0 ? t('count', { count: contracts.items.length }) : undefined}
      extra={
        may('facts.write') &&
        account.view === 'dossier' && (
          <>
            <NewSubjectButton
              accountId={account.id}
              accountName={account.name}
              collection="contracts"
              form="agreements"
            />
            <NewSubjectButton
              accountId={account.id}
              accountName={account.name}
              collection="contracts"
              form="subcontracts"
            />
          </>
        )
      }
    >
      {contracts.error && <ProblemNote error={contracts.error} onRetry={() => void contracts.refetch()} />}
      {contracts.isPending && <Loading rows={3} />}
      {contracts.isSuccess && contracts.items.length === 0 && <p className="kp-faint">{t('noContracts')}</p>}
      <ul className="kp-fact-list">
        {contracts.items.map((contract) => (
          <ContractItem
            key={contract.id}
            contract={contract}
            isOpen={contract.id === open}
            onToggle={() => toggle(contract.id)}
          />
        ))}
      </ul>
      {contracts.hasNextPage && (
        <Button size="small" loading={contracts.isFetchingNextPage} onClick={() => void contracts.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </BusinessSection>
  );
}

interface ContractItemProps {
  contract: Contract;
  isOpen: boolean;
  onToggle: () => void;
}

function ContractItem({ contract, isOpen, onToggle }: ContractItemProps) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  const lists = usePolicyLists();
  const { content, kind, state } = contract;
  const isSigned = !['draft', 'inApproval', 'approved', 'cancelled'].includes(state ?? '');
  return (
    <li className="kp-fact">
      <div className="kp-fact-head">
        <div className="kp-spread">
          <SubjectState state={state} /> <strong>{content.title}</strong>{' '}
          <span className="kp-faint">
            {t(`kind.${kind}`)} · {content.number}
          </span>
        </div>
        <SubjectButtons subject={contract} label={content.number} />
      </div>
      <p className="kp-purchase-facts">
        {'amount' in content && <strong className="kp-number">{format.money(content.amount)}</strong>}
        {'kindOfDeal' in content && <span>{lists.nameOf('kindOfDeal', '', content.kindOfDeal) ?? ''}</span>}
        <span className="kp-number">
          {format.plainDay(content.startsOn)} – {format.plainDay(content.endsOn)}
        </span>
        {contract.record && (
          <span className="kp-faint">{t('signedOn', { on: dayOf(contract.record.on, format) })}</span>
        )}
        {contract.request && <span className="kp-faint">{t('waits')}</span>}
      </p>
      {isSigned && (
        <Button size="small" type="link" className="kp-toggle" aria-expanded={isOpen} onClick={onToggle}>
          {t(isOpen ? 'hide' : 'show')} <span className="kp-unseen">{content.number}</span>
        </Button>
      )}
      {isOpen && isSigned && <ContractFulfilment contract={contract} />}
    </li>
  );
}

/** A day of the business, or an instant. */
function dayOf(on: string, format: ReturnType<typeof useFormat>): string {
  return on.includes('T') ? format.day(on) : format.plainDay(on);
}
