import { useSyncExternalStore } from 'react';

const A_MINUTE = 60_000;

let now = new Date();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date();
    listener();
  }, A_MINUTE);
  return () => clearInterval(timer);
}

/** The present minute; what is shown against it is shown anew when it changes. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
