import type { SubjectKind } from '../../subjects/subject-kind';
import type { ContractStore } from '../contract-store';
import { amendedContent } from './amended-content';
import type { AmendmentFollower } from './amendment-follower';

/** A6 of an agreement, A7 of a sub-contract: decided on as the contract itself was, by its amount as it is to be. */
export function amendmentSubject(store: ContractStore, follower: AmendmentFollower): SubjectKind<'amendment'> {
  return {
    kind: 'amendment',
    type: 'amendment',
    request: 'A7',
    requestOf: ({ agreement }) => (agreement ? 'A6' : 'A7'),
    fileWith: 'requests.file',
    recordWith: 'contracts.write',
    label: ({ number }) => number,
    shown: async (tx, { account, fact: { content } }) => {
      const contract = await store.find(tx, content.contractId);
      const before = contract?.content ?? null;
      const after = contract ? amendedContent(contract.content, content) : null;
      const amount = after && 'amount' in after ? { amount: after.amount } : {};
      return { fields: { ...content, before, after }, ...amount, classes: account.classes };
    },
    refusals: async (tx, { fact: { content } }) => {
      const refusal = await follower.refusal(tx, content);
      return refusal ? [{ ...refusal, field: content.agreement ? 'agreement' : 'subcontract' }] : [];
    },
    follow: async (tx, step, { fact }, context) => {
      if (step === 'completed') await follower.apply(tx, fact.id, fact.content, context);
    },
  };
}
