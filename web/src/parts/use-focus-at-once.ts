import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the keyboard into a field of a window that opens. A window is laid into the page after its fields are made, so that
 * `autoFocus` comes too early there; a moment later the window has also noted where the keyboard returns to.
 */
export function useFocusAtOnce<Field extends { focus: () => void }>(wanted = true): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => {
    if (wanted) queueMicrotask(() => field.current?.focus());
  }, [wanted]);
  return field;
}
