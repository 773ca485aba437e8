import { useSearchParams } from 'react-router';
import { type AccountFilter, PACES, SORTS, STAGES } from './accounts-queries';
import { figureFilter } from './figure-note';

/** The filters are the address, so that a list can be sent to others and found again. */
export function useFilter() {
  const [parameters, setParameters] = useSearchParams();
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === parameters.get(name));
  const filter: AccountFilter = {
    text: parameters.get('text') ?? undefined,
    stage: one('stage', STAGES),
    stalled: one('stalled', PACES),
    class: parameters.get('class') ?? undefined,
    owner: parameters.get('owner') ?? undefined,
    sort: one('sort', SORTS) ?? 'dueAt',
    ...figureFilter(parameters, STAGES),
  };
  const change = (next: Partial<AccountFilter>) => {
    const wanted = Object.entries({ ...filter, ...next }).filter(
      ([name, value]) => value !== undefined && value !== '' && !(name === 'sort' && value === 'dueAt'),
    );
    setParameters(wanted as [string, string][], { replace: true });
  };
  return { filter, change, clear: () => setParameters([], { replace: true }) };
}
