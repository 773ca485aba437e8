import { notFuture } from '../facts/fact-rules';
import { plain } from '../facts/fact-maker';
import type { Statement } from '../platform/database/unit-of-work';
import type { PlanRecord, SubjectKind } from '../subjects/subject-kind';
import { submittedContent } from '../accounts/submitted-content';
import { notRaised } from '../subjects/subject-edit';
import { receptionStandard } from './reception-standard';
import { ReceptionDto, type ReceptionResultDto } from './reception.dto';

const GUESTS: Statement = {
  name: 'reception-guests',
  text: `SELECT content->>'name' AS name, content->>'title' AS title FROM facts
    WHERE entity_id = ANY ($1::uuid[]) AND kind = 'contact' AND superseded_at IS NULL AND NOT removed ORDER BY entity_id`,
};

/** A5, B6: filed by the director, decided by senior management. */
export const receptionSubject: SubjectKind<'reception'> = {
  kind: 'reception',
  type: 'reception',
  request: 'A5',
  fileWith: 'requests.fileToSeniorManagement',
  recordWith: 'facts.write',
  edits: {
    Body: ReceptionDto,
    fields: {
      // The standard of the level and the budget are compared.
      amount: { part: 'budget', follows: ['fields.budget', 'fields.standard'] },
      'fields.level': { part: 'level', follows: ['title', 'fields.standard'] },
      'fields.plannedOn': { part: 'plannedOn', follows: ['title'] },
    },
    contradictions: ({ budget: before }, { budget: after }) => notRaised('amount', before, after),
  },
  label: ({ plannedOn, level }) => `${plannedOn} ${level}`,
  shown: async (tx, { account, fact, moment }) => {
    const content = submittedContent<'reception'>(fact.content);
    const guests = await tx.query<object>(GUESTS, [content.contactIds]);
    return {
      fields: { ...content, guests, standard: receptionStandard(content, moment.policy) },
      amount: content.budget,
      classes: account.classes,
    };
  },
};

/** C2: what the visit showed of service ability, technical level, quality control and staff, and its effect on confidence. */
export function receptionHeld(said: ReceptionResultDto, actorId: string): PlanRecord<'reception'> {
  return ({ fact, moment }) => ({
    by: actorId,
    on: said.heldOn,
    day: said.heldOn,
    dayField: 'heldOn',
    documentHash: null,
    details: { result: plain(said) },
    contradictions: notFuture(said.heldOn, 'heldOn', moment),
    content: { ...fact.content, result: plain(said) },
  });
}
