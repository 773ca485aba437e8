import { createHmac } from 'node:crypto';
import type { OutboundPost } from '../../platform/outbound/outbound-http';
import { messageOf, type RobotCard } from './robot-card';
import type { RobotPlatform } from './robot-platforms';

export interface RobotDoor {
  platform: RobotPlatform;
  address: string;
  /** Null: the robot is not protected by a signature (WeCom has none). */
  secret: string | null;
}

/** The post that makes a robot speak, signed as its platform documents it. */
export function robotCall({ platform, address, secret }: RobotDoor, card: RobotCard, at: Date): OutboundPost {
  const message = messageOf(platform, card);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Keypath' };
  if (secret === null || platform === 'wecom') return { url: address, headers, body: JSON.stringify(message) };
  if (platform === 'dingtalk') return { url: dingtalkUrl(address, secret, at), headers, body: JSON.stringify(message) };
  return { url: address, headers, body: JSON.stringify({ ...feishuSignature(secret, at), ...message }) };
}

/** Milliseconds; key is the secret, text is time and secret; base64, percent-encoded in the address. */
function dingtalkUrl(address: string, secret: string, at: Date): string {
  const timestamp = String(at.getTime());
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url.href;
}

/** Seconds; key is time and secret, text is empty; in the body. */
function feishuSignature(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}
