import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
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
import { ReceivableQuery } from './receivable.query';
import { ReceivablesController } from './receivables.controller';
import { ReceivablesService } from './receivables.service';
import { ReceivableSteps } from './receivable-steps';
import { ReceivableStore } from './receivable-store';

const insides = [
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
];

/** What customers owe and pay, and the credit that follows from it (section 9). */
@Module({
  imports: [AccountsModule, DeadlinesModule],
  controllers: [ReceivablesController, PaymentsController],
  providers: [...insides, ReceivablesService, PaymentsService],
  exports: [ReceivablesService, PaymentsService],
})
export class ReceivablesModule {}
