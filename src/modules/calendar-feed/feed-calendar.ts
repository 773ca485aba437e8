import { Injectable } from '@nestjs/common';
import ical, {
  type ICalCalendar,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import type { FeedEntry, FeedMoment } from './feed-entry';
import { timeZoneComponent } from './time-zone';

/** How often a calendar is asked to look again. */
const REFRESH_SECONDS = 3_600;

/** Everything but tab and line feed; RFC 5545 knows no way to write these. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * Writes entries as iCalendar (RFC 5545), in the language of its reader and the company's zone. The same entries are the same text to the
 * byte: nothing in it says when it was made, which is also why it has no METHOD (DTSTAMP is then when the entry was last changed).
 */
@Injectable()
export class FeedCalendar {
  constructor(private readonly translator: Translator) {}

  write(entries: readonly FeedEntry[], zone: string, locale: Locale): string {
    const calendar = ical({
      name: this.say(locale, 'name'),
      prodId: { company: 'Keypath', product: 'Calendar', language: locale === 'en' ? 'EN' : 'ZH' },
      ttl: REFRESH_SECONDS,
    });
    for (const entry of entries) this.add(calendar, entry, zone, locale);
    return withZone(calendar.toString(), `X-WR-TIMEZONE:${zone}\r\n${zoneOf(entries, zone)}`);
  }

  private add(calendar: ICalCalendar, entry: FeedEntry, zone: string, locale: Locale): void {
    const { kind, id, sequence, changedAt, isCancelled } = entry;
    const changed = DateTime.fromJSDate(changedAt, { zone: 'utc' });
    calendar.createEvent({
      id: `${kind}-${id}@keypath`,
      ...spanOf(entry.moment, zone),
      timezone: zone,
      sequence,
      stamp: changed,
      lastModified: changed,
      summary: this.title(entry, locale),
      description: this.say(locale, 'description'),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      ...occupationOf(entry),
    });
  }

  private title({ kind, params }: FeedEntry, locale: Locale): string {
    const plain = Object.fromEntries(Object.entries(params).map(([name, text]) => [name, text.replace(CONTROLS, ' ')]));
    const { purpose, stage } = plain;
    const words = {
      ...plain,
      ...(purpose === undefined ? {} : { purpose: this.say(locale, `purposes.${purpose}`) }),
      ...(stage === undefined ? {} : { stage: this.translator.t(locale, `notifications:words.stages.${stage}`) }),
    };
    return this.say(locale, `titles.${kind}`, words);
  }

  private say(locale: Locale, key: string, params?: Record<string, string>): string {
    return this.translator.t(locale, `calendar-feed:${key}`, params);
  }
}

/** Leave and other times that begin and end with a day are whole days; so is what is due on one. */
function spanOf(moment: FeedMoment, zone: string): { start: DateTime; end: DateTime | null; allDay: boolean } {
  if ('on' in moment) {
    const start = DateTime.fromISO(moment.on, { zone });
    return { start, end: start.plus({ days: 1 }), allDay: true };
  }
  const start = DateTime.fromJSDate(moment.from, { zone });
  const end = moment.until && DateTime.fromJSDate(moment.until, { zone });
  return { start, end, allDay: end !== null && isStartOfDay(start) && isStartOfDay(end) };
}

function isStartOfDay(at: DateTime): boolean {
  return at.toMillis() === at.startOf('day').toMillis();
}

/** Visits take up their time, absences say that nobody is there; all else is a note beside the day's work. */
function occupationOf({ kind, isCancelled }: FeedEntry) {
  if (isCancelled || (kind !== 'visit' && kind !== 'absence'))
    return { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };
  const busystatus = kind === 'absence' ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.BUSY;
  return { transparency: ICalEventTransparency.OPAQUE, busystatus };
}

/** Described for exactly the time that the entries take up, so that the text hangs on nothing but them. */
function zoneOf(entries: readonly FeedEntry[], zone: string): string {
  const spans = entries.map(({ moment }) => spanOf(moment, zone));
  const instants = spans.flatMap(({ start, end }) => [start.toMillis(), (end ?? start).toMillis()]);
  const [first, last] = instants.length === 0 ? [0, 0] : [Math.min(...instants), Math.max(...instants)];
  return timeZoneComponent(zone, new Date(first), new Date(last));
}

/**
 * The library writes a zone only once an entry uses it, and then no instant in UTC any more; its properties of one's own come behind the
 * entries, where the RFC has none. A calendar without entries needs the zone to be valid.
 */
function withZone(text: string, component: string): string {
  return `${text.replace(/BEGIN:VEVENT|END:VCALENDAR/, (first) => `${component}\r\n${first}`)}\r\n`;
}
