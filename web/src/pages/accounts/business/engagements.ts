import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';

export type Engagement = Schemas['EngagementFact'];

/** The latest first: what was said last is what one goes on from. */
export function useEngagements(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'facts', accountId, 'engagements', 'latest'],
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/api/v1/accounts/{accountId}/engagements', {
          params: { path: { accountId }, query: { limit: 200 } },
        }),
      );
      return items.toSorted((one, other) => other.content.heldAt.localeCompare(one.content.heldAt));
    },
  });
}
