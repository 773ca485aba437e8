import { type MailCompany, aMailCompany, hiddenFields, SITE } from './mail-company';

let company: MailCompany;
beforeAll(async () => {
  company = await aMailCompany();
  await company.byMail(['A6', 'A9']);
});
afterAll(() => company?.close());

/** A request with the director's link. */
async function asked(kind: 'A6' | 'A9' = 'A9', note = '展会展位升级') {
  const filed = await company.file(kind, { accountId: await company.addAccount(note) });
  await company.post();
  return { ...filed, path: await company.link('director') };
}
const statusOf = async (id: string) => (await company.show('manager', id)).status as string;

describe('the mail', () => {
  it('tells in the receiver’s language what is asked, with one link', async () => {
    await company.rows(`UPDATE users SET locale = 'en' WHERE id = $1`, [company.ids.codirector]);
    await asked('A9', '<b>展位</b> & "升级"');
    const [zh] = company.server.to(company.address('director')).slice(-1);
    const [en] = company.server.to(company.address('codirector')).slice(-1);
    expect(zh?.subject).toMatch(/^【待审批】Account/);
    expect(zh?.text).toContain('人民币 1,000.00 元（大写：壹仟元整）');
    expect(zh?.text).toContain('<b>展位</b> & "升级"');
    expect(zh?.html).toContain('&lt;b&gt;展位&lt;/b&gt; &amp; &quot;升级&quot;');
    expect(zh?.html).not.toContain('<b>展位');
    expect(en?.subject).toMatch(/^Approval needed: /);
    expect(en?.text).toContain('CNY 1,000.00');
    expect(en?.headers.get('auto-submitted')).toBe('auto-generated');
    for (const mail of [zh, en]) {
      const links = [...`${mail?.html}`.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
      expect(links).toEqual([expect.stringMatching(new RegExp(`^${SITE}/api/v1/approvals/by-mail/[\\w-]{64}$`))]);
      expect(mail?.text).not.toMatch(/approvals-mail:|\{\{/);
    }
    await company.rows(`UPDATE users SET locale = 'zh-CN' WHERE id = $1`, [company.ids.codirector]);
  });

  it('is not sent where policy, amount or person say no, and goes to whoever the next step asks', async () => {
    const before = company.server.mails.length;
    await company.file('A8');
    company.subject.amount = '200000.01';
    await company.file('A9');
    company.subject.amount = '1000.00';
    await company.app.request('PUT', '/api/v1/approvals/mail-choice', {
      as: company.tokens.codirector,
      body: { wanted: false },
    });
    const filed = await company.file('A6');
    await company.post();
    expect(company.server.mails.slice(before).map((mail) => [mail.to].flat()[0]?.value[0]?.address)).toEqual([
      company.address('director'),
    ]);
    await company.app.request('PUT', '/api/v1/approvals/mail-choice', {
      as: company.tokens.codirector,
      body: { wanted: true },
    });
    await company.decide('director', filed);
    await company.post();
    expect(company.server.to(company.address('gm'))).toHaveLength(1);
  });

  it('is not written any more for what moved on before it was sent', async () => {
    const before = company.server.mails.length;
    const filed = await company.file('A9');
    await company.move('manager', filed.id, 'withdraw');
    await company.post();
    expect(company.server.mails).toHaveLength(before);
    const kept = await company.rows(`SELECT DISTINCT status FROM mails WHERE subject_id = $1`, [filed.id]);
    expect(kept).toEqual([{ status: 'dropped' }]);
  });
});

describe('the page', () => {
  it('shows what is asked and decides nothing by being read, by GET or HEAD, however often', async () => {
    const { id, path } = await asked('A9', '<script>alert(1)</script>');
    for (let index = 0; index < 10; index += 1) {
      const { status, text, headers } = await company.open(path);
      expect(status).toBe(200);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).not.toContain('<script');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    const head = await company.app.request('HEAD', path);
    expect(head.status).toBe(200);
    expect(head.text).toBe('');
    expect(await statusOf(id)).toBe('open');
    expect(
      await company.rows('SELECT used_at FROM approval_mail_links WHERE request_id = $1 AND used_at IS NOT NULL', [id]),
    ).toEqual([]);
  });

  it('decides nothing by a form that no page was shown for, or whose box is not ticked', async () => {
    const { id, path, contentHash } = await asked();
    const page = (await company.open(path)).text;
    const blind: Record<string, string>[] = [
      {},
      { decision: 'approve' },
      { decision: 'approve', seen: 'yes', round: '1', contentHash },
      { ...hiddenFields(page), decision: 'approve' },
      { ...hiddenFields(page), seen: 'yes', decision: '' },
      { ...hiddenFields(page), seen: 'yes' },
      { ...hiddenFields(page), seen: 'yes', decision: 'adopt' },
      {
        ...hiddenFields(page),
        seen: 'yes',
        decision: 'approve',
        nonce: '1772418000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      },
    ];
    for (const fields of blind) expect((await company.send(path, fields)).status).toBe(422);
    const json = await company.app.request('POST', path, {
      body: { ...hiddenFields(page), seen: 'yes', decision: 'approve' },
    });
    expect(json.status).toBe(422);
    expect(await statusOf(id)).toBe('open');
  });

  it('refuses a form that another site sends', async () => {
    const { id, path } = await asked();
    const fields = { ...hiddenFields((await company.open(path)).text), seen: 'yes', decision: 'approve' };
    const answer = await company.app.request('POST', path, {
      raw: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect(await statusOf(id)).toBe('open');
  });

  it('takes no form anywhere else', async () => {
    const answer = await company.app.request('POST', '/api/v1/auth/login', {
      raw: 'email=a',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(415);
  });

  it('decides once, like the interface, and history says that it came by mail', async () => {
    const { id, path } = await asked();
    const page = await company.open(path);
    const done = await company.submit(path, page.text, { decision: 'approve', comment: '同意\r\n请尽快' });
    expect(done.status).toBe(200);
    expect(done.text).toContain('审批结果已提交');
    const detail = await company.show('manager', id);
    expect(detail).toMatchObject({ status: 'approved', decisions: [{ via: 'mail', comment: '同意\n请尽快' }] });
    const [row] = await company.rows<{ payload: unknown }>(
      `SELECT to_jsonb(t) AS payload FROM transitions t WHERE instance_id = $1 AND event = 'approval.approve'`,
      [id],
    );
    expect(JSON.stringify(row)).toContain('"via": "mail"'.replace(' ', ''));
    const again = await company.submit(path, page.text, { decision: 'reject', comment: '不' });
    expect(again.status).toBe(410);
    expect(again.text).toContain('链接已使用');
    expect((await company.open(path)).status).toBe(410);
    expect(
      (await company.app.request('GET', `/api/v1/approvals/${id}/print?lang=zh-CN`, { as: company.tokens.manager }))
        .text,
    ).toContain('通过邮件链接');
  });

  it('rejects and returns with a comment; what is missing is said beside it and nothing typed is lost', async () => {
    const first = await asked();
    const long = '字'.repeat(4_001);
    const wrong = await company.submit(first.path, (await company.open(first.path)).text, {
      decision: 'reject',
      comment: long,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(long);
    expect(wrong.text).toContain('不得超过 4000 个字符');
    expect((await company.submit(first.path, wrong.text, { decision: 'reject', comment: '预算不足' })).status).toBe(
      200,
    );
    expect(await statusOf(first.id)).toBe('rejected');
    const second = await asked();
    const page = await company.open(second.path);
    await company.submit(second.path, page.text, { decision: 'return', comment: '请补充附件' });
    expect(await statusOf(second.id)).toBe('returned');
  });

  it('is for two at once: one decides, the other reads who was first', async () => {
    const { id, path } = await asked();
    const pages = await Promise.all([company.open(path), company.open(path)]);
    const answers = await Promise.all(
      pages.map((page, index) =>
        company.submit(path, page.text, { decision: index === 0 ? 'approve' : 'reject', comment: '并发' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(answers.find(({ status }) => status === 410)?.text).toContain('Person');
    expect((await company.show('manager', id)).decisions).toHaveLength(1);
  });

  it('answers the same form sent three times at once with a page each time', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, path } = await asked();
      const page = await company.open(path);
      const sent = [1, 2, 3].map(() => company.submit(path, page.text, { decision: 'approve', comment: '三连击' }));
      const answers = await Promise.all(sent);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
      for (const { text } of answers) expect(text).toContain('<html');
      expect((await company.show('manager', id)).decisions).toHaveLength(1);
    }
  });
});

describe('a link', () => {
  const dead: [string, (id: string, contentHash: string) => Promise<unknown>, RegExp][] = [
    ['was withdrawn', (id) => company.move('manager', id, 'withdraw'), /申请已办结[\s\S]*已撤回/],
    [
      'was decided elsewhere',
      (id, contentHash) => company.decide('codirector', { id, contentHash }),
      /申请已办结[\s\S]*同意/,
    ],
    ['was transferred', (id) => company.move('director', id, 'transfer', { to: company.ids.gm }), /该申请已不在您处/],
    ['was delegated', (id) => company.move('director', id, 'delegate', { to: company.ids.gm }), /该申请已不在您处/],
    ['was suspended', (id) => company.move('administrator', id, 'suspend'), /暂不能审批/],
    [
      'was sent back',
      (id, contentHash) => company.decide('codirector', { id, contentHash }, { decision: 'return', comment: '补充' }),
      /新一轮/,
    ],
  ];
  it.each(dead)('is dead when the request %s, and says so', async (_, move, words) => {
    const { id, path, contentHash } = await asked();
    const page = await company.open(path);
    const moved = (await move(id, contentHash)) as { status: number };
    expect(moved.status).toBe(200);
    const opened = await company.open(path);
    expect(opened.status).toBe(410);
    expect(opened.text).toMatch(words);
    expect(opened.text).toContain(SITE);
    const before = (await company.show('manager', id)).decisions.length;
    expect((await company.submit(path, page.text, { decision: 'approve' })).status).toBe(410);
    expect((await company.show('manager', id)).decisions).toHaveLength(before);
  });

  it('is dead after a resubmission; the new round has a link of its own', async () => {
    const { id, path, contentHash } = await asked();
    await company.decide('director', { id, contentHash }, { decision: 'return', comment: '补充' });
    expect((await company.move('manager', id, 'resubmit')).status).toBe(200);
    expect((await company.open(path)).text).toContain('申请已进入新一轮');
    await company.post();
    const next = await company.link('director');
    expect(next).not.toBe(path);
    expect((await company.open(next)).status).toBe(200);
  });

  it('is for its own step: it decides no later one, be it the same person’s', async () => {
    const anyOne = { rule: 'anyOne' } as const;
    const directors = { by: 'people' as const, personIds: [company.ids.director] };
    const steps = ['director', 'finance'].map((name) => ({ name, approvers: directors, counting: anyOne }));
    await company.byMail(['A9'], { A9: { steps } });
    const filed = await asked();
    const early = await company.open(filed.path);
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open' });
    expect((await company.open(filed.path)).status).toBe(410);
    expect((await company.submit(filed.path, early.text, { decision: 'approve' })).status).toBe(410);
    expect((await company.show('manager', filed.id)).decisions).toHaveLength(1);
    await company.post();
    const next = await company.link('director');
    expect(next).not.toBe(filed.path);
    expect((await company.submit(next, (await company.open(next)).text, { decision: 'approve' })).status).toBe(200);
    expect(await statusOf(filed.id)).toBe('approved');
    await company.byMail(['A6', 'A9']);
  });

  it('is sent again when a suspended request goes on', async () => {
    const { id, path } = await asked();
    await company.move('administrator', id, 'suspend');
    await company.move('administrator', id, 'resume');
    await company.post();
    const next = await company.link('director');
    expect(next).not.toBe(path);
    const page = await company.open(next);
    expect((await company.submit(next, page.text, { decision: 'approve' })).status).toBe(200);
  });

  it('is dead for somebody who was disabled, lost the post or turned it off, and shows them no more than they may see', async () => {
    const cases: [string, string][] = [
      [`UPDATE users SET disabled_at = now() WHERE id = $1`, `UPDATE users SET disabled_at = NULL WHERE id = $1`],
      [`UPDATE users SET roles = '{specialist}' WHERE id = $1`, `UPDATE users SET roles = '{director}' WHERE id = $1`],
      [
        `INSERT INTO approval_mail_choices VALUES ($1, FALSE, now())`,
        `DELETE FROM approval_mail_choices WHERE person_id = $1`,
      ],
    ];
    for (const [change, back] of cases) {
      const { id, path } = await asked('A9', '绝密内容');
      const page = await company.open(path);
      await company.rows(change, [company.ids.director]);
      const opened = await company.open(path);
      expect(opened.status).toBe(410);
      expect(opened.text).not.toContain('绝密内容');
      expect((await company.submit(path, page.text, { decision: 'approve' })).status).toBe(410);
      expect(await statusOf(id)).toBe('open');
      await company.rows(back, [company.ids.director]);
    }
  });

  it('is dead after its time, and when the policy closes this way', async () => {
    const { path } = await asked();
    const now = company.app.clock.now();
    company.app.clock.set(new Date(now.getTime() + 7 * 86_400_000));
    expect((await company.open(path)).text).toContain('链接已过期');
    company.app.clock.set(now);
    await company.routes({ A9: { ...(await policyRoute('A9')), mail: false } });
    expect((await company.open(path)).text).toContain('不能通过邮件审批');
    await company.byMail(['A6', 'A9']);
    expect((await company.open(path)).status).toBe(200);
  });

  it('is bound to all that it was sent for: changed tokens and changed rows are no links', async () => {
    const { id, path } = await asked();
    const token = path.split('/').at(-1)!;
    const changed = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    for (const each of [changed(0), changed(30), changed(50), token.slice(1), `${token}A`, 'nonsense'])
      expect((await company.open(path.replace(token, each))).status).toBe(404);
    await company.rows('UPDATE approval_mail_links SET person_id = $2 WHERE request_id = $1', [id, company.ids.gm]);
    expect((await company.open(path)).status).toBe(404);
    const stored = await company.rows(`SELECT * FROM approval_mail_links, mails WHERE mails.subject_id = $1`, [id]);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('is slow to be guessed', async () => {
    const { path } = await asked();
    const statuses: number[] = [];
    for (let index = 0; index < 24; index += 1)
      statuses.push((await company.open(`${path.slice(0, -3)}${100 + index}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await company.open(path)).status).toBe(429);
    company.app.clock.set(new Date(company.app.clock.now().getTime() + 3_600_000));
    expect((await company.open(path)).status).toBe(200);
  });
});

describe('content that changed since the mail', () => {
  it('edited by another approver: the page warns, shows the change and takes a decision only on what is there now', async () => {
    await company.byMail(['A9'], {
      A9: {
        steps: [
          {
            name: 'director',
            approvers: { by: 'roleInDepartment', role: 'director' },
            counting: { rule: 'all' },
            fields: { edit: ['fields.note'] },
          },
        ],
      },
    });
    const { id, path, contentHash } = await asked('A9', '原来的说明');
    const page = await company.open(path);
    const edited = await company.move('codirector', id, 'edit', {
      contentHash,
      fields: { 'fields.note': '改过的说明' },
    });
    expect(edited.status).toBe(200);
    const outdated = await company.submit(path, page.text, { decision: 'approve' });
    expect(outdated.status).toBe(409);
    expect(outdated.text).toContain('申请内容已有变更');
    expect(outdated.text).toMatch(/<del><span class="text">原来的说明<\/span><\/del>[\s\S]*改过的说明/);
    expect((await company.submit(path, outdated.text, { decision: 'approve' })).status).toBe(200);
    const detail = await company.show('manager', id);
    expect(detail.decisions.at(-1)).toMatchObject({ contentHash: detail.contentHash, round: 2, via: 'mail' });
    await company.byMail(['A6', 'A9']);
  });

  it('overtaken by its own subject: the page says that a decision would void it, and it does', async () => {
    const { id, path, accountId } = await asked('A9', '原来的说明');
    await company.rows('UPDATE accounts SET group_name = $2 WHERE id = $1', [accountId, '后来的说明']);
    const page = await company.open(path);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/所依据的资料已有变更[\s\S]*原来的说明[\s\S]*后来的说明/);
    const decided = await company.submit(path, page.text, { decision: 'approve' });
    expect(decided.status).toBe(409);
    expect(decided.text).toMatch(/申请已办结[\s\S]*已失效/);
    expect(await statusOf(id)).toBe('voided');
  });
});

describe('in the place of somebody', () => {
  it('a substitute gets a link of their own, and decides in that seat', async () => {
    const at = company.app.clock.now();
    await company.rows(
      `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, reason, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '', $3)`,
      [company.ids.director, company.ids.gm, at, new Date(at.getTime() + 3_600_000)],
    );
    const { id } = await asked();
    const path = await company.link('gm');
    const page = await company.open(path);
    expect(page.text).toContain('您正在代');
    expect((await company.submit(path, page.text, { decision: 'approve' })).status).toBe(200);
    const [decision] = (await company.show('manager', id)).decisions;
    expect(decision).toMatchObject({
      person: { id: company.ids.gm },
      actingFor: { id: company.ids.director },
      via: 'mail',
    });
    company.app.clock.set(new Date(at.getTime() + 2 * 3_600_000));
  });

  it('fields that a step does not show are in neither mail nor page', async () => {
    await company.byMail(['A9'], {
      A9: {
        steps: [
          {
            name: 'director',
            approvers: { by: 'roleInDepartment', role: 'director' },
            counting: { rule: 'anyOne' },
            fields: { hidden: ['fields.note', 'amount'] },
          },
        ],
      },
    });
    const { path } = await asked('A9', '不给看的内容');
    const mail = company.server.to(company.address('director')).at(-1);
    const page = await company.open(path);
    for (const text of [mail?.text, mail?.html, page.text]) {
      expect(text).not.toContain('不给看的内容');
      expect(text).not.toContain('1,000.00');
    }
    await company.byMail(['A6', 'A9']);
  });
});

async function policyRoute(kind: string): Promise<any> {
  const [row] = await company.rows<{ document: any }>(`SELECT document FROM policies WHERE status = 'active'`);
  return row!.document.approvals.routes[kind];
}
