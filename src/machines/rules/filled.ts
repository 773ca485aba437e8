/** Whether something was really entered: no blanks, no empty lists, no numbers that are none. `false` and 0 are answers. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.some(isFilled);
  return typeof value !== 'object' || value instanceof Date || Object.values(value).some(isFilled);
}
