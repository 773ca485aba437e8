import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { queryClient } from '../api/query-client';
import { companyZone, setCompanyZone } from '../format/zone';

/** The company's zone is policy; whatever was shown by another one is shown anew. */
export function useCompanyClock(): void {
  useQuery({
    queryKey: ['calendar', 'zone'],
    staleTime: Infinity,
    queryFn: async () => {
      const { zone } = await bodyOf(api.GET('/api/v1/calendar'));
      if (zone !== companyZone()) {
        setCompanyZone(zone);
        void queryClient.invalidateQueries();
      }
      return zone;
    },
  });
}
