import type { Contact, Need, Valuation } from '../../machines/account-path/facts';
import type { PathStage } from '../../machines/policy/stages';
import { agreement, people, quotation, reception } from './demo-requests';
import type { Deed, DemoStory } from './demo-story';

type WorkStage = Exclude<PathStage, 'partnered'>;

const profile = (story: DemoStory): Contact['profile'] => ({
  ageRange: story.pick('35–40', '40–45', '45–50'),
  character: story.pick('稳重务实', '外向直爽', '严谨细致'),
  profession: story.pick('市场管理', '品牌运营', '企业管理'),
  interests: story.pick('羽毛球', '摄影', '登山', '茶文化'),
  education: story.pick('本科', '硕士', 'MBA'),
  background: story.pick('甲方市场十年', '创业出身', '集团总部调任'),
  motives: story.pick('完成年度增长指标', '建立标杆项目', '降低获客成本'),
});

const boss = (story: DemoStory, known: boolean, stance: Contact['stance']): Contact => ({
  ...{ name: story.customer.people[0], department: '总经办', title: story.pick('总经理', '市场总监', '副总裁') },
  ...{ keyDecisionMaker: known, decides: true, stance, weight: 60, champion: false },
  ...(known ? { profile: profile(story) } : {}),
});

const champion = (story: DemoStory): Contact => ({
  ...{ name: story.customer.people[1], department: '市场部', title: story.pick('采购经理', '推广主管', '市场经理') },
  ...{ keyDecisionMaker: false, decides: false, stance: 'supports', weight: 10, champion: true },
  championChecklist: { position: '经办人', goodwill: true, canTalk: true, longEnough: true, knowsInside: true },
});

const finance = (story: DemoStory): Contact => ({
  ...{ name: story.customer.people[2], department: '财务部', title: '财务总监' },
  ...{ keyDecisionMaker: false, decides: true, stance: 'neutral', weight: 30, champion: false },
});

const need = (story: DemoStory): Need => ({
  description: story.industry.need,
  reasonToChange: story.industry.reason,
  urgency: story.pick('high', 'medium', 'high', 'low'),
});

const dossier = ({ customer, industry, index }: DemoStory, complete: boolean) => ({
  legalName: customer.name,
  businessOverview: industry.overview,
  ...(complete
    ? {
        ...{
          industry: industry.name,
          officeAddress: `${customer.city}市高新区创业路 ${100 + index} 号`,
          phone: `0571-86${String(10_000 + index * 37)}`,
        },
        ...{ mainProducts: industry.products, presentSuppliers: industry.supplier },
        ...{
          annualAdvertisingBudget: { amount: `${customer.budget}0000.00`, currency: 'CNY' },
          employees: 120 + index * 15,
        },
      }
    : {}),
});

const likelihood = { score: 70, grounds: '预算已列入年度计划，决策人明确表示愿意试投' };

function valuation(story: DemoStory, parts: 1 | 2 | 3 | 4): Valuation {
  const { policy } = story.hands.policy;
  const difficulty = policy.valuation.difficultyItems.map(({ code }, position) => ({
    item: code,
    score: 30 + ((story.index + position * 7) % 25),
    grounds: '有同类案例可参照',
  }));
  const cny = (amount: string) => ({ amount, currency: 'CNY' });
  const costs = { people: cny('60000.00'), travel: cny('15000.00'), operating: cny('30000.00'), riskBasisPoints: 800 };
  return {
    likelihood,
    ...(parts > 1 ? { difficulty } : {}),
    ...(parts > 2 ? { value: { sales: story.money(800), profit: story.money(150), ...costs } } : {}),
    ...(parts > 3 ? { expectedExpense: story.money(12) } : {}),
  };
}

const plan: Deed = (story, moment) =>
  story.record(moment, story.owner, 'plan', {
    strategy: story.industry.strategy,
    method: story.pick('pilot', 'solution', 'champion', 'executive'),
    pathToDeal: story.industry.path,
    direction: '市场部与总经办',
    decisionMakers: [story.id('boss')],
    effortDays: 20 + (story.index % 4) * 5,
    expense: story.money(18),
    steps: [
      {
        title: '首轮方案汇报',
        focus: '效果口径',
        expectedEffect: '确认试投范围',
        ownerId: story.hands.person(story.owner),
        startsOn: story.day(moment.at, 3),
        endsOn: story.day(moment.at, 10),
      },
      {
        title: '试投放',
        focus: '获客成本',
        expectedEffect: '成本下降一成以上',
        ownerId: story.hands.person(story.customer.specialist),
        startsOn: story.day(moment.at, 11),
        endsOn: story.day(moment.at, 30),
      },
    ],
  });

const withExecutive =
  (purpose: 'contact' | 'executiveTalk', outcome: string, next: string): Deed =>
  (story, moment) =>
    story.record(
      moment,
      story.owner,
      'engagement',
      {
        ...{
          kind: 'visit',
          heldAt: moment.at.toISOString(),
          contactIds: people(story),
          purpose,
          outcome,
          successful: true,
        },
        participants: [
          { userId: story.hands.person(story.owner), executive: false },
          { userId: story.hands.person(story.executive), executive: true },
        ],
        nextStep: { action: next, kind: 'visit', at: story.later(moment.at, 4) },
      },
      'executiveVisit',
    );

/** What the people of the demo do in each stage, in the order in which they do it: all that its criteria ask for. */
export const stageDeeds: Record<WorkStage, readonly Deed[]> = {
  intake: [
    (story, moment) =>
      story.record(moment, story.customer.specialist, 'information', {
        sources: [
          {
            kind: story.pick('website', 'tradeConference', 'referral', 'researchReport'),
            description: story.pick('官网与招聘信息', '行业峰会交换名片', '老客户转介绍', '行业研究报告'),
            obtainedOn: story.day(moment.at),
          },
        ],
        summary: `${story.customer.city}，${story.industry.products}，年广告投放约 ${story.customer.budget} 万元`,
      }),
    (story, moment) =>
      story.record(moment, story.customer.specialist, 'firstAnalysis', {
        findings: story.industry.overview,
        conclusion: '有外包需求，值得跟进',
      }),
    (story, moment) =>
      story.record(moment, story.owner, 'classGrounds', {
        ...{ potential: true, potentialReason: '投放预算与增长目标符合潜在大客户标准' },
        ...(story.customer.group === undefined ? {} : { groupName: story.customer.group }),
      }),
  ],
  targeting: [
    (story, moment) =>
      story.record(moment, story.customer.specialist, 'contact', boss(story, false, 'neutral'), 'boss'),
    (story, moment) => story.record(moment, story.customer.specialist, 'contact', finance(story), 'finance'),
    (story, moment) => story.record(moment, story.owner, 'need', need(story)),
    (story, moment) => story.record(moment, story.customer.specialist, 'dossier', dossier(story, false)),
    (story, moment) => story.record(moment, story.customer.specialist, 'dossier', dossier(story, true)),
    (story, moment) =>
      story.record(moment, story.owner, 'opportunity', { exists: true, judgement: '半年内有更换供应商的窗口' }),
  ],
  discovery: [
    (story, moment) => story.record(moment, story.customer.specialist, 'contact', champion(story), 'champion'),
    (story, moment) => story.change(moment, story.customer.specialist, 'contact', 'boss', boss(story, true, 'neutral')),
    async (story, moment) => {
      for (const { code } of story.hands.policy.policy.purchasing.steps.slice(0, 3))
        await purchasingStep(story, moment, code);
    },
    (story, moment) =>
      story.record(moment, story.owner, 'demonstration', {
        ...{
          heldAt: moment.at.toISOString(),
          product: story.industry.demonstration,
          contactIds: [story.id('boss'), story.id('champion')],
        },
        feedback: '对数据看板评价高，希望看到同行业案例',
      }),
    async (story, moment) => {
      for (const { code } of story.hands.policy.policy.analysis.headings.slice(0, 6))
        await heading(story, moment, code);
    },
    (story, moment) =>
      story.record(moment, story.owner, 'need', {
        ...need(story),
        ...{
          requestedBy: story.id('champion'),
          decidedBy: story.id('boss'),
          scale: `每月 ${Math.round(story.customer.budget / 12)} 万元`,
          budget: story.money(1_000),
        },
      }),
    async (story, moment) => {
      for (const { code } of story.hands.policy.policy.purchasing.steps.slice(3))
        await purchasingStep(story, moment, code);
      for (const { code } of story.hands.policy.policy.analysis.headings.slice(6, 11))
        await heading(story, moment, code);
    },
  ],
  valuation: [
    (story, moment) => story.record(moment, story.owner, 'valuation', valuation(story, 2)),
    (story, moment) => story.record(moment, story.owner, 'valuation', valuation(story, 3)),
    (story, moment) => story.record(moment, story.owner, 'valuation', valuation(story, 4)),
    (story, moment) =>
      story.record(moment, story.owner, 'obstacle', {
        ...{
          description: story.industry.obstacle,
          counterMeasure: story.industry.measure,
          ownerId: story.hands.person(story.owner),
        },
      }),
    plan,
  ],
  relationship: [
    (story, moment) =>
      story.record(moment, story.owner, 'wayIn', {
        ...{
          contactId: story.id('boss'),
          approach: story.pick('行业沙龙', '高层早餐会', '标杆客户参访'),
          grounds: '与其兴趣和管理目标一致',
          championHelp: '内线引荐并安排时间',
        },
      }),
    withExecutive('contact', '高层互访，对方认可我方资源', '提交专属方案'),
    (story, moment) =>
      story.record(moment, story.owner, 'relationshipLevel', {
        ...{
          contactId: story.id('boss'),
          level: 3,
          grounds: '可私下沟通真实想法',
          engagementId: story.id('executiveVisit'),
        },
      }),
    (story, moment) =>
      story.record(moment, story.owner, 'simulation', {
        ...{ contactId: story.id('boss'), heldOn: story.day(moment.at), findings: '最担心切换期的效果波动' },
        gaps: [{ description: '切换期效果波动', dealtWith: true, how: story.industry.resolution }],
      }),
    (story, moment) =>
      story.change(moment, story.customer.specialist, 'contact', 'boss', boss(story, true, 'supports')),
    quotation(0),
    (story, moment) => story.approve(moment),
    (story, moment) =>
      story.complete(moment, 'quotation', 'quotation', {
        ...{ dayField: 'givenAt', instant: true, details: { channel: 'email', toContactIds: [story.id('boss')] } },
      }),
  ],
  closing: [
    (story, moment) =>
      story.record(moment, story.owner, 'concern', {
        contactId: story.id('boss'),
        description: story.industry.concern,
        raisedOn: story.day(moment.at),
      }),
    withExecutive('executiveTalk', '双方高层就年度合作框架达成共识', '安排来访考察'),
    (story, moment) =>
      story.record(moment, story.owner, 'negotiationPreparation', {
        ...{
          goals: '签订年度框架与首个子合同',
          limits: '折扣不低于九折，账期不超过六十天',
          roles: '经理主谈，总监压阵',
          concessions: '可让步账期，不让步服务费率',
        },
      }),
    (story, moment) =>
      story.record(
        moment,
        story.owner,
        'negotiationRound',
        { number: 1, heldAt: moment.at.toISOString(), minutes: '价格达成一致，账期待定', agreed: false },
        'round',
      ),
    reception,
    (story, moment) => story.approve(moment, '同意接待，请做好质检流程演示'),
    (story, moment) =>
      story.complete(moment, 'reception', 'reception', {
        ...{ dayField: 'heldOn', document: false, details: {} },
        content: {
          result: {
            ...{ heldOn: story.day(moment.at), serviceAbility: '认可驻场服务', technicalLevel: '对投放平台评价高' },
            ...{
              qualityControl: '要求每周质检报告',
              staff: '团队稳定，沟通顺畅',
              confidenceEffect: '明确进入签约流程',
            },
          },
        },
      }),
    (story, moment) =>
      story.change(moment, story.owner, 'concern', 'concern', {
        ...{ contactId: story.id('boss'), description: story.industry.concern, raisedOn: story.day(moment.at, -4) },
        ...{ closedOn: story.day(moment.at), resolution: story.industry.resolution },
      }),
    (story, moment) =>
      story.record(
        moment,
        story.owner,
        'negotiationRound',
        { number: 2, heldAt: moment.at.toISOString(), minutes: '账期四十五天，条款全部确认', agreed: true },
        'round',
      ),
    agreement,
    async (story, moment) => {
      await story.approve(moment);
      await story.complete(moment, 'contract', 'agreement', {
        by: story.customer.people[0],
        dayField: 'signedOn',
        details: {},
      });
    },
    async (story, moment) => {
      const span = { startsOn: story.day(moment.at), endsOn: story.day(moment.at, 364) };
      const number = `ZHT-${moment.at.getUTCFullYear()}-${String(story.index + 1).padStart(3, '0')}`;
      await story.record(moment, story.owner, 'subcontract', {
        number,
        title: '搜索营销服务合同',
        agreementId: story.id('agreement'),
        amount: story.money(800),
        settlement: { every: 'month', counted: 'calendar' },
        ...span,
      });
      await story.submit(moment, 'contract', 'subcontract');
    },
    async (story, moment) => {
      await story.approve(moment);
      await story.complete(moment, 'contract', 'subcontract', {
        by: story.customer.people[0],
        dayField: 'signedOn',
        details: {},
      });
    },
  ],
};

async function purchasingStep(story: DemoStory, moment: Parameters<Deed>[1], step: string): Promise<void> {
  const involved = [
    { contactId: story.id('champion'), role: '经办', duties: '整理需求与比价' },
    { contactId: story.id('boss'), role: '决策', duties: '最终拍板' },
  ];
  const mapped = { step, department: '市场部', people: involved, progress: 'running' as const };
  const content =
    step === 'tender' ? { step, notApplicable: true, notApplicableReason: '金额未达公开招标标准，采用比价' } : mapped;
  await story.record(moment, story.customer.specialist, 'purchasingStep', content, `step-${step}`);
}

async function heading(story: DemoStory, moment: Parameters<Deed>[1], code: string): Promise<void> {
  const { industry } = story;
  const known: Record<string, string> = {
    ...{
      productUse: industry.need,
      promotionStrategy: industry.overview,
      presentSuppliers: industry.supplier,
      keyBusiness: industry.products,
    },
    ...{
      competition: '主要对手投放力度加大，品牌词被竞价',
      decisionProcess: '市场部提报，总经办决策，财务复核',
      sensitivity: '重视服务响应，对价格中度敏感',
    },
    ...{
      people: '市场负责人希望做出可复制的增长案例',
      strategyAndFinance: '计划两年内拓展华中与西南市场',
      dealings: '此前无合作记录',
      policyAndSocial: '关注广告合规新规影响',
    },
  };
  await story.record(
    moment,
    story.customer.specialist,
    'analysisHeading',
    { heading: code, content: known[code] ?? '已了解', source: '拜访与公开资料' },
    `heading-${code}`,
  );
}
