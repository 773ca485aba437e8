import { Global, Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller';
import { CalendarQuery } from './calendar.query';
import { CalendarRecount } from './calendar-recount.service';
import { CalendarService } from './calendar.service';
import { CalendarStore } from './calendar-store';
import { CompanyCalendar } from './company-calendar';
import { PolicyTime } from './policy-time.service';
import { RecountPage } from './recount-page';
import { RecountStore } from './recount-store';
import { RecountsController } from './recounts.controller';

/** Working time as the company has it (section 11), and deadlines that follow when it changes. */
@Global()
@Module({
  controllers: [CalendarController, RecountsController],
  providers: [
    CalendarQuery,
    CalendarRecount,
    CalendarService,
    CalendarStore,
    CompanyCalendar,
    PolicyTime,
    RecountPage,
    RecountStore,
  ],
  exports: [CalendarQuery, CalendarRecount, CalendarService, CompanyCalendar, PolicyTime, RecountStore],
})
export class CalendarModule {}
