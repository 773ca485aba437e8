import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PLACE = 'keypath.theme';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

let chosen: Theme = THEMES.find((each) => each === localStorage.getItem(PLACE)) ?? 'light';

function isDark(): boolean {
  return chosen === 'dark' || (chosen === 'system' && DARK.matches);
}

function paint(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

DARK.addEventListener('change', paint);
paint();

export function chooseTheme(next: Theme): void {
  chosen = next;
  localStorage.setItem(PLACE, next);
  paint();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): { theme: Theme; isDark: boolean } {
  const theme = useSyncExternalStore(subscribe, () => chosen);
  const dark = useSyncExternalStore(subscribe, isDark);
  return { theme, isDark: dark };
}
