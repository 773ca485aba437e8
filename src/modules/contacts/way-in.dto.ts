import type { WayIn } from '../../machines/account-path/facts';
import { Prose, Reference } from '../facts/fields';

export class WayInDto implements WayIn {
  @Reference({ description: 'Contact of this account', example: '01890a5d-ac96-774b-bcce-b302099a8057', rule: 'R1' })
  contactId!: string;

  @Prose({ description: 'The best way in; its aim is trust', example: '以行业投放数据报告切入', rule: 'R1' })
  approach!: string;

  @Prose({ description: 'Why, from the profile and preferences', example: '重视数据，偏好先看材料', rule: 'R1' })
  grounds!: string;

  @Prose({ description: 'How the champion helps', example: '由采购经理引荐', optional: true, rule: 'R1, H2' })
  championHelp?: string;
}
