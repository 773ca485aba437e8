import { contentHash } from '../../src/modules/platform/workflow/hash';
import type { Flaw } from '../../src/modules/platform/workflow/replay';
import { VerificationService } from '../../src/modules/platform/workflow/verification.service';
import { startTestApp, type TestApp } from '../support/app';
import { company, Journey, prepare, supplies } from '../support/journey';

/** Somebody with the database in hand, beside the application. */
describe('decision 9: what was changed past the engine is found', () => {
  let app: TestApp;
  let journey: Journey;
  let approvalId: string;
  let fact: { entity_id: string; version: number };

  beforeAll(async () => {
    app = await startTestApp();
    journey = await new Journey(app, await company(app)).open();
    for (const stage of ['intake', 'targeting']) {
      await prepare(journey, stage);
      for (const [, supply] of supplies[stage] ?? []) await supply(journey);
      expect((await journey.event('manager', { type: 'stage.complete' })).status).toBe(200);
    }
    const abandoned = await journey.event('manager', {
      type: 'path.abandon',
      reasonClass: 'noOpportunity',
      reason: '预算取消',
    });
    expect(abandoned.status).toBe(202);
    approvalId = abandoned.body.request.id as string;
    [fact] = await app.dataSource.query(
      `SELECT entity_id, version FROM facts WHERE kind = 'information' AND account_id = $1`,
      [journey.accountId],
    );
  });
  afterAll(async () => app?.close());

  async function flaws(): Promise<Flaw[]> {
    const { flawed } = await app.app.get(VerificationService, { strict: false }).verify();
    return flawed.flatMap((each) => each.flaws);
  }

  /** Does it with the triggers away, looks, and undoes it. */
  async function after(table: string, sql: string, values: unknown[]): Promise<Flaw[]> {
    const runner = (text: string, given?: unknown[]) => app.dataSource.query(text, given);
    await runner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await runner(`CREATE TABLE kept AS SELECT * FROM ${table}`);
    await runner(sql, values);
    const found = await flaws();
    const columns = (await runner(`SELECT column_name FROM information_schema.columns WHERE table_name = 'kept'`)) as {
      column_name: string;
    }[];
    const key = { facts: ['entity_id', 'version'], transitions: ['instance_id', 'seq'] }[table] ?? ['id'];
    const same = key.map((column) => `t.${column} = k.${column}`).join(' AND ');
    const set = columns.map(({ column_name: column }) => `${column} = k.${column}`).join(', ');
    await runner(`UPDATE ${table} t SET ${set} FROM kept k WHERE ${same}`);
    await runner(`INSERT INTO ${table} SELECT * FROM kept ON CONFLICT DO NOTHING`);
    await runner('DROP TABLE kept');
    await runner(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    expect(await flaws()).toEqual([]);
    return found;
  }

  const edited = () => [{ flaw: 'fact-edited', fact: fact.entity_id, version: fact.version }];

  it('an untouched walk verifies clean, and its decisions name the hashes of their facts', async () => {
    expect(await flaws()).toEqual([]);
    const [row] = await app.dataSource.query(
      `SELECT fact_versions->>$2 AS named FROM transitions WHERE instance_id = $1 AND event = 'stage.complete' ORDER BY seq LIMIT 1`,
      [journey.accountId, fact.entity_id],
    );
    expect(row.named).toMatch(/^1:[0-9a-f]{32}$/);
    const { items } = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}/history`);
    const completed = items.find((each: { event: string }) => each.event === 'stage.complete');
    expect(completed.factVersions[fact.entity_id]).toBe(1);
  });

  it.each([
    ['changed', `UPDATE facts SET content = '{}'`],
    ['changed with its hash', `UPDATE facts SET content = '{}', content_hash = '${contentHash({})}'`],
    ['moved to another account', `UPDATE facts SET account_id = gen_random_uuid()`],
    ['revived', `UPDATE facts SET superseded_at = NULL`],
    ['removed', 'DELETE FROM facts'],
  ])('the database refuses that a fact is %s', async (_, sql) => {
    await expect(app.dataSource.query(`${sql} WHERE entity_id = $1`, [fact.entity_id])).rejects.toThrow(
      'facts are append-only',
    );
  });

  it('the database refuses that facts or history are emptied', async () => {
    await expect(app.dataSource.query('TRUNCATE facts')).rejects.toThrow('facts are append-only');
    await expect(app.dataSource.query('TRUNCATE transitions CASCADE')).rejects.toThrow('append-only');
  });

  it.each([
    ['changed', `UPDATE facts SET content = '{}' WHERE entity_id = $1`],
    [
      'changed with its hash',
      `UPDATE facts SET content = '{}', content_hash = '${contentHash({})}' WHERE entity_id = $1`,
    ],
    ['removed', 'DELETE FROM facts WHERE entity_id = $1'],
  ])('a fact that was %s all the same is named', async (_, sql) => {
    expect(await after('facts', sql, [fact.entity_id])).toEqual(edited());
  });

  it('a verdict that the facts of its time do not give is named', async () => {
    const sql = `UPDATE transitions SET verdicts = jsonb_set(verdicts, '{I1}', 'false')
      WHERE instance_id = $1 AND event = 'stage.complete' AND from_state->>'lifecycle' = 'intake'`;
    const found = await after('transitions', sql, [journey.accountId]);
    const seq = (found[0] as { seq: number }).seq;
    expect(found).toEqual([
      { flaw: 'row-edited', seq },
      { flaw: 'verdict-differs', seq, criteria: 'I1' },
    ]);
  });

  it.each([
    [`stage = 'partnered', credit = 'hold'`, ['stage', 'credit']],
    [`cycle = 7, visit = 9, entered_at = '2020-01-01'`, ['cycle', 'visit', 'entered_at']],
    [`pace = 'overdue', engagement = 'cold', request = 'idle'`, ['pace', 'engagement', 'request']],
    [`classes = '{K1}'`, ['classes']],
  ])('list columns of the account: %s', async (set, columns) => {
    const found = await after('accounts', `UPDATE accounts SET ${set} WHERE id = $1`, [journey.accountId]);
    expect(found).toEqual(columns.map((column) => ({ flaw: 'column-differs', column })));
  });

  it('the status of a request', async () => {
    const found = await after('approval_requests', `UPDATE approval_requests SET status = 'approved' WHERE id = $1`, [
      approvalId,
    ]);
    expect(found).toEqual([{ flaw: 'column-differs', column: 'status' }]);
  });
});
