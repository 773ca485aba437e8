import type { DemoIndustryKey } from './demo-industries';
import type { ScenarioKey } from './demo-scenarios';

/** One account of the demo: who they are, who works on them, and how far they have come. */
export interface DemoCustomer {
  name: string;
  city: string;
  industry: DemoIndustryKey;
  owner: string;
  specialist: string;
  scenario: ScenarioKey;
  /** Decision maker, champion, second voice in the decision. */
  people: readonly [boss: string, champion: string, finance: string];
  /** Yearly advertising budget, ten thousand yuan. */
  budget: number;
  group?: string;
}

type Row = readonly [string, string, DemoIndustryKey, string, string, ScenarioKey, string, number, string?];

const rows: readonly Row[] = [
  // 大客户一部
  ['宁波海悦家居用品有限公司', '宁波', 'ecommerce', 'li.qian', 'liu.yang', 'intakeStarted', '顾海波 钱小红 俞国平', 320],
  ['苏州蓝鲸宠物食品有限公司', '苏州', 'ecommerce', 'chen.siyu', 'sun.hao', 'intakeFresh', '陆鸣 倪佳 戴志华', 180],
  ['杭州云栖服饰有限公司', '杭州', 'ecommerce', 'li.qian', 'zhou.ting', 'targetingOnTrack', '方晓东 姚蕾 金伟民', 560],
  ['义乌启航小商品进出口有限公司', '义乌', 'ecommerce', 'zhang.wei', 'zhao.min', 'targetingWarned', '骆永强 楼燕 朱建平', 240],
  ['上海棠悦化妆品有限公司', '上海', 'ecommerce', 'chen.siyu', 'sun.hao', 'discoveryOnTrack', '贾静 潘磊 章文彬', 900],
  ['绍兴锦纶纺织品有限公司', '绍兴', 'ecommerce', 'li.qian', 'liu.yang', 'discoveryExpenseOpen', '孟国庆 沈丽 蒋建华', 420],
  ['杭州鲜程生鲜供应链有限公司', '杭州', 'ecommerce', 'zhang.wei', 'zhao.min', 'discoveryEscalated', '应杰 包雨 汪庆生', 650],
  ['嘉兴南湖童装有限公司', '嘉兴', 'ecommerce', 'chen.siyu', 'sun.hao', 'valuationPlanAwaiting', '屠春燕 张琳 陆建明', 380],
  ['上海橙序家电有限公司', '上海', 'ecommerce', 'zhang.wei', 'zhao.min', 'relationshipQuotationOpen', '任宏伟 郁敏 谢东升', 1200],
  ['杭州茶语茶业有限公司', '杭州', 'ecommerce', 'li.qian', 'zhou.ting', 'relationshipOnTrack', '龚茂林 翁倩 胡志刚', 460],
  ['湖州安吉椅业有限公司', '湖州', 'ecommerce', 'zhang.wei', 'zhao.min', 'closingWaiverOpen', '章启明 费芳 沈国强', 780],
  ['杭州悦步鞋业有限公司', '杭州', 'ecommerce', 'li.qian', 'liu.yang', 'partnered', '石磊 邵婷 陈国富', 1500, '悦步控股'],
  ['南通家纺集团有限公司', '南通', 'ecommerce', 'zhang.wei', 'zhao.min', 'secondCycle', '季永康 黄薇 瞿建军', 1100],
  ['台州欧瑞卫浴有限公司', '台州', 'ecommerce', 'chen.siyu', 'sun.hao', 'nurture', '林敬业 蔡萍 金小平', 300],
  ['金华福源食品有限公司', '金华', 'ecommerce', 'li.qian', 'zhou.ting', 'abandoned', '盛福源 吕梅 徐志明', 120],
  ['杭州拾光文具有限公司', '杭州', 'ecommerce', 'chen.siyu', 'sun.hao', 'relationshipNurtureOpen', '丁一鸣 毛雪 夏建军', 210],
  // 大客户二部
  ['合肥智谷教育科技有限公司', '合肥', 'education', 'zheng.xiaoyan', 'jiang.xin', 'intakeReady', '程立新 何苗 丁向阳', 500],
  ['南京康源口腔医疗管理有限公司', '南京', 'medical', 'feng.kai', 'shen.tao', 'targetingOnTrack', '严志勇 尤丽 葛明', 620],
  ['杭州明眸眼科医院有限公司', '杭州', 'medical', 'feng.kai', 'shen.tao', 'targetingCold', '薛明辉 祝洁 潘建华', 880],
  ['武汉启文职业教育集团有限公司', '武汉', 'education', 'zheng.xiaoyan', 'jiang.xin', 'discoveryOnTrack', '柯文华 雷蕾 熊国强', 1300, '启文教育'],
  ['武汉启文技工学校', '武汉', 'education', 'zheng.xiaoyan', 'jiang.xin', 'discoveryBreached', '柯文华 邹敏 熊国强', 350, '启文教育'],
  ['上海博雅美术培训有限公司', '上海', 'education', 'xu.jia', 'yang.liu', 'valuationOnTrack', '白若云 诸葛琳 包立群', 260],
  ['宁波甬康体检中心有限公司', '宁波', 'medical', 'feng.kai', 'shen.tao', 'valuationReturned', '徐康 史佳 虞志平', 540],
  ['杭州乐学在线教育科技有限公司', '杭州', 'education', 'xu.jia', 'yang.liu', 'relationshipDiscountOpen', '闻涛 宋雨 楼建国', 1800],
  ['苏州仁和康复医院有限公司', '苏州', 'medical', 'zheng.xiaoyan', 'jiang.xin', 'relationshipWarned', '华敏 苏晓 吴国栋', 480],
  ['温州瑞安妇幼健康管理有限公司', '温州', 'medical', 'feng.kai', 'shen.tao', 'closingReceptionOpen', '叶海燕 林琪 戴建平', 720],
  ['杭州晨星国际幼儿园有限公司', '杭州', 'education', 'xu.jia', 'yang.liu', 'closingAgreementOpen', '凌静 宓佳 章国华', 640],
  ['上海衡博医学检验有限公司', '上海', 'medical', 'zheng.xiaoyan', 'jiang.xin', 'partneredOnWatch', '俞衡 池敏 樊国良', 1600],
  ['南昌育才培训学校', '南昌', 'education', 'xu.jia', 'yang.liu', 'nurture', '万育才 涂丽 熊志刚', 200],
  ['无锡悦齿口腔门诊有限公司', '无锡', 'medical', 'feng.kai', 'shen.tao', 'abandoned', '过晓明 华佳 浦建中', 150],
  // 大客户三部
  ['温州瓯越电气股份有限公司', '温州', 'manufacturing', 'gao.feng', 'liang.yu', 'intakeStarted', '南振宇 赵旭 郑国胜', 700],
  ['台州黄岩模塑有限公司', '台州', 'manufacturing', 'luo.dan', 'song.jiayi', 'targetingWarned', '牟建国 阮洁 郏志明', 260],
  ['宁波北仑机床有限公司', '宁波', 'manufacturing', 'gao.feng', 'tang.jie', 'discoveryOnTrack', '乐永明 贺丹 周国华', 830],
  ['杭州千岛文旅发展有限公司', '杭州', 'travel', 'luo.dan', 'song.jiayi', 'valuationHeld', '方志远 童瑶 余建华', 520],
  ['舟山海韵度假酒店有限公司', '舟山', 'travel', 'luo.dan', 'song.jiayi', 'relationshipEscalated', '乐海平 夏琳 王建军', 410],
  ['青岛蓝湾轮胎制造有限公司', '青岛', 'manufacturing', 'gao.feng', 'tang.jie', 'relationshipOnTrack', '于洪波 曲静 孙国利', 960],
  ['深圳智税云科技有限公司', '深圳', 'finance', 'gao.feng', 'liang.yu', 'closingOnTrack', '赖志豪 邱慧 曾国辉', 1400],
  ['厦门闽商供应链管理有限公司', '厦门', 'finance', 'luo.dan', 'song.jiayi', 'partneredOnHold', '庄文杰 洪艺 柯建成', 1250],
  ['东莞精工五金制品有限公司', '东莞', 'manufacturing', 'gao.feng', 'tang.jie', 'partnered', '麦志强 陈慧 黎国雄', 1050],
  ['黄山云谷酒店管理有限公司', '黄山', 'travel', 'luo.dan', 'song.jiayi', 'nurtureReactivated', '汪云谷 程瑶 胡建国', 330],
  ['广州云账财务软件有限公司', '广州', 'finance', 'gao.feng', 'liang.yu', 'adopted', '区健文 梁洁 冼国权', 580],
  ['佛山南海铝业有限公司', '佛山', 'manufacturing', 'luo.dan', 'tang.jie', 'abandoned', '关国荣 霍敏 谭志伟', 90],
];

export const demoCustomers: readonly DemoCustomer[] = rows.map(
  ([name, city, industry, owner, specialist, scenario, people, budget, group]) => ({
    ...{ name, city, industry, owner, specialist, scenario, budget },
    people: people.split(' ') as unknown as DemoCustomer['people'],
    ...(group === undefined ? {} : { group }),
  }),
);
