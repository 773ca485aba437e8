import { Injectable } from '@nestjs/common';
import type { Subcontract } from '../../../machines/account-path/facts';
import { localDateOf } from '../../../machines/calendar';
import { type ContractContext, contractSums } from '../../../machines/contract';
import type { Envelope } from '../../../machines/machine';
import { FactStore } from '../../accounts/fact-store';
import type { Actor } from '../../auth/actor';
import { may } from '../../auth/permissions';
import { accountScope, assertMay } from '../../auth/scope';
import { Clock } from '../../platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { PolicyService } from '../../policy/policy.service';
import { ContractMoney } from '../../receivables/contract-money.service';
import { movesOfContract } from '../../subjects/subject-moves';
import { tagOf } from '../../subjects/subject-tag';
import { contextOf, type ContractFact, ContractStore } from '../contract-store';
import { amendmentsOf, milestonesOf, periodsOf, plansOf, signedVersions } from './fulfilment-parts';
import type { ContractFulfilmentView, ContractPartView } from './fulfilment.view';

interface SeenContract extends ContractFact {
  accountName: string;
  state: string;
  stateVersion: number;
  envelope: Envelope;
  context: ContractContext;
  firstSignedOn: string | null;
  /** Whether the dossier of the account is seen too, or the money alone. */
  dossier: boolean;
}
type SubcontractRow = Awaited<ReturnType<ContractStore['subcontracts']>>[number];

const NAMES: Statement = { name: 'fulfilment-names', text: 'SELECT id, name FROM users WHERE id = ANY ($1::uuid[])' };

/** Section 9: how far a contract is carried out, settled and paid. */
@Injectable()
export class FulfilmentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContractStore,
    private readonly facts: FactStore,
    private readonly money: ContractMoney,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<ContractFulfilmentView> {
    return tx ? this.read(tx, actor, id) : this.unitOfWork.snapshot((own) => this.read(own, actor, id));
  }

  private async read(tx: Transaction, actor: Actor, id: string): Promise<ContractFulfilmentView> {
    const row = await this.see(tx, actor, id);
    const { kind, context, accountId, accountName, state, content } = row;
    const isAgreement = kind === 'agreement';
    const subcontracts = isAgreement ? await this.store.subcontracts(tx, id) : [];
    const owed = await this.money.ofContracts(tx, isAgreement ? subcontracts.map((each) => each.id) : [id]);
    const summed = isAgreement
      ? subcontracts
          .filter(counts)
          .map((each) => ({ amount: each.content.amount, settlements: each.settlements ?? [] }))
      : [{ amount: (content as Subcontract).amount, settlements: context.settlements }];
    const parts = await this.store.parts(tx, id);
    const { calendar } = await this.policies.active(tx);
    const today = localDateOf(calendar, this.clock.now());
    const versions = await this.facts.versions(tx, kind, id);
    return {
      ...{ id, kind, accountId, accountName, number: content.number, title: content.title, state },
      ...{ phase: context.phase, version: tagOf(state, row.stateVersion, row.version) },
      versions: signedVersions(versions, context, row.firstSignedOn),
      amendments: amendmentsOf(parts),
      plans: row.dossier ? plansOf(parts, context) : null,
      milestones: row.dossier ? milestonesOf(context, today, await this.names(tx, context)) : null,
      periods: isAgreement ? [] : periodsOf(content as Subcontract, context, owed, today),
      subcontracts: subcontracts.map(partOf),
      sums: contractSums(summed, owed),
      ...{ suspension: context.suspension, ending: context.ending, moves: movesOfContract(actor, kind, state) },
    };
  }

  private async see(tx: Transaction, actor: Actor, id: string): Promise<SeenContract> {
    const scope = accountScope(actor, 2, 'money');
    const dossier = accountScope(actor, 2 + scope.values.length, 'dossier');
    const statement = {
      name: `contract-fulfilment-${scope.key}-${dossier.key}`,
      text: `SELECT f.entity_id AS id, f.account_id AS "accountId", f.kind, f.version, f.cycle, f.content, a.name AS "accountName", i.state,
          i.version AS "stateVersion", i.envelope, (${dossier.sql}) AS dossier,
          (SELECT t.payload->>'on' FROM transitions t WHERE t.instance_id = i.id AND t.event = 'contract.signed' ORDER BY t.seq LIMIT 1) AS "firstSignedOn"
        FROM facts f JOIN accounts a ON a.id = f.account_id JOIN instances i ON i.id = f.entity_id
        WHERE f.entity_id = $1 AND f.kind IN ('agreement', 'subcontract') AND f.superseded_at IS NULL AND a.withdrawn_at IS NULL AND ${scope.sql}`,
    };
    const [row] = await tx.query<Omit<SeenContract, 'context'>>(statement, [id, ...scope.values, ...dossier.values]);
    if (!row) throw new Problem(404, 'not-found');
    assertMay(actor, 'money.read');
    return { ...row, context: contextOf(row), dossier: row.dossier && may(actor, 'accounts.read') };
  }

  private async names(tx: Transaction, { plan }: ContractContext): Promise<ReadonlyMap<string, string>> {
    const ids = plan?.milestones.map(({ ownerId }) => ownerId) ?? [];
    const people = ids.length === 0 ? [] : await tx.query<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

/** What was never signed was never agreed. */
function counts({ state }: SubcontractRow): boolean {
  return !['draft', 'inApproval', 'approved', 'cancelled'].includes(state);
}

function partOf({ id, state, content: { number, title, amount } }: SubcontractRow): ContractPartView {
  return { id, number, title, state, amount };
}
