import qrcode from 'qrcode-generator';
import { html, Markup } from './markup';
import { fieldsMarkup, valueMarkup } from './print-content';
import { PRINT_STYLE } from './print-style';
import type { PageWords } from './print-words';
import type { PrintedDocument } from './printed-document.query';
import { shownCode } from './verification-code';

export interface PrintSeal {
  code: string;
  printedAt: Date;
  /** Where the code is looked up. */
  verifyUrl: string;
}

/** So many characters of a hash tell two pages apart; the rest is asked for by the code. */
export const SHOWN_HASH = 16;

/** One self-contained page: nothing is loaded, nothing is run, everything that people wrote is escaped. */
export function printPage(document: PrintedDocument, seal: PrintSeal, words: PageWords): string {
  const { detail } = document;
  return html`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="robots" content="noindex" />
        <title>${detail.about}</title>
        <style>
          ${new Markup(PRINT_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <p class="kind">${words.label('document')} · ${words.kind(detail.kind)}</p>
          <h1>${detail.about}</h1>
        </header>
        ${headMarkup(document, words)} ${section(words.label('content'), contentMarkup(document, words))}
        ${section(words.label('decisions'), decisionsMarkup(document, words))}
        ${section(words.label('attachments'), attachmentsMarkup(document, words))}
        ${section(words.label('comments'), commentsMarkup(document, words))}
        ${section(words.label('copies'), copiesMarkup(document, words))}
        ${section(words.label('history'), historyMarkup(document, words))} ${sealMarkup(document, seal, words)}
      </body>
    </html> `.text;
}

function section(title: string, body: Markup): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

function headMarkup({ detail }: PrintedDocument, words: PageWords): Markup {
  const rows: [string, Markup | string][] = [
    ['request', html`<code>${detail.id}</code>`],
    ['account', detail.account?.name ?? '—'],
    ['requester', detail.requester.name],
    ['status', words.word('status', detail.status)],
    ...(detail.outcomeReason === null ? [] : [['reason', words.reason(detail.outcomeReason)] as [string, string]]),
    ['round', String(detail.round)],
    ['filedAt', words.time(detail.filedAt)],
    ['concludedAt', detail.concludedAt === null ? '—' : words.time(detail.concludedAt)],
  ];
  const lines = rows.map(
    ([label, value]) =>
      html`<tr>
        <th>${words.label(label)}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<table class="fields">
    ${lines}
  </table>`;
}

function contentMarkup({ detail }: PrintedDocument, words: PageWords): Markup {
  const { fields, title: _title, ...others } = detail.content as Record<string, unknown>;
  const amount =
    detail.amount === null
      ? null
      : html`<p>${words.label('amount')} <strong>${valueMarkup(detail.amount, words)}</strong></p>`;
  const { amount: _amount, ...rest } = others;
  const hash = html`<p class="hash">${words.label('contentHash')} <code>${detail.contentHash}</code></p>`;
  const names = detail.hidden.map((name) => words.word('fields', name.replace(/^fields\./, ''))).join(', ');
  const hidden = detail.hidden.length === 0 ? null : html`<p>${words.label('hidden')}: ${names}</p>`;
  return html`${amount}${fieldsMarkup({ ...(fields as Record<string, unknown>), ...rest }, words)}${hidden}${hash}`;
}

function decisionsMarkup({ decisions, detail }: PrintedDocument, words: PageWords): Markup {
  if (decisions.length === 0) return none(words);
  const nameOf = (step: number) => detail.route.find((each) => each.number === step)?.name;
  const rows = decisions.map((each) => {
    const step = nameOf(each.step);
    const forWhom = each.actingFor === null ? null : html`<br />${words.label('actingFor')} ${each.actingFor.name}`;
    return html`<tr>
      <td>${each.round} / ${each.step}${step === undefined ? null : html`<br />${words.word('step', step)}`}</td>
      <td>${each.person.name}${forWhom}</td>
      <td>${words.word('decision', each.decision)}${standingMarkup(each, words)}</td>
      <td>${words.time(each.at)}</td>
      <td class="text">${each.comment ?? '—'}</td>
      <td><code>${each.contentHash.slice(0, SHOWN_HASH)}</code></td>
    </tr>`;
  });
  return table(['roundAndStep', 'person', 'decision', 'at', 'comment', 'contentHash'], rows, words);
}

/** That nobody was asked anew, that it decided nothing, or that it does not count any more. */
function standingMarkup({ automatic, via, standing, voided }: PrintedDocument['decisions'][number], words: PageWords) {
  const notes = [
    ...(automatic ? [words.label('automatic')] : []),
    ...(via === 'mail' ? [words.label('byMail')] : []),
    ...(standing === 'advice' || standing === 'carriedOver' ? [words.label(standing)] : []),
    ...(voided ? [words.voided(voided.reason)] : []),
  ];
  return notes.map((note) => html`<br /><em>${note}</em>`);
}

function attachmentsMarkup({ attachments }: PrintedDocument, words: PageWords): Markup {
  if (attachments.length === 0) return none(words);
  const rows = attachments.map(
    (each) =>
      html`<tr>
        <td class="text">${each.name}</td>
        <td>${each.size}</td>
        <td>${each.addedBy.name}</td>
        <td>${words.time(each.at)}</td>
        <td>${words.label(each.addedAfterFiling ? 'addedAfterFiling' : 'filedWith')} (${each.round})</td>
        <td><code>${each.sha256.slice(0, SHOWN_HASH)}</code></td>
      </tr>`,
  );
  return table(['file', 'bytes', 'person', 'at', 'origin', 'sha256'], rows, words);
}

function commentsMarkup({ comments }: PrintedDocument, words: PageWords): Markup {
  if (comments.length === 0) return none(words);
  const rows = comments.map((each) => {
    const text =
      each.withdrawnAt === null
        ? html`${each.text}`
        : html`<em>${words.label('withdrawn')} ${words.time(each.withdrawnAt)}</em>`;
    return html`<tr>
      <td>${each.round}</td>
      <td>${each.author.name}</td>
      <td>${words.time(each.at)}</td>
      <td class="text">${text}</td>
    </tr>`;
  });
  return table(['round', 'person', 'at', 'comment'], rows, words);
}

function copiesMarkup({ copies }: PrintedDocument, words: PageWords): Markup {
  if (copies.length === 0) return none(words);
  const rows = copies.map(
    (each) =>
      html`<tr>
        <td>${each.person.name}</td>
        <td>${each.copiedBy?.name ?? words.label('route')}</td>
        <td>${words.time(each.copiedAt)}</td>
      </tr>`,
  );
  return table(['person', 'copiedBy', 'at'], rows, words);
}

function historyMarkup({ detail }: PrintedDocument, words: PageWords): Markup {
  const rows = detail.history.map(
    (each) =>
      html`<tr>
        <td>${each.seq}</td>
        <td>${words.time(each.at)}</td>
        <td>${each.actor?.name ?? words.label('system')}</td>
        <td>${words.word('status', each.status)}</td>
        <td><code>${each.hash.slice(0, SHOWN_HASH)}</code></td>
      </tr>`,
  );
  return table(['seq', 'at', 'person', 'status', 'hash'], rows, words);
}

function sealMarkup(
  { head, hash }: PrintedDocument,
  { code, printedAt, verifyUrl }: PrintSeal,
  words: PageWords,
): Markup {
  return html`<footer>
    <div class="qr">${qrMarkup(verifyUrl)}</div>
    <div>
      <p>${words.label('code')} <strong class="code">${shownCode(code)}</strong></p>
      <p>${words.label('documentHash')} <code>${hash}</code></p>
      <p>${words.label('headHash')} <code>${head.hash}</code> (${head.seq})</p>
      <p>${words.label('printedAt')} ${words.time(printedAt)}</p>
      <p>${words.label('verifyAt')} <code>${verifyUrl}</code></p>
    </div>
  </footer>`;
}

/** Drawn here: nothing is asked of the network. */
function qrMarkup(url: string): Markup {
  const code = qrcode(0, 'M');
  code.addData(url);
  code.make();
  return new Markup(code.createSvgTag({ cellSize: 3, margin: 0, scalable: true }));
}

function table(heads: string[], rows: Markup[], words: PageWords): Markup {
  return html`<table class="rows">
    <thead>
      <tr>
        ${heads.map((each) => html`<th>${words.label(each)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function none(words: PageWords): Markup {
  return html`<p class="none">${words.label('none')}</p>`;
}
