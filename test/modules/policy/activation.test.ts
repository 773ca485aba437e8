import { PolicyAnnouncement } from '../../../src/modules/policy-drafts/policy-announcement.service';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { startTestApp, type TestApp } from '../../support/app';
import { aPolicyCompany, limited, type PolicyCompany } from './policy-company';

let company: PolicyCompany;
let other: TestApp;
beforeAll(async () => {
  company = await aPolicyCompany();
  other = await startTestApp({ databaseUrl: company.app.databaseUrl, clock: company.app.clock });
});
afterAll(async () => {
  await other?.close();
  await company?.close();
});

let share = 10;
/** A change that is another one each time. */
const changes = () => ({ pace: { warnedAtPercent: (share += 1) } });
const drafted = async (more: unknown = changes()) => {
  const { status, body, text } = await company.draft('director', more);
  if (status !== 201) throw new Error(text);
  return body.id as string;
};
const activate = (as: Parameters<PolicyCompany['post']>[0], id: string, body: unknown = {}) =>
  company.post(as, `/drafts/${id}/activate`, body);
const inForce = async () => (await company.get('manager', '')).body;
const disable = (post: 'buyer' | 'codirector' | 'gm', at: Date | null) =>
  company.rows('UPDATE users SET disabled_at = $2 WHERE id = $1', [company.ids[post], at]);
const records = async () => (await company.app.app.get(VerificationService, { strict: false }).verify()).records;

describe('S9 a draft that is put in force', () => {
  it('is the next version: who drafted, changed, reviewed and approved it when; the one before is retired', async () => {
    const before = await inForce();
    const id = await drafted();
    await company.post('gm', `/drafts/${id}/review`, { comment: '同意' });
    const answer = await activate('codirector', id);
    expect(answer.status).toBe(200);
    const [director, codirector, gm] = [company.ids.director, company.ids.codirector, company.ids.gm];
    expect(answer.body).toMatchObject({
      ...{ version: before.version + 1, status: 'active', baseVersion: before.version, draftId: id, summary: '调整' },
      ...{ changes: before.changes + 1, acceptedGaps: 0, gaps: [], gapsIncomplete: [], recountId: null },
      drafted: { by: { id: director } },
      edited: { by: { id: director } },
      reviewed: { by: { id: gm }, comment: '同意' },
      approved: { by: { id: codirector }, at: company.app.clock.now().toISOString() },
    });
    const { items } = (await company.get('manager', '/versions')).body;
    expect(items[0].version).toBe(answer.body.version);
    expect(items[1]).toMatchObject({ version: before.version, status: 'retired' });
    expect(items[1].retiredAt).toBe(company.app.clock.now().toISOString());
    const shown = (await company.get('manager', `/versions/${answer.body.version}`)).body;
    expect(shown.differences).toEqual([{ field: 'pace.warnedAtPercent', from: 80, to: share }]);
    expect((await company.get('director', `/drafts/${id}`)).body).toMatchObject({
      ...{ status: 'activated', activatedVersion: answer.body.version, closed: { by: { id: codirector } } },
    });
    expect((await inForce()).document.pace.warnedAtPercent).toBe(share);
  });

  it('is used by every process from the next command on', async () => {
    const id = await drafted();
    const { body } = await activate('codirector', id);
    const seen = await other.request('GET', '/api/v1/policy', { as: company.tokens.manager });
    expect(seen.body).toMatchObject({ version: body.version, document: { pace: { warnedAtPercent: share } } });
  });

  it('no way past › P6 neither administrator, manager, senior management nor auditor puts it in force', async () => {
    const id = await drafted();
    const before = await inForce();
    for (const post of ['administrator', 'manager', 'gm', 'auditor'] as const) {
      const refused = await activate(post, id, { acceptGaps: true, reason: 'x' });
      expect([post, refused.status, refused.body.code]).toEqual([post, 403, 'forbidden']);
    }
    expect((await inForce()).version).toBe(before.version);
  });

  it('no way past › P6 who wrote it last needs somebody else’s review, unless there is nobody else', async () => {
    const unseen = await drafted();
    const refused = await activate('director', unseen);
    expect([refused.status, refused.body.code]).toEqual([403, 'policy-four-eyes']);
    await company.post('gm', `/drafts/${unseen}/review`, {});
    expect((await activate('director', unseen)).status).toBe(200);
    const alone = await drafted();
    await disable('codirector', new Date());
    expect((await activate('director', alone)).body.code).toBe('policy-four-eyes');
    await disable('gm', new Date());
    const answer = await activate('director', alone, { acceptGaps: true, reason: '公司高层暂缺' });
    await disable('codirector', null);
    await disable('gm', null);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ reviewed: null, gapsReason: '公司高层暂缺' });
    expect(answer.body.acceptedGaps).toBeGreaterThan(0);
  });

  it('no way past › two that are put in force at once: one wins, the other is told which version is in force, and goes on from it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, two] = [await drafted(), await drafted({ pace: { escalatedAtPercent: 200 + round } })];
      const put = (app: TestApp, id: string) =>
        app.request('POST', `/api/v1/policy/drafts/${id}/activate`, { as: company.tokens.codirector, body: {} });
      const answers = await Promise.all([put(company.app, one), put(other, two)]);
      const lost = answers.findIndex(({ status }) => status !== 200);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { version } = await inForce();
      expect(answers[lost]!.body).toMatchObject({ code: 'policy-base-stale', present: version, base: version - 1 });
      if (round < 9) continue;
      const id = [one, two][lost]!;
      const wish = { summary: '重提', changes: { waivers: { longestDays: 30 } } };
      const write = (body: unknown) =>
        company.app.request('PUT', `/api/v1/policy/drafts/${id}`, { as: company.tokens.director, body });
      expect((await write(wish)).body.code).toBe('policy-base-stale');
      expect((await write({ ...wish, baseVersion: version })).body.baseVersion).toBe(version);
      expect((await activate('codirector', id)).body.version).toBe(version + 1);
    }
    expect(await company.rows(`SELECT 1 FROM policies WHERE status = 'active'`)).toHaveLength(1);
  });

  it('no way past › one draft that is put in force twice at once is one version', async () => {
    const id = await drafted();
    const answers = await Promise.all([activate('codirector', id), activate('codirector', id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('policy-draft-closed');
  });

  it('no way past › a draft that was written anew meanwhile is not put in force by its old ETag', async () => {
    const id = await drafted();
    const body = { summary: '改', changes: changes() };
    await company.app.request('PUT', `/api/v1/policy/drafts/${id}`, { as: company.tokens.director, body });
    const stale = await company.post('codirector', `/drafts/${id}/activate`, {}, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    expect((await company.post('codirector', `/drafts/${id}/activate`, {}, { 'if-match': '"2"' })).status).toBe(200);
  });
});

describe('section 8 what nobody could decide', () => {
  it('no way past › is refused with every gap; accepted with a reason it is kept with the version', async () => {
    await disable('buyer', new Date());
    const id = await drafted();
    const refused = await activate('codirector', id);
    expect([refused.status, refused.body.code]).toEqual([422, 'policy-gaps-open']);
    expect(refused.body.gaps).toContainEqual(expect.objectContaining({ kind: 'A12' }));
    expect(refused.body.errors[0]).toMatchObject({ field: 'approvals.routes.A12', code: 'route-gap' });
    expect((await activate('codirector', id, { acceptGaps: true })).body.code).toBe('policy-gaps-reason-missing');
    const accepted = await activate('codirector', id, { acceptGaps: true, reason: '采购专人下月到岗' });
    await disable('buyer', null);
    expect(accepted.body).toMatchObject({ gapsReason: '采购专人下月到岗' });
    expect(accepted.body.gaps.length).toBe(accepted.body.acceptedGaps);
    expect(accepted.body.gaps[0]).toMatchObject({ kind: 'A12', message: expect.any(String) });
  });
});

describe('A7 a changed limit', () => {
  const stepsOf = async (id: string) => (await company.show('director', id)).route.map((step: any) => step.name);

  it('counts from the next filing on; what was filed keeps its route, and history names the version of each', async () => {
    company.subject.amount = '8000000.00';
    const { version } = await inForce();
    const before = await company.file('A7');
    expect((await company.enact({ approvals: { routes: { A7: { steps: limited('5000000.00') } } } })).status).toBe(200);
    const after = await company.file('A7');
    expect(await stepsOf(before.id)).toHaveLength(1);
    expect(await stepsOf(after.id)).toEqual(['director', 'senior']);
    expect((await company.decide('director', before)).status).toBe(200);
    expect((await company.show('director', before.id)).status).toBe('approved');
    await company.decide('director', after);
    expect((await company.show('director', after.id)).status).toBe('open');
    const noted = await company.rows<{ id: string; versions: number[] }>(
      `SELECT instance_id AS id, array_agg(policy_version ORDER BY seq) AS versions FROM transitions
       WHERE instance_id = ANY ($1::uuid[]) GROUP BY 1`,
      [[before.id, after.id]],
    );
    const of = (id: string) => noted.find((each) => each.id === id)!.versions;
    expect(of(before.id)[0]).toBe(version);
    expect(new Set(of(after.id))).toEqual(new Set([version + 1]));
  });
});

describe('P6 a publication', () => {
  it('is an event of the outbox, and told once to everybody whom it binds', async () => {
    const { body } = await activate('codirector', await drafted());
    const [message] = await company.rows<any>(
      `SELECT key, payload, created_at AS "createdAt" FROM outbox WHERE topic = 'policy.activated' ORDER BY id DESC LIMIT 1`,
    );
    expect(message).toMatchObject({
      key: `policy-${body.version}-activated`,
      payload: { version: body.version, by: company.ids.codirector },
    });
    const announcement = company.app.app.get(PolicyAnnouncement, { strict: false });
    for (let again = 0; again < 2; again += 1)
      await company.app.app.get(UnitOfWork).run((tx) => announcement.receive(tx, [message], company.app.clock.now()));
    const told = await company.rows<any>('SELECT user_id FROM notifications WHERE key = $1', [message.key]);
    expect(told).toHaveLength(Object.keys(company.ids).length - 1);
    const { items } = (await company.app.request('GET', '/api/v1/notifications', { as: company.tokens.manager })).body;
    expect(items[0]).toMatchObject({ title: `制度第${body.version}版已生效`, body: expect.stringContaining('调整') });
  });

  it('is carried on by a worker', async () => {
    await activate('codirector', await drafted());
    const worker = await startTestApp({ databaseUrl: company.app.databaseUrl, role: 'worker' });
    const waiting = () => company.rows(`SELECT 1 FROM outbox WHERE topic = 'policy.activated' AND relayed_at IS NULL`);
    for (let n = 0; n < 100 && (await waiting()).length > 0; n += 1) await new Promise((done) => setTimeout(done, 100));
    await worker.close();
    expect(await waiting()).toEqual([]);
  });
});

describe('S9 verify', () => {
  const tampered = async (sql: string, back: string) => {
    await company.rows(sql);
    const found = await records();
    await company.rows(back);
    return found;
  };

  it('finds the versions sound, and who rewrites who approved, what was changed, or the order of versions', async () => {
    expect(await records()).toEqual([]);
    const broken = (version: number) => ({ flaw: 'policy-version-unfit', version, field: '/', code: 'chain-broken' });
    expect(
      await tampered(
        `UPDATE policies SET activated_by = drafted_by WHERE version = 2`,
        `UPDATE policies SET activated_by = '${company.ids.codirector}' WHERE version = 2`,
      ),
    ).toEqual([broken(2)]);
    expect(
      await tampered(
        `UPDATE policies SET summary = '未变' WHERE version = 3`,
        `UPDATE policies SET summary = '调整' WHERE version = 3`,
      ),
    ).toEqual([broken(3)]);
    const [hash] = await company.rows<any>('SELECT hash FROM policies WHERE version = 3');
    expect(
      await tampered(
        `UPDATE policies SET hash = NULL WHERE version = 3`,
        `UPDATE policies SET hash = '${hash.hash}' WHERE version = 3`,
      ),
    ).toEqual([broken(3), broken(4)]);
    expect(await records()).toEqual([]);
  });

  it('a version that came from a draft cannot be deleted', async () => {
    await expect(company.rows('DELETE FROM policies WHERE version = 2')).rejects.toThrow(/policy_drafts/);
  });
});
