import { newId } from '../../../src/modules/platform/database/id';
import { type PolicyCompany, aPolicyCompany } from './policy-company';

let company: PolicyCompany;
beforeAll(async () => {
  company = await aPolicyCompany();
});
afterAll(() => company?.close());

const weighed = (weights: Record<string, number>) => ({
  approvals: {
    routes: {
      A9: {
        steps: [
          {
            name: 'vote',
            approvers: { by: 'people', personIds: Object.keys(weights) },
            counting: { rule: 'quorum', percent: 60, weights },
          },
        ],
      },
    },
  },
});
const errorsOf = ({ body }: { body: any }) => body.errors.map((each: any) => `${each.field} ${each.code}`);
const drafts = async () => (await company.get('director', '/drafts?limit=200')).body.items.length;

describe('S9 saving a draft of the policy', () => {
  it('shows who drafted it when, each field that it changes, and its gaps; the ETag is its version', async () => {
    const saved = await company.draft('director', { stages: { relationship: { length: { days: 20 } } } });
    expect(saved.status).toBe(201);
    expect(saved.headers.get('etag')).toBe('"1"');
    expect(saved.headers.get('location')).toBe(`/api/v1/policy/drafts/${saved.body.id}`);
    expect(saved.body).toMatchObject({
      ...{
        status: 'open',
        baseVersion: 1,
        activeVersion: 1,
        gaps: [],
        gapsIncomplete: [],
        warnings: [],
        reviewed: null,
        closed: null,
      },
      differences: [{ field: 'stages.relationship.length.days', from: 30, to: 20 }],
      drafted: { by: { id: company.ids.director }, at: company.app.clock.now().toISOString() },
    });
    expect((await company.get('auditor', `/drafts/${saved.body.id}`)).body).toEqual(saved.body);
    expect((await company.get('director', '/versions/1')).body.document.stages.relationship.length.days).toBe(30);
  });

  it('S9 changes are a merge patch; null takes away, or sets “never” where the policy knows it', async () => {
    const saved = await company.draft('director', {
      credit: { holdFromOverdueDays: null },
      engagement: { contact: null },
      document: { status: 'retired' },
    });
    expect(saved.body.differences).toMatchObject([
      { field: 'credit.holdFromOverdueDays', from: 60, to: null },
      { field: 'engagement.contact', to: null },
    ]);
  });

  it.each([
    [
      'has words for a number',
      { stages: { closing: { length: { days: 'soon' } } } },
      'stages.closing.length.days type',
    ],
    ['takes a stage away', { stages: { closing: null } }, 'stages.closing required'],
    ['names a field that there is not', { stages: { winning: {} } }, 'stages.winning additionalProperties'],
    ['has shares that do not ascend', { pace: { warnedAtPercent: 120 } }, 'pace percents-not-ascending'],
    ['lets valuation be left without an approval', { gates: [] }, 'gates gate-missing'],
    ['is in a zone that does not exist', { time: { zone: 'Mars/Olympus' } }, 'time.zone zone-unknown'],
    ['leaves no day to work', { time: { weekend: [1, 2, 3, 4, 5, 6, 7] } }, 'time calendar-no-working-time'],
    ['has hours that overlap', { time: { hours: [{ from: '09:00', to: '08:00' }] } }, 'time calendar-invalid'],
    [
      'has no limit in a currency without a rate',
      { approvals: { byMail: { upTo: { amount: '1', currency: 'JPY' }, linkDays: 1 } } },
      'approvals.byMail.upTo limit-without-rate',
    ],
    [
      'has a step of no known form',
      {
        approvals: { routes: { A9: { steps: [{ name: 'x', approvers: { by: 'dice' }, counting: { rule: 'all' } }] } } },
      },
      'approvals.routes.A9.steps.0.approvers anyOf',
    ],
    [
      'has a condition without its limit',
      {
        approvals: {
          routes: {
            A9: {
              steps: [
                {
                  ...{ name: 'x', approvers: { by: 'superior', levels: 1 }, counting: { rule: 'all' } },
                  when: { when: 'amountOver' },
                },
              ],
            },
          },
        },
      },
      'approvals.routes.A9.steps.0.when.limit required',
    ],
    [
      'asks a post that there is not',
      {
        approvals: {
          routes: {
            A9: { steps: [{ name: 'x', approvers: { by: 'roleInCompany', role: 'king' }, counting: { rule: 'all' } }] },
          },
        },
      },
      'approvals.routes.A9.steps.0.approvers.role enum',
    ],
  ])('is refused where it %s, with the field and a sentence; nothing is saved', async (_, changes, error) => {
    const before = await drafts();
    const refused = await company.draft('director', changes);
    expect([refused.status, refused.body.code]).toEqual([422, 'policy-draft-unfit']);
    expect(errorsOf(refused)).toContain(error);
    expect(refused.body.errors.length).toBeLessThanOrEqual(2);
    expect(refused.body.title).toBe('制度内容自相矛盾或不符合流程要求');
    for (const each of refused.body.errors) expect(each.message).not.toMatch(/该值无效|\{\{|—/);
    expect(await drafts()).toBe(before);
  });

  it('weights that do not add up, or leave somebody unset, are refused when the policy is saved', async () => {
    const [one, other] = [company.ids.gm, company.ids.director];
    expect(errorsOf(await company.draft('director', weighed({ [one]: 60, [other]: 30 })))).toEqual([
      'approvals.routes.A9.steps.0 weights-not-whole',
    ]);
    expect((await company.draft('director', weighed({ [one]: 60, [other]: 40 }))).status).toBe(201);
  });

  it('section 8 says of which kinds the list of gaps is not complete: their conditions combine in too many ways', async () => {
    const [director] = (await company.get('director', '')).body.document.approvals.routes.A8.steps;
    const any = ['one', 'two', 'three', 'four', 'five'].map((field) => ({
      when: 'fieldIn',
      field,
      values: ['a', 'b', 'c'],
    }));
    const steps = [director, { ...director, name: 'seniorManagement', when: { any } }];
    const { body } = await company.draft('director', { approvals: { routes: { A8: { steps } } } });
    expect(body.gapsIncomplete).toEqual(['A8']);
  });

  it('lists every kind, department and amount band for which today’s organisation has no approver', async () => {
    const approvers = { by: 'roleInCompany', role: 'buyer' };
    const over = { when: 'amountOver', limit: { amount: '5000.00', currency: 'CNY' } };
    const [director] = (await company.get('director', '')).body.document.approvals.routes.A8.steps;
    const steps = [director, { name: 'buying', approvers, when: over, counting: { rule: 'anyOne' } }];
    const changes = { approvals: { routes: { A8: { steps } } } };
    expect((await company.draft('director', changes)).body.gaps).toEqual([]);
    await company.rows('UPDATE users SET disabled_at = now() WHERE id = $1', [company.ids.buyer]);
    const { body } = await company.draft('director', changes);
    await company.rows('UPDATE users SET disabled_at = NULL WHERE id = $1', [company.ids.buyer]);
    const ofKind = body.gaps.filter((gap: any) => gap.kind === 'A8');
    expect(ofKind).toEqual([
      {
        ...{ kind: 'A8', departmentId: company.departmentId, over: '5000.00', upTo: null, currency: 'CNY' },
        ...{ step: 'buying', code: expect.any(String), message: expect.any(String), requesters: [] },
      },
    ]);
  });

  it('section 8 warns of a step that names what its requests do not have, and is saved all the same', async () => {
    const [director] = (await company.get('director', '')).body.document.approvals.routes.A1.steps;
    const steps = [{ ...director, fields: { hidden: ['fields.margin'] } }];
    const saved = await company.draft('director', { approvals: { routes: { A1: { steps } } } });
    expect(saved.status).toBe(201);
    expect(saved.body.warnings).toEqual([
      {
        ...{
          field: 'approvals.routes.A1.steps.0',
          code: 'field-not-shown',
          step: director.name,
          fields: ['fields.margin'],
        },
        message: expect.stringContaining('fields.margin'),
      },
    ]);
    expect(saved.body.warnings[0].message).not.toContain('{{');
  });

  it('a change that changes nothing is refused', async () => {
    for (const changes of [{}, { pace: { warnedAtPercent: 80 } }])
      expect((await company.draft('director', changes)).body.code).toBe('policy-unchanged');
  });

  it('P6 is for the director: neither administrator nor manager nor senior management drafts', async () => {
    for (const post of ['administrator', 'manager', 'gm', 'auditor', 'compliance'] as const) {
      const refused = await company.draft(post, { pace: { warnedAtPercent: 70 } });
      expect([post, refused.status, refused.body.code]).toEqual([post, 403, 'forbidden']);
    }
    expect((await company.get('manager', '/drafts')).status).toBe(403);
    expect((await company.get('administrator', '/drafts')).status).toBe(200);
  });

  it('the same key acts once', async () => {
    const before = await drafts();
    const headers = { 'idempotency-key': newId() };
    const body = { summary: '提醒提前', changes: { pace: { warnedAtPercent: 70 } } };
    const [one, other] = [
      await company.post('director', '/drafts', body, headers),
      await company.post('director', '/drafts', body, headers),
    ];
    expect(other.body).toEqual(one.body);
    expect(await drafts()).toBe(before + 1);
  });
});

describe('S9 a draft', () => {
  const put = (id: string, body: unknown, etag?: string) =>
    company.app.request('PUT', `/api/v1/policy/drafts/${id}`, {
      as: company.tokens.codirector,
      body,
      headers: etag === undefined ? {} : { 'if-match': etag },
    });
  const start = async () => (await company.draft('director', { pace: { warnedAtPercent: 60 } })).body.id as string;

  it('is written anew as a whole, under If-Match, with who wrote it last', async () => {
    const id = await start();
    const wish = { summary: '改为 75%', changes: { pace: { warnedAtPercent: 75 } } };
    expect((await put(id, wish, '"9"')).body.code).toBe('version-stale');
    const written = await put(id, wish, '"1"');
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"2"']);
    expect(written.body).toMatchObject({
      differences: [{ field: 'pace.warnedAtPercent', from: 80, to: 75 }],
      drafted: { by: { id: company.ids.director } },
      edited: { by: { id: company.ids.codirector } },
    });
    const { items } = (await company.get('auditor', `/drafts/${id}/changes`)).body;
    expect(items.map((item: any) => [item.version, item.actorId])).toEqual([
      [2, company.ids.codirector],
      [1, company.ids.director],
    ]);
    expect(items[0].change.changes).toEqual([{ pace: { warnedAtPercent: 60 } }, { pace: { warnedAtPercent: 75 } }]);
  });

  it('is reviewed by somebody else; what is written anew is reviewed anew', async () => {
    const id = await start();
    expect((await company.post('director', `/drafts/${id}/review`, {})).body.code).toBe('policy-review-own');
    expect((await company.post('manager', `/drafts/${id}/review`, {})).status).toBe(403);
    const reviewed = await company.post('gm', `/drafts/${id}/review`, { comment: '同意' });
    expect(reviewed.body.reviewed).toMatchObject({ by: { id: company.ids.gm }, comment: '同意' });
    expect((await put(id, { summary: '另', changes: { pace: { warnedAtPercent: 66 } } })).body.reviewed).toBeNull();
  });

  it('is given up and never deleted; after that nothing can be done with it', async () => {
    const id = await start();
    const given = await company.post('director', `/drafts/${id}/discard`, { reason: '暂缓' });
    expect(given.body).toMatchObject({ status: 'discarded', closed: { by: { id: company.ids.director } } });
    for (const move of ['discard', 'review', 'activate']) {
      const refused = await company.post('codirector', `/drafts/${id}/${move}`, {});
      expect([refused.status, refused.body.code, refused.body.status]).toEqual([409, 'policy-draft-closed', 409]);
    }
    expect((await company.get('director', '/drafts?status=discarded')).body.items).toMatchObject([{ id }]);
  });
});
