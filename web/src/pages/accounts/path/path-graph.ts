import type { Path, PathEvent } from '../accounts-queries';
import type { Drawing, DrawnRegion, Stay, Way } from '../past-queries';

export interface DrawnStage {
  key: string;
  standing: 'here' | 'been' | 'ahead';
  stays: Stay[];
}

/** How a way stands: the event is open, something is in its way, it was gone, or it is merely drawn. */
export type WayMood = 'open' | 'blocked' | 'been' | 'drawn';

export interface DrawnWay extends Way {
  id: string;
  mood: WayMood;
  /** What the server says of the event for this reader; only where the account is. */
  asked: PathEvent | null;
  /** Criteria of the present stage that are in the way. */
  missing: string[];
}

export interface PathGraph {
  stages: DrawnStage[];
  ways: DrawnWay[];
}

export const regionOf = ({ regions }: Drawing, key: string): DrawnRegion | undefined =>
  regions.find((region) => region.key === key);

/** Imports and grants are no ways of their own: the one enters anywhere, the other carries out what waits. */
const NOT_DRAWN = /^(approval\.|path\.adopt)/;

/**
 * What of the chart is shown: every stage; the way forward; whatever leads on from where the account is; whatever it has gone. All the
 * other ways would hide these, and are shown on request.
 */
export function graphOf(drawing: Drawing, path: Path, stays: Stay[], isWhole: boolean): PathGraph {
  const lifecycle = regionOf(drawing, 'lifecycle');
  if (!lifecycle) return { stages: [], ways: [] };
  const gone = gonePairs(stays);
  const ways = lifecycle.ways
    .filter(({ event, from, to }) => !NOT_DRAWN.test(event) && from !== to)
    .map((way) => wayOf(way, path, gone))
    .filter((way) => isWhole || way.mood !== 'drawn' || way.event === 'stage.complete' || leadsAside(way, path));
  const stages = lifecycle.states.map(({ key }) => ({
    key,
    standing: standingOf(key, path, stays),
    stays: stays.filter(({ state }) => state === key),
  }));
  return { stages, ways };
}

/** Nurture and abandonment stand beside the path, next to where it is. */
function leadsAside({ from, to }: Way, { state }: Path): boolean {
  return from === state && !ORDER.includes(to);
}

function standingOf(key: string, path: Path, stays: Stay[]): DrawnStage['standing'] {
  if (key === path.state) return 'here';
  return stays.some(({ state }) => state === key) ? 'been' : 'ahead';
}

function gonePairs(stays: Stay[]): Set<string> {
  return new Set(stays.slice(1).map((stay, index) => `${stays[index]?.leftBy}:${stays[index]?.state}:${stay.state}`));
}

function wayOf(way: Way, path: Path, gone: Set<string>): DrawnWay {
  const id = `${way.event}:${way.from}:${way.to}`;
  const isHere = way.from === path.state && isWithinReach(way, path);
  const asked = isHere ? (path.events.find(({ type }) => type === way.event) ?? null) : null;
  const isForward = way.event === 'stage.complete' && isHere;
  const unmet = isForward ? path.criteria.filter(({ met }) => !met).map((each) => each.id) : [];
  const missing = asked ? asked.blockedBy : unmet;
  const mood = moodOf(isHere, asked, missing, gone.has(id));
  return { ...way, id, mood, asked, missing };
}

function moodOf(isHere: boolean, event: PathEvent | null, missing: string[], wasGone: boolean): WayMood {
  if (isHere && event?.enabled) return 'open';
  // What another post decides is nothing that this reader could unblock.
  if (isHere && event && event.reason !== 'not-permitted') return 'blocked';
  if (isHere && !event && missing.length > 0) return 'blocked';
  return wasGone ? 'been' : 'drawn';
}

const ORDER = ['intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing', 'partnered'];

/** Whoever is taken up again comes no further than they had been. */
function isWithinReach({ event, to }: Way, { stage }: Path): boolean {
  return event !== 'path.reactivate' || ORDER.indexOf(to) <= ORDER.indexOf(stage);
}
