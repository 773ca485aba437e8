export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of whoever says nothing about it and is not logged in. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

interface Wish {
  tag: string;
  quality: number;
}

/**
 * The best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4): highest q first, then the order of
 * the header; `zh`, `zh-Hans`, `zh-TW` … are answered in zh-CN, `en-GB` in en. Without a usable wish: `fallback`.
 */
export function negotiateLocale(header: string | undefined, fallback: Locale = DEFAULT_LOCALE): Locale {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(wishOf)
    .filter((wish) => wish.quality > 0);
  wishes.sort((one, other) => other.quality - one.quality);
  for (const { tag } of wishes) {
    if (tag === '*') return fallback;
    const locale = LOCALES.find((each) => each.split('-')[0] === tag.split('-')[0]);
    if (locale) return locale;
  }
  return fallback;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const weight = parameters.find((text) => text.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { tag, quality: tag !== '' && quality >= 0 && quality <= 1 ? quality : 0 };
}
