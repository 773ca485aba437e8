import { Injectable } from '@nestjs/common';
import type { Amendment } from '../../../machines/account-path/facts';
import { type ContractRefusal, refusedTerms } from '../../../machines/contract';
import type { SubjectContext } from '../../../machines/subject/subject-context';
import { AccountGate } from '../../accounts/account-gate';
import { FactStore } from '../../accounts/fact-store';
import { FactWatchers } from '../../accounts/fact-watchers';
import { submittedHash } from '../../accounts/submitted-content';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { TransitionService } from '../../platform/workflow/transition.service';
import { contextOf, type ContractFact, ContractStore, termsOf } from '../contract-store';
import { ContractSteps } from '../contract-steps';
import { amendedContent } from './amended-content';

/** What follows for a contract from its amendments: begun with the draft, dropped with it, in force with its signature. */
@Injectable()
export class AmendmentFollower {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly gate: AccountGate,
    private readonly facts: FactStore,
    private readonly store: ContractStore,
    private readonly steps: ContractSteps,
    private readonly transitions: TransitionService,
  ) {}

  /** After the rules of its kind are registered: what they refuse begins nothing. */
  watch(): void {
    this.watchers.register('amendment', async (tx, _, { id, version, removed, content }, context) => {
      const { contractId } = content as Amendment;
      if (removed) {
        const contract = await this.transitions.load(tx, contractId);
        const dropped = { type: 'contract.amendmentDropped' as const, payload: { amendmentId: id } };
        if (contextOf(contract).amendment?.id === id) await this.steps.must(tx, contract, dropped, context);
      } else if (version === 1) {
        const contract = await this.transitions.load(tx, contractId);
        const begun = { type: 'contract.amendmentBegun' as const, payload: { amendmentId: id } };
        await this.steps.must(tx, contract, begun, context);
      }
    });
  }

  /** What was settled and planned under the signed terms stays as it is. */
  async refusal(tx: Transaction, amendment: Amendment): Promise<ContractRefusal | null> {
    const { contract, fact } = await this.load(tx, amendment.contractId);
    return refusedTerms(termsOf(amendedContent(fact.content, amendment)), contextOf(contract));
  }

  /** The signed amendment: a new version of the contract, which takes over its approval and its signature. */
  async apply(tx: Transaction, id: string, amendment: Amendment, context: StepContext): Promise<void> {
    const { contract, fact } = await this.load(tx, amendment.contractId);
    const { completion, approval } = (await this.transitions.load(tx, id)).envelope
      .context as unknown as SubjectContext;
    if (!completion || !approval) throw new Error(`amendment ${id} is in force without its signature`);
    const account = await this.gate.enterAsSystem(tx, fact.accountId);
    const { accountId, kind, cycle } = fact;
    const content = amendedContent(fact.content, amendment);
    const next = { accountId, id: fact.id, version: fact.version + 1, kind, cycle, content, removed: false };
    const version = await this.facts.write(tx, next, context.actor, context.at);
    const payload = {
      ...{ amendmentId: id, requestId: approval.requestId, version: next.version, contentHash: submittedHash(content) },
      ...{ by: completion.by, signedOn: completion.on, documentHash: completion.documentHash ?? '' },
    };
    const event = { type: 'contract.amended' as const, payload };
    await this.steps.must(tx, contract, event, context, { amendedTerms: termsOf(content) });
    const recorded = { ...next, recordedBy: context.actor.id, recordedAt: context.at };
    await this.watchers.tell(tx, { ...account, version }, recorded, context);
  }

  private async load(tx: Transaction, id: string): Promise<{ contract: LoadedInstance; fact: ContractFact }> {
    const fact = await this.store.find(tx, id);
    if (!fact) throw new Problem(404, 'not-found');
    return { contract: await this.transitions.load(tx, id), fact };
  }
}
