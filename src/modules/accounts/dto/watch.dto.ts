import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { lifecycleStates } from '../../../machines/policy/stages';
import { PageQuery } from '../../platform/http/page';
import { PersonView } from './account.dto';

export const stalledLevels = ['warned', 'breached', 'escalated'] as const;
export type StalledLevel = (typeof stalledLevels)[number];
export const idleStates = ['due', 'cold', 'haste'] as const;
export type IdleState = (typeof idleStates)[number];

export class WatchQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Accounts of this owner.' })
  @IsOptional()
  @IsUUID()
  owner?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Accounts of this department.' })
  @IsOptional()
  @IsUUID()
  department?: string;

  @ApiPropertyOptional({ enum: lifecycleStates, description: 'Accounts in this stage.' })
  @IsOptional()
  @IsIn(lifecycleStates)
  stage?: string;

  @ApiPropertyOptional({ description: 'Accounts in this class, such as `K2`.', maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  class?: string;
}

export class StalledQuery extends WatchQuery {
  @ApiPropertyOptional({
    enum: stalledLevels,
    description: 'Only this level; left out: `breached` and `escalated`, which are beyond 100 % of the stage’s length.',
  })
  @IsOptional()
  @IsIn(stalledLevels)
  level?: StalledLevel;
}

export class IdleQuery extends WatchQuery {
  @ApiPropertyOptional({ enum: idleStates, description: 'Only these; left out: all three.' })
  @IsOptional()
  @IsIn(idleStates)
  state?: IdleState;
}

export class WatchedAccountView {
  @ApiProperty({ format: 'uuid', description: 'Id of the account.' })
  id!: string;

  @ApiProperty({ description: 'Name of the customer.' })
  name!: string;

  @ApiProperty({ type: PersonView, description: 'Owner (P2).' })
  owner!: PersonView;

  @ApiProperty({ type: PersonView, description: 'Department.' })
  department!: PersonView;

  @ApiProperty({ enum: lifecycleStates, description: 'Where it stands on its path.' })
  stage!: string;

  @ApiProperty({ type: [String], description: 'Codes of its classes (K0 to K4).' })
  classes!: string[];
}

export class TurnView {
  @ApiProperty({
    enum: ['manager', 'approval'],
    description: 'Who has to act: the owner, or those who decide a request.',
  })
  whose!: 'manager' | 'approval';

  @ApiProperty({ type: [PersonView], description: 'The people; of a request that is held or suspended nobody.' })
  people!: PersonView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The request that is awaited.' })
  requestId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Its kind (A1 to A15).', example: 'A2' })
  kind!: string | null;
}

export class StalledAccountView extends WatchedAccountView {
  @ApiProperty({ enum: stalledLevels, description: '80, 100 and 150 % of the stage’s length (policy).' })
  level!: StalledLevel;

  @ApiProperty({ format: 'date-time', description: 'Since when it is on this level.' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'When it entered the stage; nothing else starts the clock.' })
  enteredAt!: string;

  @ApiProperty({ format: 'date-time', description: '100 % of the stage’s length, moved to working time.' })
  dueAt!: string;

  @ApiProperty({ description: 'Whether the due instant touches a year whose holidays are not published yet.' })
  estimated!: boolean;

  @ApiProperty({ type: TurnView, description: 'Whose turn it is.' })
  turn!: TurnView;
}

export class RestartView {
  @ApiProperty({
    enum: ['engagement.recorded', 'step.booked'],
    description:
      'An engagement with an outcome restarts the clock, a booked next step postpones it; nothing else does.',
  })
  event!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded.' })
  at!: string;

  @ApiProperty({ description: 'Its number in the history of the account.' })
  seq!: number;
}

export class IdleAccountView extends WatchedAccountView {
  @ApiProperty({ enum: idleStates, description: 'Due, gone cold 冷场, or touched again too soon.' })
  state!: IdleState;

  @ApiProperty({ description: 'The last touch came sooner than the rhythm allows.' })
  haste!: boolean;

  @ApiProperty({
    format: 'date-time',
    description: 'Since when nobody has been in touch: the last contact, else the entry into the stage.',
  })
  since!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Last engagement with an outcome.' })
  lastContactAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The next step as it was booked last.',
  })
  nextStepAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the next contact was or is due (policy).',
  })
  contactDueAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it goes or went cold (policy).',
  })
  contactColdAt!: string | null;

  @ApiProperty({
    type: RestartView,
    nullable: true,
    description: 'What moved this clock last; all of them are in the history.',
  })
  lastRestart!: RestartView | null;
}
