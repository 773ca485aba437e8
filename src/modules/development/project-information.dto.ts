import type { ProjectInformation } from '../../machines/account-path/facts';
import { Line, Prose } from '../facts/fields';

/** F18: what opens a new cycle of the same account. */
export class ProjectInformationDto implements ProjectInformation {
  @Line({ description: 'Title of the project', example: '海外电商推广', rule: 'F18' })
  title!: string;

  @Prose({ description: 'What it is', example: '下半年进入东南亚市场', rule: 'F18' })
  description!: string;

  @Line({ description: 'Where the information comes from', example: '客户回访', rule: 'F18' })
  source!: string;
}
