import type { RelationshipLevel } from '../../machines/account-path/facts';
import { Prose, Reference, Whole } from '../facts/fields';

export class RelationshipLevelDto implements RelationshipLevel {
  @Reference({ description: 'Contact of this account', example: '01890a5d-ac96-774b-bcce-b302099a8057', rule: 'R2' })
  contactId!: string;

  @Whole({ description: 'Level by the policy list, counted from 0', example: 3, min: 0, max: 20, rule: 'R2' })
  level!: number;

  @Prose({ description: 'What shows it', example: '主动邀请我方参加内部评审会', rule: 'R2' })
  grounds!: string;

  @Reference({
    description: 'Recorded engagement that it rests on',
    example: '01890a5d-ac96-774b-bcce-b302099a8058',
    rule: 'R2',
  })
  engagementId!: string;
}
