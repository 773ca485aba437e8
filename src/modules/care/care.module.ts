import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { UsefulInformationDto, ValueAddedServiceDto } from './care.dto';
import { usefulInformationRules, valueAddedServiceRules } from './care.rules';

const controllers = [
  createFactController({
    kind: 'usefulInformation',
    path: 'useful-information',
    name: 'UsefulInformation',
    words: {
      one: 'information passed to the customer or back',
      many: 'the information passed to the customer and back',
    },
    Body: UsefulInformationDto,
    rule: 'F17',
  }),
  createFactController({
    kind: 'valueAddedService',
    path: 'value-added-services',
    name: 'ValueAddedService',
    words: { one: 'a value-added service', many: 'the value-added services' },
    Body: ValueAddedServiceDto,
    rule: 'F19',
  }),
];

/** Care for a customer beyond the contract: useful information (F17) and value-added services (F19). */
@Module({ imports: [FactsDoorModule], controllers })
export class CareModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('usefulInformation', usefulInformationRules);
    this.rules.register('valueAddedService', valueAddedServiceRules);
  }
}
