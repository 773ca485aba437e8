import { heldBy, isForecast, MOVED, STAGE_MOVE, stageOfMove, visitDueOf, withinDays } from './account-figures.service';
import type { AccountFiguresQuery } from './dto/account.dto';

type Put = (value: unknown) => string;

/** What the filters depend on besides the query. */
interface Ground {
  now: Date;
  zone: string;
}

/** Whether a filter looks at the path: only the dossier shows it (P5). The credit is money. */
export function asksOfFigures({ heldBy: criterion, moved, visitDueFor, forecast }: AccountFiguresQuery): boolean {
  return [criterion, moved, visitDueFor, forecast].some((filter) => filter !== undefined);
}

/** The lists behind figures, as conditions on `accounts a`; the figures count by the same words. */
export function figureFilters(query: AccountFiguresQuery, put: Put, { now, zone }: Ground): string[] {
  const { heldBy: criterion, visitDueFor, forecast, credit } = query;
  return [
    ...(criterion ? [heldBy(put(criterion))] : []),
    ...movesOf(query, put, zone),
    ...(visitDueFor ? [visitDueOf(put(visitDueFor), put(now))] : []),
    ...(forecast ? [isForecast(forecast === 'true' ? null : put(forecast))] : []),
    ...(credit ? [`a.credit = ${put(credit)}`] : []),
  ];
}

/** Read by the days first: an account is one of few that moved in them. */
function movesOf({ moved, movedStage, movedFrom, movedTo }: AccountFiguresQuery, put: Put, zone: string): string[] {
  if (!moved) return [];
  const days = withinDays('t.at', put(movedFrom ?? '1900-01-01'), put(movedTo ?? '9000-01-01'), put(zone));
  const stage = movedStage ? ` AND ${stageOfMove(moved)} = ${put(movedStage)}` : '';
  return [
    `a.id IN (SELECT t.instance_id FROM transitions t WHERE ${STAGE_MOVE} AND ${MOVED[moved]} AND ${days}${stage})`,
  ];
}
