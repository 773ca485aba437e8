import { fieldsMarkup, valueMarkup } from '../record/print-content';
import { html, type Markup, plainText } from '../record/markup';
import type { FieldChange } from '../approval-visibility';
import type { Detail } from './link-standing';
import type { MailWords } from './mail-words';

/** What is asked, as its approver may see it, without what stands above it already. */
function fieldsOf({ content }: Detail): Record<string, unknown> {
  const { fields, title: _title, amount: _amount, ...others } = content as Record<string, unknown>;
  return { ...(fields as Record<string, unknown>), ...others };
}

export function contentMarkup(detail: Detail, words: MailWords): Markup {
  return fieldsMarkup(fieldsOf(detail), words);
}

export function contentText(detail: Detail, words: MailWords): string {
  return Object.entries(fieldsOf(detail))
    .map(([name, value]) => `${words.field(name)}${words.say('colon')}${valueText(value, words)}`)
    .join('\n');
}

/** Before and after, field by field. */
export function changesMarkup(changes: readonly FieldChange[], words: MailWords): Markup {
  const rows = changes.map(
    ({ field, before, after }) =>
      html`<tr>
        <th>${words.field(field)}</th>
        <td><del>${valueMarkup(before, words)}</del></td>
        <td>${valueMarkup(after, words)}</td>
      </tr>`,
  );
  return html`<table class="rows">
    <tr>
      <th>${words.say('labels.field')}</th>
      <th>${words.say('labels.before')}</th>
      <th>${words.say('labels.after')}</th>
    </tr>
    ${rows}
  </table>`;
}

/** Any recorded value in one line. */
function valueText(value: unknown, words: MailWords): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return words.label(value ? 'yes' : 'no');
  if (typeof value !== 'object') return plainText(String(value)).replace(/\s+/g, ' ');
  const { amount, currency, ...others } = value as Record<string, unknown>;
  if (typeof amount === 'string' && typeof currency === 'string' && Object.keys(others).length === 0)
    return words.money({ amount, currency });
  const parts = Array.isArray(value)
    ? value.map((each) => valueText(each, words))
    : Object.entries(value).map(([name, each]) => `${words.field(name)} ${valueText(each, words)}`);
  return parts.length === 0 ? '—' : parts.join(words.say('separator'));
}
