import type { Concern } from '../../machines/account-path/facts';
import { Day, Prose, Reference } from '../facts/fields';

export class ConcernDto implements Concern {
  @Reference({
    description: 'Contact who has it',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    optional: true,
    rule: 'C3',
  })
  contactId?: string;

  @Prose({ description: 'What worries the customer', example: '担心切换期间流量下滑', max: 2_000, rule: 'C3' })
  description!: string;

  @Day({ description: 'Day on which it was raised, company zone', example: '2026-05-06', rule: 'C3' })
  raisedOn!: string;

  @Day({
    description: 'Day on which it was closed; needs a resolution',
    example: '2026-05-12',
    optional: true,
    rule: 'C3',
  })
  closedOn?: string;

  @Prose({ description: 'How it was resolved', example: '承诺双轨运行两周', optional: true, max: 2_000, rule: 'C3' })
  resolution?: string;
}
