import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { openIncident } from '../../platform/incidents/open-incident';
import { OutboundHttp } from '../../platform/outbound/outbound-http';
import { SecretBox } from '../../platform/outbound/secret-box';
import { robotCall } from './robot-call';
import type { RobotCard } from './robot-card';
import { RobotComposer } from './robot-composer';
import { readyAt, withTry } from './robot-pace';
import { isRobotAddress } from './robot-platforms';
import { type RobotPostRow, RobotPostStore } from './robot-post-store';
import { RobotSettings } from './robot-settings';
import { type RobotRow, RobotStore } from './robot-store';
import { type RobotVerdict, verdictOf } from './robot-verdict';

/** Waits between tries of what was certainly not said, in seconds: a network that is away, a setting that somebody mends. */
const WAITS_S = [10, 60, 300, 1_800, 7_200];
const LANES = 4;

type Now = () => Date | Promise<Date>;

/**
 * Lets robots say what the ledger holds, outside every transaction. A row is marked before the platform hears of it and settled afterwards;
 * what may have been said is never said again by itself: nobody but a person can know.
 */
@Injectable()
export class RobotPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RobotSettings,
    private readonly robots: RobotStore,
    private readonly posts: RobotPostStore,
    private readonly composer: RobotComposer,
    private readonly http: OutboundHttp,
    private readonly box: SecretBox,
  ) {}

  get isOn(): boolean {
    return this.settings.isOn;
  }

  /** Says everything that is due, no robot more than twenty times a minute; what is too much waits. Any number of processes may do so at once. */
  async sendDue(now: Now, signal?: AbortSignal): Promise<number> {
    if (!this.isOn) return 0;
    await this.giveUpLost(await now());
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.lane(now, signal)));
    return lanes.reduce((sum, sent) => sum + sent, 0);
  }

  /** A post of which nobody knows, because a person says so. */
  takeUp(tx: Transaction, id: string, at: Date): Promise<boolean> {
    return this.posts.takeUp(tx, id, at);
  }

  /** All that a robot was refused, because a person says so. */
  takeUpFailed(tx: Transaction, robotId: string, at: Date): Promise<boolean> {
    return this.posts.takeUpFailed(tx, robotId, at);
  }

  private async lane(now: Now, signal?: AbortSignal): Promise<number> {
    for (let sent = 0; ; sent += 1) {
      const at = await now();
      const taken = signal?.aborted ? undefined : await this.unitOfWork.run((tx) => this.posts.take(tx, at));
      if (!taken) return sent;
      await this.sendOne(taken.post, taken.recent, at);
    }
  }

  private async sendOne(post: RobotPostRow, recent: Date[], at: Date): Promise<void> {
    const robot = await this.robots.one(post.robotId);
    if (!robot) return;
    const composed = await this.composed(post, robot, at);
    if (composed === null) return this.run((tx) => this.posts.settle(tx, post.id, { status: 'dropped' }, at));
    if ('notBefore' in composed) return this.putBack(post, composed.notBefore, at);
    if ('outcome' in composed) return this.settle(post, robot, composed, at);
    const tries = withTry(recent, at);
    await this.run((tx) => this.posts.spoke(tx, robot.id, tries, readyAt(tries, at)));
    await this.settle(post, robot, await this.say(robot, composed, at), at);
  }

  /** A card that cannot be made has certainly not been sent. */
  private async composed(post: RobotPostRow, robot: RobotRow, at: Date) {
    try {
      return await this.composer.compose(post, robot, at);
    } catch (error) {
      return refusal(error);
    }
  }

  /** A platform that is allowed no more is not called, whatever was allowed when the robot was entered. */
  private async say(robot: RobotRow, card: RobotCard, at: Date): Promise<RobotVerdict> {
    const { id, platform } = robot;
    try {
      const address = this.box.open(`${id}:address`, robot.address);
      if (!this.settings.platforms.includes(platform) || !isRobotAddress(platform, address, this.settings.loopback))
        return { outcome: 'refused', code: null, error: 'the platform is not allowed' };
      const secret = robot.secret === null ? null : this.box.open(`${id}:secret`, robot.secret);
      return verdictOf(platform, await this.http.post(robotCall({ platform, address, secret }, card, at)));
    } catch (error) {
      return refusal(error);
    }
  }

  private settle(post: RobotPostRow, robot: RobotRow, verdict: RobotVerdict, at: Date): Promise<void> {
    return this.run(async (tx) => {
      if (verdict.outcome === 'sent') return this.posts.settle(tx, post.id, { status: 'sent', code: '0' }, at);
      const { error } = verdict;
      if (verdict.outcome === 'uncertain') {
        await this.posts.settle(tx, post.id, { status: 'uncertain', error }, at);
        return reportUncertain(tx, post, error, at);
      }
      const { code } = verdict;
      if (verdict.outcome === 'held') {
        const until = new Date(at.getTime() + verdict.waitMs);
        return this.posts.postpone(tx, post.id, { until, counts: false, code, error, robotUntil: until });
      }
      const wait = WAITS_S[post.attempts - 1];
      const until = wait === undefined ? undefined : new Date(at.getTime() + wait * 1_000);
      if (until) return this.posts.postpone(tx, post.id, { until, counts: true, code, error, robotUntil: at });
      await this.posts.settle(tx, post.id, { status: 'failed', code, error }, at);
      await reportFailed(tx, post, robot, { code, error }, at);
    });
  }

  private putBack({ id }: RobotPostRow, until: Date, at: Date): Promise<void> {
    return this.run((tx) => this.posts.postpone(tx, id, { until, counts: false, robotUntil: at }));
  }

  private giveUpLost(at: Date): Promise<void> {
    return this.run(async (tx) => {
      const before = new Date(at.getTime() - this.settings.lostAfterMs);
      for (const post of await this.posts.lost(tx, before, at))
        await reportUncertain(tx, post, 'the process that was sending it is gone', at);
    });
  }

  private run(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(work);
  }
}

function refusal(error: unknown): RobotVerdict {
  return { outcome: 'refused', code: null, error: String(error).slice(0, 300) };
}

async function reportUncertain(tx: Transaction, post: RobotPostRow, error: string, at: Date): Promise<void> {
  const { id, key, kind, robotId, attempts } = post;
  const detail = { postId: id, key, kind, robotId, attempts, error };
  const subject = { type: 'robot', id: robotId };
  await openIncident(tx, { kind: 'robot-uncertain', key: `robot-uncertain-${id}`, subject, detail, at });
}

/** One a robot: what is wrong with it is wrong for all it says. */
async function reportFailed(
  tx: Transaction,
  { id, key, kind, attempts }: RobotPostRow,
  robot: RobotRow,
  { code, error }: { code: string | null; error: string },
  at: Date,
): Promise<void> {
  const { id: robotId, name, platform, ownerId, hint } = robot;
  const detail = { robotId, name, platform, ownerId, hint, postId: id, key, kind, attempts, code, error };
  const subject = { type: 'robot', id: robotId };
  await openIncident(tx, { kind: 'robot-failed', key: `robot-failed-${robotId}`, subject, detail, at });
}
