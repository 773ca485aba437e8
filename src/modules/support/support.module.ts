import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { SupportClocks } from './support-clocks';
import { SupportController } from './support.controller';
import { SupportGate } from './support-gate';
import { SupportHandOver } from './support-hand-over';
import { SupportPerformers } from './support-performers';
import { SupportReader } from './support.query';
import { SupportService } from './support.service';
import { SupportSteps } from './support-steps';
import { SupportStore } from './support-store';

/** Requests for support to other departments (B11): asked, assigned, answered in time, escalated. */
@Module({
  imports: [AccountsModule, DeadlinesModule],
  controllers: [SupportController],
  providers: [
    SupportClocks,
    SupportGate,
    SupportHandOver,
    SupportPerformers,
    SupportReader,
    SupportService,
    SupportSteps,
    SupportStore,
  ],
})
export class SupportModule {}
