import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../approvals/approvals.module';
import { AccountsModule } from '../accounts/accounts.module';
import { ForecastFigures } from './forecast.query';
import { FunnelFigures } from './funnel.query';
import { InsightsController } from './insights.controller';
import { InsightsService } from './insights.service';
import { LoadFigures } from './load.query';
import { StalledFigures } from './stalled-figures.query';

/** What a director looks at: figures over many accounts, each with a list of the same rows. */
@Module({
  imports: [AccountsModule, ApprovalsModule],
  controllers: [InsightsController],
  providers: [ForecastFigures, FunnelFigures, InsightsService, LoadFigures, StalledFigures],
})
export class InsightsModule {}
