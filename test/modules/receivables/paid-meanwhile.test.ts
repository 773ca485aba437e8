import { NotificationsService } from '../../../src/modules/notifications/notifications.service';
import { MessageRenderer } from '../../../src/modules/notifications/message-renderer';
import { MessageTruth } from '../../../src/modules/platform/live/message-truth';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { MailPost } from '../../../src/modules/platform/mail/mail-post';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { decide } from '../features/approving';
import { type Company, startCompany } from '../features/company';
import { goOn, must, pay, planned, signedContract } from './money';

let server: MailServer;
let company: Company;
let contractId: string;
beforeAll(async () => {
  server = await startMailServer();
  const mail = {
    smtpUrl: server.url,
    from: 'Keypath <keypath@example.test>',
    publicUrl: 'http://keypath.example.test',
  };
  company = await startCompany(undefined, { mail });
  contractId = await signedContract(company);
});
afterAll(async () => {
  await company?.close();
  await server?.close();
});

const part = <T>(type: abstract new (...args: never[]) => T): T =>
  company.app.app.get(type as never, { strict: false });
const rows = (sql: string, values: unknown[] = []) => company.app.dataSource.query<any[]>(sql, values as never);
const post = (instant: string) => part(MailPost).sendDue(new Date(instant));

/** As the relay does: what the outbox holds of these receivables becomes notifications. */
async function relayed(ids: string[]): Promise<void> {
  const found = await rows(
    `SELECT key, payload, created_at AS "createdAt" FROM outbox WHERE payload->'link'->>'id' = ANY ($1)`,
    [ids],
  );
  await part(UnitOfWork).run((tx) => part(NotificationsService).record(tx, found, { at: company.clock.now() }));
}

it('section 9 a digest reads the balance again: nothing of what was paid, disputed or promised meanwhile, today’s balance of the rest', async () => {
  const five = await Promise.all(
    ['0', '1', '2', '3', '4'].map(() => planned(company, { contractId, dueOn: '2026-04-30' })),
  );
  const [paid, disputed, promised, partly, owed] = five as [string, string, string, string, string];
  await goOn(company, '2026-05-07T02:00:00.000Z');
  await relayed(five);
  must(await pay(company, { [paid]: '1000.00', [partly]: '400.00' }), 201);
  must(await company.send('manager', 'POST', `/receivables/${disputed}/dispute`, { reason: '数据不符' }));
  must(
    await company.send('manager', 'POST', `/receivables/${promised}/promise`, { until: '2026-05-20', note: '月中' }),
  );
  await post('2026-05-08T01:00:00.000Z');
  const [mail] = server.to(company.people.manager.email).filter(({ text }) => text?.includes('YS-'));
  const numberOf = async (id: string) =>
    (await rows('SELECT number FROM receivables WHERE id = $1', [id]))[0].number as string;
  const [saysPaid, saysDisputed, saysPromised] = await Promise.all([paid, disputed, promised].map(numberOf));
  for (const number of [saysPaid, saysDisputed, saysPromised]) expect(mail!.text).not.toContain(number);
  expect(mail!.text).toContain('600.00');
  expect(mail!.text!.match(/YS-/g)).toHaveLength(2);
  expect(mail!.text).toContain(await numberOf(owed));
  const over = await rows(
    `SELECT DISTINCT link->>'id' AS id FROM notifications WHERE over_at IS NOT NULL AND user_id = $1`,
    [company.people.manager.id],
  );
  expect(over.map(({ id }) => id).sort()).toEqual([paid, disputed, promised].sort());
});

it('section 9 a single mail that could not be sent says nothing once it is paid, and the ledger notes it', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-06-01' });
  const body = { channels: [{ kind: 'collections', channel: 'mail' }] };
  must(await company.send('finance', 'PUT', '/notifications/settings', body));
  await goOn(company, '2026-06-08T02:00:00.000Z');
  await relayed([id]);
  must(await pay(company, { [id]: '1000.00' }), 201);
  await post('2026-06-08T02:10:00.000Z');
  const { email, id: personId } = company.people.finance;
  const [{ number }] = await rows('SELECT number FROM receivables WHERE id = $1', [id]);
  expect(server.to(email).filter(({ text }) => text?.includes(number))).toEqual([]);
  const sent = await rows(`SELECT status FROM mails WHERE recipient_id = $1 AND kind = 'notification.single'`, [
    personId,
  ]);
  expect(sent).toEqual([{ status: 'dropped' }]);
});

it('section 9 a level says that there is money on account, which ageing shows beside what is owed', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-07-01' });
  must(await pay(company, {}, { amount: '5000.00' }), 201);
  await goOn(company, '2026-07-08T02:00:00.000Z');
  const [{ payload }] = await rows(`SELECT payload FROM outbox WHERE key LIKE $1`, [`receivable-${id}-level:7%`]);
  expect(payload.params.onAccount).toEqual({ amount: '5000.00', currency: 'CNY' });
  const render = await part(MessageRenderer).forReader('zh-CN');
  expect(render(payload.template, payload.params).body).toContain('另有未核销的预收款 CNY 5000.00');
  const { onAccount: _, ...without } = payload.params;
  expect(render(payload.template, without).body).not.toContain('预收款');
  const { items } = must(await company.send('finance', 'GET', '/ageing'));
  const { currencies } = must(await company.send('finance', 'GET', `/accounts/${company.accountId}/statement`));
  expect([items[0].onAccount, items[0].net]).toEqual(['5000.00', currencies[0].closing]);
});

describe('what a message asks is looked at again before it goes out', () => {
  const standing = (template: string, link: { type: string; id: string }, userId: string, params = {}) =>
    part(UnitOfWork).run(async (tx) => {
      const message = { id: 'one', userId, template, params, link };
      return (await part(MessageTruth).of(tx, [message], company.clock.now())).get('one');
    });

  it('B2 a visit that was moved or cancelled', async () => {
    const contactId = await company.contact();
    const plannedAt = '2026-07-20T10:00:00+08:00';
    const step = { strength: 'normal', manner: '先交流行业案例' };
    const body = {
      ...{ accountId: company.accountId, contactIds: [contactId], level: 'C', purpose: 'contact', plannedAt },
      ...{ goal: '了解预算', intendedStep: step },
    };
    const { id } = must(await company.send('manager', 'POST', '/visits', body), 201);
    const look = (params: object) =>
      standing('visitPreparationDue', { type: 'visit', id }, company.people.manager.id, params);
    expect(await look({ plannedAt })).toBeUndefined();
    expect(await look({ plannedAt: '2026-07-19T10:00:00+08:00' })).toBe('over');
    must(await company.send('manager', 'POST', `/visits/${id}/cancel`, { reason: '客户临时出差' }));
    expect(await look({ plannedAt })).toBe('over');
  });

  it('section 8 a request that was decided', async () => {
    const body = { accountId: company.accountId, until: '2026-07-20', reason: '客户承诺付款' };
    const { id } = must(await company.send('manager', 'POST', '/credit-releases', body), 201);
    const { id: requestId } = must(await company.send('manager', 'POST', `/credit-releases/${id}/submit`), 202);
    const look = () => standing('approvalOpened', { type: 'approval', id: requestId }, company.people.director.id);
    expect(await look()).toBeUndefined();
    await decide(company, 'director', requestId);
    expect(await look()).toBe('over');
  });
});

describe('A13 a credit release', () => {
  const drafted = async (until: string) =>
    must(
      await company.send('manager', 'POST', '/credit-releases', {
        ...{ accountId: company.accountId, until, reason: '客户承诺付款' },
      }),
      201,
    ).id as string;
  const submit = async (until: string) => {
    const { status, body } = await company.send('manager', 'POST', `/credit-releases/${await drafted(until)}/submit`);
    return [status, body.code];
  };

  it('ends neither in the past nor beyond what policy allows, and waits alone', async () => {
    expect(await submit('2020-01-01')).toEqual([422, 'release-in-the-past']);
    expect(await submit('2099-01-01')).toEqual([422, 'release-too-long']);
    expect((await submit('2026-07-20'))[0]).toBe(202);
    expect(await submit('2026-07-20')).toEqual([409, 'release-open']);
  });
});
