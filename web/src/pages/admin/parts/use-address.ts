import { useSearchParams } from 'react-router';

export type Change = Record<string, string | undefined>;

/** What is chosen on a page stands in its address, so that it can be found again and sent to others. */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams();
  return {
    get: (name: string): string | undefined => parameters.get(name) ?? undefined,
    one: <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
      values.find((value) => value === parameters.get(name)),
    set: (change: Change) =>
      setParameters(
        () => {
          // What stands there now: the picture from which this was called may be older than another change.
          const next = new URLSearchParams(globalThis.location.search);
          for (const [name, value] of Object.entries(change))
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
