import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { AccountSumsController } from './account-sums.controller';
import { ConcernDto } from './concern.dto';
import { concernRules, obstacleRules, planRules, simulationRules, valuationRules } from './development.rules';
import { ObstacleDto } from './obstacle.dto';
import { PlanDto } from './plan.dto';
import { PlanRevisionsController } from './plan-revisions.controller';
import { ProjectInformationDto } from './project-information.dto';
import { SimulationDto } from './simulation.dto';
import { ValuationDto } from './valuation.dto';

const facts = [
  createFactController({
    kind: 'valuation',
    path: 'valuation',
    name: 'Valuation',
    words: { one: 'the valuation', many: 'valuations' },
    Body: ValuationDto,
    rule: 'V1, V2, V3, V5',
  }),
  createFactController({
    kind: 'obstacle',
    path: 'obstacles',
    name: 'Obstacle',
    words: { one: 'an obstacle', many: 'the obstacles' },
    Body: ObstacleDto,
    rule: 'V4',
  }),
  createFactController({
    kind: 'plan',
    path: 'plan',
    name: 'Plan',
    words: { one: 'the development plan', many: 'development plans' },
    Body: PlanDto,
    rule: 'V6, F5, F7',
  }),
  createFactController({
    kind: 'simulation',
    path: 'simulation',
    name: 'Simulation',
    words: { one: 'a decision simulation', many: 'the decision simulations' },
    Body: SimulationDto,
    rule: 'R3',
  }),
  createFactController({
    kind: 'concern',
    path: 'concerns',
    name: 'Concern',
    words: { one: 'a concern of the customer', many: 'the concerns of the customer' },
    Body: ConcernDto,
    rule: 'C3',
  }),
  createFactController({
    kind: 'projectInformation',
    path: 'project-information',
    name: 'ProjectInformation',
    words: { one: 'information on a new project', many: 'information on new projects' },
    Body: ProjectInformationDto,
    rule: 'F18',
  }),
];

/** Valuation, plan and what the plan's carrying out needs (stages 3 to 5), and what opens a new cycle. */
@Module({ imports: [FactsDoorModule], controllers: [PlanRevisionsController, AccountSumsController, ...facts] })
export class DevelopmentModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('valuation', valuationRules);
    this.rules.register('obstacle', obstacleRules);
    this.rules.register('plan', planRules);
    this.rules.register('simulation', simulationRules);
    this.rules.register('concern', concernRules);
  }
}
