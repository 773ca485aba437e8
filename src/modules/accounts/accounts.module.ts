import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../approvals/approvals.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { AccountClassesService } from './account-classes.service';
import { AccountAudience } from './account-audience.service';
import { AccountChanges } from './account-changes';
import { AccountChangesController } from './account-changes.controller';
import { AccountCyclesController } from './account-cycles.controller';
import { AccountCyclesQuery } from './account-cycles.query';
import { AccountGate } from './account-gate';
import { AccountGroup } from './account-group.service';
import { AccountQuery } from './account.query';
import { AccountSight } from './account-sight';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { AdoptionService } from './adoption.service';
import { FactStore } from './fact-store';
import { FactWatchers } from './fact-watchers';
import { FactsService } from './facts.service';
import { PathApprovalContent } from './path/path-approval-content';
import { PathApprovals } from './path/path-approvals';
import { PathClocks } from './path/path-clocks';
import { PathController } from './path/path.controller';
import { PathCycles } from './path/path-cycles';
import { PathDeadlines } from './path/path-deadlines';
import { PathDues } from './path/path-dues';
import { PathEffectPerformers } from './path/path-effects';
import { PathGiven } from './path/path-given';
import { PathHistoryQuery } from './path/path-history.query';
import { PathMessages } from './path/path-messages';
import { PathRequestWatch } from './path/path-request-watch';
import { PathService } from './path/path.service';
import { PathVerifier } from './path/path-verifier';
import { PathViewQuery } from './path/path-view.query';
import { PolicyPreviewService } from './policy-preview.service';
import { IdleAccountsQuery } from './idle.query';
import { StalledAccountsQuery } from './stalled.query';
import { StalledReasons } from './stalled-reasons.service';
import { SubjectInstances } from './subject-instances';
import { WatchController } from './watch.controller';

const path = [
  PathApprovalContent,
  PathApprovals,
  PathClocks,
  PathCycles,
  PathDeadlines,
  PathDues,
  PathEffectPerformers,
  PathGiven,
  PathHistoryQuery,
  PathMessages,
  PathRequestWatch,
  PathService,
  PathVerifier,
  PathViewQuery,
];
const accounts = [
  AccountAudience,
  AccountChanges,
  AccountClassesService,
  AccountCyclesQuery,
  AccountGate,
  AccountGroup,
  AccountQuery,
  AccountSight,
  AccountsService,
  AdoptionService,
  FactStore,
  FactWatchers,
  FactsService,
  IdleAccountsQuery,
  PolicyPreviewService,
  StalledAccountsQuery,
  StalledReasons,
  SubjectInstances,
];

/** Accounts, their facts and their path. */
@Module({
  imports: [ApprovalsModule, DeadlinesModule],
  controllers: [WatchController, AccountsController, AccountChangesController, AccountCyclesController, PathController],
  providers: [...accounts, ...path],
  exports: [
    AccountAudience,
    AccountClassesService,
    AccountGate,
    AccountGroup,
    AccountQuery,
    AccountSight,
    AccountsService,
    AdoptionService,
    FactStore,
    FactWatchers,
    FactsService,
    PathService,
    PolicyPreviewService,
    StalledReasons,
    SubjectInstances,
  ],
})
export class AccountsModule {}
