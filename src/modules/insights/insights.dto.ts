import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { NOBODY, type WaitingAge, waitingAges } from '../../approvals/approval-waiting.query';
import { lifecycleStates } from '../../machines/policy/stages';
import { Day } from '../facts/fields';
import { PageQuery } from '../platform/http/page';

const levels = ['warned', 'breached', 'escalated'] as const;
const AsOf = () =>
  ApiProperty({ type: String, format: 'date-time', description: 'Of when the figures are; at most a minute old.' });
const Count = (description: string) => ApiProperty({ type: 'integer', minimum: 0, description });

export class FigurePersonView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

export class StalledLevelView {
  @ApiProperty({ enum: levels, description: 'From 80, 100 and 150 % of the stage’s length on (policy, section 11).' })
  level!: string;

  @ApiProperty({ enum: lifecycleStates, description: 'Stage.' })
  stage!: string;

  @Count('Accounts on this level in this stage.')
  accounts!: number;
}

export class StalledReasonView {
  @ApiProperty({ description: 'Criterion of the stage that is not met.', example: 'V3' })
  criterion!: string;

  @ApiProperty({ description: 'What it asks for.' })
  name!: string;

  @ApiProperty({ enum: lifecycleStates, description: 'Its stage.' })
  stage!: string;

  @Count('Stalled accounts that it holds.')
  accounts!: number;
}

export class StalledFiguresView {
  @AsOf()
  asOf!: Date;

  @ApiProperty({ type: [StalledLevelView], description: 'Stalled accounts by level and stage.' })
  levels!: StalledLevelView[];

  @ApiProperty({ type: [StalledReasonView], description: 'Unmet criteria that hold them, the most frequent first.' })
  reasons!: StalledReasonView[];

  @Count('Stalled accounts with criteria whose reasons are known; the others are judged with the next questions.')
  judged!: number;

  @Count('Stalled accounts with criteria.')
  stalled!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the oldest of the reasons was judged.',
  })
  oldestAt!: Date | null;
}

export class ManagerLoadView {
  @ApiProperty({ type: FigurePersonView, description: 'Owner of the accounts (P2).' })
  person!: FigurePersonView;

  @Count('Accounts that the person owns, whatever their stage.')
  accounts!: number;

  @Count('Of these beyond 100 % of their stage.')
  stalled!: number;

  @Count('Requests of theirs that wait for a decision.')
  requests!: number;

  @Count('Accounts where a visit that they lead is overdue or due within seven days.')
  visitsDue!: number;
}

export class LoadView {
  @AsOf()
  asOf!: Date;

  @ApiProperty({ type: [ManagerLoadView], description: 'By person, the most accounts first.' })
  managers!: ManagerLoadView[];
}

export class FunnelQueryParams {
  @Day({ description: 'First day, company zone', example: '2026-01-01' })
  from!: string;

  @Day({ description: 'Last day, company zone', example: '2026-03-31' })
  to!: string;
}

export class FunnelStageView {
  @ApiProperty({ enum: lifecycleStates, description: 'Stage.' })
  stage!: string;

  @Count('Accounts that entered it in the period.')
  entered!: number;

  @Count('Accounts that left it in the period, wherever to; an import’s placing aside.')
  left!: number;

  @Count('Accounts that left it for a later stage.')
  forward!: number;

  @Count('Accounts that were sent back to an earlier stage.')
  sentBack!: number;

  @Count('Accounts that were set aside to be nurtured.')
  nurture!: number;

  @Count('Accounts that were abandoned.')
  abandoned!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Median of the calendar days spent in it by those that left.',
  })
  medianDays!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '90th percentile of these days.' })
  p90Days!: number | null;
}

export class FunnelView {
  @AsOf()
  asOf!: Date;

  @ApiProperty({ type: String, format: 'date', description: 'First day.' })
  from!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Last day.' })
  to!: string;

  @ApiProperty({ type: [FunnelStageView], description: 'Stages in the order of the path.' })
  stages!: FunnelStageView[];
}

export class WaitingAgeView {
  @ApiProperty({
    enum: waitingAges,
    description: 'Less than one, one to two, more than two working days (section 11).',
  })
  age!: string;

  @Count('Requests.')
  requests!: number;
}

export class WaitingPersonView {
  @ApiProperty({ type: FigurePersonView, nullable: true, description: 'Whom they wait for; null: the post is vacant.' })
  person!: FigurePersonView | null;

  @Count('Waiting less than one working day.')
  underOne!: number;

  @Count('One to two working days.')
  oneToTwo!: number;

  @Count('More than two working days.')
  overTwo!: number;
}

export class WaitingView {
  @AsOf()
  asOf!: Date;

  @ApiProperty({ type: [WaitingAgeView], description: 'Every request once, by the longest wait at its present step.' })
  ages!: WaitingAgeView[];

  @ApiProperty({
    type: [WaitingPersonView],
    description: 'By whom; a request that waits for two people stands with both.',
  })
  people!: WaitingPersonView[];
}

export class WaitingQueryParams extends PageQuery {
  @ApiPropertyOptional({ enum: waitingAges, description: 'How long it has waited, in working days.' })
  @IsOptional()
  @IsIn(waitingAges)
  age?: WaitingAge;

  @ApiPropertyOptional({ type: String, description: `Whom it waits for: an id, or \`${NOBODY}\` for a vacant post.` })
  @IsOptional()
  @Matches(/^(nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i)
  person?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Who filed it.' })
  @IsOptional()
  @IsUUID()
  requester?: string;
}

export class ForecastStageView {
  @ApiProperty({ enum: lifecycleStates, description: 'Stage.' })
  stage!: string;

  @ApiProperty({ description: 'Currency, ISO 4217; sums never cross currencies.', example: 'CNY' })
  currency!: string;

  @Count('Open accounts with likelihood and expected sales.')
  accounts!: number;

  @ApiProperty({ description: 'Sum of the expected sales (V3).', example: '8000000.00' })
  expected!: string;

  @ApiProperty({
    description: 'Sum of expected sales × likelihood (V1, V3), each rounded to the smallest unit.',
    example: '5600000.00',
  })
  weighted!: string;
}

export class ForecastView {
  @AsOf()
  asOf!: Date;

  @ApiProperty({ type: [ForecastStageView], description: 'By stage and currency.' })
  stages!: ForecastStageView[];

  @Count('Open accounts that are not counted: no valuation yet, or one without likelihood or sales.')
  unvalued!: number;
}
