import { notFuture } from '../facts/fact-rules';
import type { Statement } from '../platform/database/unit-of-work';
import type { PlanRecord, SubjectKind } from '../subjects/subject-kind';
import { AgreementDto, type SigningDto, SubcontractDto } from './contract.dto';

const AGREEMENT: Statement = {
  name: 'contract-agreement',
  text: `SELECT content->>'number' AS number, content->>'title' AS title FROM facts
    WHERE entity_id = $1 AND superseded_at IS NULL AND NOT removed`,
};

/** A6. It has no amount of its own: its route does not ask for one. */
export const agreementSubject: SubjectKind<'agreement'> = {
  kind: 'agreement',
  type: 'contract',
  request: 'A6',
  fileWith: 'requests.file',
  recordWith: 'contracts.write',
  edits: {
    Body: AgreementDto,
    fields: { 'fields.terms': { part: 'terms', follows: [] }, 'fields.endsOn': { part: 'endsOn', follows: [] } },
    contradictions: () => [],
  },
  label: ({ number, title }) => `${number} ${title}`,
  shown: (_, { account, fact: { content } }) => Promise.resolve({ fields: { ...content }, classes: account.classes }),
};

/** A7. */
export const subcontractSubject: SubjectKind<'subcontract'> = {
  kind: 'subcontract',
  type: 'contract',
  request: 'A7',
  fileWith: 'requests.file',
  recordWith: 'contracts.write',
  edits: {
    Body: SubcontractDto,
    fields: { 'fields.endsOn': { part: 'endsOn', follows: [] } },
    contradictions: () => [],
  },
  label: ({ number, title }) => `${number} ${title}`,
  shown: async (tx, { account, fact: { content } }) => {
    const [agreement] =
      content.agreementId === undefined ? [] : await tx.query<object>(AGREEMENT, [content.agreementId]);
    return { fields: { ...content, agreement: agreement ?? null }, amount: content.amount, classes: account.classes };
  },
};

/** C6, C7: who signed, when, and the hash of the document that carries the signatures. */
export function signing(said: SigningDto, actorId: string): PlanRecord {
  return ({ moment }) => ({
    by: said.signer,
    on: said.signedOn,
    day: said.signedOn,
    dayField: 'signedOn',
    documentHash: said.documentHash,
    details: { recordedBy: actorId, ...(said.ourSigner === undefined ? {} : { ourSigner: said.ourSigner }) },
    contradictions: notFuture(said.signedOn, 'signedOn', moment),
  });
}
