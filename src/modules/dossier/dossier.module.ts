import { Module, type OnModuleInit } from '@nestjs/common';
import { dossierRules, informationRules } from './dossier.rules';
import { ClassGroundsDto } from './class-grounds.dto';
import { DossierDto } from './dossier.dto';
import { FirstAnalysisDto } from './first-analysis.dto';
import { InformationDto } from './information.dto';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';

const controllers = [
  createFactController({
    kind: 'information',
    path: 'information',
    name: 'Information',
    words: { one: 'the collected information', many: 'collected information' },
    Body: InformationDto,
    rule: 'F1, I1',
  }),
  createFactController({
    kind: 'firstAnalysis',
    path: 'first-analysis',
    name: 'FirstAnalysis',
    words: { one: 'the first analysis', many: 'first analyses' },
    Body: FirstAnalysisDto,
    rule: 'F2, I2',
  }),
  createFactController({
    kind: 'classGrounds',
    path: 'class-grounds',
    name: 'ClassGrounds',
    words: { one: 'what is known about the class', many: 'what is known about classes' },
    Body: ClassGroundsDto,
    rule: 'K0 to K3, I3',
  }),
  createFactController({
    kind: 'dossier',
    path: 'dossier',
    name: 'Dossier',
    words: { one: 'the dossier', many: 'dossiers' },
    Body: DossierDto,
    rule: 'T3, T5',
  }),
];

/** What is known of the account itself: intake and dossier. */
@Module({ imports: [FactsDoorModule], controllers })
export class DossierModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('information', informationRules);
    this.rules.register('dossier', dossierRules);
  }
}
