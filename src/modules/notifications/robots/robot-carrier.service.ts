import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import type { Transaction } from '../../platform/database/unit-of-work';
import { ChannelSettingsStore } from '../channels/channel-settings.store';
import { robotDigestKey } from '../channels/digest-keys';
import type { Morning } from '../channels/digest-morning';
import { DigestMornings } from '../channels/digest-mornings';
import { type Channel, messageKindOf } from '../channels/message-kinds';
import { NotificationsService, type Told } from '../notifications.service';
import { type DuePost, RobotPostStore } from './robot-post-store';
import { RobotSettings } from './robot-settings';
import { RobotStore } from './robot-store';

/** So many mornings on, a digest that does not wait any more must have a successor that does. */
const MORNINGS = 5;

/** Person to their robot. */
type Owned = Map<string, string>;

/**
 * Puts notifications into the ledger of robots, in the transaction that writes them: into a post of its own or the digest of the person's
 * robot, and into what waits for a group. A post that waits is locked while it takes one in, as a mail is.
 */
@Injectable()
export class RobotCarrier implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly choices: ChannelSettingsStore,
    private readonly settings: RobotSettings,
    private readonly robots: RobotStore,
    private readonly posts: RobotPostStore,
    private readonly mornings: DigestMornings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.settings.isOn)
      this.notifications.carriedBy((tx, told, at) => this.carry(tx, told, at ?? this.clock.now()));
  }

  async carry(tx: Transaction, told: readonly Told[], at: Date): Promise<void> {
    if (told.length === 0) return;
    await this.tellPeople(tx, told, at);
    await this.tellGroups(tx, told, at);
  }

  private async tellPeople(tx: Transaction, told: readonly Told[], at: Date): Promise<void> {
    const people = [...new Set(told.map(({ userId }) => userId))].sort();
    const robots = await this.robots.ownedBy(tx, people, this.settings.platforms);
    if (robots.length === 0) return;
    const owned: Owned = new Map(robots.map(({ id, ownerId }) => [ownerId, id]));
    const settings = await this.choices.of(tx, [...owned.keys()]);
    const by = (channel: Channel): Told[] =>
      told.filter(
        ({ userId, template }) => owned.has(userId) && settings(userId).channels[messageKindOf(template)] === channel,
      );
    await this.single(tx, by('robot'), owned, at);
    await this.collect(tx, by('robotDigest'), owned, at);
  }

  private async single(tx: Transaction, told: readonly Told[], owned: Owned, at: Date): Promise<void> {
    const keyOf = ({ userId, key }: Told): string => `robot-${userId}-${key}`;
    const postOf = (one: Told): DuePost => ({
      ...{ key: keyOf(one), robotId: owned.get(one.userId) ?? '', kind: 'single', params: {}, dueAt: at },
    });
    const entered = await this.posts.enter(tx, told.map(postOf), at);
    await this.posts.note(
      tx,
      pairsOf(told, (one) => entered.get(keyOf(one))),
    );
  }

  /** Into the digest that waits, be it overdue; else into that of the next morning whose digest has not gone. */
  private async collect(tx: Transaction, told: readonly Told[], owned: Owned, at: Date): Promise<void> {
    if (told.length === 0) return;
    const people = [...new Set(told.map(({ userId }) => userId))].sort();
    const ownerOf = new Map(people.map((id) => [owned.get(id) ?? '', id]));
    const robots = [...ownerOf.keys()].sort();
    const digests = await this.posts.waiting(tx, 'digest', robots);
    let missing = robots.filter((id) => !digests.has(id));
    const mornings = await this.mornings.first(tx, people, at);
    const morningOf = (id: string): Morning => mornings.get(ownerOf.get(id)!)!;
    for (let tries = 0; missing.length > 0; tries += 1) {
      if (tries === MORNINGS) throw new Error(`no digest takes in messages for robots ${missing.join(', ')}`);
      const posts = missing.map((id) => digestOf(id, morningOf(id)));
      const entered = await this.posts.enter(tx, posts, at);
      for (const { robotId: id, key } of posts) {
        const postId = entered.get(key);
        if (postId !== undefined) digests.set(id, postId);
        else mornings.set(ownerOf.get(id)!, await this.mornings.after(tx, morningOf(id)));
      }
      missing = missing.filter((id) => !digests.has(id));
    }
    await this.posts.note(
      tx,
      pairsOf(told, ({ userId }) => digests.get(owned.get(userId) ?? '')),
    );
  }

  /** What a group has not been told yet is one post, so that a morning of many messages is no flood. */
  private async tellGroups(tx: Transaction, told: readonly Told[], at: Date): Promise<void> {
    const groups = (await this.robots.companys(tx)).filter(({ platform }) =>
      this.settings.platforms.includes(platform),
    );
    if (groups.length === 0) return;
    const people = [...new Set(told.map(({ userId }) => userId))];
    const posts = await this.posts.waiting(
      tx,
      'company',
      groups.map(({ id }) => id),
    );
    for (const { id: robotId, kinds, departmentId } of groups) {
      const members = departmentId === null ? undefined : await this.robots.belonging(tx, departmentId, people);
      const its = told.filter(
        ({ userId, template }) => kinds.includes(messageKindOf(template)) && (members?.has(userId) ?? true),
      );
      const [first] = its;
      if (!first) continue;
      const key = `robot-company-${robotId}-${first.id}`;
      const entered = posts.has(robotId)
        ? undefined
        : await this.posts.enter(tx, [{ key, robotId, kind: 'company', params: {}, dueAt: at }], at);
      const postId = posts.get(robotId) ?? entered?.get(key);
      await this.posts.note(
        tx,
        pairsOf(its, () => postId),
      );
    }
  }
}

function digestOf(robotId: string, { date, at: dueAt }: Morning): DuePost {
  return { key: robotDigestKey(robotId, date), robotId, kind: 'digest', params: { date }, dueAt };
}

function pairsOf(told: readonly Told[], postOf: (one: Told) => string | undefined): [string, string][] {
  return told.flatMap((one): [string, string][] => {
    const postId = postOf(one);
    return postId === undefined ? [] : [[postId, one.id]];
  });
}
