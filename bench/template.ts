import { connect } from './connect';
import type { ApiProcess } from './api-process';
import type { BenchPeople } from './people';

type Row = Record<string, unknown>;

/** Every row of one account that really walked its way, by table. */
export interface AccountTemplate {
  id: string;
  ownerId: string;
  rows: Record<'accounts' | 'cycles' | 'instances' | 'transitions' | 'facts' | 'deadlines', Row[]>;
}

/** Walks one account over HTTP until it may leave targeting, and reads what that left in the database. */
export async function walkTemplate(
  databaseUrl: string,
  api: ApiProcess,
  people: BenchPeople,
): Promise<AccountTemplate> {
  const token = people.tokens.managers[0]!;
  const account = await api.must('POST', '/api/v1/accounts', token, { name: '杭州云帆电子商务有限公司' });
  const id = account.id as string;
  const path = `/api/v1/accounts/${id}`;
  const record = async (kind: string, body: unknown): Promise<string> =>
    (await api.must('POST', `${path}/${kind}`, token, body)).id as string;
  const today = new Date().toISOString().slice(0, 10);
  await record('information', {
    sources: [{ kind: 'website', description: '官网', obtainedOn: today }],
    summary: '年广告投放约五百万',
  });
  await record('first-analysis', { findings: '投放以信息流为主', conclusion: '值得跟进' });
  await record('class-grounds', { potential: true, potentialReason: '预算增长' });
  await api.must('POST', `${path}/path/events`, token, { type: 'stage.complete' });
  await record('needs', { description: '搜索营销外包', reasonToChange: '现供应商响应慢', urgency: 'high' });
  const boss = await record('contacts', {
    name: '王总',
    title: '市场总监',
    keyDecisionMaker: false,
    decides: true,
    stance: 'neutral',
    weight: 60,
    champion: false,
  });
  await record('dossier', {
    ...{
      legalName: '杭州云帆电子商务有限公司',
      industry: '电商',
      officeAddress: '杭州市滨江区',
      phone: '0571-88888888',
    },
    ...{ mainProducts: '女装', businessOverview: '跨境女装电商', presentSuppliers: '某代理' },
  });
  await record('opportunity', { exists: true, judgement: '三个月内换供应商' });
  const held = Date.now() - 60_000;
  const nextStep = { action: '上门拜访', kind: 'visit', at: new Date(held + 3 * 86_400_000).toISOString() };
  const touch = {
    kind: 'telephone',
    heldAt: new Date(held).toISOString(),
    contactIds: [boss],
    purpose: 'contact',
    outcome: '对方愿意见面',
    successful: true,
  };
  await record('engagements', { ...touch, nextStep });
  return { id, ownerId: people.managerIds[0]!, rows: await rowsOf(databaseUrl, id) };
}

async function rowsOf(databaseUrl: string, id: string): Promise<AccountTemplate['rows']> {
  const client = await connect(databaseUrl);
  const read = async (table: string, column: string, order: string): Promise<Row[]> =>
    (await client.query<Row>(`SELECT * FROM ${table} WHERE ${column} = $1 ORDER BY ${order}`, [id])).rows;
  const rows = {
    accounts: await read('accounts', 'id', 'id'),
    cycles: await read('cycles', 'account_id', 'number'),
    instances: await read('instances', 'id', 'id'),
    transitions: await read('transitions', 'instance_id', 'seq'),
    facts: await read('facts', 'account_id', 'entity_id, version'),
    deadlines: await read('deadlines', 'instance_id', 'id'),
  };
  await client.end();
  return rows;
}
