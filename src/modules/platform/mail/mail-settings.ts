import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT } from '../config/environment.token';
import type { Environment } from '../config/environment';
import type { MailEnvironment } from '../config/mail-environment';

/** Whether mail is on, and how. Time limits are in milliseconds; tests of faults make them shorter. */
@Injectable()
export class MailSettings {
  readonly mail: MailEnvironment | undefined;
  connectWithinMs = 10_000;
  /** How long a server may be silent in a conversation. */
  silentMs = 30_000;
  /** A mail that has been on its way for so long belongs to a process that is gone. Longer than any conversation. */
  lostAfterMs = 600_000;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.mail = environment.mail;
  }

  get isOn(): boolean {
    return this.mail !== undefined;
  }
}
