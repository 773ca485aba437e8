import { difficultyOf } from '../../machines/account-path/difficulty';
import type { AnalysisHeading, Contact, RelationshipLevel, Valuation } from '../../machines/account-path/facts';
import type { Policy } from '../../machines/policy/policy';
import { analysisDegree, compareMoney, dealValue, influenceShare, profileDegree } from '../../machines/rules';
import type { AnalysisSumView, ChainPersonView, DealSumView, DifficultyView, InfluenceView } from './account-sums.dto';

const WHOLE = 10_000;

type Known<Content> = Content & { id: string };

/** R5, R2, D2: who decides, what each of them weighs, and how far each is won. A key decision maker decides, whatever else was ticked. */
export function influenceOf(
  contacts: readonly Known<Contact>[],
  levels: readonly RelationshipLevel[],
  policy: Policy,
): InfluenceView {
  const chain = contacts.filter(({ decides, keyDecisionMaker }) => decides || keyDecisionMaker);
  const { basisPoints, totalWeight, weightByStance } = influenceShare(chain);
  const people = chain
    .map((contact) => personOf(contact, totalWeight, levels, policy))
    .sort((one, other) => other.weight - one.weight);
  return {
    ...{ basisPoints, totalWeight, ...weightByStance, people },
    requiredBasisPoints: policy.relationship.influenceBasisPoints,
    requiredLevel: policy.relationship.requiredLevel,
    requiredProfileBasisPoints: policy.contactProfile.requiredBasisPoints,
  };
}

function personOf(
  { id, name, stance, weight, keyDecisionMaker, profile }: Known<Contact>,
  totalWeight: number,
  levels: readonly RelationshipLevel[],
  policy: Policy,
): ChainPersonView {
  const reached = levels.filter(({ contactId }) => contactId === id).map(({ level }) => level);
  const degree = profileDegree(profile, policy.contactProfile.fields);
  return {
    ...{ contactId: id, name, stance, weight, keyDecisionMaker },
    shareBasisPoints: totalWeight === 0 ? 0 : Math.floor((weight * WHOLE) / totalWeight),
    profileBasisPoints: degree.basisPoints,
    profileMissing: [...degree.missing],
    level: reached.length === 0 ? null : Math.min(...reached),
  };
}

/** V2, V7: every item with its weight and score, as the mean is counted. */
export function difficultySum(valuation: Valuation | undefined, policy: Policy): DifficultyView {
  const items = policy.valuation.difficultyItems;
  const lines = items.map(({ code, weight }) => {
    const score = valuation?.difficulty?.find(({ item }) => item === code)?.score ?? null;
    return { item: code, weight, score, weighted: score === null ? null : score * weight };
  });
  const isWhole = lines.every(({ score }) => score !== null);
  return {
    lines,
    totalWeight: lines.reduce((sum, { weight }) => sum + weight, 0),
    totalWeighted: isWhole ? lines.reduce((sum, { weighted }) => sum + (weighted ?? 0), 0) : null,
    value: difficultyOf(valuation ?? {}, items),
    maximum: policy.valuation.maximumDifficulty,
  };
}

/** V3, V7: the sum line by line; null as long as it cannot be drawn up. */
export function dealSum(valuation: Valuation | undefined, policy: Policy): DealSumView | null {
  const items = valuation?.value;
  if (!items || [items.sales, items.profit, items.people, items.travel, items.operating].some((money) => !money))
    return null;
  const deal = dealValue(items);
  if (!deal.ok) return null;
  const { currency, amount } = deal.value;
  const { minimumValue } = policy.valuation;
  return {
    ...{ currency, sales: deal.sales.amount, value: amount, lines: [...deal.lines] },
    riskBasisPoints: items.riskBasisPoints,
    marginBasisPoints: deal.profitMargin,
    minimum: minimumValue,
    reachesMinimum: currency === minimumValue.currency && compareMoney(deal.value, minimumValue) >= 0,
  };
}

/** D6: what is known of the checklist, and what is not. */
export function analysisSum(entries: readonly AnalysisHeading[], policy: Policy): AnalysisSumView {
  const { basisPoints, filled, notApplicable, missing } = analysisDegree(
    entries,
    policy.analysis.headings.map(({ code }) => code),
  );
  return {
    ...{ basisPoints, filled: [...filled], notApplicable: [...notApplicable], missing: [...missing] },
    requiredBasisPoints: policy.analysis.requiredBasisPoints,
  };
}
