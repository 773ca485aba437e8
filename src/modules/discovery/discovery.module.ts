import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { AnalysisHeadingDto } from './analysis-heading.dto';
import { DemonstrationDto } from './demonstration.dto';
import { analysisHeadingRules, demonstrationRules, needRules, purchasingStepRules } from './discovery.rules';
import { NeedDto } from './need.dto';
import { OpportunityDto } from './opportunity.dto';
import { PurchasingStepDto } from './purchasing-step.dto';

const controllers = [
  createFactController({
    kind: 'need',
    path: 'needs',
    name: 'Need',
    words: { one: 'the need', many: 'needs' },
    Body: NeedDto,
    rule: 'T1, D5',
  }),
  createFactController({
    kind: 'opportunity',
    path: 'opportunity',
    name: 'Opportunity',
    words: { one: 'the judgement of the opportunity', many: 'judgements' },
    Body: OpportunityDto,
    rule: 'T4',
  }),
  createFactController({
    kind: 'demonstration',
    path: 'demonstrations',
    name: 'Demonstration',
    words: { one: 'a demonstration', many: 'the demonstrations' },
    Body: DemonstrationDto,
    rule: 'D4',
  }),
  createFactController({
    kind: 'purchasingStep',
    path: 'purchasing-steps',
    name: 'PurchasingStep',
    words: { one: 'a step of the purchasing process', many: 'the steps of the purchasing process' },
    Body: PurchasingStepDto,
    rule: 'D3',
  }),
  createFactController({
    kind: 'analysisHeading',
    path: 'analysis',
    name: 'AnalysisHeading',
    words: { one: 'a heading of the analysis', many: 'the headings of the analysis' },
    Body: AnalysisHeadingDto,
    rule: 'D6',
  }),
];

/** Need, opportunity and what is found out about the customer (stages 1 and 2). */
@Module({ imports: [FactsDoorModule], controllers })
export class DiscoveryModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('need', needRules);
    this.rules.register('demonstration', demonstrationRules);
    this.rules.register('purchasingStep', purchasingStepRules);
    this.rules.register('analysisHeading', analysisHeadingRules);
  }
}
