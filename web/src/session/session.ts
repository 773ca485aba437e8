import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { ApiProblem } from '../api/problem';
import { queryClient } from '../api/query-client';
import { forgetDrafts } from '../forms/drafts';
import { sessionEnd } from './session-end';

export type Person = Schemas['ProfileDto'];
export type Permission = Schemas['Permission'];

const ME = ['me'];

/** Who is logged in; null: nobody. */
export function useMe() {
  return useQuery({
    queryKey: ME,
    staleTime: Infinity,
    queryFn: async (): Promise<Person | null> => {
      try {
        const person = await bodyOf(api.GET('/api/v1/auth/me'));
        sessionEnd.isExpected = true;
        return person;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export async function logIn(email: string, password: string): Promise<Person> {
  const { user } = await bodyOf(api.POST('/api/v1/auth/login', { body: { email, password } }));
  const before = queryClient.getQueryData<Person | null>(ME);
  // Somebody else at the same screen sees nothing of the one before.
  if (before && before.id !== user.id) {
    queryClient.clear();
    forgetDrafts();
  }
  sessionEnd.isExpected = true;
  queryClient.setQueryData(ME, user);
  return user;
}

/** Whatever becomes of the call: this screen forgets everything. */
export async function logOut(): Promise<void> {
  sessionEnd.left();
  await api.POST('/api/v1/auth/logout').catch(() => undefined);
  forgetDrafts();
  queryClient.clear();
  queryClient.setQueryData(ME, null);
}

const PersonContext = createContext<Person | null>(null);
export const PersonProvider = PersonContext.Provider;

/** The person at this screen. Only inside the shell, which shows nothing without one. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('nobody is logged in');
  return person;
}

export function useMay(): (permission: Permission) => boolean {
  const { permissions } = usePerson();
  return (permission) => permissions.includes(permission);
}
