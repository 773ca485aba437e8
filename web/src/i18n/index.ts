import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language, rememberedLanguage, rememberLanguage } from './language';

/** Own words of the console, one file an area; loaded with the page that uses them. */
const own = import.meta.glob<{ default: ResourceKey }>('./{zh-CN,en}/*.json');
/** Words that the server says too: one word for one thing. */
const shared = import.meta.glob<{ default: ResourceKey }>(
  '../../../src/modules/platform/i18n/locales/{zh-CN,en}/{approvals,approvals-record,criteria,notification-channels,notifications,users}.json',
);
const SHARED = '../../../src/modules/platform/i18n/locales';

const dictionaries: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = own[`./${language}/${namespace}.json`] ?? shared[`${SHARED}/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no dictionary ${language}/${namespace}`), null);
    load().then(
      (dictionary) => done(null, dictionary.default),
      (error: Error) => done(error, null),
    );
  },
};

let ready: Promise<unknown> | undefined;

/** Ready before the first picture, so that nobody sees a key. */
export function startLanguage(): Promise<unknown> {
  return (ready ??= start());
}

/** Words of a page; the router asks for them while everything else is still starting. */
export async function loadWords(areas: readonly string[]): Promise<void> {
  await startLanguage();
  await i18next.loadNamespaces([...areas]);
}

function start(): Promise<unknown> {
  const language = rememberedLanguage();
  rememberLanguage(language);
  return i18next
    .use(dictionaries)
    .use(initReactI18next)
    .init({
      lng: language,
      showSupportNotice: false,
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      ns: ['shell', 'words'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
