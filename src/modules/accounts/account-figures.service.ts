import { pathStages } from '../../machines/policy/stages';

/** How an account moved into or out of a stage. */
export const stageMoves = ['entered', 'left', 'forward', 'sentBack', 'nurture', 'abandoned'] as const;
export type StageMove = (typeof stageMoves)[number];

/** Word for word as the index of the moves has it; `t` is a history row. */
export const STAGE_MOVE = `(t.to_state->>'lifecycle') IS NOT NULL AND (t.from_state->>'lifecycle') IS DISTINCT FROM (t.to_state->>'lifecycle')`;
const FROM = `(t.from_state->>'lifecycle')`;
const TO = `(t.to_state->>'lifecycle')`;
const PATH = `ARRAY[${pathStages.map((stage) => `'${stage}'`).join(', ')}]::text[]`;
const positionOf = (stage: string) => `array_position(${PATH}, ${stage})`;
/** An import puts an account where it stands, and a new cycle begins anew: nobody brought it on or sent it back. */
const WALKED = `${FROM} IS DISTINCT FROM 'partnered' AND t.event NOT IN ('path.adopt', 'path.adoptUndone')`;

/** Conditions on a move `t` between stages. */
export const MOVED: Record<StageMove, string> = {
  entered: 'TRUE',
  left: `${FROM} IS NOT NULL AND ${WALKED}`,
  forward: `${WALKED} AND ${positionOf(TO)} > ${positionOf(FROM)}`,
  sentBack: `${WALKED} AND ${positionOf(TO)} < ${positionOf(FROM)}`,
  nurture: `${WALKED} AND ${FROM} IS NOT NULL AND ${TO} = 'nurture'`,
  abandoned: `${WALKED} AND ${FROM} IS NOT NULL AND ${TO} = 'abandoned'`,
};

/** The stage that a move is counted for: the one that it led to, or that it led out of. */
export const stageOfMove = (move: StageMove): string => (move === 'entered' ? TO : FROM);

/** Both days are within it; `zone` is the company's. */
export const withinDays = (at: string, from: string, to: string, zone: string): string =>
  `${at} >= (${from}::date)::timestamp AT TIME ZONE ${zone} AND ${at} < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`;

/** Stalled, and this criterion is among what holds it there. */
export const heldBy = (criterion: string): string =>
  `a.pace <> 'onTrack' AND EXISTS (SELECT 1 FROM stalled_reasons s WHERE s.account_id = a.id AND s.stage = a.stage AND s.criteria @> ARRAY[${criterion}]::text[])`;

/** Days ahead within which a planned visit counts as due. */
const VISIT_DAYS = 7;
/** A visit of the person is overdue or due within a week. */
export const visitDueOf = (lead: string, now: string): string =>
  `EXISTS (SELECT 1 FROM visits v WHERE v.account_id = a.id AND v.lead_id = ${lead} AND ${visitIsDue('v', now)})`;
export const visitIsDue = (visit: string, now: string): string =>
  `${visit}.state IN ('planned', 'prepared') AND ${visit}.planned_at < ${now}::timestamptz + interval '${VISIT_DAYS} days'`;

/** Valuation of the present cycle as `f`, with likelihood (V1) and expected sales (V3): what a forecast counts. */
export const VALUATION = `f.account_id = a.id AND f.cycle = a.cycle AND f.kind = 'valuation' AND f.superseded_at IS NULL AND NOT f.removed
  AND f.content #>> '{likelihood,score}' IS NOT NULL AND f.content #>> '{value,sales,amount}' IS NOT NULL`;
/** Before the deal: neither partnered nor set aside. */
export const IS_OPEN = `a.stage IN ('intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing')`;
/** `currency`: only sales in it; null: in any. */
export const isForecast = (currency: string | null): string =>
  `${IS_OPEN} AND EXISTS (SELECT 1 FROM facts f WHERE ${VALUATION}${currency === null ? '' : ` AND f.content #>> '{value,sales,currency}' = ${currency}`})`;
