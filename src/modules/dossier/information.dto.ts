import type { Information } from '../../machines/account-path/facts';
import { Day, Parts, PolicyCode, Prose } from '../facts/fields';

export class InformationSourceDto {
  @PolicyCode({ description: 'Code of the policy list of sources', example: 'referral', rule: 'I1, section 6' })
  kind!: string;

  @Prose({ description: 'What was learned there', example: '老客户推荐，正在更换推广代理商', max: 2_000, rule: 'I1' })
  description!: string;

  @Day({ description: 'Day on which it was learned, company zone', example: '2026-03-02', rule: 'I1' })
  obtainedOn!: string;
}

/** F1. */
export class InformationDto implements Information {
  @Parts(() => InformationSourceDto, { description: 'Where the first knowledge comes from', max: 50, rule: 'I1' })
  sources!: InformationSourceDto[];

  @Prose({ description: 'What the sources add up to', example: '年推广预算约三千万元，现有代理服务不满意', rule: 'I1' })
  summary!: string;
}
