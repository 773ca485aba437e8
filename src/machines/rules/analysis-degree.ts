import { shareInBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points';
import { isFilled } from './filled';

/** One heading of the checklist as it was entered. */
export interface AnalysisEntry {
  readonly heading: string;
  readonly content?: string | null;
  /** Given, it takes the heading out of the count: the mark alone, without a reason, does not. */
  readonly notApplicableReason?: string | null;
}

export interface AnalysisDegree {
  /** Filled share of the headings that apply, rounded down. */
  readonly basisPoints: BasisPoints;
  readonly filled: readonly string[];
  readonly notApplicable: readonly string[];
  /** In the order of the checklist. */
  readonly missing: readonly string[];
}

/**
 * D6: how far the checklist of section 6 is filled. A heading with content is filled, whatever else it says; one that does not
 * apply needs a reason and leaves the denominator. Where nothing applies nothing is known: 0. A policy without headings asks
 * for nothing: the whole.
 */
export function analysisDegree(entries: readonly AnalysisEntry[], checklist: readonly string[]): AnalysisDegree {
  const headings = [...new Set(checklist)];
  const withContent = namesOf(entries.filter(({ content }) => isFilled(content)));
  const withReason = namesOf(entries.filter(({ notApplicableReason }) => isFilled(notApplicableReason)));
  const filled = headings.filter((heading) => withContent.has(heading));
  const notApplicable = headings.filter((heading) => !withContent.has(heading) && withReason.has(heading));
  const missing = headings.filter((heading) => !withContent.has(heading) && !withReason.has(heading));
  const degree = shareInBasisPoints(filled.length, filled.length + missing.length);
  return { basisPoints: headings.length === 0 ? wholeInBasisPoints : degree, filled, notApplicable, missing };
}

function namesOf(entries: readonly AnalysisEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ heading }) => heading));
}
