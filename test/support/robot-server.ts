import { createHmac } from 'node:crypto';
import type { RobotPlatform } from '../../src/modules/notifications/robots/robot-platforms';
import { type Answering, type PostServer, startPostServer } from './post-server';

/** What the platforms answer: always HTTP 200, the error in the body, as they document it. */
export const ANSWERS = {
  wecom: {
    taken: { errcode: 0, errmsg: 'ok' },
    tooFast: { errcode: 45009, errmsg: 'api freq out of limit, hint: [1700000000000000000000000]' },
    refused: { errcode: 93000, errmsg: 'invalid webhook url, hint: [1700000000000000000000000]' },
  },
  dingtalk: {
    taken: { errcode: 0, errmsg: 'ok' },
    tooFast: { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' },
    refused: {
      errcode: 310000,
      errmsg: 'sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]',
    },
  },
  feishu: {
    taken: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
    tooFast: { code: 11232, data: {}, msg: 'frequency limited psm[lark.oapi.app_platform_runtime]' },
    refused: { code: 19021, data: {}, msg: 'sign match fail or timestamp is not within one hour from current time' },
  },
} as const satisfies Record<RobotPlatform, Record<string, object>>;

const PATHS: Record<RobotPlatform, (key: string) => string> = {
  wecom: (key) => `/cgi-bin/webhook/send?key=${key}`,
  dingtalk: (key) => `/robot/send?access_token=${key}`,
  feishu: (key) => `/open-apis/bot/v2/hook/${key}`,
};

export interface RobotServer extends PostServer {
  addressOf(platform: RobotPlatform, key?: string): string;
  /** Messages that came for a key, as they were. */
  said(key: string): any[];
  /** As the platforms do: signatures are checked where there is a secret, by the time of the test. */
  guard(platform: RobotPlatform, secret: string, now: () => Date): void;
}

/** The three platforms on one real HTTP server. */
export async function startRobotServer(): Promise<RobotServer> {
  const server = await startPostServer();
  const addressOf = (platform: RobotPlatform, key = 'k'.repeat(16)) => server.url + PATHS[platform](key);
  const said = (key: string) =>
    server.posts.filter(({ path }) => path.includes(key)).map(({ body }) => JSON.parse(body));
  const guard = (platform: RobotPlatform, secret: string, now: () => Date): void => {
    server.answering = (post, answer) => {
      const isRight =
        platform === 'dingtalk' ? dingtalkSigned(post.path, secret, now()) : feishuSigned(post.body, secret, now());
      answer.end(JSON.stringify(ANSWERS[platform][isRight ? 'taken' : 'refused']));
    };
  };
  return Object.assign(server, { addressOf, said, guard });
}

/** Answers in the words of the platform that was called. */
export const platformSays =
  (what: 'taken' | 'tooFast' | 'refused'): Answering =>
  ({ path }, answer) => {
    const platform = path.startsWith('/cgi-bin') ? 'wecom' : path.startsWith('/robot') ? 'dingtalk' : 'feishu';
    answer.writeHead(200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(ANSWERS[platform][what]));
  };

function dingtalkSigned(path: string, secret: string, now: Date): boolean {
  const { searchParams } = new URL(path, 'http://here');
  const timestamp = searchParams.get('timestamp') ?? '';
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return searchParams.get('sign') === expected && Math.abs(Number(timestamp) - now.getTime()) < 3_600_000;
}

function feishuSigned(body: string, secret: string, now: Date): boolean {
  const { timestamp, sign } = JSON.parse(body) as { timestamp: string; sign: string };
  const expected = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
  return sign === expected && Math.abs(Number(timestamp) * 1_000 - now.getTime()) < 3_600_000;
}
