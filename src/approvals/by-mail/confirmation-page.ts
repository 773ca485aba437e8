import type { FieldError } from '../../modules/platform/http/problem';
import { html, type Markup } from '../record/markup';
import { changesMarkup, contentMarkup } from './asked-content';
import { factsOf } from './asked-mail';
import type { Alive } from './link-standing';
import type { MailWords } from './mail-words';
import { framed } from './page-frame';

/** What was typed, and what is wrong with it; empty when the page is first shown. */
export interface Typed {
  comment: string;
  notices: string[];
  errors: (Pick<FieldError, 'field'> & { message: string })[];
}

export const NOTHING_TYPED: Typed = { comment: '', notices: [], errors: [] };

const LONGEST_COMMENT = 4_000;

/** What is asked, what was decided so far, and the form. It decides nothing by being shown. */
export function confirmationPage(standing: Alive, nonce: string, typed: Typed, words: MailWords): string {
  const { detail } = standing;
  const body = html`<p class="kind">${words.say('page.heading')}</p>
    <h1>${detail.about}</h1>
    ${typed.notices.map((notice) => html`<p class="error" role="alert">${notice}</p>`)}${warnings(standing, words)}
    ${standing.isAdvice ? html`<p class="warn">${words.say('page.advice')}</p>` : null}
    ${detail.actingFor === null ? null : html`<p class="warn">${words.say('page.standIn', { name: detail.actingFor.name })}</p>`}
    <table>
      ${factsOf(standing, words).slice(1).map(factRow)}
    </table>
    ${section(words.say('labels.content'), contentMarkup(detail, words))}
    ${detail.hidden.length === 0 ? null : html`<p class="small">${hiddenNote(standing, words)}</p>`}
    ${detail.changes.length === 0 ? null : section(words.say('labels.changes'), changesMarkup(detail.changes, words))}
    ${section(words.say('labels.decisions'), decisionsMarkup(standing, words))} ${form(standing, nonce, typed, words)}`;
  return framed(detail.about, body, words);
}

function factRow([label, value]: [string, string]): Markup {
  return html`<tr>
    <th>${label}</th>
    <td>${value}</td>
  </tr>`;
}

function section(title: string, body: Markup): Markup {
  return html`<h2>${title}</h2>
    ${body}`;
}

function hiddenNote({ detail: { hidden } }: Alive, words: MailWords): string {
  return words.say('page.hidden', { fields: hidden.map((name) => words.field(name)).join(words.say('separator')) });
}

/** An approver's edit is to be looked at; a subject that has moved on cannot be approved at all. */
function warnings({ changed, overtaken }: Alive, words: MailWords): Markup {
  const told = (key: string, changes: Alive['changed']) =>
    changes.length === 0
      ? null
      : html`<div class="warn" role="alert">
          <strong>${words.say(`page.${key}.title`)}</strong>
          <p>${words.say(`page.${key}.detail`)}</p>
          ${changesMarkup(changes, words)}
        </div>`;
  return html`${told('changed', changed)}${told('overtaken', overtaken)}`;
}

export function decisionsMarkup({ detail }: Pick<Alive, 'detail'>, words: MailWords): Markup {
  if (detail.decisions.length === 0) return html`<p class="none">${words.say('page.noDecisions')}</p>`;
  const rows = detail.decisions.map((each) => {
    const step = detail.route.find(({ number }) => number === each.step)?.name;
    const why = each.voided && words.voided(each.voided.reason);
    return html`<tr>
      <th>
        ${each.person.name}${each.actingFor === null ? null : html`<br />${words.label('actingFor')} ${each.actingFor.name}`}
      </th>
      <td>
        ${words.word('decision', each.decision)} · ${step === undefined ? null : words.word('step', step)}
        <br /><span class="small">${words.time(each.at)}${why ? ` · ${why}` : null}</span>
        ${each.comment === null ? null : html`<div class="text">${each.comment}</div>`}
      </td>
    </tr>`;
  });
  return html`<table>
    ${rows}
  </table>`;
}

/**
 * Three buttons behind a box that must be ticked: what clicks on everything, or posts what it finds, decides nothing. The first button
 * of a form is the one that Enter presses: ours decides nothing either.
 */
function form({ detail }: Alive, nonce: string, { comment, errors }: Typed, words: MailWords): Markup {
  const wrong = (field: string) =>
    errors
      .filter((each) => each.field === field)
      .map(({ message }) => html`<p class="issue" role="alert">${message}</p>`);
  const buttons = (['approve', 'return', 'reject'] as const)
    .filter((move) => detail.moves.includes(move))
    .map(
      (move) =>
        html`<button type="submit" name="decision" value="${move}" class="${move}">
          ${words.say(`buttons.${move}`)}
        </button>`,
    );
  return html`<form method="post" accept-charset="utf-8" autocomplete="off">
    <button type="submit" name="decision" value="" tabindex="-1" hidden></button>
    <input type="hidden" name="nonce" value="${nonce}" />
    <input type="hidden" name="round" value="${detail.round}" />
    <input type="hidden" name="step" value="${detail.step}" />
    <input type="hidden" name="contentHash" value="${detail.contentHash}" />
    <label for="comment">${words.say('page.comment')}</label>
    ${wrong('comment')}
    <textarea id="comment" name="comment" maxlength="${LONGEST_COMMENT}">${comment}</textarea>
    <p class="small">${words.say('page.commentNote')}</p>
    ${wrong('seen')}
    <label class="check"
      ><input type="checkbox" name="seen" value="yes" required /><span>${words.say('page.seen')}</span></label
    >
    ${wrong('decision')}
    <div class="buttons">${buttons}</div>
    <p class="small">${words.say('page.once')}</p>
  </form>`;
}
