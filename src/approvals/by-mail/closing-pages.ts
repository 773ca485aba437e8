import { html, type Markup } from '../record/markup';
import { decisionsMarkup } from './confirmation-page';
import type { Dead, Detail } from './link-standing';
import type { MailWords } from './mail-words';
import { framed } from './page-frame';

/** A link that does nothing any more: why, what to do, and where the request stands for whoever may see it. */
export function deadPage({ reason, detail }: Dead, siteUrl: string, words: MailWords): string {
  const title = words.say(`dead.${reason}.title`);
  const body = html`<h1>${title}</h1>
    <p class="warn">${words.say(`dead.${reason}.detail`)}</p>
    ${detail && standingMarkup(detail, words)} ${loginNote(siteUrl, words)}`;
  return framed(title, body, words);
}

/** The decision is kept. */
export function donePage(detail: Detail, siteUrl: string, words: MailWords): string {
  const title = words.say('done.title');
  const body = html`<h1>${title}</h1>
    <p class="done">${words.say('done.detail')}</p>
    ${standingMarkup(detail, words)} ${loginNote(siteUrl, words)}`;
  return framed(title, body, words);
}

/** Nothing is known of this link, or too many were tried: the same for everybody. */
export function strangerPage(
  key: 'unknown' | 'throttled' | 'failed' | 'decided',
  siteUrl: string,
  words: MailWords,
): string {
  const title = words.say(`stranger.${key}.title`);
  const body = html`<h1>${title}</h1>
    <p class="warn">${words.say(`stranger.${key}.detail`)}</p>
    ${loginNote(siteUrl, words)}`;
  return framed(title, body, words);
}

function standingMarkup(detail: Detail, words: MailWords): Markup {
  const rows: [string, string][] = [
    [words.say('labels.title'), detail.about],
    [words.say('labels.status'), words.word('status', detail.status)],
    ...(detail.outcomeReason === null
      ? []
      : [[words.say('labels.reason'), words.reason(detail.outcomeReason)] as [string, string]]),
    ...present(detail, words),
    ...waiting(detail, words),
  ];
  const lines = rows.map(
    ([label, value]) =>
      html`<tr>
        <th>${label}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<table>
      ${lines}
    </table>
    <h2>${words.say('labels.decisions')}</h2>
    ${decisionsMarkup({ detail }, words)}`;
}

function present({ status, route, step }: Detail, words: MailWords): [string, string][] {
  const name = status === 'open' ? route.find(({ number }) => number === step)?.name : undefined;
  return name === undefined ? [] : [[words.say('labels.step'), words.word('step', name)]];
}

function waiting({ awaited }: Detail, words: MailWords): [string, string][] {
  const names = awaited.map(({ person }) => person.name).join(words.say('separator'));
  return names === '' ? [] : [[words.say('labels.awaited'), names]];
}

function loginNote(siteUrl: string, words: MailWords): Markup {
  if (siteUrl === '') return html`<p>${words.say('page.login')}</p>`;
  return html`<p>${words.say('page.login')} <a href="${siteUrl}" rel="noreferrer noopener">${siteUrl}</a></p>`;
}
