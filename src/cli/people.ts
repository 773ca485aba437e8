import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../modules/auth/actor';
import { AuthService } from '../modules/auth/auth.service';
import { may, type Permission } from '../modules/auth/permissions';
import { type Statement, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { CommandRefused } from './exit-codes';

const BY_EMAIL: Statement = {
  name: '',
  text: 'SELECT id FROM users WHERE lower(email) = lower($1) AND disabled_at IS NULL',
};
const DEPARTMENT: Statement = { name: '', text: 'SELECT id FROM departments WHERE name = $1' };

/** @throws CommandRefused when nobody enabled has the address */
export async function personId(app: INestApplicationContext, email: string): Promise<string> {
  const [person] = await app.get(UnitOfWork, { strict: false }).read<{ id: string }>(BY_EMAIL, [email]);
  if (!person) throw new CommandRefused('error.personUnknown', { email });
  return person.id;
}

/** @throws CommandRefused when there is no such department */
export async function departmentId(app: INestApplicationContext, name: string): Promise<string> {
  const [department] = await app.get(UnitOfWork, { strict: false }).read<{ id: string }>(DEPARTMENT, [name]);
  if (!department) throw new CommandRefused('error.departmentUnknown', { name });
  return department.id;
}

/** The person on whose behalf a command acts; null: the system, whose operator has the server anyway. */
export async function actingPerson(
  app: INestApplicationContext,
  email: string | undefined,
  permission: Permission,
): Promise<Actor | null> {
  if (email === undefined) return null;
  const id = await personId(app, email);
  const actor = await app
    .get(UnitOfWork, { strict: false })
    .run((tx) => app.get(AuthService, { strict: false }).freshActor(tx, id));
  if (!may(actor, permission)) throw new CommandRefused('error.notPermitted', { email });
  return actor;
}
