import { ROBOT_PLATFORMS } from '../../platform/config/outbound-environment';

export { ROBOT_PLATFORMS };
export type RobotPlatform = (typeof ROBOT_PLATFORMS)[number];

interface Rules {
  hosts: readonly string[];
  path: RegExp;
  /** Query parameter that is the robot's key; where there is none, the path is. */
  key?: string;
}

const RULES: Record<RobotPlatform, Rules> = {
  wecom: { hosts: ['qyapi.weixin.qq.com'], path: /^\/cgi-bin\/webhook\/send$/, key: 'key' },
  dingtalk: { hosts: ['oapi.dingtalk.com'], path: /^\/robot\/send$/, key: 'access_token' },
  feishu: { hosts: ['open.feishu.cn', 'open.larksuite.com'], path: /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,100}$/ },
};

/** Whether an address is one that the platform gives its robots; on this very machine where tests are let in. */
export function isRobotAddress(platform: RobotPlatform, address: string, loopback: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(address);
  const { hosts, path, key } = RULES[platform];
  const isHome = protocol === 'https:' && port === '' && hosts.includes(hostname);
  const isHere = loopback && protocol === 'http:' && hostname === '127.0.0.1';
  if ((!isHome && !isHere) || username !== '' || password !== '' || !path.test(pathname)) return false;
  return key === undefined || /^[\w-]{8,200}$/.test(searchParams.get(key) ?? '');
}

/** What of an address may be shown: enough to tell two robots apart, too little to use one. */
export function addressHint(address: string): string {
  return `${new URL(address).hostname} …${address.slice(-4)}`;
}
