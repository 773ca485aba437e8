import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../modules/auth/actor';
import { LOOPS } from '../modules/background/loops';
import { dayKinds } from '../modules/calendar/day-kinds';
import { LOCALES } from '../modules/platform/i18n/locale';
import type { SetDayOptions } from './commands/calendar.command';
import type { ImportOptions } from './commands/import.command';
import type { IncidentsListOptions } from './commands/incidents.command';
import type { PauseOptions } from './commands/jobs.command';
import type { UserAddOptions } from './commands/user-add.command';
import { CommandRefused, EXIT, type ExitCode } from './exit-codes';
import type { Terminal } from './terminal';

/** Every command with its options. What a command needs is loaded when it runs, so that `--help` answers at once. */
export function programOf(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command('keypath').description(terminal.text('product')).exitOverride();
  program.configureOutput({
    writeOut: (text) => void terminal.surroundings.out.write(text),
    writeErr: (text) => terminal.warn(text.trimEnd()),
  });
  program.addHelpText('after', `\n${terminal.text('exitCodes')}`);
  addImport(program, terminal, done);
  addExport(program, terminal, done);
  addChecks(program, terminal, done);
  addUser(program, terminal, done);
  addIncidents(program, terminal, done);
  addJobs(program, terminal, done);
  addOrganisation(program, terminal, done);
  addCalendar(program, terminal, done);
  for (const command of everyCommand(program)) addShared(command, terminal);
  return program;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** Understood before and after the name of the command. */
function addShared(command: Command, terminal: Terminal): void {
  command.addOption(new Option('--locale <locale>', terminal.text('option.locale')).choices(LOCALES));
  command.option('--json', terminal.text('option.json'));
}

function addImport(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const text = (key: string) => terminal.text(`import.${key}`);
  program
    .command('import')
    .description(terminal.text('command.import'))
    .argument('[path]')
    .option('--dry-run', text('dryRun'))
    .option('--create-users', text('createUsers'))
    .option('--undo <run>', text('undo'))
    .option('--template <file>', text('template'))
    .addOption(new Option('--format <format>', text('format')).choices(['sheet', 'pipeline']))
    .addOption(new Option('--currency <code>', text('currency')).default('USD').argParser(currency))
    .addOption(new Option('--email-domain <domain>', text('emailDomain')).default('pipeline.invalid'))
    .option('--owner <email>', text('owner'))
    .option('--as <email>', text('as'))
    .option('--report <file>', text('report'))
    .action(async (path: string | undefined, options: ImportOptions & { undo?: string; template?: string }) => {
      if (options.template !== undefined)
        return done(await (await import('./commands/template.command')).template(terminal, options.template));
      const { importFile, undoImport } = await import('./commands/import.command');
      if (options.undo !== undefined) return done(await undoImport(terminal, options.undo, options));
      if (path === undefined) throw new CommandRefused('import.fileNeeded', {}, EXIT.usage);
      done(await importFile(terminal, path, options));
    });
}

function currency(code: string): string {
  if (!/^[A-Z]{3}$/.test(code)) throw new InvalidArgumentError('ISO 4217: USD, CNY, EUR …');
  return code;
}

function addExport(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('export')
    .description(terminal.text('command.export'))
    .argument('<file>')
    .option('--as <email>', terminal.text('export.as'))
    .action(async (file: string, options: { as?: string }) => {
      done(await (await import('./commands/export.command')).exportAccounts(terminal, file, options));
    });
}

function addChecks(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const add = (name: string, run: () => Promise<ExitCode>) =>
    program
      .command(name)
      .description(terminal.text(`command.${name}`))
      .action(async () => done(await run()));
  add('verify', async () => (await import('./commands/verify.command')).verify(terminal));
  program
    .command('checkpoint')
    .description(terminal.text('command.checkpoint'))
    .option('--restart', terminal.text('checkpoint.restart'))
    .action(async (options: { restart?: boolean }) =>
      done(await (await import('./commands/checkpoint.command')).checkpoint(terminal, options)),
    );
  add('prove', async () => (await import('./commands/prove.command')).prove(terminal));
  add('migrate', async () => (await import('./commands/migrate.command')).migrate(terminal));
  add('seed', async () => (await import('./commands/seed.command')).seed(terminal));
}

function addUser(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const text = (key: string) => terminal.text(`user.${key}`);
  const user = program.command('user').description(terminal.text('command.user'));
  user
    .command('add')
    .description(terminal.text('command.userAdd'))
    .requiredOption('--email <email>', text('email'))
    .requiredOption('--name <name>', text('name'))
    .addOption(
      new Option('--role <role>', `${text('role')} (${ROLES.join(', ')})`).argParser(role).makeOptionMandatory(),
    )
    .option('--department <name>', text('department'))
    .option('--superior <email>', text('superior'))
    .option('--password-stdin', text('passwordStdin'))
    .addOption(new Option('--user-locale <locale>', text('userLocale')).choices(LOCALES))
    .action(async (options: UserAddOptions) =>
      done(await (await import('./commands/user-add.command')).addUser(terminal, options)),
    );
}

function addIncidents(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const text = (key: string) => terminal.text(`incidents.${key}`);
  const incidents = program.command('incidents').description(terminal.text('command.incidents'));
  incidents
    .command('list')
    .description(terminal.text('command.incidentsList'))
    .addOption(new Option('--state <state>', text('state')).choices(['open', 'closed']).default('open'))
    .action(async (options: IncidentsListOptions) =>
      done(await (await import('./commands/incidents.command')).listIncidents(terminal, options)),
    );
  incidents
    .command('retry')
    .description(terminal.text('command.incidentsRetry'))
    .argument('<id>')
    .option('--as <email>', text('as'))
    .action(async (id: string, options: { as?: string }) =>
      done(await (await import('./commands/incidents.command')).retryIncident(terminal, id, options)),
    );
}

function addJobs(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const load = () => import('./commands/jobs.command');
  const jobs = program.command('jobs').description(terminal.text('command.jobs'));
  jobs
    .command('status')
    .description(terminal.text('command.jobsStatus'))
    .action(async () => done(await (await load()).jobsStatus(terminal)));
  const add = (name: string, key: string) =>
    jobs
      .command(name)
      .description(terminal.text(`command.${key}`))
      .addArgument(new Argument('<loop>').choices(LOOPS))
      .option('--as <email>', terminal.text('incidents.as'));
  add('pause', 'jobsPause')
    .option('--note <text>', terminal.text('jobs.note'))
    .action(async (loop: string, options: PauseOptions) =>
      done(await (await load()).pauseLoop(terminal, loop, options)),
    );
  add('resume', 'jobsResume').action(async (loop: string, options: PauseOptions) =>
    done(await (await load()).resumeLoop(terminal, loop, options)),
  );
}

function addOrganisation(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('organisation')
    .description(terminal.text('command.organisation'))
    .command('check')
    .description(terminal.text('command.organisationCheck'))
    .action(async () =>
      done(await (await import('./commands/organisation-check.command')).organisationCheck(terminal)),
    );
}

function addCalendar(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const text = (key: string) => terminal.text(`calendar.${key}`);
  const load = () => import('./commands/calendar.command');
  const calendar = program.command('calendar').description(terminal.text('command.calendar'));
  const add = (name: string, key: string) => calendar.command(name).description(terminal.text(`command.${key}`));
  add('show', 'calendarShow')
    .addOption(new Option('--year <year>', text('yearOption')).argParser(calendarYear))
    .action(async (options: { year?: number }) => done(await (await load()).showCalendar(terminal, options)));
  add('set', 'calendarSet')
    .argument('<date>', '', calendarDate)
    .addOption(new Option('--kind <kind>', text('kind')).choices(dayKinds).makeOptionMandatory())
    .requiredOption('--name <name>', text('name'))
    .addOption(new Option('--hours <hours>', text('hours')).argParser(workingHours))
    .option('--as <email>', text('as'))
    .action(async (date: string, options: SetDayOptions) =>
      done(await (await load()).setCalendarDay(terminal, date, options)),
    );
  add('remove', 'calendarRemove')
    .argument('<date>', '', calendarDate)
    .option('--as <email>', text('as'))
    .action(async (date: string, options: { as?: string }) =>
      done(await (await load()).removeCalendarDay(terminal, date, options)),
    );
  add('recount', 'calendarRecount')
    .option('--as <email>', text('as'))
    .action(async (options: { as?: string }) => done(await (await load()).recountDeadlines(terminal, options)));
}

function calendarYear(value: string): number {
  if (!/^(19[9]\d|2[01]\d\d)$/.test(value)) throw new InvalidArgumentError('1990 … 2199');
  return Number(value);
}

function calendarDate(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).getTime() > 0;
  if (!isDate || !new Date(`${value}T00:00:00Z`).toISOString().startsWith(value))
    throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
}

function workingHours(value: string): { from: string; to: string }[] {
  return value.split(',').map((span) => {
    const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(span.trim()) ?? [];
    if (!from || !to) throw new InvalidArgumentError('09:00-12:00,13:30-16:00');
    return { from, to };
  });
}

function role(value: string, before: Role[] | undefined): Role[] {
  if (!ROLES.some((each) => each === value)) throw new InvalidArgumentError(ROLES.join(', '));
  return [...(before ?? []), value as Role];
}
