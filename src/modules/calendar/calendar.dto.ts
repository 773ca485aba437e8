import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type DayKind, dayKinds } from './day-kinds';

const DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const EARLIEST = 1990;
const LATEST = 2199;

export class WorkingHoursBody {
  @ApiProperty({
    description: 'Beginning, included; local clock of the company.',
    example: '09:00',
    pattern: CLOCK.source,
  })
  @Matches(CLOCK)
  from!: string;

  @ApiProperty({ description: 'End, not included; `24:00` ends the day.', example: '12:00', pattern: CLOCK.source })
  @Matches(CLOCK)
  to!: string;
}

export class CalendarDayBody {
  @ApiProperty({
    enum: dayKinds,
    description:
      '`dayOff`, `workingDay`: the company’s own, which win over everything; `hours`: other hours on a day that is worked anyway; ' +
      '`holiday`, `makeUpDay`: published, but not in the library yet.',
    example: 'dayOff',
  })
  @IsIn(dayKinds)
  kind!: DayKind;

  @ApiProperty({ description: 'What for, as people read it.', maxLength: 100, example: '公司年会' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  name!: string;

  @ApiPropertyOptional({
    type: [WorkingHoursBody],
    description: 'The hours of this day, ascending and not overlapping; needed for `hours`, refused for days off.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => WorkingHoursBody)
  hours?: WorkingHoursBody[];
}

export class NamedDateBody {
  @ApiProperty({ description: 'A date of that year.', format: 'date', example: '2027-02-06' })
  @Matches(DATE)
  date!: string;

  @ApiProperty({ description: 'Name of the holiday, or of the one that the day makes up for.', maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  name!: string;
}

export class PublishedYearBody {
  @ApiProperty({ type: [NamedDateBody], description: 'Days off by the arrangement of the State Council.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NamedDateBody)
  holidays!: NamedDateBody[];

  @ApiProperty({ type: [NamedDateBody], description: 'Make-up working days 调休; may be empty.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => NamedDateBody)
  makeUpDays!: NamedDateBody[];
}

export class CalendarQuery {
  @ApiPropertyOptional({
    description: 'Year that is shown; left out: the present one.',
    minimum: EARLIEST,
    maximum: LATEST,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(EARLIEST)
  @Max(LATEST)
  year?: number;
}

export class WorkingHoursView {
  @ApiProperty({ description: 'Beginning, included.', example: '09:00' })
  from!: string;

  @ApiProperty({ description: 'End, not included.', example: '12:00' })
  to!: string;
}

export class CalendarDayView {
  @ApiProperty({ format: 'date', description: 'Date in the company’s zone.' })
  date!: string;

  @ApiProperty({ description: 'Whether it is worked.' })
  worked!: boolean;

  @ApiProperty({
    enum: ['published', 'company', 'policy'],
    description:
      'Who set it apart from the week: the State Council (as the library has it), the company, or the policy.',
  })
  source!: 'published' | 'company' | 'policy';

  @ApiProperty({
    type: String,
    nullable: true,
    enum: [...dayKinds, null],
    description: 'As the company set it; null otherwise.',
  })
  kind!: DayKind | null;

  @ApiProperty({ type: String, nullable: true, description: 'What for.' })
  name!: string | null;

  @ApiProperty({ type: [WorkingHoursView], nullable: true, description: 'Hours, where they are not the usual ones.' })
  hours!: WorkingHoursView[] | null;
}

export class CalendarView {
  @ApiProperty({ description: 'Number of the version of the company’s own days, 0 before the first; the ETag.' })
  version!: number;

  @ApiProperty({ description: 'Version of the whole calendar, as deadlines note it.' })
  calendarVersion!: string;

  @ApiProperty({ description: 'Year that is shown.' })
  year!: number;

  @ApiProperty({
    description: 'True where the year’s holidays are not published yet: weekends only, counted anew on publication.',
  })
  estimated!: boolean;

  @ApiProperty({ type: [Number], description: 'Years whose holidays are known.' })
  publishedYears!: number[];

  @ApiProperty({ description: 'The company’s zone (IANA).', example: 'Asia/Shanghai' })
  zone!: string;

  @ApiProperty({ type: [WorkingHoursView], description: 'Usual hours of a working day (policy).' })
  hours!: WorkingHoursView[];

  @ApiProperty({ type: [Number], description: 'ISO weekdays that are not worked (policy).' })
  weekend!: number[];

  @ApiProperty({ description: 'Working days of the year.' })
  workingDays!: number;

  @ApiProperty({ type: [CalendarDayView], description: 'Days of the year that differ from the plain week.' })
  days!: CalendarDayView[];
}

export class RecountView {
  @ApiProperty({ format: 'uuid', description: 'Id of the counting.' })
  id!: string;

  @ApiProperty({ description: 'Version of the calendar that it counts by.' })
  calendarVersion!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was started.' })
  startedAt!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Whose change started it; null: the system.',
  })
  startedBy!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was through, a second look after a minute included; null while it runs.',
  })
  finishedAt!: string | null;

  @ApiProperty({ description: 'Whether another change came before it was through; its successor goes on.' })
  superseded!: boolean;

  @ApiProperty({ description: 'Pages done.' })
  pages!: number;

  @ApiProperty({ description: 'Open deadlines counted anew.' })
  lookedAt!: number;

  @ApiProperty({ description: 'Of these, those whose instant moved.' })
  moved!: number;
}

export class DeadlineMoveView {
  @ApiProperty({ format: 'uuid', description: 'Id of the entry.' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'What the deadline belongs to: an account, a request, a receivable …' })
  instanceId!: string;

  @ApiProperty({ description: 'Purpose of the deadline.', example: 'stage.breached' })
  purpose!: string;

  @ApiProperty({ description: 'Visit number of the deadline.' })
  visit!: number;

  @ApiProperty({ format: 'date-time', description: 'Due before.' })
  fromAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Due now.' })
  toAt!: string;

  @ApiProperty({ description: 'Calendar that it was counted by before.' })
  fromVersion!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was moved.' })
  movedAt!: string;
}
