import type { Environment } from '../modules/platform/config/environment';

/** A running application. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  /** What the person is in the company, as the demo seeds it. */
  readonly role: string;
}

/** What the launcher needs of the application. A seam, so that a start can be tested without it. */
export interface Composition {
  migrate(databaseUrl: string): Promise<unknown>;
  /** Seeds an empty database with the demo company; its log-ins whenever the database holds it. */
  seedDemo?(environment: Environment): Promise<readonly DemoLogin[]>;
  bootstrap(options: { environment: Environment }): Promise<Served>;
}
