import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/** Refusals are answers and stay; what did not get through is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 3 && error instanceof ApiProblem && error.isUncertain,
      retryDelay: (count) => Math.min(8_000, 500 * 2 ** count),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
