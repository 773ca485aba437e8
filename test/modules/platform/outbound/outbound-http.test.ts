import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import type { Environment } from '../../../../src/modules/platform/config/environment';
import { HostResolver } from '../../../../src/modules/platform/outbound/host-resolver';
import { OutboundHttp } from '../../../../src/modules/platform/outbound/outbound-http';
import { OutboundSettings } from '../../../../src/modules/platform/outbound/outbound-settings';
import { isPublicAddress } from '../../../../src/modules/platform/outbound/public-address';
import { answerWith, hangUp, type PostServer, startPostServer, staySilent } from '../../../support/post-server';

let server: PostServer;
beforeAll(async () => void (server = await startPostServer()));
afterAll(() => server?.close());
beforeEach(() => {
  server.answering = answerWith(200);
  server.posts.length = 0;
});

/** Names as a hostile owner of a domain has them: another answer each time. */
class Names extends HostResolver {
  asked = 0;

  constructor(private readonly answers: string[][]) {
    super();
  }

  override all(): Promise<LookupAddress[]> {
    const addresses = this.answers[Math.min(this.asked, this.answers.length - 1)] ?? [];
    this.asked += 1;
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }
}

function http({ loopback = true, names = new HostResolver() as HostResolver } = {}): OutboundHttp {
  const settings = new OutboundSettings({
    outbound: { webhookHosts: [], robots: [], loopback },
  } as unknown as Environment);
  Object.assign(settings, { connectWithinMs: 500, answerWithinMs: 500 });
  return new OutboundHttp(settings, names);
}
const post = (to: string, sender = http()) => sender.post({ url: to, headers: { 'x-a': 'b' }, body: '{"a":1}' });

describe('a post to another server', () => {
  it('brings back status, and what was said', async () => {
    server.answering = answerWith(422, { why: 'so' }, { 'retry-after': '7' });
    expect(await post(`${server.url}/x`)).toMatchObject({
      ...{ outcome: 'answered', status: 422, body: '{"why":"so"}' },
      headers: { 'retry-after': '7' },
    });
    expect(server.posts).toEqual([
      { path: '/x', body: '{"a":1}', headers: expect.objectContaining({ 'x-a': 'b', 'content-length': '7' }) },
    ]);
  });

  it('follows no redirection', async () => {
    server.answering = answerWith(307, '', { location: `${server.url}/secret` });
    expect(await post(`${server.url}/x`)).toMatchObject({ outcome: 'answered', status: 307 });
    expect(server.posts.map(({ path }) => path)).toEqual(['/x']);
  });

  it('reads no more of an answer than it needs', async () => {
    server.answering = answerWith(200, 'x'.repeat(1_000_000));
    const reply = await post(server.url);
    expect(reply.outcome === 'answered' && reply.body.length).toBe(64 * 1024);
  });

  it('is uncertain where nothing came back in time, or the connection broke', async () => {
    server.answering = staySilent;
    expect(await post(server.url)).toEqual({
      outcome: 'uncertain',
      error: expect.stringContaining('no answer in time'),
    });
    server.answering = hangUp;
    expect(await post(server.url)).toMatchObject({ outcome: 'uncertain' });
    server.answering = (_, answer) => {
      answer.writeHead(200, { 'content-length': '100' });
      answer.write('half');
    };
    expect(await post(server.url)).toMatchObject({ outcome: 'uncertain' });
  });

  it('is unreached where nobody listens, the name is unknown, or TLS never came about', async () => {
    const closed = await startPostServer();
    await closed.close();
    expect(await post(closed.url)).toMatchObject({ outcome: 'unreached' });
    expect(await post('https://nowhere.invalid/')).toMatchObject({ outcome: 'unreached' });
    const silent = await listening();
    const { port } = silent.address() as AddressInfo;
    expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ outcome: 'unreached' });
    silent.close();
  });
});

describe('an address that is not public', () => {
  const REFUSED = { outcome: 'unreached', error: expect.stringContaining('address-not-public') };

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::a00:1]/',
  ])('%s is not called', async (url) => {
    expect(await post(url, http({ loopback: false }))).toMatchObject(REFUSED);
  });

  it('is not called under a name either, be it one address of several', async () => {
    const to = `http://hooks.example.com:${server.port}/`;
    for (const addresses of [['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::1'], ['93.184.215.14', 'fd00::1']])
      expect(await post(to, http({ loopback: false, names: new Names([addresses]) }))).toMatchObject(REFUSED);
    expect(await post(`http://localhost:${server.port}/`, http({ loopback: false }))).toMatchObject(REFUSED);
    expect(server.posts).toEqual([]);
  });

  it('is not called where the name leads elsewhere a moment later: it is asked once, and that address is connected to', async () => {
    const names = new Names([['127.0.0.1'], ['10.0.0.1']]);
    expect(await post(`http://hooks.example.com:${server.port}/`, http({ names }))).toMatchObject({ status: 200 });
    expect(names.asked).toBe(1);
    const rebound = new Names([['93.184.215.14'], ['127.0.0.1']]);
    const sender = http({ loopback: false, names: rebound });
    await post(`http://hooks.example.com:${server.port}/`, sender);
    expect(await post(`http://hooks.example.com:${server.port}/`, sender)).toMatchObject(REFUSED);
    expect(server.posts).toHaveLength(1);
  });

  it('is told from a public one', () => {
    expect(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'].map(isPublicAddress)).toEqual([true, true, true]);
    expect(['', 'x', '224.0.0.1', '255.255.255.255', '198.18.0.1', '2002:a00:1::1'].some(isPublicAddress)).toBe(false);
  });
});

async function listening(): Promise<Server> {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  return silent;
}
