import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { FactsDoorModule } from '../facts/facts-door.module';
import { ComplaintClockKeeper } from './complaint-clocks';
import { ComplaintGate } from './complaint-gate';
import { ComplaintHandOver } from './complaint-hand-over';
import { ComplaintMessages } from './complaint-messages';
import { ComplaintPerformers } from './complaint-performers';
import { ComplaintQuery } from './complaint.query';
import { ComplaintsController } from './complaints.controller';
import { ComplaintsService } from './complaints.service';
import { ComplaintSteps } from './complaint-steps';
import { ComplaintStore } from './complaint-store';

const insides = [
  ComplaintClockKeeper,
  ComplaintGate,
  ComplaintHandOver,
  ComplaintMessages,
  ComplaintPerformers,
  ComplaintQuery,
  ComplaintSteps,
  ComplaintStore,
];

/** Complaints of customers (客户投诉, B9): recorded, owned, answered by a due date, escalated, resolved. */
@Module({
  imports: [AccountsModule, DeadlinesModule, FactsDoorModule],
  controllers: [ComplaintsController],
  providers: [...insides, ComplaintsService],
  exports: [ComplaintsService],
})
export class ComplaintsModule {}
