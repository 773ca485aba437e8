import { text as readAll } from 'node:stream/consumers';
import type { Role } from '../../modules/auth/actor';
import { Clock } from '../../modules/platform/clock/clock';
import { UnitOfWork } from '../../modules/platform/database/unit-of-work';
import type { Locale } from '../../modules/platform/i18n/locale';
import { UsersService } from '../../modules/users/users.service';
import { EXIT, type ExitCode } from '../exit-codes';
import { departmentId, personId } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

export interface UserAddOptions {
  email: string;
  name: string;
  role: Role[];
  department?: string;
  superior?: string;
  passwordStdin?: boolean;
  userLocale?: Locale;
}

/** Adds a person through the service that the interface uses; a password comes from standard input, never from the arguments. */
export async function addUser(terminal: Terminal, options: UserAddOptions): Promise<ExitCode> {
  const password = options.passwordStdin
    ? (await readAll(terminal.surroundings.input)).replace(/\r?\n$/, '')
    : undefined;
  const { email, name, role: roles, department, superior, userLocale } = options;
  const added = await withApplication(terminal, async (app) => {
    const place = {
      departmentId: department === undefined ? null : await departmentId(app, department),
      superiorId: superior === undefined ? null : await personId(app, superior),
    };
    const person = {
      email,
      name,
      roles,
      ...place,
      ...(userLocale ? { locale: userLocale } : {}),
      ...(password === undefined ? {} : { password }),
    };
    const author = { by: null, at: app.get(Clock, { strict: false }).now() };
    return app
      .get(UnitOfWork, { strict: false })
      .run((tx) => app.get(UsersService, { strict: false }).add(tx, person, author));
  });
  terminal.result({
    id: added.id,
    email: added.email,
    name: added.name,
    roles: added.roles,
    departmentId: added.departmentId,
  });
  terminal.say(terminal.text('user.added', { name: added.name, email: added.email, id: added.id }));
  return EXIT.done;
}
