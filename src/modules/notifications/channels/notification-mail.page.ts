import { DateTime } from 'luxon';
import { html, Markup, plainText } from '../../../approvals/record/markup';
import { type Locale } from '../../platform/i18n/locale';
import type { ComposedMail } from '../../platform/mail/mail';
import { type RenderedMessage } from '../message-renderer';

export interface NotificationMail {
  messages: readonly RenderedMessage[];
  receiver: string;
  locale: Locale;
  /** Where the interface is. */
  url: string;
  /** Date of the digest; undefined: a mail of one message. */
  digestOf?: string;
  say(key: string, params?: Record<string, unknown>): string;
}

/** A digest shows so many; the others are counted. */
const SHOWN = 50;
const STYLE = `body{font:15px/1.6 "PingFang SC","Microsoft YaHei","Helvetica Neue",Arial,sans-serif;color:#1f2328;margin:0;padding:16px}
h2{font-size:16px;margin:16px 0 4px}p{margin:0 0 8px}.text{white-space:pre-wrap}.small{color:#59636e;font-size:13px;margin-top:16px}`;

/** One mail of one message or of many. Everything that people wrote is escaped; nothing is loaded. */
export function notificationMail(mail: NotificationMail): Pick<ComposedMail, 'subject' | 'text' | 'html'> {
  return { subject: subjectOf(mail), text: textOf(mail), html: htmlOf(mail).text };
}

function subjectOf({ messages, digestOf, say, locale }: NotificationMail): string {
  if (digestOf === undefined) return say('subject', { title: line(messages[0]?.title ?? '') });
  const date = DateTime.fromISO(digestOf).toFormat(say('date'), { locale });
  const total = messages.length;
  return total === 1 ? say('digestSubjectOne', { date }) : say('digestSubject', { date, total });
}

function introduction({ digestOf, say }: NotificationMail): string | null {
  return digestOf === undefined ? null : say('digest');
}

function remainder({ messages, say }: NotificationMail): string | null {
  const more = messages.length - SHOWN;
  return more > 0 ? say('more', { more }) : null;
}

function textOf(mail: NotificationMail): string {
  const { messages, receiver, url, say } = mail;
  const shown = messages.slice(0, SHOWN).map(({ title, body }) => `${line(title)}\n${plainText(body)}`);
  const parts = [
    say('greeting', { name: line(receiver) }),
    introduction(mail),
    ...shown,
    remainder(mail),
    `${say('open')}${say('colon')}\n${url}`,
    say('automatic'),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

function htmlOf(mail: NotificationMail): Markup {
  const { messages, receiver, locale, url, say } = mail;
  const shown = messages.slice(0, SHOWN).map(
    ({ title, body }) =>
      html`<h2>${title}</h2>
        <p class="text">${body}</p>`,
  );
  const paragraph = (text: string | null): Markup | null => (text === null ? null : html`<p>${text}</p>`);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${subjectOf(mail)}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <p>${say('greeting', { name: receiver })}</p>
        ${paragraph(introduction(mail))}${shown}${paragraph(remainder(mail))}
        <p><a href="${url}">${say('open')}</a></p>
        <p class="small">${say('automatic')}</p>
      </body>
    </html>`;
}

/** What people wrote, on one line. */
function line(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
