import type { Demonstration } from '../../machines/account-path/facts';
import { InstantField, Line, Prose, References } from '../facts/fields';

export class DemonstrationDto implements Demonstration {
  @InstantField({
    description: 'When it was held or is planned, RFC 3339 with offset',
    example: '2026-03-18T14:00:00+08:00',
    rule: 'D4',
  })
  heldAt!: string;

  @Line({ description: 'What was shown', example: '搜索推广托管平台', rule: 'D4' })
  product!: string;

  @References({ description: 'Contacts of this account who saw it', min: 1, max: 50, rule: 'D4' })
  contactIds!: string[];

  @Prose({
    description: "The customer's feedback; left out until it was held",
    example: '认可报表，希望增加品牌词监控',
    optional: true,
    rule: 'D4',
  })
  feedback?: string;
}
