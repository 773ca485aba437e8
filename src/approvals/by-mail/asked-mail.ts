import type { ComposedMail } from '../../modules/platform/mail/mail';
import { html, Markup, plainText } from '../record/markup';
import { changesMarkup, contentMarkup, contentText } from './asked-content';
import type { Alive } from './link-standing';
import type { MailWords } from './mail-words';

export interface AskedMail {
  standing: Alive;
  receiver: string;
  url: string;
  expiresAt: Date;
  seatPersonId: string;
}

const STYLE = `body{font:15px/1.6 "PingFang SC","Microsoft YaHei","Helvetica Neue",Arial,sans-serif;color:#1f2328;margin:0;padding:16px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 8px 4px 0}th{color:#59636e;font-weight:400;white-space:nowrap}
.go{display:inline-block;background:#0b5cad;color:#fff;padding:10px 20px;border-radius:6px;text-decoration:none}.small{color:#59636e;font-size:13px}.text{white-space:pre-wrap}`;

/** One mail with one link, which only leads to a page. Everything that people wrote is escaped; nothing is loaded. */
export function askedMail(asked: AskedMail, words: MailWords): Pick<ComposedMail, 'subject' | 'text' | 'html'> {
  const { detail } = asked.standing;
  const title = plainText(detail.about).replace(/\s+/g, ' ');
  return {
    subject: words.say('mail.subject', { title }),
    text: textOf(asked, words),
    html: htmlOf(asked, words).text,
  };
}

/** What is said before the facts: who asks, and in which part. */
function opening({ standing: { detail, isAdvice }, seatPersonId }: AskedMail, words: MailWords): string {
  const requester = plainText(detail.requester.name);
  if (isAdvice) return words.say('mail.advice', { requester });
  const holder = detail.route.flatMap(({ seats }) => seats).find(({ person }) => person.id === seatPersonId);
  const standsIn = detail.actingFor?.id === seatPersonId;
  return standsIn
    ? words.say('mail.standIn', { requester, name: plainText(holder?.person.name ?? '') })
    : words.say('mail.asked', { requester });
}

/** Label and text of each fact, in the order of reading. */
export function factsOf({ detail, seat }: Pick<Alive, 'detail' | 'seat'>, words: MailWords): [string, string][] {
  const dueAt = detail.awaited.find((each) => each.seat === seat)?.dueAt ?? detail.dueAt;
  const facts: [string, string | null][] = [
    ['title', detail.about],
    ['kind', words.kind(detail.kind)],
    ['requester', detail.requester.name],
    ['account', detail.account?.name ?? null],
    ['amount', detail.amount && words.money(detail.amount)],
    ['due', dueAt && words.time(dueAt)],
  ];
  return facts.flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[words.say(`labels.${name}`), value]],
  );
}

function textOf(asked: AskedMail, words: MailWords): string {
  const { standing, receiver, url, expiresAt } = asked;
  const facts = factsOf(standing, words).map(
    ([label, value]) => `${label}${words.say('colon')}${plainText(value).replace(/\s+/g, ' ')}`,
  );
  return [
    words.say('mail.greeting', { name: plainText(receiver) }),
    opening(asked, words),
    facts.join('\n'),
    `${words.say('labels.content')}${words.say('colon')}\n${contentText(standing.detail, words)}`,
    `${words.say('mail.button')}${words.say('colon')}\n${url}`,
    words.say('mail.link', { until: words.time(expiresAt) }),
    words.say('mail.automatic'),
  ].join('\n\n');
}

function htmlOf(asked: AskedMail, words: MailWords): Markup {
  const { standing, receiver, url, expiresAt } = asked;
  const { detail } = standing;
  const facts = factsOf(standing, words).map(
    ([label, value]) =>
      html`<tr>
        <th>${label}</th>
        <td>${value}</td>
      </tr>`,
  );
  const changes =
    detail.changes.length === 0
      ? null
      : html`<h3>${words.say('labels.changes')}</h3>
          ${changesMarkup(detail.changes, words)}`;
  return html`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <title>${detail.about}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <p>${words.say('mail.greeting', { name: receiver })}</p>
        <p>${opening(asked, words)}</p>
        <table>
          ${facts}
        </table>
        <h3>${words.say('labels.content')}</h3>
        ${contentMarkup(detail, words)}${changes}
        <p><a class="go" href="${url}">${words.say('mail.button')}</a></p>
        <p class="small">${words.say('mail.link', { until: words.time(expiresAt) })}</p>
        <p class="small">${words.say('mail.automatic')}</p>
      </body>
    </html>`;
}
