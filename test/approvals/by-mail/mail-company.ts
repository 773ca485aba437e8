import { defaultRoutes, type RequestKind, type Route } from '../../../src/machines/approval';
import { MailPost } from '../../../src/modules/platform/mail/mail-post';
import { MailQueue } from '../../../src/modules/platform/mail/mail-queue';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { aCompany, type Company, everybodyDecidesSmallSums, type Post } from '../company';

export const SITE = 'http://keypath.example.test';

/** A company that decides by mail, with its mail server. */
export interface MailCompany extends Company {
  server: MailServer;
  /** Relays what was ordered and sends what is due at this moment. */
  post(at?: Date): Promise<number>;
  /** The kinds that may be decided by mail, with routes of their own where the defaults' do not do. */
  byMail(kinds: RequestKind[], routes?: Partial<Record<RequestKind, Route>>): Promise<void>;
  /** Path of the newest link that this person got. */
  link(post: Post): Promise<string>;
  open(path: string, headers?: Record<string, string>): ReturnType<Company['app']['request']>;
  /** The form of the page, filled in. */
  submit(path: string, page: string, fields: Record<string, string>): ReturnType<Company['app']['request']>;
  send(path: string, fields: Record<string, string>): ReturnType<Company['app']['request']>;
  address(post: Post): string;
}

export async function aMailCompany(): Promise<MailCompany> {
  const server = await startMailServer();
  const mail = { smtpUrl: server.url, from: 'Keypath <keypath@example.test>', publicUrl: SITE };
  const company = await aCompany({ mail }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const get = <T>(token: abstract new (...args: never[]) => T): T =>
    company.app.app.get(token as never, { strict: false });
  const addresses = new Map(
    (await company.rows<{ id: string; email: string }>('SELECT id, email FROM users')).map((one) => [
      one.id,
      one.email,
    ]),
  );
  const address = (post: Post) => addresses.get(company.ids[post])!;
  const send: MailCompany['send'] = (path, fields) =>
    company.app.request('POST', path, {
      raw: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: company.app.url,
        'sec-fetch-site': 'same-origin',
      },
    });
  return Object.assign(company, {
    server,
    address,
    send,
    async post(at = company.app.clock.now()) {
      const rows = await company.rows<{ payload: unknown }>(
        `UPDATE outbox SET relayed_at = now() WHERE topic = 'mail.ordered' AND relayed_at IS NULL RETURNING payload`,
      );
      const relayed = (rows as unknown as [{ payload: unknown }[]])[0];
      await get(UnitOfWork).run((tx) => get(MailQueue).receive(tx, relayed, at));
      return get(MailPost).sendDue(at);
    },
    byMail: (kinds: RequestKind[], routes: Partial<Record<RequestKind, Route>> = {}) =>
      company.routes(
        Object.fromEntries(
          kinds.map((kind) => [kind, { ...(routes[kind] ?? defaultRoutes.routes[kind]), mail: true }]),
        ),
        everybodyDecidesSmallSums,
      ),
    async link(post: Post) {
      const newest = server.to(address(post)).at(-1);
      return new URL(/https?:\/\/\S+\/by-mail\/[\w-]+/.exec(newest?.text ?? '')![0]).pathname;
    },
    open: (path: string, headers: Record<string, string> = {}) => company.app.request('GET', path, { headers }),
    submit: (path: string, page: string, fields: Record<string, string>) =>
      send(path, { ...hiddenFields(page), seen: 'yes', ...fields }),
    close: async () => {
      await company.app.close();
      await server.close();
    },
  });
}

export function hiddenFields(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}
