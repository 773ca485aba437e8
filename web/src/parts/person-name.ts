import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

/** What somebody is called of whom the address knows the id alone; empty until it is known. */
export function usePersonName(id: string | undefined): string {
  const { data } = useQuery({
    queryKey: ['people', 'one', id],
    enabled: id !== undefined,
    staleTime: 300_000,
    queryFn: () => bodyOf(api.GET('/api/v1/users/{id}', { params: { path: { id: id ?? '' } } })),
  });
  return data?.name ?? '';
}
