import { type FactKind, type Facts, noFacts } from '../../../src/machines/account-path/facts';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { type CriterionStage, criterionStages } from '../../../src/machines/policy/stages';

/** Instant of every decision in these tests. */
export const now = '2026-03-02T02:00:00.000Z';
const cny = (amount: string) => ({ amount, currency: 'CNY' });

type Of = Facts['of'];
type Item<K extends FactKind> = Of[K][number];

/** One fact with its identity; what is not given is not recorded. */
export function fact<K extends FactKind>(_kind: K, content: Partial<Item<K>> & { id: string }): Item<K> {
  return { version: 1, cycle: 1, ...content } as unknown as Item<K>;
}

export interface FactsOverrides {
  at?: string;
  cycle?: number;
  account?: Partial<Facts['account']>;
  approvedPlanRevision?: number | null;
  of?: Partial<Of>;
}

/** An account of which nothing is known but what is given. */
export function factsWith(overrides: FactsOverrides = {}): Facts {
  const account = { id: 'a-1', name: '杭州云帆', credit: 'good' as const, classes: [], engagement: 'fresh' as const };
  return {
    at: overrides.at ?? now,
    cycle: overrides.cycle ?? 1,
    account: { ...account, ...overrides.account },
    approvedPlanRevision: overrides.approvedPlanRevision ?? null,
    of: { ...noFacts(), ...overrides.of },
  };
}

const finished = {
  heldAt: '2026-02-27T02:00:00.000Z',
  contactIds: ['c-boss'],
  participants: [{ userId: 'u-1', executive: false }],
  outcome: '谈妥下一步',
  successful: true,
  nextStep: { action: '再访', kind: 'visit' as const, at: '2026-03-05T02:00:00.000Z' },
};
const profile = {
  ...{ ageRange: '40–50', character: '稳重', profession: '市场', interests: '羽毛球' },
  ...{ education: '本科', background: '甲方十年', motives: '业绩', preferences: '数据' },
};
const checklist = { position: '采购经理', goodwill: true, canTalk: true, longEnough: true, knowsInside: true };
const approved = { approvedContentIsCurrent: true };

/** What each stage adds. */
const byStage: Record<CriterionStage, () => Partial<Of>> = {
  intake: () => ({
    information: [
      fact('information', {
        id: 'i-1',
        sources: [{ kind: 'website', description: '官网', obtainedOn: '2026-01-05' }],
        summary: '年投放五百万',
      }),
    ],
    firstAnalysis: [fact('firstAnalysis', { id: 'f-1', findings: '以信息流为主', conclusion: '值得跟进' })],
    classGrounds: [fact('classGrounds', { id: 'g-1', potential: true, potentialReason: '预算增长' })],
  }),
  targeting: () => ({
    need: [fact('need', { id: 'n-1', description: '搜索营销外包', reasonToChange: '响应慢', urgency: 'high' })],
    engagement: [fact('engagement', { id: 'e-1', kind: 'telephone', purpose: 'contact', ...finished })],
    dossier: [
      fact('dossier', {
        id: 'd-1',
        ...{ legalName: '杭州云帆电子商务有限公司', industry: '电商', officeAddress: '杭州', phone: '0571-88888888' },
        ...{ mainProducts: '女装', businessOverview: '跨境女装', presentSuppliers: '某代理' },
      }),
    ],
    opportunity: [fact('opportunity', { id: 'o-1', exists: true, judgement: '三个月内换供应商' })],
    contact: [
      fact('contact', {
        id: 'c-boss',
        name: '王总',
        keyDecisionMaker: false,
        decides: true,
        stance: 'neutral',
        weight: 60,
        champion: false,
      }),
    ],
  }),
  discovery: () => ({
    contact: [
      fact('contact', {
        id: 'c-boss',
        name: '王总',
        keyDecisionMaker: true,
        decides: true,
        stance: 'supports',
        weight: 70,
        champion: false,
        profile,
      }),
      fact('contact', {
        ...{ id: 'c-champion', name: '李采购', keyDecisionMaker: false, decides: true, stance: 'neutral', weight: 30 },
        ...{ champion: true, championChecklist: checklist },
      }),
    ],
    need: [
      fact('need', {
        ...{ id: 'n-1', description: '搜索营销外包', reasonToChange: '响应慢', urgency: 'high' },
        ...{ requestedBy: 'c-champion', decidedBy: 'c-boss', scale: '每月五十万', budget: cny('6000000.00') },
      }),
    ],
    purchasingStep: defaultPolicy.purchasing.steps.map(({ code }) =>
      fact('purchasingStep', {
        id: `p-${code}`,
        step: code,
        department: '市场部',
        people: [{ contactId: 'c-boss', role: '决策', duties: '拍板' }],
      }),
    ),
    analysisHeading: defaultPolicy.analysis.headings.map(({ code }) =>
      fact('analysisHeading', { id: `h-${code}`, heading: code, content: '已了解' }),
    ),
    demonstration: [
      fact('demonstration', {
        id: 'm-1',
        heldAt: '2026-02-20T02:00:00.000Z',
        product: '平台',
        contactIds: ['c-boss'],
        feedback: '报表清晰',
      }),
    ],
    expense: [
      fact('expense', {
        id: 'x-1',
        contactId: 'c-champion',
        kind: 'meal',
        purpose: '工作餐',
        amount: cny('300.00'),
        occursOn: '2026-02-20',
        state: 'completed',
        ...approved,
      }),
    ],
  }),
  valuation: () => ({
    valuation: [
      fact('valuation', {
        id: 'v-1',
        likelihood: { score: 70, grounds: '关系好' },
        difficulty: defaultPolicy.valuation.difficultyItems.map(({ code }) => ({
          item: code,
          score: 40,
          grounds: '有经验',
        })),
        value: {
          ...{ sales: cny('5000000.00'), profit: cny('1000000.00'), people: cny('200000.00') },
          ...{ travel: cny('50000.00'), operating: cny('100000.00'), riskBasisPoints: 1_000 },
        },
        expectedExpense: cny('80000.00'),
      }),
    ],
    obstacle: [
      fact('obstacle', { id: 'b-1', description: '现供应商合同未到期', counterMeasure: '分步切换', ownerId: 'u-1' }),
    ],
    plan: [
      fact('plan', {
        ...{
          id: 'l-1',
          version: 3,
          strategy: '以效果切入',
          method: 'pilot',
          pathToDeal: '试投放后签框架',
          direction: '市场部',
          decisionMakers: ['c-boss'],
        },
        steps: [
          {
            title: '试投放',
            focus: '成本',
            expectedEffect: '降本',
            ownerId: 'u-1',
            startsOn: '2026-03-01',
            endsOn: '2026-03-20',
          },
        ],
        ...{ effortDays: 30, expense: cny('80000.00') },
      }),
    ],
  }),
  relationship: () => ({
    wayIn: [fact('wayIn', { id: 'w-1', contactId: 'c-boss', approach: '以数据复盘切入', grounds: '看重数据' })],
    engagement: [
      fact('engagement', { id: 'e-1', kind: 'telephone', purpose: 'contact', ...finished }),
      fact('engagement', {
        ...{ id: 'e-2', kind: 'visit', purpose: 'contact', ...finished, heldAt: '2026-02-28T02:00:00.000Z' },
        ...{ contactIds: ['c-boss', 'c-champion'], participants: [{ userId: 'u-9', executive: true }] },
      }),
    ],
    relationshipLevel: [
      fact('relationshipLevel', { id: 'r-1', contactId: 'c-boss', level: 3, grounds: '信任', engagementId: 'e-2' }),
    ],
    simulation: [
      fact('simulation', {
        id: 's-1',
        contactId: 'c-boss',
        heldOn: '2026-02-25',
        findings: '看重成本',
        gaps: [{ description: '缺案例', dealtWith: true, how: '补充案例' }],
      }),
    ],
    quotation: [
      fact('quotation', {
        id: 'q-1',
        number: 'Q-001',
        lines: [],
        total: cny('5000000.00'),
        discountBasisPoints: 500,
        validUntil: '2026-06-30',
        state: 'completed',
        ...approved,
      }),
    ],
  }),
  closing: () => ({
    engagement: [
      fact('engagement', { id: 'e-1', kind: 'telephone', purpose: 'contact', ...finished }),
      fact('engagement', {
        ...{ id: 'e-2', kind: 'visit', purpose: 'executiveTalk', ...finished, heldAt: '2026-02-28T02:00:00.000Z' },
        ...{ contactIds: ['c-boss', 'c-champion'], participants: [{ userId: 'u-9', executive: true }] },
      }),
    ],
    reception: [
      fact('reception', {
        ...{
          id: 'k-1',
          contactIds: ['c-boss'],
          level: 'A',
          purpose: '参观公司',
          plannedOn: '2026-02-26',
          budget: cny('3000.00'),
          state: 'completed',
          ...approved,
        },
        result: {
          heldOn: '2026-02-26',
          serviceAbility: '强',
          technicalLevel: '高',
          qualityControl: '严',
          staff: '专业',
          confidenceEffect: '明显提升',
        },
      }),
    ],
    concern: [
      fact('concern', {
        id: 'y-1',
        description: '担心账期',
        raisedOn: '2026-02-20',
        closedOn: '2026-02-25',
        resolution: '同意月结',
      }),
    ],
    negotiationPreparation: [
      fact('negotiationPreparation', {
        id: 'z-1',
        goals: '框架协议',
        limits: '折扣15%',
        roles: '总监主谈',
        concessions: '账期',
      }),
    ],
    negotiationRound: [
      fact('negotiationRound', {
        id: 'nr-1',
        number: 1,
        heldAt: '2026-02-26T02:00:00.000Z',
        minutes: '价格分歧',
        agreed: false,
      }),
      fact('negotiationRound', {
        id: 'nr-2',
        number: 2,
        heldAt: '2026-02-28T02:00:00.000Z',
        minutes: '达成一致',
        agreed: true,
      }),
    ],
    agreement: [
      fact('agreement', {
        id: 'ag-1',
        number: 'AG-001',
        title: '战略合作协议',
        kindOfDeal: 'sem',
        terms: '略',
        startsOn: '2026-03-01',
        endsOn: '2027-02-28',
        state: 'signed',
        ...approved,
      }),
    ],
    subcontract: [
      fact('subcontract', {
        id: 'sc-1',
        number: 'SC-001',
        title: '销售子合同',
        amount: cny('1000000.00'),
        startsOn: '2026-03-01',
        endsOn: '2026-12-31',
        state: 'signed',
        ...approved,
      }),
    ],
  }),
};

/** An account of which all is recorded that leaving this stage asks for, and the stages before it. A fresh copy each time. */
export function completeFactsFor(stage: CriterionStage): Facts {
  const reached = criterionStages.slice(0, criterionStages.indexOf(stage) + 1);
  const of = Object.assign({}, ...reached.map((each) => byStage[each]())) as Partial<Of>;
  return structuredClone(
    factsWith({ of, account: { classes: ['K0'] }, approvedPlanRevision: stage === 'valuation' ? 3 : null }),
  );
}
