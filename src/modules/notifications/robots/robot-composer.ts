import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type LocalDate, localDateOf } from '../../../machines/calendar';
import { PolicyService } from '../../policy/policy.service';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';
import { type Locale } from '../../platform/i18n/locale';
import type { PendingMessage } from '../../platform/live/message-truth';
import { Translator } from '../../platform/i18n/translator';
import { ChannelSettingsStore } from '../channels/channel-settings.store';
import { DigestMornings } from '../channels/digest-mornings';
import { DEFAULT_QUIET_HOURS, type MessageKind, messageKindOf } from '../channels/message-kinds';
import { quietUntil } from '../channels/quiet-hours';
import { StillTrue } from '../channels/still-true';
import { MessageRenderer } from '../message-renderer';
import type { RobotCard } from './robot-card';
import type { RobotPostRow } from './robot-post-store';
import { RobotSettings } from './robot-settings';
import type { RobotRow } from './robot-store';

interface Notice extends PendingMessage {
  person: string;
}

/** A card shows so many messages, and names so many people; the others are counted. */
const SHOWN = 20;
const NAMED = 10;

/** Makes a robot's card when it is sent: what has been read in the inbox meanwhile, or is over, is left out. */
@Injectable()
export class RobotComposer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly choices: ChannelSettingsStore,
    private readonly policies: PolicyService,
    private readonly mornings: DigestMornings,
    private readonly renderer: MessageRenderer,
    private readonly translator: Translator,
    private readonly settings: RobotSettings,
    private readonly stillTrue: StillTrue,
  ) {}

  /** Null: there is nothing to say any more. */
  async compose(post: RobotPostRow, robot: RobotRow, at: Date): Promise<RobotCard | { notBefore: Date } | null> {
    const locale = await this.localeOf(robot);
    if (locale === undefined) return null;
    if (post.kind === 'trial')
      return this.card(locale, this.say(locale, 'trial.title'), [this.say(locale, 'trial.text')]);
    const notBefore = (await this.awayUntil(post, robot, at)) ?? (await this.quietUntil(robot, at));
    if (notBefore) return { notBefore };
    const notices = await this.stillTrue.read<Notice>(NOTICES, [post.id, post.kind !== 'digest'], at);
    if (notices.length === 0) return null;
    if (post.kind === 'company') return this.companyCard(locale, notices);
    // A digest that had to wait is of the day on which it comes.
    const { calendar } = await this.policies.active();
    const today = localDateOf(calendar, at);
    const planned = String(post.params.date ?? today);
    return this.personalCard(locale, post.kind, planned > today ? planned : today, notices);
  }

  /** That of its owner today; undefined for an owner who has left. */
  private async localeOf({ ownerId, locale }: RobotRow): Promise<Locale | undefined> {
    if (ownerId === null) return locale;
    return (await this.unitOfWork.read<{ locale: Locale }>(OWNER, [ownerId]))[0]?.locale;
  }

  private async awayUntil({ kind }: RobotPostRow, { ownerId }: RobotRow, at: Date): Promise<Date | null> {
    if (kind !== 'digest' || ownerId === null) return null;
    return this.mornings.awayUntil(this.unitOfWork.reader, ownerId, at);
  }

  /** One of the company's keeps the hours of those who have chosen none. */
  private async quietUntil({ ownerId }: RobotRow, at: Date): Promise<Date | undefined> {
    const { policy } = await this.policies.active();
    const settings = ownerId === null ? undefined : (await this.choices.of(this.unitOfWork.reader, [ownerId]))(ownerId);
    return quietUntil(settings ? settings.quietHours : DEFAULT_QUIET_HOURS, policy.time.zone, at);
  }

  private async personalCard(
    locale: Locale,
    kind: RobotPostRow['kind'],
    day: LocalDate,
    notices: Notice[],
  ): Promise<RobotCard> {
    const render = await this.renderer.forReader(locale);
    const messages = notices.map((notice) => render(notice.template, notice.params));
    const [first] = messages;
    if (kind === 'single' && first)
      return this.card(locale, this.say(locale, 'single', { title: first.title }), [first.body]);
    const date = DateTime.fromISO(day).toFormat(this.say(locale, 'date'), { locale });
    const more = messages.length - SHOWN;
    const text = messages.slice(0, SHOWN).map(({ title }) => `• ${title}`);
    const rest = more > 0 ? [this.say(locale, 'more', { more })] : [];
    return this.card(locale, this.say(locale, 'digest', { date, total: messages.length }), [...text, ...rest]);
  }

  /** A group sees who has something to look at and of what kind, never what a dossier or request holds: who is in it is not ours to know. */
  private companyCard(locale: Locale, notices: Notice[]): RobotCard {
    const people = new Map<MessageKind, Set<string>>();
    for (const { template, person } of notices) {
      const kind = messageKindOf(template);
      people.set(kind, (people.get(kind) ?? new Set()).add(person));
    }
    const lines = [...people].map(([kind, names]) => this.lineOf(locale, kind, [...names], notices));
    return this.card(locale, this.say(locale, 'company', { total: notices.length }), lines);
  }

  private lineOf(locale: Locale, kind: MessageKind, names: string[], notices: Notice[]): string {
    const count = notices.filter(({ template }) => messageKindOf(template) === kind).length;
    const listed = names.slice(0, NAMED).join(this.say(locale, 'separator'));
    const people =
      names.length > NAMED ? this.say(locale, 'andOthers', { people: listed, total: names.length }) : listed;
    const name = this.translator.t(locale, `notification-channels:kinds.${kind}`);
    return this.say(locale, 'companyLine', { kind: name, count, people });
  }

  private card(locale: Locale, title: string, text: string[]): RobotCard {
    const { publicUrl } = this.settings;
    return {
      title,
      text,
      ...(publicUrl === undefined ? {} : { link: { label: this.say(locale, 'open'), url: publicUrl } }),
    };
  }

  private say(locale: Locale, key: string, params?: Record<string, unknown>): string {
    return this.translator.t(locale, `robots:${key}`, params);
  }
}

const OWNER: Statement = {
  name: 'robot-owner',
  text: 'SELECT locale FROM users WHERE id = $1 AND disabled_at IS NULL',
};
/** Quiet ones get no card of their own ($2): one message tells of all of them. */
const NOTICES: Statement = {
  name: 'robot-notices',
  text: `SELECT n.id, n.user_id AS "userId", n.template, n.params, n.link, u.name AS person FROM robot_post_notifications p JOIN notifications n ON n.id = p.notification_id
    JOIN users u ON u.id = n.user_id
    WHERE p.post_id = $1 AND n.read_at IS NULL AND NOT (n.quiet AND $2) AND u.disabled_at IS NULL ORDER BY n.created_at, n.id`,
};
