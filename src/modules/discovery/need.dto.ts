import type { Need } from '../../machines/account-path/facts';
import { OneOf, Prose, Reference } from '../facts/fields';
import { MoneyDto, MoneyField } from '../facts/money';

const urgencies = ['low', 'medium', 'high'] as const;

export class NeedDto implements Need {
  @Prose({ description: 'What the customer needs', example: '搜索推广整体外包', rule: 'T1, D5' })
  description!: string;

  @Prose({
    description: 'Why the customer would add or change a supplier',
    example: '现有代理转化率持续下降',
    optional: true,
    rule: 'T1',
  })
  reasonToChange?: string;

  @OneOf(urgencies, { description: 'How urgent', example: 'high', optional: true, rule: 'T1' })
  urgency?: 'low' | 'medium' | 'high';

  @Reference({
    description: 'Contact who asks for it',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    optional: true,
    rule: 'D5',
  })
  requestedBy?: string;

  @Reference({
    description: 'Contact who decides on it',
    example: '01890a5d-ac96-774b-bcce-b302099a8058',
    optional: true,
    rule: 'D5',
  })
  decidedBy?: string;

  @Prose({ description: 'Scale', example: '十二个城市，三条产品线', optional: true, max: 1_000, rule: 'D5' })
  scale?: string;

  @MoneyField({ description: 'Budget', optional: true, rule: 'D5' })
  budget?: MoneyDto;
}
