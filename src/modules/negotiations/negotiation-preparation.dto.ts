import type { NegotiationPreparation } from '../../machines/account-path/facts';
import { Prose } from '../facts/fields';

export class NegotiationPreparationDto implements NegotiationPreparation {
  @Prose({ description: 'Goals', example: '年框一千二百万，预付三成', rule: 'C4' })
  goals!: string;

  @Prose({ description: 'Limits', example: '折扣不超过百分之十二', rule: 'C4' })
  limits!: string;

  @Prose({ description: 'Who plays which role', example: '经理主谈，总监把关', rule: 'C4' })
  roles!: string;

  @Prose({ description: 'Concessions and what for', example: '以账期换预付', rule: 'C4' })
  concessions!: string;
}
