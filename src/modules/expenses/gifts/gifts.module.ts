import { Module, type OnModuleInit } from '@nestjs/common';
import { FactsDoorModule } from '../../facts/facts-door.module';
import { GiftLimitsController } from './gift-limits.controller';
import { GiftLimitsReader } from './gift-limits.query';
import { createFactController } from '../../facts/fact-controller.factory';
import { FactRulesService } from '../../facts/fact-rules.service';
import { GiftComparisonController } from './gift-comparison.controller';
import { GiftComparisonReader } from './gift-comparison.query';
import { GiftPlanDto } from './gift-plan.dto';
import { giftPlanRules } from './gift-plan.rules';
import { GiftRegisterFile } from './gift-register.file';
import { GiftRegisterQuery } from './gift-register.query';
import { GiftsController } from './gifts.controller';

const plans = createFactController({
  kind: 'giftPlan',
  path: 'gift-plans',
  name: 'GiftPlan',
  words: { one: 'a planned gift', many: 'the planned gifts' },
  Body: GiftPlanDto,
  rule: 'B8, section 5',
});

/** The plan of gifts (B8), and the register of gifts and hospitality (section 5), read from the expenses that were approved and spent, and what is left of the limits. */
@Module({
  imports: [FactsDoorModule],
  controllers: [plans, GiftComparisonController, GiftLimitsController, GiftsController],
  providers: [GiftComparisonReader, GiftLimitsReader, GiftRegisterFile, GiftRegisterQuery],
})
export class GiftsModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('giftPlan', giftPlanRules);
  }
}
