import type { UsefulInformation, ValueAddedService } from '../../machines/account-path/facts';
import { Day, Line, OneOf, Prose, Reference, References } from '../facts/fields';

/** Information of use, passed to the customer or back (实用信息反馈). */
export class UsefulInformationDto implements UsefulInformation {
  @OneOf(['toCustomer', 'fromCustomer'], { description: 'Which way it went', example: 'toCustomer', rule: 'F17' })
  direction!: UsefulInformation['direction'];

  @Line({ description: 'What it is about', example: '家居行业一季度搜索趋势', rule: 'F17' })
  topic!: string;

  @Prose({ description: 'What was said', example: '品牌词搜索量同比上升 18%', rule: 'F17' })
  content!: string;

  @References({ description: 'Contacts of this account who got or gave it', min: 1, max: 50, rule: 'F17' })
  contactIds!: string[];

  @Day({ description: 'When; not in the future', example: '2026-04-02', rule: 'F17' })
  passedOn!: string;

  @Prose({ description: 'What came of it', example: '客户据此调整投放节奏', max: 2_000, optional: true, rule: 'F17' })
  effect?: string;
}

/** A service beyond the contract (增值服务). */
export class ValueAddedServiceDto implements ValueAddedService {
  @Line({ description: 'Service', example: '竞品投放分析月报', rule: 'F19' })
  service!: string;

  @Prose({ description: 'What it is for', example: '巩固与市场部的合作', max: 2_000, rule: 'F19' })
  purpose!: string;

  @Reference({
    description: 'Person of ours who sees to it',
    example: '01890a5d-ac96-774b-bcce-b302099a8059',
    rule: 'F19',
  })
  ownerId!: string;

  @Day({ description: 'Day for which it is planned', example: '2026-05-06', rule: 'F19' })
  plannedOn!: string;

  @Day({ description: 'When it was rendered; not in the future', example: '2026-05-06', optional: true, rule: 'F19' })
  renderedOn?: string;

  @Prose({
    description: 'What the customer said of it',
    example: '希望每月提供',
    max: 2_000,
    optional: true,
    rule: 'F19',
  })
  feedback?: string;
}
