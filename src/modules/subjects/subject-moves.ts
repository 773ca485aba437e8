import { contractEventsIn } from '../../machines/contract';
import { permissionToWrite } from '../accounts/facts.service';
import type { Actor } from '../auth/actor';
import { may, type Permission } from '../auth/permissions';
import type { SubjectFactKind, SubjectKind } from './subject-kind';

/** As the interface's addresses name them; `edit` is a PUT of the fact, `amend` a draft of an amendment. */
export const subjectMoves = [
  'edit',
  'submit',
  'discard',
  'give',
  'spend',
  'hold-result',
  'use',
  'sign',
  'carry-out',
  'amend',
  'suspend',
  'resume',
  'terminate',
  'close',
  'settle',
  'invoice',
  'finish-milestone',
] as const;
export type SubjectMove = (typeof subjectMoves)[number];

/** R6, D7, C2, C6, C7: what is recorded of one that is approved. */
const RECORDS: Record<SubjectFactKind, SubjectMove> = {
  quotation: 'give',
  expense: 'spend',
  reception: 'hold-result',
  visitLevel: 'use',
  agreement: 'sign',
  subcontract: 'sign',
  amendment: 'sign',
  promotionPlan: 'carry-out',
};

const OF_CONTRACT: readonly [SubjectMove, event: string, Permission][] = [
  ['finish-milestone', 'contract.milestoneDone', 'facts.write'],
  ['settle', 'contract.settled', 'receivables.write'],
  ['invoice', 'contract.invoiced', 'receivables.write'],
  ['amend', 'contract.amendmentBegun', permissionToWrite('amendment')],
  ['suspend', 'contract.suspended', 'contracts.write'],
  ['resume', 'contract.resumed', 'contracts.write'],
  ['close', 'contract.closed', 'receivables.write'],
  ['terminate', 'contract.terminated', 'contracts.terminate'],
];

/** Of one agreement or sub-contract alone: an agreement is neither settled nor planned. */
const OF_SUBCONTRACT: readonly SubjectMove[] = ['settle', 'invoice', 'finish-milestone'];

/** What this person may do with it where it stands. The commands ask again, under the account's lock. */
export function movesOfSubject(
  actor: Actor,
  { kind, fileWith, recordWith }: Pick<SubjectKind, 'kind' | 'fileWith' | 'recordWith'>,
  state: string,
): SubjectMove[] {
  const open = (...moves: [SubjectMove, Permission][]) =>
    moves.filter(([, permission]) => may(actor, permission)).map(([move]) => move);
  const write = permissionToWrite(kind);
  if (state === 'draft') return open(['submit', fileWith], ['edit', write], ['discard', write]);
  if (state === 'approved') return open([RECORDS[kind], recordWith]);
  return kind === 'agreement' || kind === 'subcontract' ? movesOfContract(actor, kind, state) : [];
}

/** After signature, by the chart (section 9). */
export function movesOfContract(actor: Actor, kind: 'agreement' | 'subcontract', state: string): SubjectMove[] {
  const events = contractEventsIn(state);
  return OF_CONTRACT.filter(([, event, permission]) => events.includes(event) && may(actor, permission))
    .map(([move]) => move)
    .filter((move) => kind === 'subcontract' || !OF_SUBCONTRACT.includes(move));
}
