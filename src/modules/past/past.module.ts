import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DayQuery } from './day.query';
import { FactsThen } from './facts-then.query';
import { PastController } from './past.controller';
import { TimelineQuery } from './timeline.query';

/** An account as it was on any day, and everything that has happened to it since. */
@Module({
  imports: [AccountsModule],
  controllers: [PastController],
  providers: [DayQuery, FactsThen, TimelineQuery],
})
export class PastModule {}
