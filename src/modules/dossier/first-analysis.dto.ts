import type { FirstAnalysis } from '../../machines/account-path/facts';
import { Prose } from '../facts/fields';

/** F2. */
export class FirstAnalysisDto implements FirstAnalysis {
  @Prose({ description: 'What the information shows', example: '投放集中在单一渠道，转化成本偏高', rule: 'I2' })
  findings!: string;

  @Prose({ description: 'What follows for us', example: '具备开发价值，建议列为潜在大客户', rule: 'I2' })
  conclusion!: string;
}
