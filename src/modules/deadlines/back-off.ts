/** After so many failures a row is given up: it gets an incident and waits for a person. */
export const ATTEMPTS = 6;

const FIRST_WAIT_MS = 1_000;
const GROWTH = 4;

/** When to try again after the n-th failure (1, 4, 16, 64, 256 seconds later); undefined: given up. */
export function nextAttemptAt(failures: number, at: Date): Date | undefined {
  if (failures >= ATTEMPTS) return undefined;
  return new Date(at.getTime() + FIRST_WAIT_MS * GROWTH ** (failures - 1));
}

/** What is kept of an error in a row: enough to find the cause, never a stack or a whole payload. */
export function briefly(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\u0000', '').slice(0, 500);
}
