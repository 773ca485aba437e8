import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Permission } from '../../session/session';

export interface Section {
  /** Last part of its address, and its key in `admin.json` under `section`. */
  key: string;
  group: (typeof GROUPS)[number];
  permission: Permission;
  /** Loaded when it is opened. */
  Body: LazyExoticComponent<ComponentType>;
}

export const GROUPS = ['people', 'rules', 'running', 'own'] as const;

/** Every page of the administration; a new one is a line here. */
export const SECTIONS: readonly Section[] = [
  { key: 'users', group: 'people', permission: 'users.read', Body: lazy(() => import('./users/users-section')) },
  {
    key: 'departments',
    group: 'people',
    permission: 'departments.read',
    Body: lazy(() => import('./departments/departments-section')),
  },
  {
    key: 'absences',
    group: 'people',
    permission: 'absences.read',
    Body: lazy(() => import('./absences/absences-section')),
  },
  { key: 'policy', group: 'rules', permission: 'policy.read', Body: lazy(() => import('./policy/policy-section')) },
  {
    key: 'calendar',
    group: 'rules',
    permission: 'calendar.read',
    Body: lazy(() => import('./calendar/calendar-section')),
  },
  { key: 'reports', group: 'rules', permission: 'reports.read', Body: lazy(() => import('./reports/reports-section')) },
  { key: 'import', group: 'running', permission: 'imports.run', Body: lazy(() => import('./import/import-section')) },
  {
    key: 'incidents',
    group: 'running',
    permission: 'incidents.read',
    Body: lazy(() => import('./incidents/incidents-section')),
  },
  { key: 'jobs', group: 'running', permission: 'jobs.read', Body: lazy(() => import('./jobs/jobs-section')) },
  {
    key: 'webhooks',
    group: 'running',
    permission: 'webhooks.read',
    Body: lazy(() => import('./webhooks/webhooks-section')),
  },
  { key: 'robots', group: 'running', permission: 'robots.read', Body: lazy(() => import('./robots/robots-section')) },
  {
    key: 'history',
    group: 'running',
    permission: 'history.verify',
    Body: lazy(() => import('./history/history-section')),
  },
  {
    key: 'notifications',
    group: 'own',
    permission: 'notifications.read',
    Body: lazy(() => import('./notifications/notifications-section')),
  },
];
