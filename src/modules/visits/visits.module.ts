import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { EngagementsModule } from '../engagements/engagements.module';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { ReturnVisits } from './return-visits';
import { SatisfactionController } from './satisfaction.controller';
import { SatisfactionService } from './satisfaction.service';
import { SatisfactionStore } from './satisfaction-store';
import { VisitDeadlines } from './visit-deadlines';
import { VisitGate } from './visit-gate';
import { VisitLevelDto } from './visit-level.dto';
import { visitLevelRules } from './visit-level.rules';
import { visitLevelSubject } from './visit-level.subject';
import { VisitLevelsController } from './visit-levels.controller';
import { VisitLevels } from './visit-levels';
import { VisitTruth } from './visit-truth';
import { VisitPerformers } from './visit-performers';
import { VisitPlanRules } from './visit-plan.rules';
import { VisitQuery } from './visit.query';
import { VisitsController } from './visits.controller';
import { VisitsService } from './visits.service';
import { VisitSteps } from './visit-steps';
import { VisitStore } from './visit-store';

const levelDrafts = createFactController({
  kind: 'visitLevel',
  path: 'visit-levels',
  name: 'VisitLevel',
  words: { one: 'a request for a higher visit level', many: 'the requests for higher visit levels' },
  Body: VisitLevelDto,
  rule: 'A4, B6, B12',
});

const insides = [
  ReturnVisits,
  VisitDeadlines,
  VisitGate,
  VisitLevels,
  VisitPerformers,
  VisitTruth,
  VisitPlanRules,
  VisitQuery,
  VisitSteps,
  VisitStore,
];

/** Visits (大客户拜访): planned, prepared, held, reported; at a higher level when it was approved (A4); again by class (F16). */
@Module({
  imports: [AccountsModule, DeadlinesModule, EngagementsModule, FactsDoorModule, SubjectsModule],
  controllers: [levelDrafts, SatisfactionController, VisitLevelsController, VisitsController],
  providers: [...insides, SatisfactionService, SatisfactionStore, VisitsService],
  exports: [SatisfactionStore, VisitsService],
})
export class VisitsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
  ) {}

  onModuleInit(): void {
    this.rules.register('visitLevel', visitLevelRules);
    this.kinds.register(visitLevelSubject);
  }
}
