import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Actor } from './actor';
import { actorOf } from './actor-row';
import { type Credentials, CredentialsStore } from './credentials-store';
import { type Attempt, LoginAttempts } from './login-attempts';
import { PasswordHasher } from './password-hasher';
import { assertPasswordFit } from './password-rule';
import { type Profile, profileOf } from './profile';
import { type Session, SessionStore } from './session-store';

export interface LoggedIn {
  token: string;
  user: Profile;
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  address: string;
}

@Injectable()
export class AuthService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: LoginAttempts,
    private readonly credentials: CredentialsStore,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionStore,
  ) {}

  /**
   * Log-in by e-mail address and password. The try is counted and committed before the password is looked at, and no
   * connection is held while it is hashed. Unknown person, disabled person and wrong password are one answer.
   * @throws Problem 429 `login-throttled`, 401 `credentials-wrong`
   */
  async login(attempt: Attempt, password: string): Promise<LoggedIn> {
    const at = this.clock.now();
    const known = await this.unitOfWork.run(async (tx) => {
      await this.attempts.admit(tx, attempt, at);
      return this.credentials.byEmail(tx, attempt.email);
    });
    const right = await this.hasher.matches(password, known?.passwordHash ?? null);
    if (!known || !right) throw new Problem(401, 'credentials-wrong');
    return this.unitOfWork.run((tx) => this.openFor(tx, known, attempt));
  }

  async logout(session: Session): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.end(tx, session.id, 'loggedOut', this.clock.now()));
  }

  /**
   * Sets one's own password. Every session of the person ends; the answer holds a new one. Guessing the present password
   * is throttled like a log-in.
   * @throws Problem 422 `password-wrong`, 422 `password-unfit`, 429 `login-throttled`
   */
  async changePassword(session: Session, change: PasswordChange): Promise<LoggedIn> {
    const at = this.clock.now();
    assertPasswordFit(change.newPassword, session.email, 'newPassword');
    const attempt = { email: session.email, address: change.address };
    const known = await this.unitOfWork.run(async (tx) => {
      await this.attempts.admit(tx, attempt, at);
      return this.presentPerson(tx, session.actor.id);
    });
    if (!(await this.hasher.matches(change.currentPassword, known.passwordHash))) throw passwordWrong();
    const passwordHash = await this.hasher.hash(change.newPassword);
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.credentials.replacePassword(tx, known, passwordHash))) throw passwordWrong();
      await this.sessions.endAllOf(tx, known.id, 'passwordChanged', at);
      return this.openFor(tx, { ...known, passwordHash }, attempt);
    });
  }

  /**
   * The person as the database knows them inside this transaction, roles and department included; their row stays as it is
   * until the end, so a disabling or a changed role at the same moment is either seen here or comes after.
   * @throws Problem 401 `unauthenticated` when the person has been disabled
   */
  async freshActor(tx: Transaction, userId: string): Promise<Actor> {
    return actorOf(await this.presentPerson(tx, userId));
  }

  /** Between the password's check and here the person may have been disabled or got another password. */
  private async openFor(tx: Transaction, known: Credentials, attempt: Attempt): Promise<LoggedIn> {
    const present = await this.credentials.locked(tx, known.id);
    if (!present || present.passwordHash !== known.passwordHash) throw new Problem(401, 'credentials-wrong');
    await this.attempts.succeeded(tx, attempt);
    return { token: await this.sessions.open(tx, present.id, this.clock.now()), user: profileOf(present) };
  }

  private async presentPerson(tx: Transaction, userId: string): Promise<Credentials> {
    const present = await this.credentials.locked(tx, userId);
    if (!present) throw new Problem(401, 'unauthenticated');
    return present;
  }
}

function passwordWrong(): Problem {
  return new Problem(422, 'password-wrong', {}, [{ field: 'currentPassword', code: 'password-wrong' }]);
}
