import type { Role } from '../approval';
import type { Named, Policy, Text } from './policy';

/** `[code, English, Chinese]`. */
type Row<C extends string = string> = readonly [code: C, en: string, zh: string];

function named<C extends string>(rows: readonly Row<C>[]): (Named & { code: C })[] {
  return rows.map(([code, en, zh]) => ({ code, name: { en, 'zh-CN': zh } }));
}
const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

/** Section 6. */
export const informationSources: Policy['informationSources'] = [
  ...named([
    ['website', 'Web sites', '网站'],
    ['tradeConference', 'Trade conferences', '行业会议'],
    ['television', 'Television', '电视'],
    ['press', 'Press', '报刊'],
    ['researchReport', 'Research reports', '研究报告'],
    ['referral', 'Referrals', '转介绍'],
    ['marketResearch', 'Market research', '市场调研'],
    ['import', 'Records taken over', '历史资料导入'],
  ]).map((each) => ({ ...each, side: 'outside' as const })),
  ...named([
    ['relations', 'Relations at the customer', '客户内部关系'],
    ['siteVisit', 'Visits on site', '现场拜访'],
    ['workshop', 'Workshops', '研讨会'],
    ['partnerExchange', 'Exchanges with partners', '合作伙伴交流'],
  ]).map((each) => ({ ...each, side: 'inside' as const })),
];

/** Section 5: a to f. */
export const purchasingSteps = named([
  ['projectSetUp', 'Internal need and project set-up', '内部需求与立项'],
  ['supplierSurvey', 'Survey and selection of suppliers', '供应商调查与筛选'],
  ['criteriaSet', 'Purchasing criteria set', '制定采购标准'],
  ['tender', 'Tender and evaluation', '招标与评标'],
  ['supplierInspection', 'Inspection of the supplier', '考察供应商'],
  ['agreementSigned', 'Agreement signed', '签订协议'],
]);

/** Section 6: the document's own headings. */
export const analysisHeadings = named([
  ['productUse', 'Product use: direct and potential need', '产品使用情况（直接需求与潜在需求）'],
  ['promotionStrategy', 'Promotion strategy: need for outsourced SEM', '推广策略（搜索引擎营销外包需求）'],
  ['people', 'People: their present and potential needs', '人员情况（个人现实与潜在需求）'],
  ['strategyAndFinance', 'Strategy and finance', '发展战略与财务状况'],
  ['decisionProcess', 'Decision process: persons and departments', '决策流程（决策人与决策部门）'],
  ['competition', 'Competition for the business concerned', '相关业务竞争状况'],
  ['presentSuppliers', 'Present suppliers', '现有供应商'],
  ['sensitivity', 'Sensitivity to quality of service and to price', '对服务质量与价格的敏感度'],
  ['keyBusiness', 'What marks the key business', '重点业务特征'],
  ['dealings', 'Record of dealings', '历史往来记录'],
  ['policyAndSocial', 'Policy and social factors', '政策与社会因素'],
  ['costAndSales', 'Cost and sales forecast', '成本与销售预测'],
]);

/** Section 6: six kinds; the third and the fourth are lost in the document, so these two are ours. */
export const customerValueKinds = named([
  ['revenue', 'Revenue: selling ability, profit margin', '增加收入（销售能力、利润率）'],
  ['efficiency', 'Efficiency: simpler purchasing', '提高效率（简化采购流程）'],
  ['quality', 'Quality of promotion', '提升推广质量'],
  ['risk', 'Less risk', '降低风险'],
  ['lessWaste', 'Less waste: fewer hires, no SEM to learn', '减少浪费（少招人、免学习）'],
  ['intangible', 'Intangible value: reputation, better decisions', '无形价值（声誉、决策流程）'],
]);

/** V3: the valuation's items A to E; the document's own are lost. */
export const valuationItems = named([
  ['sales', 'A Sales', 'A 销售额'],
  ['profit', 'B Profit', 'B 利润'],
  ['people', 'C Cost of people and travel', 'C 人员与差旅成本'],
  ['risk', 'D Risk factor', 'D 风险系数'],
  ['operating', 'E Management and operating cost', 'E 管理与运营成本'],
]);

/** V6. */
export const developmentMethods = named([
  ['direct', 'Direct approach to the decision maker', '直接接触决策人'],
  ['champion', 'Through the champion', '内线推动'],
  ['referral', 'By referral of a customer or partner', '客户或伙伴引荐'],
  ['executive', 'Executives step in', '高层公关'],
  ['solution', 'By a proposal made for the customer', '专属方案切入'],
  ['pilot', 'By a pilot', '试投放切入'],
  ['tender', 'By tender', '参与招标'],
]);

/** R2: levels 0 to 5. */
export const relationshipLevels = named([
  ['unknown', 'Not in touch', '未接触'],
  ['met', 'Met', '已认识'],
  ['working', 'Working contact', '工作往来'],
  ['trusted', 'Trusts us', '信任'],
  ['supporting', 'Speaks for us', '支持'],
  ['partner', 'Partner', '伙伴'],
]);

/** B1, B13: the guidance is shown where a contact of the kind is planned. */
export const engagementKinds: Policy['engagement']['kinds'] = [
  [
    'telephone',
    'Telephone',
    '电话',
    'Shows most respect and is easily accepted, but harms if done badly: prepare what to say.',
    '最能体现尊重、易被接受，但处理不当会适得其反，请先准备好要点。',
  ],
  [
    'email',
    'E-mail',
    '电子邮件',
    'Take care of the layout; one matter, one request.',
    '注意排版格式，一事一信，诉求明确。',
  ],
  [
    'visit',
    'Visit in person',
    '上门拜访',
    'Hold the preparation meeting first and record it (B2).',
    '拜访前召开准备会并记录（B2）。',
  ],
  ['video', 'Video', '视频会议', 'Send the agenda a day before.', '提前一天发送议程。'],
  [
    'reception',
    'Reception at our company',
    '来访接待',
    'Needs an approved reception request (A5).',
    '须有已批准的接待申请（A5）。',
  ],
  ['event', 'Event', '活动', 'Agree the next step before you part.', '分别前约定下一步。'],
].map(([code, en, zh, guidance, guidanceZh]) => ({
  code: code as Policy['engagement']['kinds'][number]['code'],
  name: text(en!, zh!),
  guidance: text(guidance!, guidanceZh!),
}));

/** B5. */
export const failureReasons = named([
  ['wrongPerson', 'Wrong person', '未找对人'],
  ['noNeed', 'No need at present', '暂无需求'],
  ['price', 'Price', '价格原因'],
  ['competitor', 'Competitor preferred', '倾向竞争对手'],
  ['timing', 'Wrong time', '时机不当'],
  ['preparation', 'Badly prepared', '准备不足'],
  ['absent', 'Nobody there', '对方未出席'],
  ['other', 'Other', '其他'],
]);

/** B8. */
export const receptionForms = named([
  ['dailyVisitReport', 'Daily visit report', '拜访日报表'],
  ['receptionRequest', 'Reception request', '客户接待申请表'],
  ['receptionReport', 'Reception report', '客户接待报告表'],
  ['giftPlan', 'Gift plan', '礼品馈赠计划表'],
  ['giftRequest', 'Gift request', '礼品馈赠申请表'],
  ['relationshipPlan', 'Relationship-strengthening plan', '客户关系强化表'],
  ['accountFile', 'Account file', '客户档案表'],
]);

/** H1, A1. */
export const expenseKinds = named([
  ['meal', 'Meal', '餐饮'],
  ['gift', 'Gift', '礼品'],
  ['lodging', 'Lodging', '住宿'],
  ['travel', 'Travel', '交通差旅'],
  ['event', 'Event or training', '活动或培训'],
  ['consulting', 'Consulting against invoice', '咨询服务（凭发票）'],
  ['other', 'Other', '其他'],
]);

/** H1: cash and what is as good as cash is refused, whatever the amount. */
export const refusedExpenseKinds = named([
  ['cash', 'Cash', '现金'],
  ['transfer', 'Transfer to a person', '个人转账'],
  ['redPacket', 'Red packet', '红包'],
  ['giftCard', 'Gift or shopping card', '礼品卡或购物卡'],
  ['prepaidCard', 'Prepaid card', '预付卡'],
  ['securities', 'Securities', '有价证券'],
  ['cryptocurrency', 'Cryptocurrency', '虚拟货币'],
]);

export const abandonReasons = named([
  ['valueTooLow', 'Value too low', '价值不足'],
  ['difficultyTooHigh', 'Difficulty too high', '难度过大'],
  ['noOpportunity', 'No opportunity', '无机会'],
  ['lostToCompetitor', 'Lost to a competitor', '输给竞争对手'],
  ['creditRisk', 'Credit risk', '信用风险'],
  ['customerClosed', 'Customer out of business', '客户停业'],
  ['other', 'Other', '其他'],
]);

/** C6. */
export const kindsOfDeal = named([
  ['sem', 'Search-engine marketing', '搜索引擎营销'],
  ['feed', 'Feed advertising', '信息流广告'],
  ['brand', 'Brand promotion', '品牌推广'],
  ['consulting', 'Consulting', '营销咨询'],
]);

/** S6. */
export const handoverItems = named([
  ['customers', 'Customer list', '客户清单'],
  ['borrowedItems', 'Borrowed company items', '借用物品'],
  ['requests', 'Open requests', '在途申请'],
  ['visits', 'Planned visits', '待执行拜访'],
  ['receivables', 'Receivables', '应收账款'],
]);

/** S3: of communication only 6 and 5 are the document's, the other points are ours. */
export const ratingScales: Policy['performance']['scales'] = [
  {
    ...named([['analysis', 'Ability to analyse', '分析判断能力']])[0]!,
    levels: [
      {
        points: 6,
        text: text(
          'Judges complex questions and applies it with good sales',
          '能分析判断复杂问题，并运用自如，销售效果好',
        ),
      },
      { points: 5, text: text('Judges complex questions but applies it stiffly', '能分析判断复杂问题，但运用生硬') },
      { points: 4, text: text('Judges simple questions only', '只能分析判断简单问题') },
      { points: 3, text: text('Cannot judge in time', '不能及时分析判断') },
    ],
  },
  {
    ...named([['communication', 'Ability to communicate', '沟通能力']])[0]!,
    levels: [
      { points: 6, text: text('Many techniques, used flexibly', '掌握多种沟通技巧并灵活运用') },
      { points: 5, text: text('Settles conflicts, some persuasion', '能化解矛盾，有一定说服力') },
      { points: 4, text: text('Some persuasion', '有一定说服能力') },
      { points: 3, text: text('Expresses clearly', '能清楚表达') },
    ],
  },
];

/** Section 1. */
export const posts: Policy['posts'] = (
  [
    ['specialist', 'Collects information, does visits, keeps the dossier', '收集信息、拜访客户、维护客户档案'],
    ['manager', 'Owns accounts, runs the stages, files requests', '负责客户、推进各阶段、提交申请'],
    ['director', 'Owns the department, reviews plans, decides requests', '负责部门、审核开发方案、审批申请'],
    ['seniorManagement', 'Final approvals, takes part in stages 4 and 5', '终审，参与第四、五阶段'],
    ['finance', 'Records settlements and payments', '登记结算与回款'],
    ['buyer', 'Takes part in purchases (A12)', '参与采购申请（A12）'],
    ['compliance', 'Takes part in expenses for contacts (A1)', '参与客户费用申请（A1）'],
  ] as [Role, string, string][]
).map(([role, en, zh]) => ({ role, duties: text(en, zh) }));
