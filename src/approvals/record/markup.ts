/** Text that is markup already. Everything else is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | Markup[] | string | number | null;

/** A template whose values are escaped unless they are markup themselves; null is nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(
    texts.map((text, index) => text + (index < parts.length ? rendered(parts[index] ?? null) : '')).join(''),
  );
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (Array.isArray(part)) return part.map((each) => each.text).join('');
  return part instanceof Markup ? part.text : escaped(String(part));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Control characters and marks that turn the direction of writing could make a page read otherwise than it was decided. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu;

export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (each) => ENTITIES[each] ?? '');
}

/** Text without what cannot be seen; for mails and other places that know no markup. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, '');
}
