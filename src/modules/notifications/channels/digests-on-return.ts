import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database/unit-of-work';
import { MailQueue } from '../../platform/mail/mail-queue';
import type { AbsenceRecord } from '../../users/absence-record';
import { PeopleWatch, type PeopleWatcher } from '../../users/people-watch';
import { RobotPostStore } from '../robots/robot-post-store';
import { RobotStore } from '../robots/robot-store';
import { digestKey, robotDigestKey } from './digest-keys';
import { DigestMornings } from './digest-mornings';
import { DIGEST } from './notification-mails.service';

/** Section 11: a digest that waits for the end of a leave comes sooner where the leave ends sooner, on the first working morning then. */
@Injectable()
export class DigestsOnReturn implements PeopleWatcher, OnModuleInit {
  constructor(
    private readonly people: PeopleWatch,
    private readonly mornings: DigestMornings,
    private readonly mails: MailQueue,
    private readonly robots: RobotStore,
    private readonly posts: RobotPostStore,
  ) {}

  onModuleInit(): void {
    this.people.register(this);
  }

  async absenceEnded(tx: Transaction, { personId }: Pick<AbsenceRecord, 'personId'>, at: Date): Promise<void> {
    const morning = (await this.mornings.first(tx, [personId], at)).get(personId);
    if (!morning) return;
    const { date, at: dueAt } = morning;
    await this.mails.bringForward(
      tx,
      { kind: DIGEST, recipientId: personId },
      { key: digestKey(personId, date), params: { date }, dueAt },
    );
    const robot = await this.robots.ofOwner(tx, personId);
    if (robot)
      await this.posts.bringForward(tx, robot.id, { key: robotDigestKey(robot.id, date), params: { date }, dueAt });
  }
}
