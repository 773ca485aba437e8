import { createHash } from 'node:crypto';
import { filedAttachments } from '../../../src/approvals/conversation/filed-attachments';
import { aCompany, type Company } from '../company';

type Post = keyof Company['tokens'];

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 'k')]);
const DOCX = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('[Content_Types].xml word/document.xml')]);
const MACROS = Buffer.concat([DOCX, Buffer.from('word/vbaProject.bin')]);

const get = (path: string, as: Post) =>
  company.app.request('GET', `/api/v1/approvals/${path}`, { as: company.tokens[as] });
function attach(id: string, as: Post, fileName: string, raw: Buffer, more: { query?: string; headers?: object } = {}) {
  const path = `/api/v1/approvals/${id}/attachments?fileName=${encodeURIComponent(fileName)}${more.query ?? ''}`;
  const headers = { 'content-type': 'application/octet-stream', ...more.headers };
  return company.app.request('POST', path, { as: company.tokens[as], raw, headers });
}
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('files of a request', () => {
  it('come back byte for byte, as an attachment, to whoever sees the request', async () => {
    const { id } = await company.file('A9');
    const added = await attach(id, 'manager', '报价 "明细".pdf', PDF);
    expect(added).toMatchObject({
      status: 201,
      body: {
        name: '报价 _明细_.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: sha256(PDF),
        round: 1,
        addedAfterFiling: true,
        addedBy: { id: company.ids.manager },
      },
    });
    const file = await fetch(`${company.app.url}${added.headers.get('location')}`, {
      headers: { authorization: `Bearer ${company.tokens.director}` },
    });
    expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(sha256(PDF));
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="__ ____.pdf"; filename*=UTF-8''%E6%8A%A5%E4%BB%B7%20_%E6%98%8E%E7%BB%86_.pdf`,
    });
    expect((await get(`${id}/attachments`, 'auditor')).body.items).toMatchObject([{ id: added.body.id }]);
  });

  it('out of scope are like unknown, and an auditor adds none (P7)', async () => {
    const { id } = await company.file('A9');
    const { body } = await attach(id, 'manager', 'a.pdf', PDF);
    expect(await attach(id, 'stranger', 'a.pdf', PDF)).toMatchObject({ status: 404 });
    expect(await attach(id, 'auditor', 'a.pdf', PDF)).toMatchObject({ status: 403 });
    expect(await get(`${id}/attachments`, 'finance')).toMatchObject({ status: 404 });
    expect(await get(`${id}/attachments/${body.id}`, 'stranger')).toMatchObject({ status: 404 });
    const other = await company.file('A9');
    expect(await get(`${other.id}/attachments/${body.id}`, 'manager')).toMatchObject({ status: 404 });
  });

  it.each([
    ['a page', 'a.html', Buffer.from('<script>1</script>')],
    ['a drawing that may hold scripts', 'a.svg', Buffer.from('<svg/>')],
    ['a program under another name', 'a.pdf', Buffer.from('MZ\x90\x00', 'latin1')],
    ['macros', 'a.docx', MACROS],
    ['an archive that is no document', 'a.xlsx', DOCX],
    ['text that is not UTF-8', 'a.txt', Buffer.from([0xc4, 0xe3])],
    ['no ending', 'pdf', PDF],
  ])('refuses %s', async (_, name, content) => {
    const { id } = await company.file('A9');
    expect(await attach(id, 'manager', name, content)).toMatchObject({
      status: 415,
      body: { code: 'attachment-kind-refused' },
    });
    expect((await get(`${id}/attachments`, 'manager')).body.items).toEqual([]);
  });

  it('refuses what is too big, empty, no file, without a name, or sent as something else', async () => {
    const { id } = await company.file('A9');
    const code = (answer: { status: number; body: any }) => `${answer.status} ${answer.body.code}`;
    const big = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]);
    expect(code(await attach(id, 'manager', 'a.pdf', big))).toBe('413 attachment-too-large');
    expect(code(await attach(id, 'manager', '..', PDF))).toBe('422 attachment-name-unfit');
    for (const type of ['text/csv', 'application/pdf', 'application/x-www-form-urlencoded']) {
      const answer = await attach(id, 'manager', 'a.pdf', PDF, { headers: { 'content-type': type } });
      expect([type, code(answer)]).toEqual([type, '415 attachment-missing']);
      expect(answer.body.detail).toMatch(/application\/octet-stream/);
    }
    const json = { headers: { 'content-type': 'application/json' } };
    expect(code(await attach(id, 'manager', 'a.pdf', Buffer.from('{}'), json))).toBe('415 attachment-missing');
    expect(code(await attach(id, 'manager', 'a.pdf', PDF, { query: '&x=1' }))).toBe('400 invalid-query');
    const elsewhere = await company.app.request('POST', `/api/v1/approvals/${id}/comments`, {
      as: company.tokens.manager,
      raw: PDF,
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(code(elsewhere)).toBe('415 content-type-unsupported');
  });

  it('the same upload again under one key is stored once', async () => {
    const { id } = await company.file('A9');
    const headers = { 'idempotency-key': `file-${id}` };
    const first = await attach(id, 'manager', 'a.docx', DOCX, { headers });
    expect((await attach(id, 'manager', 'a.docx', DOCX, { headers })).body.id).toBe(first.body.id);
    expect(await attach(id, 'manager', 'b.docx', DOCX, { headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await get(`${id}/attachments`, 'manager')).body.items).toHaveLength(1);
  });

  it("go with one's own comment of the same request", async () => {
    const { id } = await company.file('A9');
    const comment = await company.app.request('POST', `/api/v1/approvals/${id}/comments`, {
      as: company.tokens.director,
      body: { text: '见附件' },
    });
    const query = `&commentId=${comment.body.id}`;
    expect((await attach(id, 'director', 'a.csv', Buffer.from('甲,乙'), { query })).body).toMatchObject({
      commentId: comment.body.id,
      mediaType: 'text/csv; charset=utf-8',
    });
    expect(await attach(id, 'manager', 'a.pdf', PDF, { query })).toMatchObject({ status: 403 });
    const other = await company.file('A9');
    expect(await attach(other.id, 'director', 'a.pdf', PDF, { query })).toMatchObject({ status: 404 });
  });

  it('given before the next round is filed they belong to it; the requester alone files', async () => {
    const filed = await company.file('A9');
    await company.decide('director', filed, { decision: 'return' });
    expect((await attach(filed.id, 'manager', 'a.pdf', PDF)).body).toMatchObject({ round: 2, addedAfterFiling: false });
    expect((await attach(filed.id, 'director', 'b.pdf', PDF)).body).toMatchObject({ round: 1, addedAfterFiling: true });
  });

  it('the database refuses to change or remove one', async () => {
    await expect(company.rows(`UPDATE approval_attachment_parts SET bytes = ''`)).rejects.toThrow();
    await expect(company.rows('DELETE FROM approval_attachments')).rejects.toThrow();
  });
});

it('what a round is filed with is a stable list that a hash may be taken of', () => {
  const file = (id: string, round: number, addedAfterFiling: boolean, by = 'r', commentId: string | null = null) => ({
    ...{ id, name: `${id}.pdf`, size: 1, sha256: id, mediaType: 'application/pdf', round, addedAfterFiling, commentId },
    addedBy: { id: by, name: by },
  });
  const all = [
    file('d', 2, false),
    file('a', 1, true),
    file('b', 1, true, 'approver'),
    file('c', 1, true, 'r', 'k'),
    file('e', 2, true),
  ];
  const ids = (round: number) => filedAttachments(all, { requesterId: 'r', round }).map((each) => each.id);
  expect([ids(1), ids(2), ids(3)]).toEqual([[], ['a', 'd'], ['a', 'd', 'e']]);
});
