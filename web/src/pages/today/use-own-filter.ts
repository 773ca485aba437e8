import { usePerson } from '../../session/session';

/** Managers begin with their own; everybody else with all that they see. */
export function useOwnFilter(): { owner?: string } {
  const { id, roles } = usePerson();
  return roles.includes('manager') ? { owner: id } : {};
}
