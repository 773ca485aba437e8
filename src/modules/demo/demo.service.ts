import type { INestApplicationContext } from '@nestjs/common';
import { DeadlineProcessor } from '../deadlines/deadline-processor.service';
import { NotificationsService, type RelayedMessage } from '../notifications/notifications.service';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService } from '../policy/policy.service';
import { UsersService } from '../users/users.service';
import { demoCustomers } from './demo-customers';
import { DemoHands } from './demo-hands';
import { seedOrganisation } from './demo-organisation';
import { demoLogInKeys, demoPassword, demoPeople, emailOf } from './demo-people';
import { DemoStory } from './demo-story';
import { instantOf, type Scheduled, timelineOf } from './demo-timeline';

export interface DemoLogIn {
  email: string;
  password: string;
  /** The person's post and name. */
  role: string;
}

const DAY_MS = 86_400_000;
/** The company has been at work for so long when the demo begins. */
const YEAR_DAYS = 300;
/** How far time goes on at once: clocks that are due in between act at its end. */
const PERIOD_MS = 3 * 3_600_000;
/** Accounts told at the same time. */
const LANES = 4;
/** Older messages have been read; younger ones wait in the outbox for the relay, as they would. */
const READ_AFTER_DAYS = 3;

const ANYBODY: Statement = { name: 'demo-anybody', text: 'SELECT EXISTS (SELECT 1 FROM users) AS present' };
const DEMO_PEOPLE: Statement = {
  name: 'demo-people',
  text: 'SELECT email FROM users WHERE email = ANY ($1::text[]) AND disabled_at IS NULL',
};
const OLD_MESSAGES: Statement = {
  name: 'demo-old-messages',
  text: `UPDATE outbox SET relayed_at = created_at WHERE relayed_at IS NULL AND topic = 'message.addressed' AND created_at <= $1
    RETURNING key, payload, created_at AS "createdAt"`,
};

/**
 * Fills an empty database with the demo company: people, and accounts in every state of the path. Nothing is made up in the
 * tables: each step is sent through the services, at instants that lie over the past months, so that every history replays.
 * The clocks are let run as the story goes, so what stands still has said so already. A database with anybody in it is left alone.
 * @returns the log-ins to be said, empty where the database does not hold the demo
 */
export async function seedDemo(app: INestApplicationContext, now: Date): Promise<readonly DemoLogIn[]> {
  const work = app.get(UnitOfWork, { strict: false });
  const [anybody] = await work.read<{ present: boolean }>(ANYBODY);
  if (!anybody?.present) await tell(app, now);
  return demoLogIns(work);
}

/** Log-ins of the demo people that the database holds. */
export async function demoLogIns(work: Pick<UnitOfWork, 'read'>): Promise<readonly DemoLogIn[]> {
  const rows = await work.read<{ email: string }>(DEMO_PEOPLE, [demoLogInKeys.map(emailOf)]);
  const present = new Set(rows.map((row) => row.email));
  return demoLogInKeys.flatMap((key) => {
    const person = demoPeople.find((each) => each.key === key);
    if (!person || !present.has(emailOf(key))) return [];
    return [{ email: emailOf(key), password: demoPassword, role: `${person.title} ${person.name}` }];
  });
}

async function tell(app: INestApplicationContext, now: Date): Promise<void> {
  const policy = await app.get(PolicyService, { strict: false }).active();
  const { people, departments } = await seedOrganisation(app, new Date(now.getTime() - YEAR_DAYS * DAY_MS));
  const hands = new DemoHands(app, policy, people, departments);
  const stories = demoCustomers.map((customer, index) => new DemoStory(hands, customer, index, now));
  const scheduled = stories.flatMap(timelineOf);
  const leavings = demoPeople.flatMap(({ key, leftDaysAgo }) =>
    leftDaysAgo === undefined ? [] : [{ key, at: instantOf(policy, now, leftDaysAgo) }],
  );
  const processor = app.get(DeadlineProcessor, { strict: false });
  const first = Math.min(...scheduled.map(({ at }) => at.getTime()));
  for (let until = first; ; until = Math.min(until + PERIOD_MS, now.getTime())) {
    await inLanes(work(hands), takeUntil(scheduled, until));
    for (const { key, at } of takeUntil(leavings, until)) await leave(app, hands, key, at);
    await processor.runDue(new Date(until));
    if (until === now.getTime()) break;
  }
  await readOldMessages(app, hands, new Date(now.getTime() - READ_AFTER_DAYS * DAY_MS));
}

function takeUntil<Event extends { at: Date }>(scheduled: Event[], until: number): Event[] {
  const due = scheduled.filter(({ at }) => at.getTime() <= until);
  const rest = scheduled.filter(({ at }) => at.getTime() > until);
  scheduled.splice(0, scheduled.length, ...rest);
  return due;
}

/** Each account's deeds one after another; deeds of one instant share a transaction. */
function work(hands: DemoHands): (deeds: Scheduled[]) => Promise<void> {
  return async (deeds) => {
    for (let begin = 0; begin < deeds.length;) {
      const { at, story } = deeds[begin]!;
      const same = deeds.slice(begin).findIndex((each) => each.at.getTime() !== at.getTime());
      const end = same === -1 ? deeds.length : begin + same;
      const together = deeds.slice(begin, end);
      await hands.work
        .run(async (tx) => {
          for (const { deed } of together) await deed(story, { tx, at });
        })
        .catch((error: Error) => {
          throw new Error(`demo: ${story.customer.name} at ${at.toISOString()}: ${error.message}`, { cause: error });
        });
      begin = end;
    }
  };
}

async function inLanes(tellOne: (deeds: Scheduled[]) => Promise<void>, due: Scheduled[]): Promise<void> {
  const ofStory = new Map<Scheduled['story'], Scheduled[]>();
  for (const each of due) ofStory.set(each.story, [...(ofStory.get(each.story) ?? []), each]);
  const waiting = [...ofStory.values()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tellOne(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function leave(app: INestApplicationContext, hands: DemoHands, key: string, at: Date): Promise<void> {
  const users = app.get(UsersService, { strict: false });
  const author = { by: hands.person('he.xiaofeng'), at, ifMatch: null };
  await hands.work.run((tx) => users.change(tx, hands.person(key), { disabled: true }, author));
}

async function readOldMessages(app: INestApplicationContext, hands: DemoHands, until: Date): Promise<void> {
  const notifications = app.get(NotificationsService, { strict: false });
  await hands.work.run(async (tx) => {
    await notifications.record(tx, await tx.query<RelayedMessage>(OLD_MESSAGES, [until]), { inAppOnly: true });
    for (const id of hands.people.values()) await notifications.markAllRead(tx, id, until);
  });
}
