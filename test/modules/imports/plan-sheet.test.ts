import type { Directory } from '../../../src/modules/imports/directory.query';
import { namesIn, planSheet, readSheet } from '../../../src/modules/imports/sheet/plan-sheet';
import { readTable } from '../../../src/modules/imports/sheet/read-table';
import { writeTemplate } from '../../../src/modules/imports/sheet/write-template';
import { columns } from '../../../src/modules/imports/sheet/columns';
import { mapHeader } from '../../../src/modules/imports/sheet/map-header';
import { csv, workbook } from './sheets';

const now = new Date('2026-03-02T02:00:00Z');
const directory: Directory = {
  departments: [{ id: 'd1', name: '大客户一部' }],
  people: [
    { id: 'p1', email: 'lina@example.com', name: '李娜', roles: ['manager'], departmentId: 'd1', disabled: false },
    { id: 'p2', email: 'wang@example.com', name: '王强', roles: ['manager'], departmentId: 'd1', disabled: false },
    { id: 'p3', email: 'wang2@example.com', name: '王强', roles: ['director'], departmentId: 'd1', disabled: false },
    { id: 'p4', email: 'gone@example.com', name: '赵敏', roles: ['manager'], departmentId: 'd1', disabled: true },
    { id: 'p5', email: 'money@example.com', name: '钱进', roles: ['finance'], departmentId: 'd1', disabled: false },
  ],
  accounts: [{ id: 'a1', name: '老客户', externalRef: null }],
};
const HEADER = ['客户名称', '负责人邮箱', '阶段', '进入阶段日期'];

async function planned(content: Buffer, createUsers = false) {
  const reading = readSheet(await readTable(content), { zone: 'Asia/Shanghai', now });
  return { names: namesIn(reading), ...planSheet(reading, directory, { createUsers }) };
}
const errorsOf = async (lines: string[][], createUsers = false) =>
  (await planned(csv(lines), createUsers)).errors.map(({ row, column, code }) => [row, column, code]);

describe('a sheet', () => {
  it.each([
    ['Chinese headers', ['客户名称', '负责人', '阶段', '进入阶段日期'], ['海川', '李娜', '信息搜集', '2026年1月15日']],
    [
      'English headers',
      ['Account name', 'Owner email', 'Stage', 'Entered on'],
      ['海川', 'LINA@example.com', 'Discovery', '2026-01-15'],
    ],
    [
      'other order, case and punctuation',
      ['ENTERED ON', 'stage', 'owner e-mail', 'Company'],
      ['2026/1/15', 'discovery', 'lina@example.com', '海川'],
    ],
  ])('is understood with %s', async (_, header, line) => {
    const { errors, accounts } = await planned(csv([header, line]));
    expect(errors).toEqual([]);
    expect(accounts).toMatchObject([
      {
        name: '海川',
        ownerEmail: 'lina@example.com',
        state: 'discovery',
        enteredAt: '2026-01-14T16:00:00.000Z',
        cycle: 1,
      },
    ]);
  });

  it('brings dossier, grounds of class, and several contacts as facts', async () => {
    const header = [...HEADER, '行业', '所属集团', '潜在大客户依据', '联系人', '联系人电话', '联系人2', '联系人职务2'];
    const { accounts, errors } = await planned(
      csv([header, ['海川', 'lina@example.com', '接入', '', '零售', '海川集团', '预算高', '王', '007', '张', '总监']]),
    );
    expect(errors).toEqual([]);
    expect(accounts[0]?.facts.map(({ kind, content }) => [kind, content])).toEqual([
      ['dossier', { industry: '零售' }],
      ['classGrounds', { potential: true, potentialReason: '预算高', groupName: '海川集团' }],
      ['contact', expect.objectContaining({ name: '王', phone: '007', stance: 'unknown', champion: false })],
      ['contact', expect.objectContaining({ name: '张', title: '总监' })],
    ]);
  });

  it('puts parents before their subsidiaries', async () => {
    const { accounts } = await planned(
      csv([
        [...HEADER, '上级客户', '客户编号'],
        ['子', 'lina@example.com', '接入', '', 'P-1', ''],
        ['母', 'lina@example.com', '接入', '', '老客户', 'P-1'],
      ]),
    );
    expect(accounts.map(({ name, parent }) => [name, parent])).toEqual([
      ['母', { id: 'a1' }],
      ['子', { ref: 'P-1' }],
    ]);
  });

  it('names unknown columns and likely namesakes without refusing', async () => {
    const { errors, notices } = await planned(
      csv([
        [...HEADER, '星座'],
        ['老 客户', 'lina@example.com', '接入', '', '双鱼'],
      ]),
    );
    expect(errors).toEqual([]);
    expect(notices.map(({ code, column }) => [code, column])).toEqual([
      ['column-unknown', 'E'],
      ['name-known', null],
    ]);
  });

  it('plans owners and departments when asked to, each once', async () => {
    const header = [...HEADER, '负责人', '部门'];
    const line = (name: string) => [name, 'new@example.com', '接入', '', '新人', '大客户二部'];
    const { people, departments, errors } = await planned(csv([header, line('甲'), line('乙')]), true);
    expect(errors).toEqual([]);
    expect(departments).toEqual([{ name: '大客户二部', parent: null }]);
    expect(people).toEqual([
      { email: 'new@example.com', name: '新人', roles: ['manager'], department: '大客户二部', superiorEmail: null },
    ]);
  });

  it('lists every error of every row, by row and column', async () => {
    const errors = await errorsOf([
      [...HEADER, '上级客户', '员工人数'],
      ['', 'lina@example.com', '信息搜集', '2026-01-15', '', ''],
      ['乙', 'nobody@example.com', '成交中', '2026-13-15', '', '很多'],
      ['丙', 'lina@example.com', '信息搜集', '', '没有', ''],
      ['丙', 'lina@example.com', '信息搜集', '2099-01-01', '', ''],
    ]);
    expect(errors).toEqual([
      [2, 1, 'required'],
      [3, 3, 'stage-unknown'],
      [3, 4, 'date-unreadable'],
      [3, 6, 'number-unfit'],
      [4, 4, 'date-required'],
      [5, 4, 'date-in-future'],
    ]);
  });

  const bad = (header: string[], line: string[], more: string[][] = []) => [[...HEADER, ...header], line, ...more];
  const row = (...rest: string[]) => ['甲', 'lina@example.com', '接入', '', ...rest];
  it.each<[string, string[][], [number, number | null, string][], boolean?]>([
    [
      'missing required columns',
      [['备注'], ['x']],
      [
        [1, null, 'column-missing'],
        [1, null, 'column-missing'],
      ],
    ],
    ['a column that is there twice', [[...HEADER, 'Stage'], row('接入')], [[1, 5, 'column-twice']]],
    ['no rows', [HEADER], [[1, null, 'no-rows']]],
    ['an unknown owner', [HEADER, ['甲', 'x@example.com', '接入', '']], [[2, 2, 'owner-unknown']]],
    ['no owner', [HEADER, ['甲', '', '接入', '']], [[2, 2, 'owner-required']]],
    ['a disabled owner', [HEADER, ['甲', 'gone@example.com', '接入', '']], [[2, 2, 'owner-disabled']]],
    [
      'an owner who may not own accounts',
      [HEADER, ['甲', 'money@example.com', '接入', '']],
      [[2, 2, 'owner-not-allowed']],
    ],
    [
      'two people of the name',
      [
        ['客户名称', '负责人', '阶段'],
        ['甲', '王强', '接入'],
      ],
      [[2, 2, 'owner-ambiguous']],
    ],
    ['an address that is none', [HEADER, ['甲', 'lina', '接入', '']], [[2, 2, 'email-unfit']]],
    ['an unknown department', bad(['部门'], row('无此部门')), [[2, 5, 'department-unknown']]],
    [
      'a new owner without department',
      bad(['部门'], ['甲', 'new@example.com', '接入', '', '']),
      [[2, 5, 'department-required']],
      true,
    ],
    [
      'a new owner without address',
      [
        ['客户名称', '负责人', '阶段'],
        ['甲', '新人', '接入'],
      ],
      [[2, 2, 'owner-email-required']],
      true,
    ],
    ['another department than the owner’s', bad(['部门'], row('二部')), [[2, 5, 'department-differs']], true],
    [
      'a date that may be two',
      [HEADER, ['甲', 'lina@example.com', '信息搜集', '03/04/2026']],
      [[2, 4, 'date-ambiguous']],
    ],
    [
      'a day that is not there',
      [HEADER, ['甲', 'lina@example.com', '信息搜集', '2026-02-30']],
      [[2, 4, 'date-unreadable']],
    ],
    ['an unknown parent', bad(['上级客户'], row('没有')), [[2, 5, 'parent-unknown']]],
    ['itself as parent', bad(['上级客户'], row('甲')), [[2, 5, 'parent-is-itself']]],
    [
      'a loop of parents',
      bad(['上级客户'], row('乙'), [['乙', 'lina@example.com', '接入', '', '甲']]),
      [
        [2, 5, 'parent-loop'],
        [3, 5, 'parent-loop'],
      ],
    ],
    ['a name that comes twice', [HEADER, row(), row()], [[3, 1, 'name-twice']]],
    [
      'a reference that comes twice',
      bad(['客户编号'], row('K1'), [['乙', 'lina@example.com', '接入', '', 'K1']]),
      [[3, 5, 'reference-twice']],
    ],
    ['a review of what is not nurtured', bad(['复查日期'], row('2026-05-01')), [[2, 5, 'only-in-nurture']]],
    ['a former stage on the path', bad(['离开前阶段'], row('信息搜集')), [[2, 5, 'only-beside-the-path']]],
    [
      'a former stage that is none',
      bad(['离开前阶段'], ['甲', 'lina@example.com', '已放弃', '2026-01-01', '培育']),
      [[2, 5, 'stage-not-on-the-path']],
    ],
    ['cycle zero', bad(['开发轮次'], row('0')), [[2, 5, 'number-unfit']]],
    ['a contact without a name', bad(['联系人', '联系人电话'], row('', '123')), [[2, 5, 'contact-without-name']]],
    ['a text that is too long', [HEADER, ['甲'.repeat(201), 'lina@example.com', '接入', '']], [[2, 1, 'too-long']]],
    [
      'only one error for a row whose parent is unfit',
      bad(['上级客户'], ['甲', 'lina@example.com', '乱', '', ''], [['乙', 'lina@example.com', '接入', '', '甲']]),
      [[2, 3, 'stage-unknown']],
    ],
  ])('is refused with %s', async (_, lines, expected, createUsers = false) => {
    expect(await errorsOf(lines, createUsers)).toEqual(expected);
  });

  it('is refused with a cell that holds the error of a formula', async () => {
    const content = await workbook([
      HEADER,
      ['甲', 'lina@example.com', { formula: 'A1', result: { error: '#REF!' } }, null],
    ]);
    expect((await planned(content)).errors).toMatchObject([
      { row: 2, column: 3, code: 'cell-error', params: { error: '#REF!' }, value: '#REF!' },
    ]);
  });
});

describe('the template', () => {
  it.each(['zh-CN', 'en'] as const)('in %s is read back, all of its columns known', async (locale) => {
    for (const format of ['xlsx', 'csv'] as const) {
      const { content } = await writeTemplate(format, locale);
      const table = await readTable(content);
      expect(mapHeader(table.headers)).toMatchObject({ unknown: [], errors: [] });
      expect(table.headers).toHaveLength(columns.length);
      const { errors, accounts, people } = await planned(content, true);
      expect(errors).toEqual([]);
      expect(accounts).toMatchObject([{ externalRef: 'KA-0001', state: 'discovery' }]);
      expect(people).toHaveLength(1);
    }
  });
});
