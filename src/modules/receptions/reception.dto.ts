import type { Reception } from '../../machines/account-path/facts';
import { Day, Part, PolicyCode, Prose, References, Whole } from '../facts/fields';
import { MoneyDto, MoneyField } from '../facts/money';

/** C2: what the visit showed. */
export class ReceptionResultDto {
  @Day({ description: 'Day of the visit, company zone; not in the future', example: '2026-05-14', rule: 'C2' })
  heldOn!: string;

  @Prose({
    description: 'What the customer noted on our service ability',
    example: '认可驻场服务方案',
    max: 2_000,
    rule: 'C2',
  })
  serviceAbility!: string;

  @Prose({
    description: 'What the customer noted on our technical level',
    example: '对投放平台评价高',
    max: 2_000,
    rule: 'C2',
  })
  technicalLevel!: string;

  @Prose({
    description: 'What the customer noted on our quality control',
    example: '要求每周出具质检报告',
    max: 2_000,
    rule: 'C2',
  })
  qualityControl!: string;

  @Prose({ description: 'What the customer noted on our staff', example: '团队稳定，沟通顺畅', max: 2_000, rule: 'C2' })
  staff!: string;

  @Prose({
    description: 'Effect on the customer’s confidence',
    example: '明确表示进入商务谈判',
    max: 2_000,
    rule: 'C2',
  })
  confidenceEffect!: string;
}

/** The customer's visit to our company (客户接待). */
export class ReceptionDto {
  @References({ description: 'Contacts of this account who are invited', min: 1, max: 50, rule: 'A5' })
  contactIds!: string[];

  @PolicyCode({ description: 'Code of the policy list of visit levels', example: 'A', rule: 'A5, B12' })
  level!: string;

  @Prose({ description: 'Purpose', example: '考察服务能力与质检流程', max: 2_000, rule: 'A5' })
  purpose!: string;

  @Day({ description: 'Day on which it is planned, company zone', example: '2026-05-14', rule: 'A5' })
  plannedOn!: string;

  @MoneyField({ description: 'Budget', rule: 'A5, B7' })
  budget!: MoneyDto;

  @Whole({
    description: 'Guests besides these contacts',
    example: 2,
    min: 0,
    max: 500,
    optional: true,
    rule: 'B7',
  })
  otherGuests?: number;

  @Whole({
    description: 'Nights that the guests stay; left out: none',
    example: 1,
    min: 0,
    max: 30,
    optional: true,
    rule: 'B7',
  })
  nights?: number;
}

/** A reception as it is kept: with its result once it was held. */
export class ReceptionView extends ReceptionDto implements Reception {
  @Part(() => ReceptionResultDto, {
    description: 'What the visit showed; noted when it was held',
    optional: true,
    rule: 'C2',
  })
  result?: ReceptionResultDto;
}
