import { Injectable } from '@nestjs/common';
import {
  type AgeBounds,
  ApprovalWaitingQuery,
  type WaitingCount,
  type WaitingFilter,
  waitingAges,
} from '../../approvals/approval-waiting.query';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { Problem } from '../platform/http/problem';
import type { Locale } from '../platform/i18n/locale';
import { PolicyService } from '../policy/policy.service';
import { FigureCache } from './figure-cache';
import { ForecastFigures } from './forecast.query';
import { FunnelFigures } from './funnel.query';
import type {
  ForecastView,
  FunnelView,
  LoadView,
  StalledFiguresView,
  WaitingPersonView,
  WaitingView,
} from './insights.dto';
import { LoadFigures } from './load.query';
import { StalledFigures } from './stalled-figures.query';
import { workingDaysAgo } from './working-day-bounds';

/** Figures over every account in one's scope: a director's department and what is below it, the whole company for senior management. */
@Injectable()
export class InsightsService {
  private readonly cache = new FigureCache();

  constructor(
    private readonly stalledFigures: StalledFigures,
    private readonly loads: LoadFigures,
    private readonly funnels: FunnelFigures,
    private readonly forecasts: ForecastFigures,
    private readonly requests: ApprovalWaitingQuery,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 403 `forbidden` */
  async stalled(actor: Actor, locale: Locale): Promise<StalledFiguresView> {
    assertMay(actor, 'insights.read');
    return this.stalledFigures.of(actor, this.clock.now(), locale);
  }

  /** @throws Problem 403 `forbidden` */
  async load(actor: Actor): Promise<LoadView> {
    assertMay(actor, 'insights.read');
    const at = this.clock.now();
    return this.cache.of({ actor, figure: 'load', at }, () => this.loads.of(actor, at));
  }

  /** @throws Problem 400 `invalid-query` for a period that ends before it begins, 403 `forbidden` */
  async funnel(actor: Actor, { from, to }: { from: string; to: string }): Promise<FunnelView> {
    assertMay(actor, 'insights.read');
    if (from > to) throw new Problem(400, 'invalid-query', { field: 'to' });
    const { zone } = (await this.policies.active()).calendar;
    const at = this.clock.now();
    const answer = await this.cache.of({ actor, figure: `funnel ${from} ${to}`, at }, () =>
      this.funnels.of(actor, { from, to, zone }),
    );
    return { ...answer, from, to };
  }

  /** @throws Problem 403 `forbidden` */
  async forecast(actor: Actor): Promise<ForecastView> {
    assertMay(actor, 'insights.read');
    return this.cache.of({ actor, figure: 'forecast', at: this.clock.now() }, () => this.forecasts.of(actor));
  }

  /** @throws Problem 403 `forbidden` */
  async waiting(actor: Actor): Promise<WaitingView> {
    assertMay(actor, 'insights.read');
    const { people, all } = await this.requests.counts(actor, await this.bounds());
    const ages = waitingAges.map((age) => ({ age, requests: all.find((each) => each.age === age)?.requests ?? 0 }));
    return { asOf: this.clock.now(), ages, people: byPerson(people) };
  }

  /** The list behind {@link waiting}. @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async waitingRequests(actor: Actor, filter: WaitingFilter, locale: Locale) {
    assertMay(actor, 'insights.read');
    return this.requests.list(actor, filter, await this.bounds(), locale);
  }

  private async bounds(): Promise<AgeBounds> {
    const { calendar } = await this.policies.active();
    const now = this.clock.now();
    return { one: workingDaysAgo(calendar, now, 1), two: workingDaysAgo(calendar, now, 2) };
  }
}

function byPerson(counts: readonly WaitingCount[]): WaitingPersonView[] {
  const found = new Map<string, WaitingPersonView>();
  for (const { person, age, requests } of counts) {
    const key = person?.id ?? '';
    const view = found.get(key) ?? { person, underOne: 0, oneToTwo: 0, overTwo: 0 };
    found.set(key, { ...view, [age]: requests });
  }
  return [...found.values()].sort(
    (a, b) => b.overTwo - a.overTwo || b.oneToTwo - a.oneToTwo || b.underOne - a.underOne,
  );
}
