import type { ComponentType } from 'react';
import type { Account, Path } from './accounts-queries';

/** What every tab knows already; whatever else it shows it asks for itself. */
export interface AccountTabProps {
  account: Account;
  path: Path;
}

export interface AccountTab {
  /** In the address (`?tab=path`), and the key of its label in `accounts.json`, under `tab`. */
  key: string;
  /** Dictionaries that it needs besides those of the page; loaded with it. */
  words: readonly string[];
  load: () => Promise<{ default: ComponentType<AccountTabProps> }>;
}

/** The parts of the account's page, in the order in which they stand. A new one is a component and a line here. */
export const accountTabs: readonly [AccountTab, ...AccountTab[]] = [
  { key: 'overview', words: [], load: () => import('./overview-tab') },
  { key: 'path', words: ['account-path'], load: () => import('./path/path-tab') },
  {
    key: 'timeline',
    words: ['account-timeline', 'account-path', 'approvals'],
    load: () => import('./timeline/timeline-tab'),
  },
  { key: 'people', words: ['account-people', 'account-business'], load: () => import('./business/people-tab') },
  { key: 'purchasing', words: ['account-business'], load: () => import('./business/purchasing-tab') },
  {
    key: 'valuation',
    words: ['account-valuation', 'account-business'],
    load: () => import('./business/valuation-tab'),
  },
  { key: 'plan', words: ['account-plan', 'account-business'], load: () => import('./business/plan-tab') },
  {
    key: 'visits',
    words: ['account-visits', 'account-business', 'subjects'],
    load: () => import('./business/visits-tab'),
  },
  {
    key: 'contracts',
    words: ['account-contracts', 'account-requests', 'subjects'],
    load: () => import('./business/contracts-tab'),
  },
  {
    key: 'requests',
    words: ['account-requests', 'subjects', 'approvals-record'],
    load: () => import('./business/requests-tab'),
  },
  {
    key: 'documents',
    words: ['account-documents', 'account-contracts'],
    load: () => import('./business/documents-tab'),
  },
];
