import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

/** Who is meant by an id: people at the customer, people of ours. Undefined: nobody that is known here. */
export interface Names {
  contact: (id: string) => string | undefined;
  person: (id: string) => string | undefined;
}

export function useContacts(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'contacts', accountId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts/{accountId}/contacts', { params: { path: { accountId }, query: { limit: 200 } } }),
      ),
  });
}

export function useNames(accountId: string): Names {
  const contacts = useContacts(accountId);
  const people = useQuery({
    queryKey: ['people', 'names'],
    staleTime: 300_000,
    queryFn: () => bodyOf(api.GET('/api/v1/users', { params: { query: { limit: 200 } } })),
  });
  return {
    contact: (id) => contacts.data?.items.find((each) => each.id === id)?.content.name,
    person: (id) => people.data?.items.find((each) => each.id === id)?.name,
  };
}
