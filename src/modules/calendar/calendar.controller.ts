import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { ChangeView, changeView } from '../platform/http/change-view';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { CalendarDayBody, CalendarQuery as CalendarParameters, CalendarView, PublishedYearBody } from './calendar.dto';
import { CalendarQuery } from './calendar.query';
import { CalendarService } from './calendar.service';
import { CalendarStore } from './calendar-store';
import type { CompanyDay } from './company-days';

const DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const YEAR = /^(199\d|2[01]\d\d)$/;

@ApiTags('calendar')
@ApiBearerAuth()
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly calendar: CalendarService,
    private readonly query: CalendarQuery,
    private readonly store: CalendarStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getCalendar',
    summary: 'Show the company’s working calendar',
    description:
      'Zone, hours and week (policy), published holidays and make-up days, and the company’s own days, a year at a time (section 11). ' +
      'The ETag is the version of the company’s own days. Permission calendar.read: every post. Errors: 400 invalid-query, 401 unauthenticated, 403 forbidden.',
  })
  @ApiOkResponse({ type: CalendarView })
  async show(@CurrentActor() actor: Actor, @Query() { year }: CalendarParameters, @RequestLocale() locale: Locale) {
    assertMay(actor, 'calendar.read');
    const view = await this.query.year(year, this.clock.now(), locale);
    return Answer.ok(view, { version: view.version });
  }

  @Put('days/:date')
  @ApiOperation({
    operationId: 'setCalendarDay',
    summary: 'Set a day of the company’s calendar',
    description:
      'A day off, an extra working day, other hours, or a published day that the library does not hold. What was set for the date is replaced; ' +
      'open deadlines are counted anew at once. Permission calendar.write: administrator (P6). If-Match is honoured. ' +
      'Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 412 version-stale, 422 calendar-day-unfit.',
  })
  @ApiOkResponse({ type: CalendarView })
  set(
    @Param('date') date: string,
    @Body() body: CalendarDayBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<CalendarView>> {
    const day = dayOf(date, body);
    return this.change(command, date, locale, (tx, author) => this.calendar.setDay(tx, day, author));
  }

  @Delete('days/:date')
  @ApiOperation({
    operationId: 'removeCalendarDay',
    summary: 'Take back what was set for a day',
    description:
      'The day is again what the week and the published holidays make of it; open deadlines are counted anew. Permission calendar.write: ' +
      'administrator (P6). If-Match is honoured. Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 412 version-stale.',
  })
  @ApiOkResponse({ type: CalendarView })
  remove(
    @Param('date') date: string,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<CalendarView>> {
    return this.change(command, date, locale, (tx, author) => this.calendar.removeDay(tx, date, author));
  }

  @Post('years/:year/publish')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'publishCalendarYear',
    summary: 'Enter the published holidays of a year',
    description:
      'For a year that the library does not hold yet: from then on it is not estimated any more, and open deadlines are counted anew. ' +
      'Asked again it replaces what was entered. Permission calendar.write: administrator (P6). If-Match is honoured. ' +
      'Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 calendar-year-published, 412 version-stale, 422 calendar-day-unfit.',
  })
  @ApiOkResponse({ type: CalendarView })
  publish(
    @Param('year') year: string,
    @Body() { holidays, makeUpDays }: PublishedYearBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<CalendarView>> {
    const published = { year: YEAR.test(year) ? Number(year) : NaN, holidays, makeUpDays };
    return this.change(command, `${year}-01-01`, locale, (tx, author) =>
      this.calendar.publishYear(tx, published, author),
    );
  }

  @Get('changes')
  @ApiOperation({
    operationId: 'listCalendarChanges',
    summary: 'List the changes of the calendar',
    description:
      'Who changed which day, when, from what to what; newest first. Permission calendar.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of changes.', type: pageOf(ChangeView) })
  async changes(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ChangeView>> {
    assertMay(actor, 'calendar.read');
    const before = versionOf(decodeCursor(query.cursor, 1)?.[0]);
    const changes = await this.store.changes(this.unitOfWork.reader, before, query.limit + 1);
    return toPage(changes.map(changeView), query.limit, ({ version }) => [version]);
  }

  private change(
    command: CommandContext<Actor>,
    date: string,
    locale: Locale,
    work: (tx: Transaction, author: { by: string; at: Date; ifMatch: number | null }) => Promise<number>,
  ): Promise<Answer<CalendarView>> {
    const { actor, at, ifMatch } = command;
    assertMay(actor, 'calendar.write');
    if (!DATE.test(date) || !isDate(date)) throw new Problem(404, 'not-found');
    return this.commands.run(command, async (tx) => {
      await work(tx, { by: actor.id, at, ifMatch });
      const view = await this.query.within(tx, Number(date.slice(0, 4)), at, locale);
      return Answer.ok(view, { version: view.version });
    });
  }
}

function dayOf(date: string, { kind, name, hours }: CalendarDayBody): CompanyDay {
  return { date, kind, name, hours: hours ? hours.map(({ from, to }) => ({ from, to })) : null };
}

function isDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function versionOf(cursor: string | number | null | undefined): number | null {
  if (cursor === undefined) return null;
  if (typeof cursor !== 'number' || !Number.isInteger(cursor)) throw new Problem(400, 'cursor-invalid');
  return cursor;
}
