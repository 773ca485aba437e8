import { Module } from '@nestjs/common';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module';
import { DossierModule } from './dossier/dossier.module';
import { ComplaintsModule } from './complaints/complaints.module';
import { ContactsModule } from './contacts/contacts.module';
import { ContractsModule } from './contracts/contracts.module';
import { DevelopmentModule } from './development/development.module';
import { DiscoveryModule } from './discovery/discovery.module';
import { EngagementsModule } from './engagements/engagements.module';
import { ExpensesModule } from './expenses/expenses.module';
import { GiftsModule } from './expenses/gifts/gifts.module';
import { InsightsModule } from './insights/insights.module';
import { NegotiationsModule } from './negotiations/negotiations.module';
import { PastModule } from './past/past.module';
import { PolicyDraftsModule } from './policy-drafts/policy-drafts.module';
import { QuotationsModule } from './quotations/quotations.module';
import { ReceivablesModule } from './receivables/receivables.module';
import { ReceptionsModule } from './receptions/receptions.module';
import { ReportsModule } from './reports/reports.module';
import { StatechartsModule } from './statecharts/statecharts.module';
import { SupportModule } from './support/support.module';
import { CareModule } from './care/care.module';
import { VisitsModule } from './visits/visits.module';
import { OrganisationModule } from './organisation/organisation.module';
import { VerificationsModule } from './verifications/verifications.module';

/** Everything that people record about an account on its path, and what follows from its contracts. */
@Module({
  imports: [
    DossierModule,
    SupportModule,
    CareModule,
    ComplaintsModule,
    ContactsModule,
    DiscoveryModule,
    EngagementsModule,
    DevelopmentModule,
    InsightsModule,
    NegotiationsModule,
    QuotationsModule,
    ExpensesModule,
    GiftsModule,
    ReceptionsModule,
    ReportsModule,
    ContractsModule,
    PolicyDraftsModule,
    ReceivablesModule,
    VisitsModule,
    CalendarFeedModule,
    OrganisationModule,
    VerificationsModule,
    PastModule,
    StatechartsModule,
  ],
})
export class FeaturesModule {}
