import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { ScrollBox } from '../../../parts/scroll-box';
import { Answer } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { NewSubjectButton } from '../../../subjects/subject-buttons';
import { type MoveWish, SubjectWindow } from '../../../subjects/subject-window';
import { SubjectState } from './subject-state';

type Fulfilment = Schemas['ContractFulfilmentView'];
type Contract = Schemas['ContractSubject'];

/** How far one contract is carried out: sums, milestones, settlement periods, plans, texts. */
export function ContractFulfilment({ contract }: { contract: Contract }) {
  const query = useQuery({
    queryKey: ['contracts', 'fulfilment', contract.id],
    queryFn: () => bodyOf(api.GET('/api/v1/contracts/{id}/fulfilment', { params: { path: { id: contract.id } } })),
  });
  return (
    <Answer query={query} rows={4}>
      {(fulfilment) => (
        <div className="kp-fulfilment">
          <Halt fulfilment={fulfilment} />
          <Sums fulfilment={fulfilment} />
          <Milestones fulfilment={fulfilment} contract={contract} />
          <Periods fulfilment={fulfilment} contract={contract} />
          <Plans fulfilment={fulfilment} contract={contract} />
          <Texts fulfilment={fulfilment} />
        </div>
      )}
    </Answer>
  );
}

function Halt({ fulfilment: { suspension, ending } }: { fulfilment: Fulfilment }) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  return (
    <>
      {suspension && (
        <p className="kp-sum-short">
          {t('suspended', { at: format.moment(suspension.at), reason: suspension.reason })}
        </p>
      )}
      {ending && <p>{t(`ended.${ending.kind}`, { on: format.plainDay(ending.on), reason: ending.reason })}</p>}
    </>
  );
}

const SUMS = ['agreed', 'settled', 'unsettled', 'invoiced', 'paid', 'credited', 'writtenOff', 'balance'] as const;

function Sums({ fulfilment: { sums } }: { fulfilment: Fulfilment }) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  return sums.map(({ currency, ...each }) => (
    <dl key={currency} className="kp-figures">
      {SUMS.map((key) => (
        <div key={key}>
          <dt>{t(`sum.${key}`)}</dt>
          <dd className="kp-number">{format.money({ amount: each[key], currency })}</dd>
        </div>
      ))}
    </dl>
  ));
}

interface PartProps {
  fulfilment: Fulfilment;
  contract: Contract;
}

function useMove({ accountId, accountName, id }: Contract) {
  const [wish, setWish] = useState<MoveWish | null>(null);
  const move = (said: Pick<MoveWish, 'command' | 'move' | 'label' | 'path'>) =>
    setWish({ do: 'move', accountId, accountName, ...said, path: { id, ...said.path } });
  return { move, window: wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} /> };
}

const MILESTONES: Record<string, string> = { open: 'now', late: 'late', done: 'fine' };

function Milestones({ fulfilment: { milestones, moves }, contract }: PartProps) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  const { move, window } = useMove(contract);
  if ((milestones ?? []).length === 0) return null;
  return (
    <div>
      <h3>{t('milestones')}</h3>
      <ul className="kp-rows">
        {milestones?.map(({ key, title, state, dueOn, ownerName, done }) => (
          <li key={key}>
            <span className={`kp-mark kp-mark-${MILESTONES[state]}`}>{t(`milestone.${state}`)}</span>
            <strong>{title}</strong>
            <span className="kp-number">{t('dueOn', { on: format.plainDay(dueOn) })}</span>
            <span className="kp-faint">{ownerName}</span>
            {done && (
              <span className="kp-faint">{t('doneBy', { on: format.plainDay(done.on), evidence: done.evidence })}</span>
            )}
            <span className="kp-spread" />
            {state !== 'done' && moves.includes('finish-milestone') && (
              <Button
                size="small"
                aria-label={`${t('finishMilestone')} · ${title}`}
                onClick={() =>
                  move({ command: 'contracts/milestones/done', move: 'finish-milestone', label: title, path: { key } })
                }
              >
                {t('finishMilestone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {window}
    </div>
  );
}

const PERIODS: Record<string, string> = {
  ahead: 'past',
  running: 'now',
  open: 'soon',
  settled: 'soon',
  invoiced: 'now',
  paid: 'fine',
};

function Periods({ fulfilment: { periods, moves, number }, contract }: PartProps) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  const { move, window } = useMove(contract);
  if (periods.length === 0) return null;
  const currency = 'amount' in contract.content ? contract.content.amount.currency : 'CNY';
  const next = periods.find(({ settlement }) => settlement === null)?.period;
  return (
    <div>
      <h3>{t('periods')}</h3>
      <ScrollBox label={t('periods')}>
        <table className="kp-plain-table">
          <thead>
            <tr>
              {['period', 'term', 'state', 'settled', 'invoice', 'balance', 'next'].map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, from, to, state, settlement, invoice }) => (
              <tr key={period}>
                <td>{period}</td>
                <td className="kp-number">
                  {format.plainDay(from)} – {format.plainDay(to)}
                </td>
                <td>
                  <span className={`kp-mark kp-mark-${PERIODS[state]}`}>{t(`periodState.${state}`)}</span>
                </td>
                <td className="kp-number">{settlement ? format.money(settlement.amount) : '—'}</td>
                <td>{invoice?.invoiceNumber ?? '—'}</td>
                <td className="kp-number">{invoice ? format.money({ amount: invoice.balance, currency }) : '—'}</td>
                <td>
                  {period === next && moves.includes('settle') && (
                    <Button
                      size="small"
                      onClick={() =>
                        move({
                          ...{ command: 'contracts/settlements', move: 'settle', path: {} },
                          label: t('ofPeriod', { number, period }),
                        })
                      }
                    >
                      {t('settle')}
                    </Button>
                  )}
                  {state === 'settled' && moves.includes('invoice') && (
                    <Button
                      size="small"
                      onClick={() =>
                        move({
                          ...{ command: 'contracts/settlements/invoice', move: 'invoice', path: { period } },
                          label: t('ofPeriod', { number, period }),
                        })
                      }
                    >
                      {t('invoice')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {window}
    </div>
  );
}

function Plans({ fulfilment: { plans, subcontracts, kind }, contract }: PartProps) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  const may = useMay();
  return (
    <>
      {subcontracts.length > 0 && (
        <div>
          <h3>{t('parts')}</h3>
          <ul className="kp-rows">
            {subcontracts.map((part) => (
              <li key={part.id}>
                <SubjectState state={part.state} /> <strong>{part.title}</strong>
                <span className="kp-faint">{part.number}</span>
                <span className="kp-number">{format.money(part.amount)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {kind === 'subcontract' && plans !== null && (
        <div>
          <h3>{t('plans')}</h3>
          {plans.length === 0 && <p className="kp-faint">{t('noPlans')}</p>}
          <ul className="kp-rows">
            {plans.map((plan) => (
              <li key={plan.id}>
                <SubjectState state={plan.state} /> <strong>{plan.title}</strong>
                <span className="kp-number">
                  {format.plainDay(plan.startsOn)} – {format.plainDay(plan.endsOn)}
                </span>
                {plan.inForce && <span className="kp-mark kp-mark-fine">{t('inForce')}</span>}
              </li>
            ))}
          </ul>
          {may('facts.write') && (
            <NewSubjectButton
              accountId={contract.accountId}
              accountName={contract.accountName}
              collection="promotion-plans"
              preset={{ contractId: contract.id }}
            />
          )}
        </div>
      )}
    </>
  );
}

function Texts({ fulfilment: { versions } }: { fulfilment: Fulfilment }) {
  const { t } = useTranslation('account-contracts');
  const format = useFormat();
  return (
    <div>
      <h3>{t('texts')}</h3>
      <ol className="kp-rows">
        {versions.map(({ version, signedOn, amendmentId, content }) => (
          <li key={version}>
            <strong>{t('text', { version })}</strong>
            <span className="kp-number">{t('signedOn', { on: format.plainDay(signedOn) })}</span>
            <span>{t(amendmentId === null ? 'original' : 'amended')}</span>
            {'amount' in content && <span className="kp-number">{format.money(content.amount)}</span>}
            <span className="kp-number">{t('until', { on: format.plainDay(content.endsOn) })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
