import { html, Markup } from './markup';
import type { PageWords } from './print-words';

const DEEPEST = 8;
const NOTHING = new Markup('—');

/** Any recorded value as a reader sees it: lists as lists, parts as a table of names and values, money with its currency. */
export function valueMarkup(value: unknown, words: PageWords, depth = 0, of?: string): Markup {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return html`${words.label(value ? 'yes' : 'no')}`;
  if (typeof value !== 'object')
    return html`<span class="text">${words.value(of ?? '', String(value)) ?? String(value)}</span>`;
  if (depth >= DEEPEST) return html`<code>${JSON.stringify(value)}</code>`;
  if (Array.isArray(value)) return listMarkup(value, words, depth, of);
  const { amount, currency, ...others } = value as Record<string, unknown>;
  if (typeof amount === 'string' && typeof currency === 'string' && Object.keys(others).length === 0)
    return html`${currency} ${amount}`;
  return fieldsMarkup(value as Record<string, unknown>, words, depth, of);
}

function listMarkup(values: unknown[], words: PageWords, depth: number, of?: string): Markup {
  if (values.length === 0) return NOTHING;
  return html`<ol>
    ${values.map((each) => html`<li>${valueMarkup(each, words, depth + 1, of)}</li>`)}
  </ol>`;
}

/** Names of fields are written in the reader's language where we have a word for them. */
export function fieldsMarkup(fields: Record<string, unknown>, words: PageWords, depth = 0, of?: string): Markup {
  const rows = Object.entries(fields).map(
    ([name, value]) =>
      html`<tr>
        <th>${words.field(name, of)}</th>
        <td>${valueMarkup(value, words, depth + 1, name)}</td>
      </tr>`,
  );
  return rows.length === 0
    ? NOTHING
    : html`<table class="fields">
        ${rows}
      </table>`;
}
