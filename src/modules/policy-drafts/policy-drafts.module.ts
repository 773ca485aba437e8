import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PolicyActivationController } from './policy-activation.controller';
import { PolicyActivation } from './policy-activation.service';
import { PolicyAnnouncement } from './policy-announcement.service';
import { PolicyDraftStore } from './policy-draft.store';
import { PolicyDraftViews } from './policy-draft.view';
import { PolicyDraftsController } from './policy-drafts.controller';
import { PolicyDraftsService } from './policy-drafts.service';
import { PolicyJudge } from './policy-judge.service';
import { PolicySimulationQuery } from './policy-simulation.query';

/** How the policy is changed: drafts, what they would mean, and putting one in force (P6, S9). */
@Module({
  imports: [AccountsModule, NotificationsModule],
  controllers: [PolicyDraftsController, PolicyActivationController],
  providers: [
    PolicyActivation,
    PolicyAnnouncement,
    PolicyDraftStore,
    PolicyDraftViews,
    PolicyDraftsService,
    PolicyJudge,
    PolicySimulationQuery,
  ],
  exports: [PolicyAnnouncement],
})
export class PolicyDraftsModule {}
