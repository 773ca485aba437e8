import { Module } from '@nestjs/common';
import { AccountVerificationController } from './account-verification.controller';
import { VerificationRun } from './verification-run.service';
import { VerificationStore } from './verification-store';
import { VerificationsController } from './verifications.controller';

/** The check of the chained history, for administrators at the console (decision 9). */
@Module({
  controllers: [VerificationsController, AccountVerificationController],
  providers: [VerificationRun, VerificationStore],
})
export class VerificationsModule {}
