import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the value is right; returns the last one when time is up, so that the test shows it. */
export async function eventually<Value>(
  read: () => Promise<Value>,
  right: (value: Value) => boolean,
  withinMs: number,
): Promise<Value> {
  const until = performance.now() + withinMs;
  for (;;) {
    const value = await read();
    if (right(value) || performance.now() > until) return value;
    await sleep(100);
  }
}
