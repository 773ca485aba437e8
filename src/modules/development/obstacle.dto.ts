import type { Obstacle } from '../../machines/account-path/facts';
import { Prose, Reference } from '../facts/fields';

export class ObstacleDto implements Obstacle {
  @Prose({ description: 'What stands in the way', example: '财务总监倾向现有代理', max: 2_000, rule: 'V4' })
  description!: string;

  @Prose({ description: 'What is done about it', example: '安排成本对比测算', optional: true, max: 2_000, rule: 'V4' })
  counterMeasure?: string;

  @Reference({
    description: 'Person of ours who owns it',
    example: '01890a5d-ac96-774b-bcce-b302099a8059',
    optional: true,
    rule: 'V4',
  })
  ownerId?: string;
}
