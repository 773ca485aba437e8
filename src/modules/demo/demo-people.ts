import type { Role } from '../auth/actor';

export interface DemoDepartment {
  key: string;
  name: string;
  parent: string | null;
}

export interface DemoPerson {
  /** Also the log-in: `<key>@demo.keypath.test`. */
  key: string;
  name: string;
  title: string;
  role: Role;
  department: string;
  superior: string | null;
  /** Days before the start on which the person left. */
  leftDaysAgo?: number;
}

export const demoCompany = '杭州星途数字营销有限公司';

/** All demo people share it; it is said at every start, so it protects nothing. */
export const demoPassword = 'keypath-demo-2026';

export const demoDepartments: readonly DemoDepartment[] = [
  { key: 'company', name: demoCompany, parent: null },
  { key: 'first', name: '大客户一部（零售电商）', parent: 'company' },
  { key: 'second', name: '大客户二部（教育医疗）', parent: 'company' },
  { key: 'third', name: '大客户三部（制造出海）', parent: 'company' },
];

type Row = readonly [key: string, name: string, title: string, role: Role, department: string, superior: string | null];

/** Head-counts as in section 1: a director, two or three managers and three or four specialists a department. */
const rows: readonly Row[] = [
  ['zhou.mingyuan', '周明远', '总经理', 'seniorManagement', 'company', null],
  ['lin.jingyi', '林静怡', '副总经理', 'seniorManagement', 'company', 'zhou.mingyuan'],
  ['xu.wenbo', '许文博', '财务经理', 'finance', 'company', 'lin.jingyi'],
  ['he.xiaofeng', '何晓峰', '系统管理员', 'administrator', 'company', 'lin.jingyi'],
  ['deng.yaqin', '邓雅琴', '内部审计', 'auditor', 'company', 'zhou.mingyuan'],
  ['cao.zhiqiang', '曹志强', '采购专员', 'buyer', 'company', 'lin.jingyi'],
  ['han.xue', '韩雪', '合规专员', 'compliance', 'company', 'zhou.mingyuan'],

  ['wang.lei', '王磊', '大客户总监', 'director', 'first', 'zhou.mingyuan'],
  ['li.qian', '李倩', '大客户经理', 'manager', 'first', 'wang.lei'],
  ['zhang.wei', '张伟', '大客户经理', 'manager', 'first', 'wang.lei'],
  ['chen.siyu', '陈思雨', '大客户经理', 'manager', 'first', 'wang.lei'],
  ['liu.yang', '刘洋', '大客户专员', 'specialist', 'first', 'li.qian'],
  ['zhao.min', '赵敏', '大客户专员', 'specialist', 'first', 'zhang.wei'],
  ['sun.hao', '孙浩', '大客户专员', 'specialist', 'first', 'chen.siyu'],
  ['zhou.ting', '周婷', '大客户专员', 'specialist', 'first', 'li.qian'],

  ['wu.jianguo', '吴建国', '大客户总监', 'director', 'second', 'zhou.mingyuan'],
  ['zheng.xiaoyan', '郑晓燕', '大客户经理', 'manager', 'second', 'wu.jianguo'],
  ['feng.kai', '冯凯', '大客户经理', 'manager', 'second', 'wu.jianguo'],
  ['xu.jia', '徐佳', '大客户经理', 'manager', 'second', 'wu.jianguo'],
  ['jiang.xin', '蒋欣', '大客户专员', 'specialist', 'second', 'zheng.xiaoyan'],
  ['shen.tao', '沈涛', '大客户专员', 'specialist', 'second', 'feng.kai'],
  ['yang.liu', '杨柳', '大客户专员', 'specialist', 'second', 'xu.jia'],

  ['ma.jun', '马骏', '大客户总监', 'director', 'third', 'zhou.mingyuan'],
  ['gao.feng', '高峰', '大客户经理', 'manager', 'third', 'ma.jun'],
  ['luo.dan', '罗丹', '大客户经理', 'manager', 'third', 'ma.jun'],
  ['liang.yu', '梁宇', '大客户专员', 'specialist', 'third', 'gao.feng'],
  ['song.jiayi', '宋佳怡', '大客户专员', 'specialist', 'third', 'luo.dan'],
  ['tang.jie', '唐杰', '大客户专员', 'specialist', 'third', 'gao.feng'],
];

/** The third department's director has just left: what waits for that post is held and shown, never approved by default. */
const left: Record<string, number> = { 'ma.jun': 3 };

export const demoPeople: readonly DemoPerson[] = rows.map(([key, name, title, role, department, superior]) => ({
  ...{ key, name, title, role, department, superior },
  ...(key in left ? { leftDaysAgo: left[key]! } : {}),
}));

/** Those whose log-ins are said at the start: one of each post. */
export const demoLogInKeys = [
  'zhang.wei',
  'zhao.min',
  'wang.lei',
  'wu.jianguo',
  'zhou.mingyuan',
  'xu.wenbo',
  'he.xiaofeng',
  'deng.yaqin',
  'cao.zhiqiang',
  'han.xue',
] as const;

export function emailOf(key: string): string {
  return `${key}@demo.keypath.test`;
}
