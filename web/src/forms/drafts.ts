export type Draft = Record<string, unknown>;

interface Place {
  accountId: string;
  form: string;
  factId: string | null;
}

const PREFIX = 'keypath.draft';
const keyOf = ({ accountId, form, factId }: Place) => [PREFIX, accountId, form, factId ?? 'new'].join(':');

/** What somebody has typed and not recorded: kept in this tab alone, through a reload too, and gone with the log-out. */
export function keepDraft(place: Place, draft: Draft): void {
  sessionStorage.setItem(keyOf(place), JSON.stringify(draft));
}

export function keptDraft(place: Place): Draft | null {
  const text = sessionStorage.getItem(keyOf(place));
  return text === null ? null : (JSON.parse(text) as Draft);
}

export function forgetDraft(place: Place): void {
  sessionStorage.removeItem(keyOf(place));
}

export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
