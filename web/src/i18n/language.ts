export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const PLACE = 'keypath.language';

/** What was chosen on this machine; Chinese where nothing was. */
export function rememberedLanguage(): Language {
  const chosen = localStorage.getItem(PLACE);
  return LANGUAGES.find((each) => each === chosen) ?? 'zh-CN';
}

let current: Language = rememberedLanguage();

export function currentLanguage(): Language {
  return current;
}

export function rememberLanguage(language: Language): void {
  current = language;
  localStorage.setItem(PLACE, language);
  document.documentElement.lang = language;
}
