/** What a column of the account sheet holds. */
export type Column =
  | 'name'
  | 'reference'
  | 'ownerEmail'
  | 'owner'
  | 'department'
  | 'stage'
  | 'enteredAt'
  | 'parent'
  | 'group'
  | 'potential'
  | 'introduced'
  | 'cycle'
  | 'leftFrom'
  | 'reviewAt'
  | 'lastEngagedAt'
  | 'legalName'
  | 'industry'
  | 'foundedYear'
  | 'employees'
  | 'officeAddress'
  | 'website'
  | 'phone'
  | 'businessOverview'
  | 'notes'
  | 'contactName'
  | 'contactDepartment'
  | 'contactTitle'
  | 'contactPhone'
  | 'contactEmail';

export interface ColumnRule {
  column: Column;
  required?: true;
  /** Columns of a person may come again as `联系人2`, `Contact 2` …, up to five. */
  repeated?: true;
  /** Longest text. */
  max: number;
  /** First of each: the header of the template. Compared without case, spaces and punctuation. */
  headers: { 'zh-CN': string[]; en: string[] };
}

/** The account sheet: order of the template, names under which a column is found. Data, so that a synonym is one word. */
export const columns: readonly ColumnRule[] = [
  {
    column: 'name',
    required: true,
    max: 200,
    headers: {
      'zh-CN': ['客户名称', '客户', '公司名称', '企业名称', '单位名称'],
      en: ['Account', 'Account name', 'Name', 'Company', 'Customer'],
    },
  },
  {
    column: 'reference',
    max: 100,
    headers: {
      'zh-CN': ['客户编号', '编号', '外部编号', '客户代码'],
      en: ['Reference', 'External reference', 'Account ID', 'ID', 'Code', 'Ref'],
    },
  },
  {
    column: 'ownerEmail',
    max: 200,
    headers: {
      'zh-CN': ['负责人邮箱', '客户经理邮箱', '大客户经理邮箱', '负责人电子邮箱'],
      en: ['Owner email', 'Owner e-mail', 'Account manager email', 'KAM email'],
    },
  },
  {
    column: 'owner',
    max: 200,
    headers: {
      'zh-CN': ['负责人', '客户经理', '大客户经理', '负责人姓名'],
      en: ['Owner', 'Owner name', 'Account manager', 'KAM', 'Sales agent'],
    },
  },
  {
    column: 'department',
    max: 200,
    headers: { 'zh-CN': ['部门', '所属部门', '负责部门'], en: ['Department', 'Team'] },
  },
  {
    column: 'stage',
    required: true,
    max: 100,
    headers: {
      'zh-CN': ['阶段', '开发阶段', '当前阶段', '客户阶段'],
      en: ['Stage', 'Development stage', 'Current stage', 'State'],
    },
  },
  {
    column: 'enteredAt',
    max: 40,
    headers: {
      'zh-CN': ['进入阶段日期', '进入日期', '阶段开始日期', '进入阶段时间'],
      en: ['Entered on', 'Entered', 'Entered date', 'Stage since', 'In stage since'],
    },
  },
  {
    column: 'parent',
    max: 200,
    headers: {
      'zh-CN': ['上级客户', '母公司', '上级公司', '总公司'],
      en: ['Parent', 'Parent account', 'Parent company', 'Subsidiary of'],
    },
  },
  {
    column: 'group',
    max: 200,
    headers: { 'zh-CN': ['所属集团', '集团', '集团名称'], en: ['Group', 'Corporate group', 'Group name'] },
  },
  {
    column: 'potential',
    max: 2_000,
    headers: {
      'zh-CN': ['潜在大客户依据', '潜力依据', '潜在依据', '认定依据'],
      en: ['Potential because', 'Potential', 'Potential reason'],
    },
  },
  {
    column: 'introduced',
    max: 200,
    headers: {
      'zh-CN': ['介绍成交的客户', '介绍成交客户', '转介绍客户'],
      en: ['Introduced customer', 'Introduced', 'Referred customer'],
    },
  },
  {
    column: 'cycle',
    max: 10,
    headers: { 'zh-CN': ['开发轮次', '轮次'], en: ['Cycle', 'Development cycle', 'Cycle number'] },
  },
  {
    column: 'leftFrom',
    max: 100,
    headers: { 'zh-CN': ['离开前阶段', '离开阶段', '原阶段'], en: ['Left from', 'Left from stage', 'Former stage'] },
  },
  { column: 'reviewAt', max: 40, headers: { 'zh-CN': ['复查日期', '回顾日期'], en: ['Review on', 'Review date'] } },
  {
    column: 'lastEngagedAt',
    max: 40,
    headers: {
      'zh-CN': ['最近联系日期', '最近接触日期', '上次拜访日期'],
      en: ['Last contact on', 'Last contact', 'Last engaged on', 'Last visit'],
    },
  },
  {
    column: 'legalName',
    max: 200,
    headers: { 'zh-CN': ['工商注册名称', '注册名称'], en: ['Legal name', 'Registered name'] },
  },
  { column: 'industry', max: 200, headers: { 'zh-CN': ['行业', '所属行业'], en: ['Industry', 'Sector'] } },
  {
    column: 'foundedYear',
    max: 10,
    headers: { 'zh-CN': ['成立年份', '创立年份'], en: ['Founded', 'Year of foundation', 'Year established'] },
  },
  {
    column: 'employees',
    max: 20,
    headers: { 'zh-CN': ['员工人数', '员工数', '人数'], en: ['Employees', 'Number of employees'] },
  },
  {
    column: 'officeAddress',
    max: 400,
    headers: { 'zh-CN': ['办公地址', '地址'], en: ['Office address', 'Address', 'Office location'] },
  },
  { column: 'website', max: 400, headers: { 'zh-CN': ['网址', '网站'], en: ['Website', 'Web site', 'URL'] } },
  { column: 'phone', max: 60, headers: { 'zh-CN': ['公司电话', '总机'], en: ['Phone', 'Telephone', 'Company phone'] } },
  {
    column: 'businessOverview',
    max: 4_000,
    headers: { 'zh-CN': ['业务概况', '业务简介', '主营业务'], en: ['Business overview', 'Overview', 'Business'] },
  },
  { column: 'notes', max: 4_000, headers: { 'zh-CN': ['备注', '说明'], en: ['Notes', 'Note', 'Remarks', 'Comment'] } },
  {
    column: 'contactName',
    repeated: true,
    max: 200,
    headers: { 'zh-CN': ['联系人', '联系人姓名'], en: ['Contact', 'Contact name', 'Contact person'] },
  },
  {
    column: 'contactDepartment',
    repeated: true,
    max: 200,
    headers: { 'zh-CN': ['联系人部门'], en: ['Contact department'] },
  },
  {
    column: 'contactTitle',
    repeated: true,
    max: 200,
    headers: { 'zh-CN': ['联系人职务', '职务'], en: ['Contact title', 'Contact position', 'Title'] },
  },
  {
    column: 'contactPhone',
    repeated: true,
    max: 60,
    headers: { 'zh-CN': ['联系人电话', '联系电话', '手机'], en: ['Contact phone', 'Mobile'] },
  },
  {
    column: 'contactEmail',
    repeated: true,
    max: 200,
    headers: {
      'zh-CN': ['联系人邮箱', '电子邮箱', '邮箱'],
      en: ['Contact email', 'Contact e-mail', 'Email', 'E-mail'],
    },
  },
];

export const largestContact = 5;

/** Names of states of the path as people write them, beside the names in the code. First: what templates and exports write. */
export const stageNames: Record<string, { 'zh-CN': string[]; en: string[] }> = {
  intake: { 'zh-CN': ['信息收集', '接入', '收集汇总', '信息收集汇总'], en: ['Intake', 'Lead'] },
  targeting: { 'zh-CN': ['确定对象', '确定目标', '第一阶段', '阶段1'], en: ['Targeting', 'Target', 'Stage 1'] },
  discovery: { 'zh-CN': ['信息搜集', '第二阶段', '阶段2'], en: ['Discovery', 'Stage 2'] },
  valuation: { 'zh-CN': ['价值评估', '开发程序设计', '第三阶段', '阶段3'], en: ['Valuation', 'Stage 3'] },
  relationship: { 'zh-CN': ['建立关系', '第四阶段', '阶段4'], en: ['Relationship', 'Stage 4'] },
  closing: { 'zh-CN': ['促成成交', '第五阶段', '阶段5'], en: ['Closing', 'Stage 5'] },
  partnered: { 'zh-CN': ['已合作', '合作中', '已成交', '成交'], en: ['Partnered', 'Partner', 'Won'] },
  nurture: { 'zh-CN': ['培育', '持续培育', '降低接触量'], en: ['Nurture', 'Nurturing'] },
  abandoned: { 'zh-CN': ['已放弃', '放弃'], en: ['Abandoned', 'Lost'] },
};
