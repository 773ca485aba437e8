const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes on the Ctrl-C that the terminal sent to the process already, so two at once are one. */
const ONE_PRESS_MS = 800;

/** The first signal asks for an orderly stop, a later second one for an end at once. */
export function onInterrupt(orderly: (signal: NodeJS.Signals) => void, atOnce: () => void): void {
  let firstAt: number | undefined;
  const handle = (signal: NodeJS.Signals): void => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      orderly(signal);
    } else if (Date.now() - firstAt > ONE_PRESS_MS) {
      atOnce();
    }
  };
  for (const signal of SIGNALS) process.on(signal, handle);
}
