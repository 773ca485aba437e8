import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { EngagementKindsController } from './engagement-kinds.controller';
import { EngagementDto, EngagementView } from './engagement.dto';
import { EngagementMaker } from './engagement.maker';
import { engagementRules } from './engagement.rules';
import { EngagementWatcher } from './engagement.watcher';
import { EngagementsService } from './engagements.service';
import { ExecutiveWord } from './executive-word';

const controller = createFactController({
  kind: 'engagement',
  path: 'engagements',
  name: 'Engagement',
  words: { one: 'an engagement', many: 'the engagements' },
  Body: EngagementDto,
  Content: EngagementView,
  maker: EngagementMaker,
  rule: 'T2, R4, R7, B1, B3, B5',
});

/** Calls, e-mails, visits and other touches (接触/拜访), planned and held. */
@Module({
  imports: [FactsDoorModule],
  controllers: [controller, EngagementKindsController],
  providers: [EngagementMaker, EngagementsService, EngagementWatcher, ExecutiveWord],
  exports: [EngagementsService],
})
export class EngagementsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly watcher: EngagementWatcher,
  ) {}

  /** The rules come first: a path is told of nothing that is refused. */
  onModuleInit(): void {
    this.rules.register('engagement', engagementRules);
    this.watcher.register();
  }
}
