import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { AGES, type Box, BOXES, type Listing, type Sort, SORTS, type TeamFilter } from './approvals-queries';

/** Where the reader is: which box, in which order, which request. All of it is in the address, so that it can be sent to others. */
export function usePlace() {
  const { id } = useParams();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const box: Box = [...BOXES, 'team' as const].find((each) => each === parameters.get('box')) ?? 'pending';
  const sort: Sort | undefined = SORTS.find((each) => each === parameters.get('sort'));
  const listing: Listing = {
    box,
    sort,
    unread: parameters.get('unread') === 'true',
    team: box === 'team' ? teamOf(parameters) : {},
  };
  const query = parameters.toString();
  const open = useCallback(
    (next: string | null, replace = false) =>
      void navigate(
        { pathname: next === null ? '/approvals' : `/approvals/${next}`, search: query },
        { replace, flushSync: true },
      ),
    [navigate, query],
  );
  const list = useCallback(
    (next: Partial<Listing>) => {
      const wanted = { ...{ box, sort, unread: query.includes('unread=true') }, ...next };
      const search = new URLSearchParams();
      if (wanted.box !== 'pending') search.set('box', wanted.box);
      if (wanted.sort) search.set('sort', wanted.sort);
      if (wanted.unread) search.set('unread', 'true');
      if (wanted.box === 'team')
        for (const [name, value] of Object.entries(wanted.team ?? {}) as [string, string | undefined][])
          if (value !== undefined) search.set(name, value);
      void navigate({ pathname: '/approvals', search: search.toString() });
    },
    [navigate, box, sort, query],
  );
  return { id: id ?? null, listing, open, list };
}

function teamOf(parameters: URLSearchParams): TeamFilter {
  return {
    age: AGES.find((each) => each === parameters.get('age')),
    person: parameters.get('person') ?? undefined,
    requester: parameters.get('requester') ?? undefined,
  };
}
