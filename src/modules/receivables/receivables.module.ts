import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../approvals/approvals.module';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { ContractMoney } from './contract-money.service';
import { CreditNotesController } from './credit-notes.controller';
import { AgeingQuery } from './reports/ageing.query';
import { ReceivableReportsController } from './reports/reports.controller';
import { ReportsService } from './reports/reports.service';
import { StatementQuery } from './reports/statement.query';
import { CreditReleasesController } from './requests/credit-releases.controller';
import { ExtensionsController } from './requests/extensions.controller';
import { MoneyRequestContent } from './requests/money-request-content';
import { MoneyRequestDoor } from './requests/money-request-door';
import { MoneyRequestEnds } from './requests/money-request-ends';
import { MoneyRequestQuery } from './requests/money-request.query';
import { MoneyRequestRegistration } from './requests/money-request-registration';
import { MoneyRequestStore } from './requests/money-request-store';
import { MoneyRequestsService } from './requests/money-requests.service';
import { WriteOffsController } from './requests/write-offs.controller';
import { CollectionReplan } from './collection-replan';
import { ConsumptionService } from './consumption.service';
import { CreditService } from './credit.service';
import { PaymentQuery } from './payment.query';
import { PaymentRecordStore } from './payment-record-store';
import { PaymentsController } from './payments.controller';
import { PaymentsService } from './payments.service';
import { PaymentStore } from './payment-store';
import { ReceivableClocks } from './receivable-clocks';
import { ReceivableDeadlines } from './receivable-deadlines';
import { ReceivableGate } from './receivable-gate';
import { ReceivableMessages } from './receivable-messages';
import { ReceivablePerformers } from './receivable-performers';
import { CollectionsController } from './reports/collections.controller';
import { CollectionsQuery } from './reports/collections.query';
import { ReceivableQuery } from './receivable.query';
import { ReceivablesController } from './receivables.controller';
import { ReceivablesService } from './receivables.service';
import { ReceivableSteps } from './receivable-steps';
import { ReceivableTruth } from './receivable-truth';
import { ReceivableStore } from './receivable-store';

const insides = [
  AgeingQuery,
  CollectionsQuery,
  ReportsService,
  StatementQuery,
  CollectionReplan,
  ConsumptionService,
  CreditService,
  PaymentQuery,
  PaymentRecordStore,
  PaymentStore,
  ReceivableClocks,
  ReceivableDeadlines,
  ReceivableGate,
  ReceivableMessages,
  ReceivablePerformers,
  ReceivableQuery,
  ReceivableSteps,
  ReceivableStore,
  ReceivableTruth,
  MoneyRequestContent,
  MoneyRequestDoor,
  MoneyRequestEnds,
  MoneyRequestQuery,
  MoneyRequestRegistration,
  MoneyRequestsService,
  MoneyRequestStore,
];

/** What customers owe and pay, and the credit that follows from it (section 9). */
@Module({
  imports: [AccountsModule, ApprovalsModule, DeadlinesModule],
  controllers: [
    ReceivablesController,
    PaymentsController,
    CollectionsController,
    CreditNotesController,
    ExtensionsController,
    WriteOffsController,
    CreditReleasesController,
    ReceivableReportsController,
  ],
  providers: [...insides, ContractMoney, ReceivablesService, PaymentsService],
  exports: [ContractMoney, ReceivablesService, PaymentsService],
})
export class ReceivablesModule {}
