import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from './mail-settings';

export interface SmtpAddress {
  options: SMTPConnectionOptions;
  credentials?: { user: string; pass: string };
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where and how to connect. `smtps:` is encrypted from the start; `smtp:` becomes so where the server can, and must where it is said
 * or where a password goes to another machine.
 */
export function smtpAddress(
  url: string,
  { connectWithinMs, silentMs }: Pick<MailSettings, 'connectWithinMs' | 'silentMs'>,
): SmtpAddress {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const isFar = !LOOPBACK.includes(hostname);
  const requireTLS = !secure && (searchParams.get('starttls') === 'required' || (username !== '' && isFar));
  return {
    options: {
      host: hostname.replace(/^\[|\]$/g, ''),
      ...(port === '' ? {} : { port: Number(port) }),
      ...{ secure, requireTLS, ignoreTLS: !secure && !isFar && !requireTLS },
      ...{ connectionTimeout: connectWithinMs, greetingTimeout: connectWithinMs, socketTimeout: silentMs },
      ...{ dnsTimeout: connectWithinMs, allowInternalNetworkInterfaces: true, logger: false },
    },
    ...(username === ''
      ? {}
      : { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
