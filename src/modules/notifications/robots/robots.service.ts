import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor';
import { AuthService } from '../../auth/auth.service';
import { assertMay } from '../../auth/scope';
import { newId } from '../../platform/database/id';
import type { Transaction } from '../../platform/database/unit-of-work';
import { assertVersion } from '../../platform/http/if-match';
import { Problem } from '../../platform/http/problem';
import { SecretBox } from '../../platform/outbound/secret-box';
import type { OwnRobotBody, RobotBody, RobotChangeBody } from './robot.dto';
import { addressHint, isRobotAddress, type RobotPlatform } from './robot-platforms';
import { RobotPostStore } from './robot-post-store';
import { RobotSettings } from './robot-settings';
import { type RobotRow, RobotStore } from './robot-store';

export interface RobotCommand {
  actor: Actor;
  at: Date;
  ifMatch: number | null;
}

const AT_MOST = 50;

/** A person's own robot is theirs alone; the company's are an administrator's matter (P6). */
@Injectable()
export class RobotsService {
  constructor(
    private readonly auth: AuthService,
    private readonly robots: RobotStore,
    private readonly posts: RobotPostStore,
    private readonly settings: RobotSettings,
    private readonly box: SecretBox,
  ) {}

  /** @throws Problem 403 `forbidden`, 409 `robots-too-many`, 422 `robot-address-not-allowed`, `department-unknown`, `signing-key-missing` */
  async add(tx: Transaction, command: RobotCommand, body: RobotBody): Promise<RobotRow> {
    await this.enter(tx, command);
    if ((await this.robots.count(tx)) >= AT_MOST) throw new Problem(409, 'robots-too-many', { limit: AT_MOST });
    await this.assertDepartment(tx, body.departmentId);
    const { name, kinds, departmentId = null, locale = 'zh-CN' } = body;
    const robot = { ...this.sealed(newId(), body.platform, body), ownerId: null, name, kinds, departmentId, locale };
    await this.robots.add(tx, robot, command.actor.id, command.at);
    return this.locked(tx, robot.id);
  }

  /** What is left out stays; the address keeps its platform. @throws as {@link add}, 404 `not-found`, 412 `version-stale` */
  async change(tx: Transaction, command: RobotCommand, id: string, body: RobotChangeBody): Promise<RobotRow> {
    await this.enter(tx, command);
    const row = await this.locked(tx, id);
    assertVersion(command.ifMatch, row.version);
    await this.assertDepartment(tx, body.departmentId);
    const { address, secret, enabled, ...fields } = body;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const door = {
      ...(address === undefined ? {} : this.doorTo(id, row.platform, address)),
      ...(secret === undefined ? {} : { secret: this.sealedSecret(id, secret) }),
    };
    const disabledAt = enabled === undefined ? row.disabledAt : enabled ? null : (row.disabledAt ?? command.at);
    await this.robots.save(tx, { ...row, ...given, ...door, disabledAt });
    return this.locked(tx, id);
  }

  /** @throws Problem 403 `forbidden`, 404 `not-found` */
  async remove(tx: Transaction, command: RobotCommand, id: string): Promise<void> {
    await this.enter(tx, command);
    await this.locked(tx, id);
    await this.robots.remove(tx, id);
  }

  /** Lets it say that it works, as soon as its pace allows. @throws Problem 403 `forbidden`, 404 `not-found` */
  async trial(tx: Transaction, command: RobotCommand, id: string): Promise<void> {
    await this.enter(tx, command);
    await this.enterTrial(tx, await this.locked(tx, id), command.at);
  }

  /** One's own, instead of the one before. @throws Problem 422 `robot-address-not-allowed`, `signing-key-missing` */
  async setOwn(tx: Transaction, { actor, at }: RobotCommand, body: OwnRobotBody): Promise<RobotRow> {
    await this.robots.lockOwner(tx, actor.id);
    const before = await this.robots.ofOwner(tx, actor.id);
    const sealed = this.sealed(before?.id ?? newId(), body.platform, body);
    const robot = { ...sealed, ownerId: actor.id, name: '', kinds: [], departmentId: null, locale: actor.locale };
    if (before) await this.robots.save(tx, { ...robot, disabledAt: null });
    else await this.robots.add(tx, robot, actor.id, at);
    return this.own(tx, actor.id);
  }

  /** @throws Problem 404 `not-found` */
  async removeOwn(tx: Transaction, { actor }: RobotCommand): Promise<void> {
    if (!(await this.robots.removeOwn(tx, actor.id))) throw new Problem(404, 'not-found');
  }

  /** @throws Problem 404 `not-found` */
  async tryOwn(tx: Transaction, { actor, at }: RobotCommand): Promise<void> {
    await this.enterTrial(tx, await this.own(tx, actor.id), at);
  }

  /** @throws Problem 404 `not-found` */
  async own(tx: Pick<Transaction, 'query'>, ownerId: string): Promise<RobotRow> {
    const robot = await this.robots.ofOwner(tx, ownerId);
    if (!robot) throw new Problem(404, 'not-found');
    return robot;
  }

  private async enterTrial(tx: Transaction, { id }: RobotRow, at: Date): Promise<void> {
    const key = `robot-trial-${id}-${at.toISOString()}`;
    await this.posts.enter(tx, [{ key, robotId: id, kind: 'trial', params: {}, dueAt: at }], at);
  }

  private sealed(id: string, platform: RobotPlatform, { address, secret }: { address: string; secret?: string }) {
    return { id, platform, ...this.doorTo(id, platform, address), secret: this.sealedSecret(id, secret ?? null) };
  }

  private doorTo(id: string, platform: RobotPlatform, address: string): { address: string; hint: string } {
    const isAllowed =
      this.settings.platforms.includes(platform) && isRobotAddress(platform, address, this.settings.loopback);
    if (!isAllowed)
      throw new Problem(422, 'robot-address-not-allowed', {}, [
        { field: 'address', code: 'robot-address-not-allowed' },
      ]);
    return { address: this.box.seal(`${id}:address`, address), hint: addressHint(address) };
  }

  private sealedSecret(id: string, secret: string | null): string | null {
    return secret === null ? null : this.box.seal(`${id}:secret`, secret);
  }

  private async enter(tx: Transaction, { actor }: RobotCommand): Promise<void> {
    assertMay(await this.auth.freshActor(tx, actor.id), 'robots.write');
  }

  private async locked(tx: Transaction, id: string): Promise<RobotRow> {
    const row = await this.robots.locked(tx, id);
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }

  private async assertDepartment(tx: Transaction, id: string | null | undefined): Promise<void> {
    if (id === null || id === undefined || (await this.robots.hasDepartment(tx, id))) return;
    throw new Problem(422, 'department-unknown', {}, [{ field: 'departmentId', code: 'department-unknown' }]);
  }
}
