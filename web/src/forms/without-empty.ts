/** What was left empty is left out: a field without a value is not there, and no empty text or null stands in its place. */
export function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, cleaned(each)] as const)
      .filter(([, each]) => each !== undefined),
  );
}

function cleaned(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map(cleaned).filter((each) => each !== undefined);
  if (typeof value !== 'object') return value;
  const parts = withoutEmpty(value as Record<string, unknown>);
  return Object.keys(parts).length === 0 ? undefined : parts;
}

/** Whether nothing of it would be left. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || cleaned(value) === undefined;
}
