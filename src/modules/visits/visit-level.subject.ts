import type { Statement } from '../platform/database/unit-of-work';
import type { PlanRecord, SubjectKind } from '../subjects/subject-kind';
import { notFuture } from '../facts/fact-rules';
import type { VisitLevelUseDto } from './visit-levels.controller';

/** What approvers are shown of the visit beside the request, with the standards that the level brings (B7). */
const VISIT: Statement = {
  name: 'visit-level-shown',
  text: `SELECT v.planned_at AS "plannedAt", v.level AS "presentLevel", v.purpose, v.details->'plan'->>'goal' AS goal,
      (SELECT coalesce(json_agg(json_build_object('name', f.content->>'name', 'title', f.content->>'title') ORDER BY f.entity_id), '[]') FROM facts f
       WHERE f.kind = 'contact' AND f.superseded_at IS NULL AND NOT f.removed
         AND f.entity_id IN (SELECT jsonb_array_elements_text(v.details->'plan'->'contactIds')::uuid)) AS contacts
    FROM visits v WHERE v.id = $1`,
};
const NAMES: Statement = {
  name: 'visit-level-names',
  text: 'SELECT name FROM users WHERE id = ANY ($1::uuid[]) ORDER BY name',
};

/** A4, B6: filed by the director, decided by senior management. */
export const visitLevelSubject: SubjectKind<'visitLevel'> = {
  kind: 'visitLevel',
  type: 'visitLevel',
  request: 'A4',
  fileWith: 'requests.fileToSeniorManagement',
  recordWith: 'facts.write',
  label: ({ level }) => level,
  shown: async (tx, { account, fact, moment }) => {
    const { content } = fact;
    const [visit] = await tx.query<{ plannedAt: Date; presentLevel: string }>(VISIT, [content.visitId]);
    const executives = await tx.query<{ name: string }>(NAMES, [content.executiveIds]);
    const level = moment.policy.engagement.visitLevels.find(({ code }) => code === content.level);
    const standards = level && {
      boardPerDay: level.boardPerDay,
      lodgingPerNight: level.lodgingPerNight,
      giftLimit: level.giftLimit,
    };
    const fields = { ...content, visit: visit ?? null, executives: executives.map(({ name }) => name), standards };
    return { fields, classes: account.classes };
  },
};

/** That the level was made use of: the request is done. */
export function levelUsed(said: VisitLevelUseDto, actorId: string): PlanRecord<'visitLevel'> {
  return ({ moment }) => ({
    by: actorId,
    on: said.usedOn,
    day: said.usedOn,
    dayField: 'usedOn',
    documentHash: null,
    details: {},
    contradictions: notFuture(said.usedOn, 'usedOn', moment),
  });
}
