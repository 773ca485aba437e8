import { Module, type OnModuleInit } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { ContactDto } from './contact.dto';
import { relationshipLevelRules, wayInRules } from './contacts.rules';
import { RelationshipLevelDto } from './relationship-level.dto';
import { RelationshipPlanDto } from './relationship-plans/relationship-plan.dto';
import { relationshipPlanRules } from './relationship-plans/relationship-plan.rules';
import { RelationshipReminders } from './relationship-plans/relationship-reminders';
import { WayInDto } from './way-in.dto';

const controllers = [
  createFactController({
    kind: 'contact',
    path: 'contacts',
    name: 'Contact',
    words: { one: 'a contact', many: 'the contacts' },
    Body: ContactDto,
    rule: 'D1, D2, R5, H1',
  }),
  createFactController({
    kind: 'wayIn',
    path: 'ways-in',
    name: 'WayIn',
    words: { one: 'the way in to a decision maker', many: 'the ways in' },
    Body: WayInDto,
    rule: 'R1',
  }),
  createFactController({
    kind: 'relationshipLevel',
    path: 'relationship-levels',
    name: 'RelationshipLevel',
    words: { one: 'a level of the relationship', many: 'the levels of the relationships' },
    Body: RelationshipLevelDto,
    rule: 'R2',
  }),
  createFactController({
    kind: 'relationshipPlan',
    path: 'relationship-plans',
    name: 'RelationshipPlan',
    words: { one: 'a plan to strengthen a relationship', many: 'the plans to strengthen relationships' },
    Body: RelationshipPlanDto,
    rule: 'B8',
  }),
];

/** People at the customer (联系人), and how we stand with them. */
@Module({ imports: [DeadlinesModule, FactsDoorModule], controllers, providers: [RelationshipReminders] })
export class ContactsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly reminders: RelationshipReminders,
  ) {}

  onModuleInit(): void {
    this.rules.register('wayIn', wayInRules);
    this.rules.register('relationshipLevel', relationshipLevelRules);
    this.rules.register('relationshipPlan', relationshipPlanRules);
    this.reminders.register();
  }
}
