import type { Opportunity } from '../../machines/account-path/facts';
import { Flag, Prose } from '../facts/fields';

export class OpportunityDto implements Opportunity {
  @Flag({ description: 'Whether there is an opportunity', example: true, rule: 'T4' })
  exists!: boolean;

  @Prose({ description: 'The judgement and what it rests on', example: '合同年底到期，客户已开始询价', rule: 'T4' })
  judgement!: string;
}
