/** What the accounts of one line of business have in common; the words of their dossiers, needs and concerns. */
export interface DemoIndustry {
  name: string;
  products: string;
  overview: string;
  need: string;
  reason: string;
  supplier: string;
  concern: string;
  resolution: string;
  strategy: string;
  path: string;
  obstacle: string;
  measure: string;
  demonstration: string;
}

export const demoIndustries = {
  ecommerce: {
    name: '电子商务',
    products: '服饰、家居与美妆用品线上零售',
    overview: '自营商城与平台旗舰店并行，大促期间投放集中，复购依赖搜索与信息流引流',
    need: '搜索与信息流投放整体外包，统一归因口径',
    reason: '现供应商大促期间响应慢，账户结构多年未调整，获客成本逐季上升',
    supplier: '本地一家综合代理商，合同年底到期',
    concern: '担心更换代理期间账户质量度下降',
    resolution: '双轨运行一个月，每日对比数据，达标后再切换',
    strategy: '以大促复盘为切入点，先做两个品类试投，再谈年度框架',
    path: '品类试投—效果复盘—年度框架协议',
    obstacle: '现供应商与市场部合作多年，关系深',
    measure: '由增长团队牵头试投，以转化成本说话',
    demonstration: '星途投放平台：大促预算调度与实时归因',
  },
  education: {
    name: '教育培训',
    products: '职业教育与素质教育课程',
    overview: '全国二十余个校区，线索主要来自搜索推广，续班率稳定，分校投放各自为政',
    need: '总部统一管理各校区搜索推广并控制单线索成本',
    reason: '各校区分别找代理，品牌词互相抬价，线索重复率高',
    supplier: '三家区域代理，由校区自行结算',
    concern: '担心统一投放后校区积极性下降',
    resolution: '按校区分配线索并公示数据，保留校区选词建议权',
    strategy: '先帮总部算清重复投放的账，再以两个城市试点',
    path: '重复投放诊断—两城试点—总部统签',
    obstacle: '校区校长反对统一投放',
    measure: '请两位标杆校长参加试点启动会',
    demonstration: '多账户管理与线索去重看板',
  },
  medical: {
    name: '医疗健康',
    products: '口腔、眼科与体检服务',
    overview: '连锁门诊，合规要求高，品牌词与病种词投放并重，到诊转化需要线下跟进',
    need: '合规前提下的搜索推广与到诊跟踪',
    reason: '现代理不熟悉医疗广告审查，素材频繁被驳回',
    supplier: '医疗行业代理一家，服务两年',
    concern: '担心广告审查风险由医院承担',
    resolution: '素材先经双方合规会签，违规责任写入合同',
    strategy: '以合规素材库打动院方，再谈到诊跟踪',
    path: '素材合规诊断—单院区试投—集团框架',
    obstacle: '院办对外部接触到诊数据顾虑大',
    measure: '数据脱敏后回传，由信息科审核接口',
    demonstration: '合规素材库与到诊回传接口',
  },
  manufacturing: {
    name: '装备制造',
    products: '电气设备、机床与零部件',
    overview: '以外贸与工程渠道为主，近年尝试线上获客，询盘质量参差',
    need: '海外搜索推广与询盘筛选',
    reason: '展会获客成本高，自建推广团队经验不足',
    supplier: '外贸平台会员服务，无专门代理',
    concern: '担心询盘多而不成单',
    resolution: '约定有效询盘标准，按有效询盘考核',
    strategy: '以两个主力产品线的海外关键词研究切入',
    path: '关键词研究—三个月试投—年度合作',
    obstacle: '销售部认为线上询盘没有价值',
    measure: '与销售部共同评定首批一百条询盘',
    demonstration: '多语种落地页与询盘评分',
  },
  travel: {
    name: '文旅酒店',
    products: '度假酒店与景区门票',
    overview: '淡旺季明显，直销比例低，希望减少对平台的依赖',
    need: '官网直订的搜索推广',
    reason: '平台佣金逐年上调，直订占比不足两成',
    supplier: '集团品牌部自投，缺乏优化人手',
    concern: '担心与平台的合作受影响',
    resolution: '避开平台独家时段，先推会员直订产品',
    strategy: '以会员直订产品为突破口，旺季前完成试投',
    path: '会员直订试投—旺季放量—年框',
    obstacle: '收益部与品牌部目标不一致',
    measure: '请副总主持一次联席会，统一考核口径',
    demonstration: '直订漏斗与投放联动',
  },
  finance: {
    name: '企业服务',
    products: '财税、软件与供应链服务',
    overview: '面向中小企业的订阅制服务，线索转化周期约四十天',
    need: '搜索推广线索获取与全周期转化追踪',
    reason: '现有投放只看表单量，销售抱怨线索质量差',
    supplier: '两家代理按渠道分工',
    concern: '担心线索数据外泄',
    resolution: '签署保密协议，线索只在客户侧系统落库',
    strategy: '打通线索到成交的数据，用成交成本重新定价',
    path: '数据打通—渠道试投—年度服务',
    obstacle: '客户信息系统接口排期长',
    measure: '先用离线回传，接口上线后切换',
    demonstration: '线索全周期追踪看板',
  },
} as const satisfies Record<string, DemoIndustry>;

export type DemoIndustryKey = keyof typeof demoIndustries;
