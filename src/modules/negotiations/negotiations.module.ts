import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { type FactRules, notLater } from '../facts/fact-rules';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactsDoorModule } from '../facts/facts-door.module';
import { NegotiationPreparationDto } from './negotiation-preparation.dto';
import { NegotiationRoundDto } from './negotiation-round.dto';

const controllers = [
  createFactController({
    kind: 'negotiationPreparation',
    path: 'negotiation-preparation',
    name: 'NegotiationPreparation',
    words: { one: 'the preparation of the negotiation', many: 'preparations' },
    Body: NegotiationPreparationDto,
    rule: 'F8, C4',
  }),
  createFactController({
    kind: 'negotiationRound',
    path: 'negotiation-rounds',
    name: 'NegotiationRound',
    words: { one: 'a round of the negotiation', many: 'the rounds of the negotiation' },
    Body: NegotiationRoundDto,
    rule: 'F9, C5',
  }),
];

export const negotiationRoundRules: FactRules<'negotiationRound'> = {
  contradictions: ({ heldAt }, moment) => notLater(heldAt, 'heldAt', moment),
  key: { field: 'number', of: ({ number }) => number },
};

/** Negotiation prepared and controlled (F8, F9). */
@Module({ imports: [FactsDoorModule], controllers })
export class NegotiationsModule implements OnModuleInit {
  constructor(private readonly rules: FactRulesService) {}

  onModuleInit(): void {
    this.rules.register('negotiationRound', negotiationRoundRules);
  }
}
