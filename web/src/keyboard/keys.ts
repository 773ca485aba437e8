import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

export interface KeyAction {
  /** As it is typed: `j`, `?`, `Escape`, or two one after the other: `g a`. */
  keys: string;
  /** What it does, in the reader's language; shown by `?`. */
  label: string;
  /** Where it works, in the reader's language; shown as a heading. */
  group: string;
  run: () => void;
}

type Listener = () => void;

const PAUSE_MS = 1_000;

/** All keys that work at this moment. The newest layer wins, so that a window over a page has the keys first. */
class KeyBoard {
  private layers: (readonly KeyAction[])[] = [];
  private readonly listeners = new Set<Listener>();
  private first: { key: string; at: number } | null = null;
  private shown: KeyAction[] = [];

  add(actions: readonly KeyAction[]): () => void {
    this.layers = [...this.layers, actions];
    this.changed();
    return () => {
      this.layers = this.layers.filter((layer) => layer !== actions);
      this.changed();
    };
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly actions = (): KeyAction[] => this.shown;

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    // A window has the keyboard to itself.
    if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open')) return;
    const action = this.find(event.key, event.timeStamp);
    if (!action) return;
    event.preventDefault();
    action.run();
  };

  private find(key: string, at: number): KeyAction | undefined {
    const two = this.first && at - this.first.at < PAUSE_MS ? `${this.first.key} ${key}` : null;
    this.first = { key, at };
    const newestFirst = [...this.layers].reverse().flat();
    const found = newestFirst.find(({ keys }) => keys === two) ?? newestFirst.find(({ keys }) => keys === key);
    if (found) this.first = null;
    return found;
  }

  private changed(): void {
    this.shown = [...this.layers].reverse().flat();
    for (const listener of this.listeners) listener();
  }
}

/** Where letters are letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

export const keyBoard = new KeyBoard();

/** Keys that work while the caller is on the screen. What they do may change with every picture; which they are may not. */
export function useKeys(actions: readonly KeyAction[]): void {
  const latest = useRef(actions);
  // Before the picture is drawn: whoever sees it may press at once.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const which = JSON.stringify(actions.map(({ keys, label, group }) => [keys, label, group]));
  useLayoutEffect(() => {
    const named = JSON.parse(which) as [string, string, string][];
    return keyBoard.add(
      named.map(([keys, label, group], index) => ({ keys, label, group, run: () => latest.current[index]?.run() })),
    );
  }, [which]);
}

export function useKeyActions(): KeyAction[] {
  return useSyncExternalStore(keyBoard.subscribe, keyBoard.actions);
}
