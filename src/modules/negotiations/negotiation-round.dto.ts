import type { NegotiationRound } from '../../machines/account-path/facts';
import { Flag, InstantField, Prose, Whole } from '../facts/fields';

export class NegotiationRoundDto implements NegotiationRound {
  @Whole({ description: 'Number of the round, from 1; each once a cycle', example: 1, min: 1, max: 1_000, rule: 'C5' })
  number!: number;

  @InstantField({
    description: 'When it was held, RFC 3339 with offset; not in the future',
    example: '2026-05-20T10:00:00+08:00',
    rule: 'C5',
  })
  heldAt!: string;

  @Prose({ description: 'Minutes', example: '价格一致，账期待定', max: 20_000, rule: 'C5' })
  minutes!: string;

  @Flag({ description: 'Whether the round ended in agreement', example: false, rule: 'C5' })
  agreed!: boolean;
}
