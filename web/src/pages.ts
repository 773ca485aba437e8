import {
  AuditOutlined,
  BankOutlined,
  CarryOutOutlined,
  FundOutlined,
  MoneyCollectOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Permission } from './session/session';

interface PageModule {
  default: ComponentType;
}

export interface PageEntry {
  /** Address; `:id` is a part that the page reads. */
  path: string;
  /** Dictionaries that the page needs; loaded with it. */
  words: readonly string[];
  load: () => Promise<PageModule>;
  /** Its place in the navigation; without it the page is reached from others. */
  nav?: {
    /** Key in `shell.json`, under `nav`. */
    label: string;
    icon: ComponentType;
    /** Second key after `g` that leads there. */
    goKey: string;
    /** Who sees it. The server checks every call again. */
    permission: Permission;
    /** What is counted beside its name: a counter of the live stream. */
    badge?: 'approvalsPending';
  };
}

/** Every page of the console. A new page is a folder under pages/ and an entry here. */
export const pages: readonly PageEntry[] = [
  {
    path: '/today',
    words: ['today', 'accounts', 'forms', 'criteria', 'notifications'],
    load: () => import('./pages/today/today-page'),
    nav: { label: 'today', icon: CarryOutOutlined, goKey: 't', permission: 'path.read' },
  },
  {
    path: '/approvals/:id?',
    words: [
      ...['approval', 'approvals', 'approvals-record', 'criteria', 'notifications', 'accounts', 'figures'],
      ...['subjects', 'forms'],
    ],
    load: () => import('./pages/approvals/approvals-page'),
    nav: {
      label: 'approvals',
      icon: AuditOutlined,
      goKey: 'a',
      permission: 'approvals.read',
      badge: 'approvalsPending',
    },
  },
  {
    path: '/accounts',
    words: ['accounts', 'notifications', 'figures', 'criteria'],
    load: () => import('./pages/accounts/accounts-page'),
    nav: { label: 'accounts', icon: BankOutlined, goKey: 'c', permission: 'accounts.read' },
  },
  {
    path: '/collections',
    words: ['collections', 'accounts', 'approvals', 'forms'],
    load: () => import('./pages/collections/collections-page'),
    nav: { label: 'collections', icon: MoneyCollectOutlined, goKey: 'm', permission: 'money.read' },
  },
  {
    path: '/director',
    words: ['director', 'collections', 'notifications', 'accounts'],
    load: () => import('./pages/director/director-page'),
    nav: { label: 'director', icon: FundOutlined, goKey: 'd', permission: 'insights.read' },
  },
  {
    path: '/accounts/:id',
    words: ['accounts', 'forms', 'criteria', 'notifications'],
    load: () => import('./pages/accounts/account-page'),
  },
  {
    path: '/admin/:section?',
    words: ['admin', 'users', 'notification-channels', 'notifications', 'criteria', 'approvals', 'approvals-record'],
    load: () => import('./pages/admin/admin-page'),
    nav: { label: 'admin', icon: SettingOutlined, goKey: 's', permission: 'policy.audit' },
  },
];
