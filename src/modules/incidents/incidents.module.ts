import { Module, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics';
import { NotificationsModule } from '../notifications/notifications.module';
import { WebhooksModule } from '../webhooks/webhooks.module';
import { IncidentStore } from './incident-store';
import { IncidentsController } from './incidents.controller';
import { IncidentsService } from './incidents.service';

/** What a person must look at: the list, and the closing. */
@Module({
  imports: [NotificationsModule, WebhooksModule],
  controllers: [IncidentsController],
  providers: [IncidentStore, IncidentsService],
})
export class IncidentsModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly incidents: IncidentStore,
  ) {}

  onModuleInit(): void {
    const { incidents } = this;
    new Gauge({
      name: 'keypath_incidents_open',
      help: 'Incidents that nobody has closed (counted to 10000)',
      registers: [this.metrics.registry],
      async collect() {
        this.set(await incidents.open());
      },
    });
  }
}
