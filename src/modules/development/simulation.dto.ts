import type { Simulation } from '../../machines/account-path/facts';
import { Day, Flag, Parts, Prose, Reference } from '../facts/fields';

export class SimulationGapDto {
  @Prose({
    description: 'What is lacking from the decision maker’s point of view',
    example: '缺少同行业案例',
    max: 2_000,
    rule: 'R3',
  })
  description!: string;

  @Flag({ description: 'Dealt with; then it must be said how', example: true, rule: 'R3' })
  dealtWith!: boolean;

  @Prose({
    description: 'How it was dealt with',
    example: '提供两家家居企业案例',
    optional: true,
    max: 2_000,
    rule: 'R3',
  })
  how?: string;
}

/** The customer's decision, simulated from one decision maker's point of view. */
export class SimulationDto implements Simulation {
  @Reference({
    description: 'Contact whose view is taken',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    rule: 'R3',
  })
  contactId!: string;

  @Day({ description: 'Day, company zone; not in the future', example: '2026-04-12', rule: 'R3' })
  heldOn!: string;

  @Prose({ description: 'Findings', example: '关注点在数据透明与响应时效', rule: 'R3' })
  findings!: string;

  @Parts(() => SimulationGapDto, { description: 'Gaps that were found', max: 100, rule: 'R3' })
  gaps!: SimulationGapDto[];
}
