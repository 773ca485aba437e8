import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { approved, decide } from '../features/approving';
import { type Company, money, startCompany, UNKNOWN_ID } from '../features/company';
import { creditOf, goOn, must, pay, planned, shown, signedContract } from './money';

const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
let contractId: string;
beforeEach(async () => {
  company = await startCompany();
  contractId = await signedContract(company);
});
afterEach(async () => {
  expect((await company.app.app.get(VerificationService, { strict: false }).verify()).flawed).toEqual([]);
  await company.close();
});

async function drafted(path: string, body: object): Promise<string> {
  return must(await company.send('manager', 'POST', path, { reason: '客户付款计划调整', ...body }), 201).id as string;
}

describe('A13 an extension', () => {
  it('is drafted, filed and approved; the receivable is extended in the decision’s own transaction, the levels begin anew', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    await goOn(company, on('2026-05-15'));
    const extension = await drafted('/extensions', { receivableId: id, until: '2026-06-30' });
    const submitted = must(await company.send('manager', 'POST', `/extensions/${extension}/submit`), 202);
    expect(await shown(company, id)).toMatchObject({ state: 'overdue', requested: 'extension', dueOn: '2026-04-30' });
    expect(await creditOf(company)).toBe('watch');
    const decided = await decide(company, 'director', submitted.id as string);
    expect(decided.status).toBe(200);
    expect(await shown(company, id)).toMatchObject({
      ...{ state: 'extended', requested: null, extensions: 1, dueOn: '2026-06-30', level: 0, overdueDays: 0 },
    });
    expect(await creditOf(company)).toBe('good');
    expect(must(await company.send('manager', 'GET', `/extensions/${extension}`)).state).toBe('completed');
    await goOn(company, on('2026-06-30'));
    expect((await shown(company, id)).state).toBe('due');
    await goOn(company, on('2026-07-08'));
    expect(await shown(company, id)).toMatchObject({ state: 'overdue', level: 3 });
  });

  it('refused, withdrawn or sent back leaves everything as it is, and may be filed again', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    const extension = await drafted('/extensions', { receivableId: id, until: '2026-05-30' });
    const first = must(await company.send('manager', 'POST', `/extensions/${extension}/submit`), 202);
    expect((await decide(company, 'director', first.id as string, 'return')).status).toBe(200);
    expect(await shown(company, id)).toMatchObject({ state: 'planned', requested: null });
    const second = must(await company.send('manager', 'POST', `/extensions/${extension}/submit`), 202);
    expect((await decide(company, 'director', second.id as string, 'reject')).status).toBe(200);
    expect(await shown(company, id)).toMatchObject({ requested: null, dueOn: '2026-04-30' });
    expect(must(await company.send('manager', 'GET', `/extensions/${extension}`)).state).toBe('draft');
  });

  it('says why it cannot be filed', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    const submit = async (until: string) => {
      const extension = await drafted('/extensions', { receivableId: id, until });
      const answer = await company.send('manager', 'POST', `/extensions/${extension}/submit`);
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await submit('2026-04-30')).toBe('422 extension-not-later');
    expect(await submit('2027-01-01')).toBe('422 extension-too-long');
    expect(await submit('2026-05-10')).toBe('202 undefined');
    expect(await submit('2026-05-11')).toBe('409 request-open');
    must(await pay(company, { [id]: '1000.00' }), 201);
    expect(await submit('2026-05-12')).toBe('409 receivable-closed');
  });

  it('ends when the receivable is paid: nobody has anything to decide any more', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    const extension = await drafted('/extensions', { receivableId: id, until: '2026-05-30' });
    const { id: requestId } = must(await company.send('manager', 'POST', `/extensions/${extension}/submit`), 202);
    must(await pay(company, { [id]: '1000.00' }), 201);
    expect(must(await company.send('director', 'GET', `/approvals/${requestId}`)).status).toBe('voided');
    expect(must(await company.send('manager', 'GET', `/extensions/${extension}`)).state).toBe('cancelled');
  });

  it('is out of scope for others, and filed by manager or director', async () => {
    const id = await planned(company, { contractId });
    const body = { receivableId: id, until: '2026-05-30', reason: '延期' };
    expect((await company.send('stranger', 'POST', '/extensions', body)).status).toBe(404);
    expect((await company.send('finance', 'POST', '/extensions', body)).status).toBe(403);
    expect((await company.send('manager', 'POST', '/extensions', { ...body, receivableId: UNKNOWN_ID })).status).toBe(
      404,
    );
    const extension = await drafted('/extensions', body);
    expect((await company.send('stranger', 'GET', `/extensions/${extension}`)).status).toBe(404);
    expect((await company.send('specialist', 'POST', `/extensions/${extension}/submit`)).status).toBe(403);
    expect((await company.send('manager', 'GET', `/write-offs/${extension}`)).status).toBe(404);
    expect(must(await company.send('manager', 'GET', '/extensions')).items).toHaveLength(1);
    const discarded = await company.send('manager', 'POST', `/extensions/${extension}/discard`, {});
    expect([discarded.status, discarded.body.state]).toEqual([200, 'cancelled']);
  });
});

describe('A13 a write-off', () => {
  it('above the amount goes by director, finance and senior management; the balance is given up, collection stops', async () => {
    const id = await planned(company, { contractId, amount: '300000.00', dueOn: '2026-03-05' });
    await goOn(company, on('2026-03-13'));
    const writeOff = await drafted('/write-offs', { receivableId: id });
    await approved(company, 'manager', `/write-offs/${writeOff}`, 'director', 'finance', 'seniorManagement');
    expect(await shown(company, id)).toMatchObject({
      ...{ state: 'writtenOff', balance: money('0.00'), writtenOff: money('300000.00') },
    });
    const [{ open }] = await company.app.dataSource.query(
      `SELECT count(*)::int AS open FROM deadlines WHERE instance_id = $1 AND status = 'open'`,
      [id],
    );
    expect(open).toBe(0);
    const late = await pay(company, { [id]: '1.00' });
    expect([late.status, late.body.code]).toEqual([409, 'receivable-closed']);
  });

  it('does not count when a payment has changed the balance: voided, and nothing is written off', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-03-05' });
    const writeOff = await drafted('/write-offs', { receivableId: id });
    const { id: requestId } = must(await company.send('manager', 'POST', `/write-offs/${writeOff}/submit`), 202);
    must(await pay(company, { [id]: '0.01' }), 201);
    expect((await decide(company, 'director', requestId as string)).status).toBe(412);
    expect(await shown(company, id)).toMatchObject({ state: 'planned', balance: money('999.99'), requested: null });
  });

  it('races with a payment: one of the two counts, and the sums hold', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-03-05' });
    const writeOff = await drafted('/write-offs', { receivableId: id });
    const { id: requestId } = must(await company.send('manager', 'POST', `/write-offs/${writeOff}/submit`), 202);
    const [paid, decided] = await Promise.all([
      pay(company, { [id]: '1000.00' }),
      decide(company, 'director', requestId as string),
    ]);
    const after = await shown(company, id);
    if (paid.status === 201) {
      expect([after.state, after.writtenOff, decided.status >= 400]).toEqual(['paid', money('0.00'), true]);
    } else {
      expect([after.state, after.writtenOff, decided.status]).toEqual(['writtenOff', money('1000.00'), 200]);
    }
    expect(after.balance).toEqual(money('0.00'));
  });
});

describe('section 9 a credit hold', () => {
  it('stops new sub-contracts and says who can lift it; an approved release lets them through until its last day', async () => {
    const late = await planned(company, { contractId, dueOn: '2025-12-01' });
    expect(await creditOf(company)).toBe('hold');
    const held = await signedContract(company).catch((error: Error) => error.message);
    expect(held).toContain('credit-hold');
    expect(held).toContain('"liftedBy"');
    const release = await drafted('/credit-releases', { accountId: company.accountId, until: '2026-03-10' });
    await approved(company, 'manager', `/credit-releases/${release}`, 'director');
    expect(await creditOf(company)).toBe('watch');
    expect(await signedContract(company)).toMatch(/^[0-9a-f-]{36}$/);
    await goOn(company, '2026-03-10T15:59:00.000Z');
    expect(await creditOf(company)).toBe('watch');
    await goOn(company, '2026-03-10T16:00:00.000Z');
    expect(await creditOf(company)).toBe('hold');
    await goOn(company, on('2026-03-11'));
    must(await pay(company, { [late]: '1000.00' }), 201);
    expect(await creditOf(company)).toBe('good');
    await signedContract(company);
  });
});
