import { aCompany, type Company } from '../company';

type Post = keyof Company['tokens'];

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const send = (method: string, path: string, as: Post, body?: unknown) =>
  company.app.request(method, `/api/v1/approvals${path}`, { as: company.tokens[as], body });
const copy = (id: string, as: Post, people: Post[]) =>
  send('POST', `/${id}/copies`, as, { personIds: people.map((post) => company.ids[post]) });
const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map((item) => item.id);

describe('copies', () => {
  it('let a person see the request, are told once, and stand in box cc', async () => {
    const { id } = await company.file('A9');
    expect((await send('GET', `/${id}`, 'finance')).status).toBe(404);
    expect(await copy(id, 'manager', ['finance', 'buyer'])).toMatchObject({ status: 200 });
    expect((await copy(id, 'director', ['finance'])).body.items).toHaveLength(2);
    expect((await send('GET', `/${id}`, 'finance')).status).toBe(200);
    expect(idsOf(await send('GET', '?box=cc', 'finance'))).toEqual([id]);
    expect((await company.messages(id)).filter(({ template }) => template === 'approvalCopiedBy')).toHaveLength(2);
  });

  it('are given by requester and approvers alone', async () => {
    const { id } = await company.file('A9');
    expect(await copy(id, 'gm', ['finance'])).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await copy(id, 'stranger', ['finance'])).toMatchObject({ status: 404 });
    expect(await copy(id, 'codirector', ['finance'])).toMatchObject({ status: 200 });
    expect(await copy(id, 'finance', ['buyer'])).toMatchObject({ status: 403 });
  });

  it('go to people who are there', async () => {
    const { id } = await company.file('A9');
    const nobody = '0190a000-0000-7000-8000-00000000abcd';
    expect(await send('POST', `/${id}/copies`, 'manager', { personIds: [nobody] })).toMatchObject({
      status: 422,
      body: { code: 'person-not-available', personIds: [nobody] },
    });
    expect(await send('POST', `/${id}/copies`, 'manager', { personIds: [] })).toMatchObject({ status: 400 });
  });
});

describe('reading', () => {
  const counts = async (as: Post) => (await send('GET', '/counts', as)).body;
  const item = async (box: string, as: Post, id: string) =>
    (await send('GET', `?box=${box}&limit=200`, as)).body.items.find((each: { id: string }) => each.id === id);

  it('is marked once, and boxes, filters and numbers follow', async () => {
    const { id } = await company.file('A9');
    const before = await counts('compliance');
    await copy(id, 'manager', ['compliance']);
    expect(await counts('compliance')).toEqual({ ...before, unreadCopies: before.unreadCopies + 1 });
    expect(await item('cc', 'compliance', id)).toMatchObject({ read: false });
    expect(idsOf(await send('GET', '?box=cc&unread=true', 'compliance'))).toContain(id);
    const first = await send('POST', `/${id}/read`, 'compliance');
    company.app.clock.set(new Date(company.app.clock.now().getTime() + 60_000));
    expect((await send('POST', `/${id}/read`, 'compliance')).body).toEqual(first.body);
    expect(await counts('compliance')).toEqual(before);
    expect(await item('cc', 'compliance', id)).toMatchObject({ read: true });
    expect(idsOf(await send('GET', '?box=cc&unread=true', 'compliance'))).not.toContain(id);
  });

  it('what waits for me is unread until I read it; what I filed is read', async () => {
    const { id } = await company.file('A9');
    const before = await counts('director');
    expect(await item('pending', 'director', id)).toMatchObject({ read: false });
    expect(await item('started', 'manager', id)).toMatchObject({ read: true });
    expect(idsOf(await send('GET', '?box=started&unread=true', 'manager'))).toEqual([]);
    await send('POST', `/${id}/read`, 'director');
    expect(await item('pending', 'director', id)).toMatchObject({ read: true });
    expect(idsOf(await send('GET', '?box=pending&unread=true', 'director'))).not.toContain(id);
    expect(await counts('director')).toEqual({ ...before, unreadPending: before.unreadPending - 1 });
  });

  it('what was returned to me is counted', async () => {
    const before = await counts('manager');
    const filed = await company.file('A9');
    await company.decide('director', filed, { decision: 'return' });
    expect(await counts('manager')).toEqual({ ...before, returned: before.returned + 1 });
  });

  it('a copy for somebody who has read it already is no news', async () => {
    const { id } = await company.file('A9');
    await send('POST', `/${id}/read`, 'gm');
    const before = await counts('gm');
    await copy(id, 'manager', ['gm']);
    expect(await counts('gm')).toEqual(before);
    expect(await item('cc', 'gm', id)).toMatchObject({ read: true });
  });

  it('is shown to requester, approvers and auditors', async () => {
    const filed = await company.file('A9');
    await send('POST', `/${filed.id}/read`, 'gm');
    await company.decide('director', filed);
    const expected = [company.ids.gm, company.ids.director].sort();
    for (const post of ['manager', 'codirector', 'auditor'] as const) {
      const { body } = await send('GET', `/${filed.id}/readers`, post);
      expect(body.items.map((each: { person: { id: string } }) => each.person.id).sort()).toEqual(expected);
    }
    expect(await send('GET', `/${filed.id}/readers`, 'gm')).toMatchObject({ status: 403 });
    expect(await send('GET', `/${filed.id}/readers`, 'stranger')).toMatchObject({ status: 404 });
    expect(await send('POST', `/${filed.id}/read`, 'auditor')).toMatchObject({ status: 403 });
    expect(await send('POST', `/${filed.id}/read`, 'stranger')).toMatchObject({ status: 404 });
  });

  it('is of a round: a new one is unread, and who read the old one is history', async () => {
    const filed = await company.file('A9');
    const { id } = filed;
    await copy(id, 'manager', ['buyer']);
    for (const post of ['buyer', 'codirector'] as const) await send('POST', `/${id}/read`, post);
    const before = { buyer: await counts('buyer'), codirector: await counts('codirector') };
    await company.decide('director', filed, { decision: 'return', comment: 'more' });
    expect((await company.move('manager', id, 'resubmit')).body).toMatchObject({ round: 2 });
    expect(await counts('buyer')).toEqual({ ...before.buyer, unreadCopies: before.buyer.unreadCopies + 1 });
    expect(await counts('codirector')).toEqual({
      ...before.codirector,
      unreadPending: before.codirector.unreadPending + 1,
    });
    expect(await item('cc', 'buyer', id)).toMatchObject({ read: false });
    expect(await item('pending', 'codirector', id)).toMatchObject({ read: false });
    expect(await item('pending', 'director', id)).toMatchObject({ read: false });
    expect(idsOf(await send('GET', '?box=pending&unread=true&limit=200', 'codirector'))).toContain(id);
    await send('POST', `/${id}/read`, 'codirector');
    expect(await counts('codirector')).toEqual(before.codirector);
    const { items } = (await send('GET', `/${id}/readers`, 'manager')).body;
    const told = items.map((each: any) => [each.round, each.current, each.person.id]);
    const { buyer, codirector, director } = company.ids;
    expect(told[0]).toEqual([2, true, codirector]);
    expect(told.slice(1).sort()).toEqual([buyer, codirector, director].map((each) => [1, false, each]).sort());
  });

  it('a decision that was taken back is no reading, what somebody marked is', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed);
    const readers = async () =>
      (await send('GET', `/${filed.id}/readers`, 'manager')).body.items.map((each: any) => each.person.id);
    expect(await readers()).toEqual([company.ids.director]);
    await company.move('director', filed.id, 'take-back');
    expect(await readers()).toEqual([]);
    await send('POST', `/${filed.id}/read`, 'director');
    expect(await readers()).toEqual([company.ids.director]);
  });

  it('numbers come from indexes', async () => {
    await company.rows('SET enable_seqscan = off');
    const plan = async (sql: string) =>
      (await company.rows<Record<string, string>>(`EXPLAIN (COSTS OFF) ${sql}`, [company.ids.gm]))
        .map((row) => Object.values(row).join())
        .join('\n');
    expect(await plan('SELECT count(*) FROM approval_copies WHERE person_id = $1 AND read_at IS NULL')).toContain(
      'approval_copies_unread',
    );
    expect(
      await plan(`SELECT count(*) FROM approval_requests WHERE requester_id = $1 AND status = 'returned'`),
    ).toContain('approval_requests_returned');
  });
});
