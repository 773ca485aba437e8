import type { Role } from '../approval';
import type { PathEventType } from './events';
import type { GivenActor, Relation } from './given';

interface Permission {
  /** Only the system itself. */
  system?: true;
  /** One of these is enough. Without a relation: every account in the person's scope. */
  people?: { roles: Role[]; relation?: Relation }[];
}

const owner = { roles: ['manager', 'director'] as Role[], relation: 'owner' as const };
const director = { roles: ['director'] as Role[], relation: 'department' as const };
const seniorManagement = { roles: ['seniorManagement'] as Role[] };
const administrator = { roles: ['administrator'] as Role[] };

const ownerOrDirector: Permission = { people: [owner, director] };
const directorOrAbove: Permission = { people: [director, seniorManagement] };
/** The importer is the system on an administrator's behalf. */
const importing: Permission = { system: true, people: [administrator] };
const system: Permission = { system: true };

/** Who may send which event (statecharts.md "Who may", section 1). Filing is not deciding: that is the approval route's. */
export const eventPermissions: Record<PathEventType, Permission> = {
  'stage.complete': ownerOrDirector,
  'stage.sendBack': directorOrAbove,
  'path.nurture': ownerOrDirector,
  'path.abandon': ownerOrDirector,
  'path.reactivate': ownerOrDirector,
  'criterion.waive': ownerOrDirector,
  'plan.revise': ownerOrDirector,
  'cycle.start': ownerOrDirector,
  'owner.transfer': { people: [owner, director, seniorManagement] },
  'path.adopt': importing,
  'path.adoptUndone': importing,
  'credit.changed': system,
  'engagement.recorded': system,
  'step.booked': system,
  'clock.warned': system,
  'clock.breached': system,
  'clock.escalated': system,
  'clock.reviewDue': system,
  'clock.contactDue': system,
  'clock.contactCold': system,
  'approval.granted': system,
  'approval.refused': system,
};

/** An auditor changes nothing, whatever else the person is (P7). */
export function maySend(type: PathEventType, actor: GivenActor): boolean {
  const { system: own, people = [] } = eventPermissions[type];
  if (actor.kind === 'system') return own === true;
  if (actor.roles.includes('auditor')) return false;
  return people.some(
    ({ roles, relation }) =>
      roles.some((role) => actor.roles.includes(role)) && (!relation || actor.relations.includes(relation)),
  );
}
