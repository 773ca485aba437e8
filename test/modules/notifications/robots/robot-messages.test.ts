import { createHmac } from 'node:crypto';
import { robotCall } from '../../../../src/modules/notifications/robots/robot-call';
import { messageOf, type RobotCard } from '../../../../src/modules/notifications/robots/robot-card';
import { PER_MINUTE, readyAt, withTry } from '../../../../src/modules/notifications/robots/robot-pace';
import {
  addressHint,
  isRobotAddress,
  type RobotPlatform,
} from '../../../../src/modules/notifications/robots/robot-platforms';
import { verdictOf } from '../../../../src/modules/notifications/robots/robot-verdict';

const AT = new Date('2026-03-02T02:00:00.123Z');
const ADDRESSES: Record<RobotPlatform, string> = {
  wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aaa-4bc4-97a0-0ec2a5a5aaaa',
  dingtalk: 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef',
  feishu: 'https://open.feishu.cn/open-apis/bot/v2/hook/0d1e2f3a-bbbb-cccc-dddd-eeeeffff0000',
};
const link = { label: '打开 Keypath', url: 'https://keypath.example.test' };
const card: RobotCard = { title: '【Keypath】待您审批', text: ['晨光集团 的 A9'], link };

describe('a message to a robot', () => {
  it('is a template card to WeCom, or markdown where it is long or leads nowhere', () => {
    expect(messageOf('wecom', card)).toEqual({
      msgtype: 'template_card',
      template_card: {
        ...{ card_type: 'text_notice', source: { desc: 'Keypath' }, main_title: { title: '【Keypath】待您审批' } },
        ...{ sub_title_text: '晨光集团 的 A9', card_action: { type: 1, url: link.url } },
      },
    });
    expect(messageOf('wecom', { ...card, link: undefined })).toEqual({
      msgtype: 'markdown',
      markdown: { content: '**【Keypath】待您审批**\n\n晨光集团 的 A9' },
    });
    const { markdown } = messageOf('wecom', { ...card, text: Array(20).fill('长'.repeat(200)) }) as any;
    expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4096);
    expect(markdown.content).toMatch(/…\n\n\[打开 Keypath\]\(https:\/\/keypath\.example\.test\)$/);
  });

  it('is an action card to DingTalk, or markdown where it leads nowhere', () => {
    expect(messageOf('dingtalk', card)).toEqual({
      msgtype: 'actionCard',
      actionCard: {
        ...{ title: '【Keypath】待您审批', text: '#### 【Keypath】待您审批\n\n晨光集团 的 A9', btnOrientation: '0' },
        ...{ singleTitle: '打开 Keypath', singleURL: link.url },
      },
    });
    expect(messageOf('dingtalk', { ...card, link: undefined })).toMatchObject({
      msgtype: 'markdown',
      markdown: { title: '【Keypath】待您审批' },
    });
  });

  it('is an interactive card to Feishu', () => {
    expect(messageOf('feishu', card)).toEqual({
      msg_type: 'interactive',
      card: {
        config: { wide_screen_mode: true },
        header: { title: { tag: 'plain_text', content: '【Keypath】待您审批' }, template: 'blue' },
        elements: [
          { tag: 'div', text: { tag: 'plain_text', content: '晨光集团 的 A9' } },
          {
            tag: 'action',
            actions: [
              { tag: 'button', text: { tag: 'plain_text', content: '打开 Keypath' }, type: 'primary', url: link.url },
            ],
          },
        ],
      },
    });
  });

  it('holds nothing of what people wrote that would mention somebody, lead elsewhere or be markup', () => {
    const evil = {
      title: '<@all> [x](http://evil)',
      text: ['# @所有人 `x` **y** <font color="warning">z</font>\n\n[a](http://evil)', 'b'],
    };
    for (const platform of ['wecom', 'dingtalk'] as const) {
      const message = messageOf(platform, evil) as any;
      const text = message.markdown.content ?? message.markdown.text;
      expect(text.replace(/^(####|\*\*)|\*\*$/gm, '')).not.toMatch(/[<>[\]`@*]|^#/);
      expect(text).toContain('＠所有人');
    }
  });
});

describe('a robot is called', () => {
  it('at DingTalk with time and signature in the address: HMAC-SHA256 over both under the secret, base64, percent-encoded', () => {
    const secret = 'SEC1+/ä=';
    const { url, body } = robotCall({ platform: 'dingtalk', address: ADDRESSES.dingtalk, secret }, card, AT);
    const sign = createHmac('sha256', secret).update(`1772416800123\n${secret}`).digest('base64');
    expect(url).toBe(`${ADDRESSES.dingtalk}&timestamp=1772416800123&sign=${encodeURIComponent(sign)}`);
    expect(body).not.toContain('SEC1');
  });

  it('at Feishu with time and signature in the body: HMAC-SHA256 over nothing under both', () => {
    const { url, body } = robotCall({ platform: 'feishu', address: ADDRESSES.feishu, secret: 's3cret' }, card, AT);
    expect(url).toBe(ADDRESSES.feishu);
    expect(JSON.parse(body)).toMatchObject({
      timestamp: '1772416800',
      sign: createHmac('sha256', '1772416800\ns3cret').update('').digest('base64'),
      msg_type: 'interactive',
    });
  });

  it('at WeCom, and wherever there is no secret, by its address alone', () => {
    for (const platform of ['wecom', 'dingtalk', 'feishu'] as const) {
      const { url, body } = robotCall({ platform, address: ADDRESSES[platform], secret: null }, card, AT);
      expect([url, body.includes('sign')]).toEqual([ADDRESSES[platform], false]);
    }
  });
});

describe('the answer of a platform', () => {
  const answer = (platform: RobotPlatform, body: unknown, status = 200) =>
    verdictOf(platform, {
      outcome: 'answered',
      status,
      headers: {},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it.each([
    ['wecom', { errcode: 0, errmsg: 'ok' }, { outcome: 'sent' }],
    ['dingtalk', { errcode: 0, errmsg: 'ok' }, { outcome: 'sent' }],
    ['feishu', { code: 0, msg: 'success', data: {}, StatusCode: 0 }, { outcome: 'sent' }],
    ['feishu', { Extra: null, StatusCode: 0, StatusMessage: 'success' }, { outcome: 'sent' }],
    ['wecom', { errcode: 45009, errmsg: 'api freq out of limit' }, { outcome: 'held', code: '45009', waitMs: 60_000 }],
    [
      'dingtalk',
      { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' },
      { outcome: 'held', waitMs: 600_000 },
    ],
    ['feishu', { code: 11232, msg: 'frequency limited' }, { outcome: 'held', waitMs: 60_000 }],
    ['feishu', { code: 9499, msg: 'too many request' }, { outcome: 'held' }],
    [
      'wecom',
      { errcode: 93000, errmsg: 'invalid webhook url' },
      { outcome: 'refused', code: '93000', error: 'invalid webhook url' },
    ],
    ['wecom', { errcode: -1, errmsg: 'system busy' }, { outcome: 'refused', code: '-1' }],
    ['dingtalk', { errcode: 310000, errmsg: 'sign not match' }, { outcome: 'refused', code: '310000' }],
    [
      'feishu',
      { code: 19021, msg: 'sign match fail or timestamp is not within one hour' },
      { outcome: 'refused', code: '19021' },
    ],
  ] as const)('%s %j is %j', (platform, body, verdict) => {
    expect(answer(platform, body)).toMatchObject(verdict);
  });

  it('is certain where the platform or its door says no, and uncertain where nobody can tell', () => {
    expect(answer('feishu', { code: 19001, msg: 'param invalid' }, 400)).toMatchObject({
      outcome: 'refused',
      code: '19001',
    });
    expect(answer('wecom', '', 403)).toMatchObject({ outcome: 'refused', code: 'HTTP 403' });
    expect(answer('wecom', '', 302)).toMatchObject({ outcome: 'refused' });
    expect(answer('wecom', 'busy', 429)).toMatchObject({ outcome: 'held' });
    for (const [body, status] of [
      ['<html>', 502],
      ['', 504],
      ['<html>', 200],
      ['null', 200],
      ['{"errcode":{}}', 200],
      ['{"code":0}', 200],
    ] as const)
      expect(answer('dingtalk', body, status)).toMatchObject({ outcome: 'uncertain' });
    expect(verdictOf('wecom', { outcome: 'uncertain', error: 'x' })).toMatchObject({ outcome: 'uncertain' });
    expect(verdictOf('wecom', { outcome: 'unreached', error: 'x' })).toMatchObject({ outcome: 'refused' });
  });
});

describe('the address of a robot', () => {
  it("is its platform's own, by https, without port or password", () => {
    for (const platform of ['wecom', 'dingtalk', 'feishu'] as const) {
      const address = ADDRESSES[platform];
      expect(isRobotAddress(platform, address, false)).toBe(true);
      const { hostname } = new URL(address);
      for (const other of [
        address.replace('https:', 'http:'),
        address.replace(hostname, `${hostname}.evil.com`),
        address.replace(hostname, `u:p@${hostname}`),
        address.replace(hostname, `${hostname}:8443`),
        address.replace(hostname, '127.0.0.1').replace('https:', 'http:'),
        `https://${hostname}/`,
        'no address',
      ])
        expect(isRobotAddress(platform, other, false)).toBe(false);
    }
    expect(isRobotAddress('wecom', ADDRESSES.dingtalk, true)).toBe(false);
    expect(addressHint(ADDRESSES.wecom)).toBe('qyapi.weixin.qq.com …aaaa');
  });
});

describe('the pace of a robot', () => {
  it('is twenty a minute in every minute, wherever it begins', () => {
    let recent: Date[] = [];
    let at = AT;
    const spoken: number[] = [];
    for (let n = 0; n < 100; n += 1) {
      recent = withTry(recent, at);
      spoken.push(at.getTime());
      at = readyAt(recent, at);
    }
    for (const from of spoken)
      expect(spoken.filter((each) => each >= from && each < from + 60_000).length).toBeLessThanOrEqual(PER_MINUTE);
    expect(spoken.at(-1)! - spoken[0]!).toBe(4 * 61_000);
  });
});
