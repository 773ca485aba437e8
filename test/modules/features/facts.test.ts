import { codesOf, type Company, money, NOW, startCompany, UNKNOWN_ID } from './company';

/** What the tests look at of an item. */
interface Item {
  id: string;
  event: string;
  to: string;
  type: string;
  state: string;
  content: { number: string };
}
interface Revision {
  revision: number;
  recordedBy: string;
  content: { effortDays: number };
}

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company.close());

const at = (path: string) => `/accounts/${company.accountId}/${path}`;

describe('facts of which an account has one', () => {
  const need = { description: '搜索推广整体外包', reasonToChange: '转化率下降', urgency: 'high' };

  it('T1 the need › is recorded, replaced by a new version and shown with its ETag', async () => {
    const first = await company.send('manager', 'POST', at('needs'), need);
    expect(first.status).toBe(201);
    expect(first.headers.get('etag')).toBe('"1"');
    expect(first.headers.get('location')).toBe(`/api/v1${at('needs')}/${first.body.id}`);
    const second = await company.send(
      'specialist',
      'PUT',
      at('needs'),
      { ...need, urgency: 'low' },
      { 'if-match': '"1"' },
    );
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({
      id: first.body.id,
      version: 2,
      cycle: 1,
      content: { urgency: 'low' },
      state: null,
    });
    expect(second.body.accountVersion).toBeGreaterThan(first.body.accountVersion);
    const shown = await company.send('director', 'GET', at('needs'));
    expect(shown.body.content).toEqual({ ...need, urgency: 'low' });
    expect(shown.body.recordedBy).toBe(company.people.specialist.id);
  });

  it('T1 the need › refuses a stale version with 412', async () => {
    const answer = await company.send('manager', 'PUT', at('needs'), need, { 'if-match': '"1"' });
    expect([answer.status, answer.body.code]).toEqual([412, 'version-stale']);
  });

  it('T1 the need › is withdrawn by its id, and is then not found', async () => {
    const { body } = await company.send('manager', 'GET', at('needs'));
    const removed = await company.send('manager', 'DELETE', at(`needs/${body.id}`));
    expect(removed.status).toBe(204);
    expect((await company.send('manager', 'GET', at('needs'))).status).toBe(404);
  });

  it('V6 every revision of the plan stays, with who and when', async () => {
    const contactId = await company.contact();
    const step = {
      title: '高层互访',
      focus: '信任',
      expectedEffect: '同意试投放',
      ownerId: company.people.manager.id,
      startsOn: '2026-04-01',
      endsOn: '2026-04-10',
    };
    const plan = {
      ...{ strategy: '以品牌词切入', method: 'direct', pathToDeal: '试投放到年框', direction: '市场部' },
      ...{ decisionMakers: [contactId], steps: [step], effortDays: 20, expense: money('50000.00') },
    };
    await company.fact('plan', plan);
    await company.send('director', 'PUT', at('plan'), { ...plan, effortDays: 30 });
    const { body } = await company.send('manager', 'GET', at('plan/revisions'));
    expect(body.items.map((each: Revision) => [each.revision, each.recordedBy, each.content.effortDays])).toEqual([
      [1, company.people.manager.id, 20],
      [2, company.people.director.id, 30],
    ]);
  });
});

describe('facts of which an account has many', () => {
  it('lists them page by page in the order of their recording', async () => {
    const accountId = await company.newAccount('东方物流');
    const ids: string[] = [];
    for (const description of ['一', '二', '三']) {
      const { body } = await company.send('manager', 'POST', `/accounts/${accountId}/obstacles`, { description });
      ids.push(body.id);
    }
    const first = await company.send('manager', 'GET', `/accounts/${accountId}/obstacles?limit=2`);
    expect(first.body.items.map((each: Item) => each.id)).toEqual(ids.slice(0, 2));
    const next = await company.send(
      'manager',
      'GET',
      `/accounts/${accountId}/obstacles?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([next.body.items.map((each: Item) => each.id), next.body.nextCursor]).toEqual([ids.slice(2), null]);
  });

  it('D3 the purchasing process › has each step once', async () => {
    const id = await company.fact('purchasing-steps', { step: 'tender', department: '采购部' });
    const again = await company.send('manager', 'POST', at('purchasing-steps'), { step: 'tender' });
    expect([again.status, again.body.code, again.body.id]).toEqual([409, 'already-recorded', id]);
  });

  it('D3 the purchasing process › asks for the reason of a step that is not applicable', async () => {
    const answer = await company.send('manager', 'POST', at('purchasing-steps'), {
      step: 'criteriaSet',
      notApplicable: true,
    });
    expect([answer.status, codesOf(answer)]).toEqual([422, ['notApplicableReason reason-missing']]);
  });

  it('R2 a level of the relationship › rests on an engagement of this account', async () => {
    const contactId = await company.contact();
    const body = { contactId, level: 3, grounds: '主动邀请', engagementId: UNKNOWN_ID };
    const answer = await company.send('manager', 'POST', at('relationship-levels'), body);
    expect([answer.status, answer.body.code, codesOf(answer)]).toEqual([
      422,
      'reference-unknown',
      ['engagementId reference-unknown'],
    ]);
  });
});

describe('bad input', () => {
  it('names every field with its code', async () => {
    const answer = await company.send('manager', 'POST', at('contacts'), {
      name: '  ',
      stance: 'friend',
      weight: 101,
      champion: 'yes',
      keyDecisionMaker: true,
      decides: true,
      extra: 1,
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-body']);
    expect(codesOf(answer).sort()).toEqual([
      'champion is-boolean',
      'extra unknown-property',
      'name not-blank',
      'stance is-in',
      'weight max',
    ]);
  });

  it.each([
    ['2026-02-30', 'is-day'],
    ['02.03.2026', 'is-day'],
    [20260301, 'is-day'],
    [null, 'is-day'],
  ])('refuses the day %p', async (raisedOn, code) => {
    const answer = await company.send('manager', 'POST', at('concerns'), { description: '担心', raisedOn });
    expect([answer.status, codesOf(answer)]).toEqual([400, [`raisedOn ${code}`]]);
  });

  it.each([['-1'], ['1.005'], ['1e5'], ['12345678901234567'], [5], ['']])('refuses the amount %p', async (amount) => {
    const body = {
      ...{ strategy: 's', method: 'direct', pathToDeal: 'p', direction: 'd', decisionMakers: [], effortDays: 1 },
      steps: [],
      expense: { amount, currency: 'CNY' },
    };
    const answer = await company.send('manager', 'POST', at('plan'), body);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['steps array-min-size', 'expense.amount is-money-amount']]);
  });

  it('section 9 sums do not cross currencies in a valuation', async () => {
    const value = {
      sales: money('100.00'),
      profit: money('-5.00', 'USD'),
      people: money('1.00'),
      travel: money('1.00'),
      operating: money('1.00'),
      riskBasisPoints: 100,
    };
    const answer = await company.send('manager', 'POST', at('valuation'), { value });
    expect([answer.status, answer.body.code, codesOf(answer)]).toEqual([
      422,
      'fact-contradictory',
      ['value.profit.currency currency-mixed'],
    ]);
  });

  it.each([
    ['analysis', { heading: 'weather', content: 'x' }, 'heading'],
    ['purchasing-steps', { step: 'lunch' }, 'step'],
    [
      'information',
      { summary: 's', sources: [{ kind: 'rumour', description: 'd', obtainedOn: '2026-03-01' }] },
      'sources[0].kind',
    ],
    ['valuation', { difficulty: [{ item: 'luck', score: 1, grounds: 'g' }] }, 'difficulty[0].item'],
  ])('%s › refuses a value that the policy does not list, and says which it lists', async (path, body, field) => {
    const answer = await company.send('manager', 'POST', at(path), body);
    expect([answer.status, answer.body.code, codesOf(answer)]).toEqual([
      422,
      'value-not-in-policy',
      [`${field} value-not-in-policy`],
    ]);
    expect(answer.body.allowed[field].length).toBeGreaterThan(1);
  });

  it('C3 a concern › is closed with a resolution, not before it was raised', async () => {
    const body = { description: '担心', raisedOn: '2026-03-02', closedOn: '2026-03-01' };
    const answer = await company.send('manager', 'POST', at('concerns'), body);
    expect(codesOf(answer)).toEqual(['closedOn before-start', 'resolution reason-missing']);
  });

  it('C5 a round of the negotiation › is not held in the future', async () => {
    const answer = await company.send('manager', 'POST', at('negotiation-rounds'), {
      number: 1,
      heldAt: '2026-03-03T10:00:00+08:00',
      minutes: 'm',
      agreed: true,
    });
    expect(codesOf(answer)).toEqual(['heldAt in-the-future']);
  });
});

describe('who may', () => {
  const body = { description: '财务总监倾向现有代理' };

  it('answers 404 out of scope, for reading and for writing, like an unknown account', async () => {
    for (const account of [company.accountId, UNKNOWN_ID]) {
      for (const [method, sent] of [
        ['GET', undefined],
        ['POST', body],
      ] as const) {
        const answer = await company.send('stranger', method, `/accounts/${account}/obstacles`, sent);
        expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
      }
    }
  });

  it('answers 403 in scope without the permission', async () => {
    const answer = await company.send('auditor', 'POST', at('obstacles'), body);
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    const quotation = {
      number: 'Q-1',
      lines: [{ product: 'p', quantity: '1', unitPrice: '1.00' }],
      total: money('1.00'),
      discountBasisPoints: 0,
      validUntil: '2026-06-30',
    };
    expect((await company.send('specialist', 'POST', at('quotations'), quotation)).status).toBe(403);
  });

  it('does not show a fact through another account or another kind', async () => {
    const id = await company.fact('obstacles', body);
    const other = await company.newAccount('另一家');
    expect((await company.send('manager', 'GET', `/accounts/${other}/obstacles/${id}`)).status).toBe(404);
    expect((await company.send('manager', 'PUT', `/accounts/${other}/obstacles/${id}`, body)).status).toBe(404);
    expect((await company.send('manager', 'GET', at(`concerns/${id}`))).status).toBe(404);
  });
});

describe('engagements', () => {
  const held = (contactId: string, more: Record<string, unknown> = {}) => ({
    ...{ kind: 'visit', heldAt: '2026-03-02T09:00:00+08:00', contactIds: [contactId], purpose: 'contact' },
    ...{
      outcome: '确认意向',
      successful: true,
      nextStep: { action: '提交报告', kind: 'visit', at: '2026-03-09T10:00:00+08:00' },
    },
    ...more,
  });

  it('R4 marks our executives from their role at the time of recording; a client cannot say it', async () => {
    const contactId = await company.contact();
    const participantIds = [company.people.manager.id, company.people.seniorManagement.id];
    const answer = await company.send('manager', 'POST', at('engagements'), held(contactId, { participantIds }));
    expect(answer.status).toBe(201);
    expect(answer.body.content.participants).toEqual([
      { userId: company.people.manager.id, executive: false },
      { userId: company.people.seniorManagement.id, executive: true },
    ]);
    const lie = await company.send(
      'manager',
      'POST',
      at('engagements'),
      held(contactId, { participants: [{ userId: company.people.manager.id, executive: true }] }),
    );
    expect(codesOf(lie)).toEqual(['participants unknown-property']);
  });

  it('B3 tells the path of a touch and of a booked step, once', async () => {
    const accountId = await company.newAccount('一次接触');
    const contact = await company.send('manager', 'POST', `/accounts/${accountId}/contacts`, {
      name: '李',
      keyDecisionMaker: false,
      decides: false,
      stance: 'neutral',
      weight: 0,
      champion: false,
    });
    const url = `/accounts/${accountId}/engagements`;
    const { outcome: _, successful: __, ...planned } = held(contact.body.id);
    const first = await company.send('manager', 'POST', url, planned);
    const second = await company.send('manager', 'PUT', `${url}/${first.body.id}`, held(contact.body.id));
    await company.send(
      'manager',
      'PUT',
      `${url}/${first.body.id}`,
      held(contact.body.id, { outcome: '确认意向（更正）' }),
    );
    expect([first.status, second.status]).toEqual([201, 200]);
    const { body } = await company.send('manager', 'GET', `/accounts/${accountId}/history`);
    const events = body.items.map((each: Item) => each.event ?? each.type);
    expect(events.filter((event: string) => ['step.booked', 'engagement.recorded'].includes(event)).sort()).toEqual([
      'engagement.recorded',
      'step.booked',
    ]);
  });

  it('T2 refuses an outcome before the engagement was held', async () => {
    const contactId = await company.contact();
    const heldAt = new Date(Date.parse(NOW) + 60_000).toISOString();
    const answer = await company.send('manager', 'POST', at('engagements'), held(contactId, { heldAt }));
    expect([answer.status, codesOf(answer)]).toEqual([422, ['heldAt held-in-the-future']]);
  });

  it('T2 refuses a date that is years away, whatever it is for', async () => {
    const contactId = await company.contact();
    const answer = await company.send(
      'manager',
      'POST',
      at('engagements'),
      held(contactId, { heldAt: '1901-03-02T09:00:00Z' }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'fact-contradictory']);
    expect(codesOf(answer)).toEqual(['heldAt held-too-long-ago']);
  });

  it('T2 R4 C1 R7 an engagement of before a later cycle was opened does not count for it', async () => {
    const accountId = await company.newAccount('第二轮');
    const contact = await company.send('manager', 'POST', `/accounts/${accountId}/contacts`, {
      ...{ name: '李', keyDecisionMaker: false, decides: false, stance: 'neutral', weight: 0, champion: false },
    });
    const url = `/accounts/${accountId}/engagements`;
    const before = held(contact.body.id, { heldAt: '2026-02-01T09:00:00+08:00' });
    expect((await company.send('manager', 'POST', url, before)).status).toBe(201);
    const opened = '2026-02-15T00:00:00.000Z';
    await company.app.dataSource.query(
      `UPDATE cycles SET number = 2, source = 'project', opened_at = '${opened}' WHERE account_id = '${accountId}'`,
    );
    await company.app.dataSource.query(`UPDATE accounts SET cycle = 2 WHERE id = '${accountId}'`);
    const answer = await company.send('manager', 'POST', url, before);
    expect([answer.status, codesOf(answer)]).toEqual([422, ['heldAt held-before-cycle']]);
    expect((await company.send('manager', 'POST', url, held(contact.body.id))).status).toBe(201);
  });

  it('R4 C1 an executive who is named by somebody else is told so, once', async () => {
    const accountId = await company.newAccount('高层到场');
    const contact = await company.send('manager', 'POST', `/accounts/${accountId}/contacts`, {
      ...{ name: '李', keyDecisionMaker: false, decides: false, stance: 'neutral', weight: 0, champion: false },
    });
    const url = `/accounts/${accountId}/engagements`;
    const { seniorManagement, manager } = company.people;
    const told = () =>
      company.app.dataSource.query(
        `SELECT payload FROM outbox WHERE payload->>'template' = 'executiveNamed' AND payload->'params'->>'account' = '高层到场'`,
      );
    const first = await company.send('manager', 'POST', url, held(contact.body.id));
    expect(await told()).toEqual([]);
    const with_ = (more: object = {}) =>
      held(contact.body.id, { participantIds: [manager.id, seniorManagement.id], ...more });
    await company.send('manager', 'POST', url, with_());
    await company.send('manager', 'PUT', `${url}/${first.body.id}`, with_());
    await company.send('manager', 'PUT', `${url}/${first.body.id}`, with_({ outcome: '更正' }));
    const messages = await told();
    expect(messages).toHaveLength(2);
    expect(messages[0]!.payload).toMatchObject({
      recipients: [seniorManagement.id],
      link: { type: 'account', id: accountId },
    });
  });

  it('B5 asks for the reason of one without success', async () => {
    const contactId = await company.contact();
    const answer = await company.send('manager', 'POST', at('engagements'), held(contactId, { successful: false }));
    expect(codesOf(answer)).toEqual(['failureReason reason-missing']);
  });

  it('refuses contacts of another account and people who do not exist', async () => {
    const answer = await company.send(
      'manager',
      'POST',
      at('engagements'),
      held(UNKNOWN_ID, { participantIds: [UNKNOWN_ID] }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'reference-unknown']);
    expect(codesOf(answer)).toEqual(['contactIds[0] reference-unknown', 'participantIds[0] reference-unknown']);
  });
});

describe('how the figures of an account add up', () => {
  it('R5 influence, V3 value and V7 difficulty › are shown with what they are made of', async () => {
    const accountId = await company.newAccount('西部乳业');
    const to = (path: string) => `/accounts/${accountId}/${path}`;
    const person = { champion: false, decides: true, keyDecisionMaker: false };
    await company.send('manager', 'POST', to('contacts'), { ...person, name: '甲', stance: 'supports', weight: 40 });
    await company.send('manager', 'POST', to('contacts'), { ...person, name: '乙', stance: 'unknown', weight: 60 });
    const [profit, people, others] = [money('300000.00'), money('40000.00'), money('30000.00')];
    await company.send('manager', 'POST', to('valuation'), {
      difficulty: [{ item: 'technical', score: 50, grounds: '有案例' }],
      value: {
        ...{ sales: money('900000.00'), profit, people, travel: others, operating: others },
        riskBasisPoints: 500,
      },
    });
    const { body } = await company.send('manager', 'GET', to('sums'));
    expect([body.influence.basisPoints, body.influence.supports, body.influence.totalWeight]).toEqual([4_000, 40, 100]);
    expect([body.deal.value, body.deal.lines.at(-2).amount]).toEqual(['190000.00', '-10000.00']);
    expect([body.difficulty.value, body.difficulty.lines[1].weighted]).toEqual([null, 1_500]);
  });

  it('are shown to nobody who does not see the account', async () => {
    expect((await company.send('manager', 'GET', `/accounts/${UNKNOWN_ID}/sums`)).status).toBe(404);
  });
});
