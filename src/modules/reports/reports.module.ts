import { Module } from '@nestjs/common';
import { ReportClock } from './report-clock';
import { ReportMessages } from './report-messages';
import { ReportStore } from './report-store';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

/** S5: the monthly market analysis report. */
@Module({
  controllers: [ReportsController],
  providers: [ReportClock, ReportMessages, ReportsService, ReportStore],
})
export class ReportsModule {}
