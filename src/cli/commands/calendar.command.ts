import { CalendarQuery } from '../../modules/calendar/calendar.query';
import { CalendarRecount } from '../../modules/calendar/calendar-recount.service';
import { CalendarService } from '../../modules/calendar/calendar.service';
import type { DayKind } from '../../modules/calendar/day-kinds';
import { DeadlineProcessor } from '../../modules/deadlines/deadline-processor.service';
import { Clock } from '../../modules/platform/clock/clock';
import { type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { EXIT, type ExitCode } from '../exit-codes';
import { actingPerson } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

export interface SetDayOptions {
  kind: DayKind;
  name: string;
  /** `09:00-12:00,13:30-16:00` */
  hours?: { from: string; to: string }[];
  as?: string;
}

/** Shows a year of the company's calendar. */
export async function showCalendar(terminal: Terminal, { year }: { year?: number }): Promise<ExitCode> {
  const view = await withApplication(terminal, (app) =>
    app.get(CalendarQuery, { strict: false }).year(year, app.get(Clock, { strict: false }).now(), terminal.locale),
  );
  terminal.result(view);
  const { version, estimated, workingDays, zone } = view;
  terminal.say(terminal.text('calendar.year', { year: view.year, version, workingDays, zone }));
  if (estimated) terminal.say(terminal.text('calendar.estimated', { year: view.year }));
  for (const { date, worked, name, hours } of view.days) {
    const times = hours?.map(({ from, to }) => `${from}-${to}`).join(', ') ?? '';
    terminal.say(terminal.text(worked ? 'calendar.worked' : 'calendar.off', { date, name: name ?? '', times }));
  }
  return EXIT.done;
}

/** Sets a day, as `PUT /calendar/days/:date` does. */
export function setCalendarDay(terminal: Terminal, date: string, options: SetDayOptions): Promise<ExitCode> {
  const { kind, name, hours = null } = options;
  return change(terminal, options.as, (service, tx, author) => service.setDay(tx, { date, kind, name, hours }, author));
}

/** Takes back what was set for a day, as `DELETE /calendar/days/:date` does. */
export function removeCalendarDay(terminal: Terminal, date: string, options: { as?: string }): Promise<ExitCode> {
  return change(terminal, options.as, (service, tx, author) => service.removeDay(tx, date, author));
}

/** Counts open deadlines anew and stays until the pages are done; the second look after a minute is left to the workers. */
export async function recountDeadlines(terminal: Terminal, options: { as?: string }): Promise<ExitCode> {
  const done = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, options.as, 'calendar.write');
    const at = app.get(Clock, { strict: false }).now();
    const recount = app.get(CalendarRecount, { strict: false });
    const author = { by: actor?.id ?? null, at };
    const id = await app.get(UnitOfWork, { strict: false }).run((tx) => recount.startIfOutdated(tx, author));
    if (id === null) return null;
    return recount.through(id, app.get(DeadlineProcessor, { strict: false }), () =>
      app.get(Clock, { strict: false }).now(),
    );
  });
  terminal.result(done ?? { moved: 0, lookedAt: 0 });
  terminal.say(
    done
      ? terminal.text('calendar.recounted', { lookedAt: done.lookedAt, moved: done.moved })
      : terminal.text('calendar.upToDate'),
  );
  return EXIT.done;
}

async function change(
  terminal: Terminal,
  email: string | undefined,
  work: (service: CalendarService, tx: Transaction, author: { by: string | null; at: Date }) => Promise<number>,
): Promise<ExitCode> {
  const version = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, email, 'calendar.write');
    const author = { by: actor?.id ?? null, at: app.get(Clock, { strict: false }).now() };
    const service = app.get(CalendarService, { strict: false });
    return app.get(UnitOfWork, { strict: false }).run((tx) => work(service, tx, author));
  });
  terminal.result({ version });
  terminal.say(terminal.text('calendar.changed', { version }));
  return EXIT.done;
}
