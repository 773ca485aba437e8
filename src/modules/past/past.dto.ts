import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { factKinds } from '../../machines/account-path/facts';
import { lifecycleStates } from '../../machines/policy/stages';
import { IsInstant } from '../platform/http/is-instant';
import { PageQuery } from '../platform/http/page';

export const timelineKinds = ['path', 'facts', 'engagements', 'requests', 'particulars'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export class DayParameters {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'The instant (with offset, not later than now); left out: now.',
  })
  @IsOptional()
  @IsInstant()
  at?: string;
}

export class FactsThenQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'As in the day itself.' })
  @IsOptional()
  @IsInstant()
  at?: string;

  @ApiPropertyOptional({ enum: Object.keys(factKinds), description: 'One kind of fact alone.' })
  @IsOptional()
  @IsIn(Object.keys(factKinds))
  kind?: string;
}

export class TimelineQueryParameters extends PageQuery {
  @ApiPropertyOptional({ enum: timelineKinds, description: 'One kind of entry alone.' })
  @IsOptional()
  @IsIn(timelineKinds)
  kind?: TimelineKind;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Begins with what was there at this instant (with offset).',
  })
  @IsOptional()
  @IsInstant()
  until?: string;
}

export class PersonThenView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name.' })
  name!: string;
}

export class StayView {
  @ApiProperty({ description: 'Counts entries into a state.' })
  visit!: number;

  @ApiProperty({ enum: lifecycleStates, description: 'State of the lifecycle region.' })
  state!: string;

  @ApiProperty({ description: 'Cycle of development.' })
  cycle!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was entered; of an adopted account when it really was.' })
  enteredAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was left; null: not yet.' })
  leftAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Event that ended it; of a granted request the one that had waited.',
  })
  leftBy!: string | null;

  @ApiProperty({
    type: PersonThenView,
    nullable: true,
    description: 'Who sent it; of a granted request who had filed it.',
  })
  leftByActor!: PersonThenView | null;

  @ApiProperty({ description: 'Working days that it lasted, to a tenth (section 11).', example: 7.5 })
  workingDays!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '100 % of the stage’s length under the policy of its entry; null for states without a length.',
  })
  dueAt!: string | null;
}

export class FactCountView {
  @ApiProperty({ enum: Object.keys(factKinds), description: 'Kind of fact.' })
  kind!: string;

  @ApiProperty({ description: 'Form (route under the account) in which it is recorded.' })
  form!: string;

  @ApiProperty({ description: 'How many there were.' })
  count!: number;

  @ApiProperty({ format: 'date-time', description: 'When the newest of them was recorded.' })
  recordedAt!: string;
}

export class DayView {
  @ApiProperty({ format: 'date-time', description: 'Where the account’s history begins.' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'The instant that is shown.' })
  at!: string;

  @ApiProperty({
    type: PersonThenView,
    nullable: true,
    description: 'Whose account it was; null where only a later hand-over is known.',
  })
  owner!: PersonThenView | null;

  @ApiProperty({ type: [StayView], description: 'Where the path had been by then and for how long, oldest first.' })
  stays!: StayView[];

  @ApiProperty({ type: [FactCountView], description: 'What was known by then, by kind.' })
  facts!: FactCountView[];
}

export class FactThenView {
  @ApiProperty({ format: 'uuid', description: 'Id of the fact.' })
  id!: string;

  @ApiProperty({ description: 'Version that was in force then.' })
  version!: number;

  @ApiProperty({ enum: Object.keys(factKinds), description: 'Kind of fact.' })
  kind!: string;

  @ApiProperty({ description: 'Form (route under the account) in which it is recorded.' })
  form!: string;

  @ApiProperty({ description: 'Cycle of development in which it was recorded.' })
  cycle!: number;

  @ApiProperty({ format: 'date-time', description: 'When this version was recorded.' })
  recordedAt!: string;

  @ApiProperty({ type: PersonThenView, nullable: true, description: 'Who recorded it; null for the system.' })
  recordedBy!: PersonThenView | null;

  @ApiProperty({ type: String, nullable: true, description: 'State of the subject’s own machine then.' })
  state!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was recorded.' })
  content!: Record<string, unknown>;
}

export class TimelineEntryView {
  @ApiProperty({ description: 'Of this entry alone.' })
  id!: string;

  @ApiProperty({ enum: timelineKinds, description: 'Kind of entry.' })
  kind!: TimelineKind;

  @ApiProperty({ format: 'date-time', description: 'When.' })
  at!: string;

  @ApiProperty({ type: PersonThenView, nullable: true, description: 'Who; null for the system.' })
  actor!: PersonThenView | null;

  @ApiProperty({ description: 'Event of the path, form of a fact, kind of a request, or `particulars`.' })
  subject!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'What is told of it: states before and after and the reason; version and changed fields of a fact; status of a request; changed particulars.',
  })
  told!: Record<string, unknown>;
}
