import type { OutboundReply } from '../../platform/outbound/outbound-http';
import type { RobotPlatform } from './robot-platforms';

/**
 * - sent: the platform said that it has it.
 * - held: too much at once; nothing was said, and it is no fault of the message. The whole robot waits.
 * - refused: certainly not sent; `code` is the platform's own.
 * - uncertain: it may have been said.
 */
export type RobotVerdict =
  | { outcome: 'sent' }
  | { outcome: 'held'; code: string; waitMs: number; error: string }
  | { outcome: 'refused'; code: string | null; error: string }
  | { outcome: 'uncertain'; error: string };

const MINUTE_MS = 60_000;

/** Codes that say "too fast", with how long the platform then shuts a robot out. */
const HELD: Record<RobotPlatform, Record<string, number>> = {
  wecom: { 45009: MINUTE_MS, 45033: MINUTE_MS },
  dingtalk: { 130101: 10 * MINUTE_MS, 410100: 10 * MINUTE_MS },
  feishu: { 9499: MINUTE_MS, 11232: MINUTE_MS, 99991400: MINUTE_MS },
};

/** Errors come as 200 with a code in the body. An answer that cannot be read, or a gateway's 5xx, leaves open whether it was said. */
export function verdictOf(platform: RobotPlatform, reply: OutboundReply): RobotVerdict {
  if (reply.outcome !== 'answered') {
    const { outcome, error } = reply;
    return outcome === 'unreached' ? { outcome: 'refused', code: null, error } : { outcome, error };
  }
  const { status } = reply;
  const said = codeOf(platform, reply.body);
  if (said) return verdictOfCode(platform, said);
  if (status === 429 || status === 503)
    return { outcome: 'held', code: `HTTP ${status}`, waitMs: MINUTE_MS, error: '' };
  if (status >= 300 && status < 500) return { outcome: 'refused', code: `HTTP ${status}`, error: '' };
  return { outcome: 'uncertain', error: `HTTP ${status} without an answer of the platform` };
}

function verdictOfCode(platform: RobotPlatform, { code, error }: { code: string; error: string }): RobotVerdict {
  if (code === '0') return { outcome: 'sent' };
  const waitMs = HELD[platform][code];
  return waitMs === undefined ? { outcome: 'refused', code, error } : { outcome: 'held', code, waitMs, error };
}

/** WeCom and DingTalk say `errcode` and `errmsg`; Feishu `code` and `msg`, or of old `StatusCode`. */
function codeOf(platform: RobotPlatform, body: string): { code: string; error: string } | undefined {
  let answer: Record<string, unknown>;
  try {
    answer = (JSON.parse(body) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const [code, error] =
    platform === 'feishu' ? [answer.code ?? answer.StatusCode, answer.msg] : [answer.errcode, answer.errmsg];
  if (typeof code !== 'number' && typeof code !== 'string') return undefined;
  return { code: String(code), error: typeof error === 'string' ? error.slice(0, 300) : '' };
}
