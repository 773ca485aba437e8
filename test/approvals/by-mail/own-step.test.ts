import type { Route } from '../../../src/machines/approval';
import { linkIdOf } from '../../../src/approvals/by-mail/mail-link';
import { type MailCompany, aMailCompany, hiddenFields } from './mail-company';

let company: MailCompany;
beforeAll(async () => {
  company = await aMailCompany();
});
afterAll(() => company?.close());

/** Steps one after another, all of them the director's. */
function ofDirector(...names: string[]): Route {
  const approvers = { by: 'people' as const, personIds: [company.ids.director] };
  return { steps: names.map((name) => ({ name, approvers, counting: { rule: 'anyOne' as const } })) };
}

async function asked() {
  const filed = await company.file('A9', { accountId: await company.addAccount() });
  return { ...filed, path: await newestLink(filed.id) };
}

/** Path of the director's newest link to this request, which mails about others may have followed. */
async function newestLink(requestId: string): Promise<string> {
  await company.post();
  const [newest] = await company.rows<{ id: string }>(
    'SELECT id FROM approval_mail_links WHERE request_id = $1 AND person_id = $2 ORDER BY id DESC LIMIT 1',
    [requestId, company.ids.director],
  );
  const links = company.server
    .to(company.address('director'))
    .map(({ text }) => new URL(/https?:\/\/\S+\/by-mail\/[\w-]+/.exec(text ?? '')![0]).pathname);
  return links.find((path) => linkIdOf(path.split('/').at(-1)!) === newest!.id)!;
}

const decisionsOf = async (id: string): Promise<{ step: number }[]> => (await company.show('manager', id)).decisions;
const isPage = ({ headers }: { headers: Headers }) => /^text\/html/.test(headers.get('content-type') ?? '');

describe('a link and the form of its page are for one step', () => {
  beforeAll(() => company.byMail(['A9'], { A9: ofDirector('director', 'finance') }));

  it('decided on the web, neither decides the step after it, and the page says where the request stands', async () => {
    const filed = await asked();
    const early = await company.open(filed.path);
    expect(hiddenFields(early.text)).toMatchObject({ step: '1', round: '1' });
    await company.decide('director', filed, { comment: '网页上同意' });
    const opened = await company.open(filed.path);
    const sent = await company.submit(filed.path, early.text, { decision: 'approve' });
    for (const { status, text } of [opened, sent]) {
      expect(status).toBe(410);
      expect(text).toMatch(/申请已进入其他环节[\s\S]*当前环节[\s\S]*财务[\s\S]*待审批人[\s\S]*网页上同意/);
      expect(text).not.toContain('<form');
    }
    expect(await decisionsOf(filed.id)).toMatchObject([{ step: 1 }]);
  });

  it('a form made to name another step is none of ours, and the form of one link is none of another', async () => {
    const filed = await asked();
    const first = (await company.open(filed.path)).text;
    const forged = { ...hiddenFields(first), step: '2', seen: 'yes', decision: 'approve' };
    expect((await company.send(filed.path, forged)).status).toBe(422);
    await company.decide('director', filed);
    const next = await newestLink(filed.id);
    for (const step of ['1', '2'])
      expect((await company.submit(next, first, { decision: 'approve', step })).status).toBe(422);
    expect(await decisionsOf(filed.id)).toHaveLength(1);
    expect((await company.submit(next, (await company.open(next)).text, { decision: 'approve' })).status).toBe(200);
    expect(await decisionsOf(filed.id)).toMatchObject([
      { step: 1, via: null },
      { step: 2, via: 'mail' },
    ]);
  });

  it('sent back to its step in the same round, it is asked by another mail: the old link stays dead', async () => {
    const filed = await asked();
    const early = await company.open(filed.path);
    await company.decide('director', filed);
    const second = await newestLink(filed.id);
    const back = await company.decide('director', filed, { decision: 'return', toStep: 1, comment: '重看' });
    expect(back.body).toMatchObject({ status: 'open', step: 1, round: 1 });
    expect((await company.open(filed.path)).status).toBe(410);
    expect((await company.submit(filed.path, early.text, { decision: 'approve' })).status).toBe(410);
    expect((await company.open(second)).status).toBe(410);
    const third = await newestLink(filed.id);
    expect(new Set([filed.path, second, third]).size).toBe(3);
    expect((await company.submit(third, (await company.open(third)).text, { decision: 'approve' })).status).toBe(200);
  });
});

describe('a decision that was taken back is asked for by another mail', () => {
  beforeAll(() => company.byMail(['A9'], { A9: ofDirector('director', 'finance') }));

  it('the link that was not used for it stays dead, the new one works', async () => {
    const filed = await asked();
    const early = await company.open(filed.path);
    await company.decide('director', filed);
    expect((await company.move('director', filed.id, 'take-back')).body).toMatchObject({ status: 'open', step: 1 });
    expect((await company.open(filed.path)).status).toBe(410);
    expect((await company.submit(filed.path, early.text, { decision: 'approve' })).status).toBe(410);
    const next = await newestLink(filed.id);
    expect(next).not.toBe(filed.path);
    expect((await company.submit(next, (await company.open(next)).text, { decision: 'approve' })).status).toBe(200);
  });

  it('nor does that of somebody else, whose seat of the step was not needed; beside a decided seat the others’ live', async () => {
    const two = (rule: 'anyOne' | 'all'): Route => {
      const personIds = [company.ids.gm, company.ids.director];
      return {
        steps: [
          { name: 'director', approvers: { by: 'people', personIds }, counting: { rule } },
          ...ofDirector('finance').steps.slice(0, 1),
        ],
      };
    };
    await company.byMail(['A9'], { A9: two('anyOne') });
    const one = await asked();
    await company.decide('gm', one);
    await company.move('gm', one.id, 'take-back');
    expect((await company.open(one.path)).status).toBe(410);
    expect((await company.open(await newestLink(one.id))).status).toBe(200);
    await company.byMail(['A9'], { A9: two('all') });
    const both = await asked();
    await company.decide('gm', both);
    expect((await company.open(both.path)).status).toBe(200);
    await company.move('gm', both.id, 'take-back');
    expect((await company.open(both.path)).status).toBe(200);
  });
});

describe('an absence that begins later', () => {
  beforeAll(() => company.byMail(['A9'], { A9: ofDirector('director') }));

  it('the substitute gets links for what waits already, at its beginning and once', async () => {
    const filed = await asked();
    const own = await company.file('A9', { requester: 'finance', accountId: await company.addAccount() });
    const from = company.app.clock.now().getTime() + 2 * 3_600_000;
    const until = new Date(from + 5 * 86_400_000).toISOString();
    const body = { personId: company.ids.director, substituteId: company.ids.finance, until };
    const entered = await company.app.request('POST', '/api/v1/absences', {
      ...{ as: company.tokens.administrator, body: { ...body, from: new Date(from).toISOString() } },
    });
    const links = () =>
      company.rows('SELECT request_id FROM approval_mail_links WHERE person_id = $1 AND request_id = ANY ($2)', [
        ...[company.ids.finance, [filed.id, own.id]],
      ]);
    await company.later(1);
    await company.post();
    expect(await links()).toEqual([]);
    const start = company.app.clock.now();
    company.app.clock.set(new Date(from));
    try {
      for (let again = 0; again < 2; again += 1) {
        await company.later(0);
        await company.post();
      }
      expect(await links()).toEqual([{ request_id: filed.id }]);
      const page = await company.open(await company.link('finance'));
      expect(page.status).toBe(200);
    } finally {
      company.app.clock.set(start);
      const end = `/api/v1/absences/${entered.body.id}/end`;
      await company.app.request('POST', end, { as: company.tokens.administrator, body: {} });
    }
  });
});

describe('several at once', () => {
  beforeAll(() => company.byMail(['A9'], { A9: ofDirector('director') }));

  /** Content that is read under the subject's lock, as real subjects do. */
  function lockingContent() {
    const content = company.subject.content.bind(company.subject);
    return jest.spyOn(company.subject, 'content').mockImplementation(async (tx, request) => {
      await company.subject.lock(tx, request.subjectId);
      return content(tx, request);
    });
  }

  it('one form sent three times: one decision, and pages that say who decided', async () => {
    const spy = lockingContent();
    for (let run = 0; run < 5; run += 1) {
      const { id, path } = await asked();
      const { text } = await company.open(path);
      const answers = await Promise.all([1, 2, 3].map(() => company.submit(path, text, { decision: 'approve' })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409 || status === 410)).toHaveLength(2);
      const [{ person }] = (await company.show('manager', id)).decisions;
      for (const answer of answers) {
        expect(isPage(answer)).toBe(true);
        expect(answer.text).toContain(person.name);
      }
      expect(await decisionsOf(id)).toHaveLength(1);
    }
    spy.mockRestore();
  });

  it('what the database gave up is tried again; where it stays busy, a page says so', async () => {
    const { id, path } = await asked();
    const { text } = await company.open(path);
    const busy = Object.assign(new Error('could not serialize access due to concurrent update'), { code: '40001' });
    const spy = jest.spyOn(company.subject, 'content').mockRejectedValueOnce(busy);
    expect((await company.open(path)).status).toBe(200);
    spy.mockRejectedValue(busy);
    for (const answer of [await company.open(path), await company.submit(path, text, { decision: 'approve' })]) {
      expect(answer.status).toBe(503);
      expect(isPage(answer)).toBe(true);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(answer.text).toContain('未能完成');
    }
    spy.mockRestore();
    expect(await decisionsOf(id)).toEqual([]);
    expect((await company.submit(path, text, { decision: 'approve' })).status).toBe(200);
  });
});
