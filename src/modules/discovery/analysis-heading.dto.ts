import type { AnalysisHeading } from '../../machines/account-path/facts';
import { Line, PolicyCode, Prose } from '../facts/fields';

/** One heading of the analysis checklist (section 6). An account has each heading once. */
export class AnalysisHeadingDto implements AnalysisHeading {
  @PolicyCode({ description: "Code of a heading of the policy's checklist", example: 'competition', rule: 'D6' })
  heading!: string;

  @Prose({ description: 'What is known', example: '主要竞品集中投放品牌词', optional: true, rule: 'D6' })
  content?: string;

  @Line({ description: 'Where it comes from', example: '行业研究报告', optional: true, max: 500, rule: 'D6' })
  source?: string;

  @Prose({
    description: 'Why the heading does not apply to this customer',
    example: '新客户，无往来记录',
    optional: true,
    max: 1_000,
    rule: 'D6',
  })
  notApplicableReason?: string;
}
