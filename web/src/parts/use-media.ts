import { useCallback, useSyncExternalStore } from 'react';

/** Below it there is one column, and what is pressed is large. */
export const NARROW = '(max-width: 767px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

export const useNarrow = (): boolean => useMedia(NARROW);
