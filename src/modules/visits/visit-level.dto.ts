import type { VisitLevelRequest } from '../../machines/account-path/facts';
import { PolicyCode, Prose, Reference, References } from '../facts/fields';

/** A higher level for one visit (A4): who of ours is to go along, and why. */
export class VisitLevelDto implements VisitLevelRequest {
  @Reference({
    description: 'Visit of this account that is not held yet',
    example: '01890a5d-ac96-774b-bcce-b302099a8070',
    rule: 'A4, B6',
  })
  visitId!: string;

  @PolicyCode({ description: 'Code of the policy list of visit levels', example: 'A', rule: 'A4, B12' })
  level!: string;

  @Prose({ description: 'Why', example: '对方总经理出席，需公司高层对等接待', max: 2_000, rule: 'A4' })
  reason!: string;

  @References({ description: 'Our people who are to go along; the level must admit them', max: 20, rule: 'A4, B12' })
  executiveIds!: string[];
}
