import { approved, decide, stateOf } from './approving';
import { codesOf, type Company, HASH, money, startCompany, UNKNOWN_ID } from './company';

/** What the tests look at of an item. */
interface Item {
  id: string;
  event: string;
  to: string;
  type: string;
  state: string;
  content: { number: string };
}

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company.close());

const at = (path: string) => `/accounts/${company.accountId}/${path}`;

describe('D7 an expense', () => {
  const expense = (contactId: string, more: Record<string, unknown> = {}) => ({
    ...{ contactId, kind: 'meal', purpose: '项目交流午餐', amount: money('800.00'), occursOn: '2026-03-03' },
    ...more,
  });
  const spending = (actualAmount = money('760.00'), more: Record<string, unknown> = {}) => ({
    ...{ spentOn: '2026-03-02', actualAmount, receiptHash: HASH },
    ...more,
  });

  it.each(['cash', 'redPacket', 'giftCard'])('refuses %s whatever the amount (section 5)', async (kind) => {
    const contactId = await company.contact();
    const answer = await company.send(
      'manager',
      'POST',
      at('expenses'),
      expense(contactId, { kind, amount: money('0.01') }),
    );
    expect([answer.status, answer.body.code, answer.body.rule]).toEqual([422, 'cash-refused', 'section 5']);
    expect(codesOf(answer)).toEqual(['kind cash-refused']);
  });

  it.each([
    [{ amount: '0.00', currency: 'CNY' }, 'amount.amount is-positive-amount'],
    [{ amount: '0', currency: 'CNY' }, 'amount.amount is-positive-amount'],
    [{ amount: '-1.00', currency: 'CNY' }, 'amount.amount is-money-amount'],
    [{ amount: '80.00', currency: 'XXX' }, 'amount.currency is-iso4217-currency-code'],
    [{ amount: '80.00', currency: 'XTS' }, 'amount.currency is-iso4217-currency-code'],
    [{ amount: '80.00', currency: 'XAU' }, 'amount.currency is-iso4217-currency-code'],
    [{ amount: '80.00', currency: 'cny' }, 'amount.currency is-iso4217-currency-code'],
  ])('A1 of %p is refused', async (amount, code) => {
    const body = expense(await company.contact(), { amount });
    const answer = await company.send('manager', 'POST', at('expenses'), body);
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
  });

  it('A1 in a currency that people pay in, though its code begins with X, is not', async () => {
    const amount = { amount: '80.00', currency: 'XOF' };
    const body = expense(await company.contact(), { amount });
    expect((await company.send('manager', 'POST', at('expenses'), body)).status).toBe(201);
  });

  it('is refused for a kind that the policy does not list and for a contact of nobody', async () => {
    const unknown = await company.send('manager', 'POST', at('expenses'), expense(UNKNOWN_ID));
    expect([unknown.status, unknown.body.code]).toEqual([422, 'reference-unknown']);
    const answer = await company.send(
      'manager',
      'POST',
      at('expenses'),
      expense(await company.contact(), { kind: 'yacht' }),
    );
    expect(answer.body.code).toBe('value-not-in-policy');
  });

  it('is approved, then spent up to the approved amount', async () => {
    const contactId = await company.contact({ champion: true });
    const id = await company.fact('expenses', expense(contactId));
    await approved(company, 'manager', `/expenses/${id}`, 'director');
    const over = await company.send('manager', 'POST', `/expenses/${id}/spend`, spending(money('800.01')));
    expect([over.status, over.body.code]).toEqual([422, 'amount-over-approved']);
    const foreign = await company.send('manager', 'POST', `/expenses/${id}/spend`, spending(money('1.00', 'USD')));
    expect([foreign.status, foreign.body.code]).toEqual([422, 'currency-differs']);
    const early = await company.send(
      'manager',
      'POST',
      `/expenses/${id}/spend`,
      spending(undefined, { spentOn: '2026-03-01' }),
    );
    expect(codesOf(early)).toEqual(['spentOn before-approval']);
    const spent = await company.send('specialist', 'POST', `/expenses/${id}/spend`, spending());
    expect(spent.body).toMatchObject({
      state: 'completed',
      record: { on: '2026-03-02', details: { actualAmount: money('760.00') } },
    });
  });

  it('A1 over the limit of the recipient and year goes to senior management too (H1)', async () => {
    const contactId = await company.contact({ name: '孙一年' });
    const first = await company.fact('expenses', expense(contactId, { amount: money('1500.00') }));
    await approved(company, 'manager', `/expenses/${first}`, 'director');
    expect(stateOf(await company.send('manager', 'GET', `/expenses/${first}`))).toEqual([200, 'approved']);
    const second = await company.fact('expenses', expense(contactId, { amount: money('600.00') }));
    const { body } = await company.send('manager', 'POST', `/expenses/${second}/submit`);
    await decide(company, 'director', body.id);
    expect(stateOf(await company.send('manager', 'GET', `/expenses/${second}`))).toEqual([200, 'inApproval']);
    const shown = await company.send('seniorManagement', 'GET', `/approvals/${body.id}`);
    expect(shown.body.content.fields.recipientYear).toBe('overLimit');
    await decide(company, 'seniorManagement', body.id);
    expect(stateOf(await company.send('manager', 'GET', `/expenses/${second}`))).toEqual([200, 'approved']);
  });

  it('A1 H1 the year of a person goes on when the person is recorded again', async () => {
    const yearOf = async (contact: Record<string, unknown>) => {
      const contactId = await company.contact(contact);
      const id = await company.fact('expenses', expense(contactId, { amount: money('600.00') }));
      const { body } = await company.send('manager', 'POST', `/expenses/${id}/submit`);
      const shown = await company.send('director', 'GET', `/approvals/${body.id}`);
      await company.send('manager', 'POST', `/approvals/${body.id}/withdraw`, {});
      return shown.body.content.fields.recipientYear;
    };
    const contactId = await company.contact({ name: '赵同一', phone: '138 0013-8000', email: 'Zhao@Example.com' });
    const first = await company.fact('expenses', expense(contactId, { amount: money('1500.00') }));
    await approved(company, 'manager', `/expenses/${first}`, 'director');
    expect(await yearOf({ name: '赵', phone: '13800138000' })).toBe('overLimit');
    expect(await yearOf({ name: '赵先生', email: 'zhao@example.com' })).toBe('overLimit');
    expect(await yearOf({ name: ' 赵同一' })).toBe('overLimit');
    expect(await yearOf({ name: '赵另一' })).toBe('withinLimit');
  });
});

describe('C2 a reception', () => {
  const reception = (contactId: string, more: Record<string, unknown> = {}) => ({
    ...{
      contactIds: [contactId],
      level: 'A',
      purpose: '考察服务能力',
      plannedOn: '2026-03-10',
      budget: money('5000.00'),
    },
    ...more,
  });
  const result = {
    ...{ heldOn: '2026-03-10', serviceAbility: '认可', technicalLevel: '较高', qualityControl: '每周质检' },
    ...{ staff: '稳定', confidenceEffect: '进入商务谈判' },
  };

  it('A5 is filed by the director alone, decided by senior management, and its result noted after the visit', async () => {
    const id = await company.fact('receptions', reception(await company.contact()));
    expect((await company.send('manager', 'POST', `/receptions/${id}/submit`)).status).toBe(403);
    await approved(company, 'director', `/receptions/${id}`, 'seniorManagement');
    const early = await company.send('manager', 'POST', `/receptions/${id}/hold-result`, result);
    expect(codesOf(early)).toEqual(['heldOn in-the-future']);
    company.goTo('2026-03-11T02:00:00.000Z');
    const held = await company.send('manager', 'POST', `/receptions/${id}/hold-result`, result);
    expect(held.body).toMatchObject({ state: 'completed', version: 2, content: { level: 'A', result } });
    expect((await company.send('manager', 'GET', at(`receptions/${id}`))).body).toMatchObject({
      state: 'completed',
      content: { result },
    });
  });

  it('no client notes a result in the draft, nor a level that the policy does not list', async () => {
    const contactId = await company.contact();
    const lie = await company.send('manager', 'POST', at('receptions'), reception(contactId, { result }));
    expect(codesOf(lie)).toEqual(['result unknown-property']);
    const answer = await company.send('manager', 'POST', at('receptions'), reception(contactId, { level: 'Z' }));
    expect(answer.body.code).toBe('value-not-in-policy');
  });
});

describe('agreements and sub-contracts', () => {
  const agreement = (number: string, more: Record<string, unknown> = {}) => ({
    ...{
      number,
      title: '年度战略合作协议',
      kindOfDeal: 'sem',
      terms: '按季结算',
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
    },
    ...more,
  });
  const subcontract = (number: string, more: Record<string, unknown> = {}) => ({
    ...{ number, title: '第二季度合同', amount: money('900000.00'), startsOn: '2026-04-01', endsOn: '2026-06-30' },
    ...more,
  });
  const signature = { signer: '王志强', signedOn: '2026-03-11', documentHash: HASH };
  const sign = (id: string, body: unknown = signature) =>
    company.send('manager', 'POST', `/contracts/${id}/sign`, body);

  it('C6 an agreement is approved by director and senior management, then signed', async () => {
    const id = await company.fact('agreements', agreement('ZL-1'));
    await approved(company, 'manager', `/contracts/${id}`, 'director', 'seniorManagement');
    const signed = await sign(id);
    expect(signed.body).toMatchObject({
      kind: 'agreement',
      state: 'signed',
      record: { by: '王志强', on: '2026-03-11', documentHash: HASH },
    });
    expect((await sign(id)).body.code).toBe('already-completed');
  });

  it('C7 a sub-contract from ten million needs senior management (A7)', async () => {
    const small = await company.fact('subcontracts', subcontract('ZHT-1', { amount: money('9999999.99') }));
    await approved(company, 'manager', `/contracts/${small}`, 'director');
    expect(stateOf(await company.send('manager', 'GET', `/contracts/${small}`))).toEqual([200, 'approved']);
    const large = await company.fact('subcontracts', subcontract('ZHT-2', { amount: money('10000000.00') }));
    await approved(company, 'manager', `/contracts/${large}`, 'director');
    expect(stateOf(await company.send('manager', 'GET', `/contracts/${large}`))).toEqual([200, 'inApproval']);
    expect((await sign(large)).body.code).toBe('not-approved');
  });

  it('C7 is not signed with an approval of changed content', async () => {
    // With what the account was given within the month it is beyond ten million: senior management decides too.
    const id = await company.fact('subcontracts', subcontract('ZHT-3'));
    await approved(company, 'manager', `/contracts/${id}`, 'director', 'seniorManagement');
    await company.send(
      'manager',
      'PUT',
      at(`subcontracts/${id}`),
      subcontract('ZHT-3', { amount: money('900000.01') }),
    );
    expect((await sign(id)).body.code).toBe('approval-outdated');
  });

  it('is drafted over /contracts too, exactly one of the two', async () => {
    const accountId = company.accountId;
    const drafted = await company.send('manager', 'POST', '/contracts', {
      accountId,
      subcontract: subcontract('ZHT-4'),
    });
    expect([drafted.status, drafted.body.state]).toEqual([201, 'draft']);
    for (const both of [{}, { agreement: agreement('ZL-9'), subcontract: subcontract('ZHT-9') }]) {
      const answer = await company.send('manager', 'POST', '/contracts', { accountId, ...both });
      expect([answer.status, codesOf(answer)]).toEqual([400, ['agreement one-of-two']]);
    }
    expect(
      (await company.send('stranger', 'POST', '/contracts', { accountId, agreement: agreement('ZL-8') })).status,
    ).toBe(404);
  });

  it('refuses a number twice, an unknown agreement, a wrong span and an unlisted kind of deal', async () => {
    const again = await company.send('manager', 'POST', at('subcontracts'), subcontract('ZHT-1'));
    expect([again.status, again.body.code]).toEqual([409, 'already-recorded']);
    const answer = await company.send(
      'manager',
      'POST',
      at('subcontracts'),
      subcontract('ZHT-5', { agreementId: UNKNOWN_ID }),
    );
    expect(codesOf(answer)).toEqual(['agreementId reference-unknown']);
    const span = await company.send('manager', 'POST', at('agreements'), agreement('ZL-5', { endsOn: '2026-03-31' }));
    expect(codesOf(span)).toEqual(['endsOn before-start']);
    const kind = await company.send('manager', 'POST', at('agreements'), agreement('ZL-6', { kindOfDeal: 'print' }));
    expect(kind.body.code).toBe('value-not-in-policy');
  });

  it('P5 finance sees contracts, and no quotations', async () => {
    const contracts = await company.send('finance', 'GET', '/contracts?state=signed');
    expect(contracts.body.items.map((each: Item) => each.content.number)).toEqual(['ZL-1']);
    expect((await company.send('finance', 'GET', '/quotations')).status).toBe(403);
  });
});
