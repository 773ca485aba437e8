import { Global, Module } from '@nestjs/common';
import { DeadlineAlarm } from './deadline-alarm';
import { DeadlineHandlers } from './deadline-handlers';
import { DeadlineProcessor } from './deadline-processor.service';
import { DeadlineService } from './deadline.service';
import { DeadlineStore } from './deadline-store';

const providers = [DeadlineAlarm, DeadlineHandlers, DeadlineService, DeadlineStore, DeadlineProcessor];

/** By when: deadlines are set here by every feature and acted on by the handlers that features register. */
@Global()
@Module({ providers, exports: providers })
export class DeadlinesModule {}
