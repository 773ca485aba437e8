import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, startOfLocalDate, type WorkingCalendar } from '../../machines/calendar';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Locale } from '../platform/i18n/locale';
import { PolicyService } from '../policy/policy.service';
import { FeedCalendar } from './feed-calendar';
import type { FeedWindow } from './feed-entry';
import { FeedQuery } from './feed.query';
import { type OpenedFeed, FeedStore, type StandingFeed } from './feed-store';
import { FeedThrottle } from './feed-throttle';
import { looksLikeFeedToken, newFeedToken } from './feed-token';

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

export interface FeedText {
  text: string;
  locale: Locale;
}

/** A person's calendar behind a secret address, for calendar programs that cannot log in. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FeedStore,
    private readonly throttle: FeedThrottle,
    private readonly query: FeedQuery,
    private readonly calendar: FeedCalendar,
    private readonly policies: PolicyService,
  ) {}

  standing(personId: string): Promise<StandingFeed | undefined> {
    return this.store.standing(personId);
  }

  /** A new address; the one of before is dead with the commit. The token is answered once and never stored. */
  async issue(personId: string, at: Date): Promise<string> {
    const token = newFeedToken();
    await this.unitOfWork.run((tx) => this.store.replace(tx, personId, token, at));
    return token;
  }

  /** Dead with the commit, in every process; without an address nothing happens. */
  async revoke(personId: string, at: Date): Promise<void> {
    await this.unitOfWork.run((tx) => this.store.revoke(tx, personId, at));
  }

  /**
   * The calendar behind an address, as its person sees their accounts at this moment.
   * @throws Problem 404 `not-found` for one that is unknown, revoked or of somebody disabled; 429 `calendar-feed-throttled`
   */
  async read(token: string, address: string, at: Date): Promise<FeedText> {
    const { actor } = await this.open(token, address, at);
    const { calendar } = await this.policies.active();
    const entries = await this.query.entries(actor, windowAt(calendar, at));
    return { text: this.calendar.write(entries, calendar.zone, actor.locale), locale: actor.locale };
  }

  private async open(token: string, address: string, at: Date): Promise<OpenedFeed> {
    const feed = await this.unitOfWork.run(async (tx) => {
      const found = looksLikeFeedToken(token) ? await this.store.open(tx, token) : undefined;
      if (!found) return void (await this.throttle.unknown(tx, address, at));
      await this.throttle.reading(tx, found.id, at);
      await this.store.noteRead(tx, found, at);
      return found;
    });
    if (!feed) throw new Problem(404, 'not-found');
    return feed;
  }
}

/** Whole days, so that all readings of a day agree. */
function windowAt(calendar: WorkingCalendar, at: Date): FeedWindow {
  const today = localDateOf(calendar, at);
  const startOf = (days: number): Date => startOfLocalDate(calendar, addDays(today, days));
  return { from: startOf(-DAYS_BACK), until: startOf(DAYS_AHEAD) };
}
