import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { type RequestKind, requestKinds } from '../../machines/approval';
import { PageQuery } from '../platform/http/page';
import { type AbsenceRecord, type AbsenceState, absenceState, absenceStates } from './absence-record';
import type { UnreachedTask } from './people-watch';
import type { EnteredAbsence } from './absences.service';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';

const KINDS = {
  description: 'Kinds of request (A1 to A15) that it is for; null or left out: all.',
  enum: requestKinds,
  enumName: 'RequestKind',
  isArray: true,
  nullable: true,
};
/** Without its offset a time is a different instant to everybody. */
const WITH_OFFSET = /T.*(Z|[+-]\d\d:\d\d)$/;

export class AbsenceBody {
  @ApiPropertyOptional({
    description: 'Who is away; left out: oneself. For others: an administrator, or somebody above them.',
    format: 'uuid',
  })
  @MayBeLeftOut()
  @IsUUID()
  personId?: string;

  @ApiProperty({ description: 'Who decides meanwhile; enabled, present, and in a post that decides.', format: 'uuid' })
  @IsUUID()
  substituteId!: string;

  @ApiPropertyOptional({ description: 'First instant of it, not in the past; left out: now.', format: 'date-time' })
  @MayBeLeftOut()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(WITH_OFFSET)
  from?: string;

  @ApiProperty({ description: 'First instant that is no longer part of it; it ends by itself.', format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(WITH_OFFSET)
  until!: string;

  @ApiPropertyOptional(KINDS)
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(requestKinds, { each: true })
  kinds?: RequestKind[] | null;

  @ApiPropertyOptional({
    description: 'Why, as far as those may read it who see the absence.',
    maxLength: 500,
    default: '',
  })
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[^\0]*$/)
  @MaxLength(500)
  reason?: string;
}

export class AbsencesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only absences of this person.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'Only planned, current or past ones.', enum: absenceStates })
  @IsOptional()
  @IsIn(absenceStates)
  state?: AbsenceState;
}

export class AbsenceView {
  @ApiProperty({ description: 'Id of the absence; ids sort by the time of entry.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Who is away.', format: 'uuid' })
  personId!: string;

  @ApiProperty({ description: 'Name of who is away.' })
  personName!: string;

  @ApiProperty({ description: 'Who decides meanwhile.', format: 'uuid' })
  substituteId!: string;

  @ApiProperty({ description: 'Name of who decides meanwhile.' })
  substituteName!: string;

  @ApiProperty({ description: 'First instant of it.', format: 'date-time' })
  from!: string;

  @ApiProperty({ description: 'First instant that is no longer part of it.', format: 'date-time' })
  until!: string;

  @ApiProperty(KINDS)
  kinds!: RequestKind[] | null;

  @ApiProperty({ description: 'Why; may be empty.' })
  reason!: string;

  @ApiProperty({ description: 'Whether it is to come, runs, or is over or ended.', enum: absenceStates })
  state!: AbsenceState;

  @ApiProperty({
    description: 'Who entered it; null for the system.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  createdBy!: string | null;

  @ApiProperty({ description: 'When it was entered.', format: 'date-time' })
  createdAt!: string;

  @ApiProperty({
    description: 'Who ended it before its time; null where nobody did.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  endedBy!: string | null;

  @ApiProperty({
    description: 'When it was ended before its time; null where it was not.',
    type: String,
    format: 'date-time',
    nullable: true,
  })
  endedAt!: string | null;

  @ApiProperty({ description: 'Version of the record; the ETag.' })
  version!: number;
}

export class UnreachedRequesterView {
  @ApiProperty({ description: 'Id.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name.' })
  name!: string;
}

export class UnreachedTaskView {
  @ApiProperty({ description: 'Id of the request.', format: 'uuid' })
  requestId!: string;

  @ApiProperty({ description: 'Its kind (A1 to A15).', example: 'A9' })
  kind!: string;

  @ApiProperty({ description: 'Who filed it.', type: UnreachedRequesterView })
  requester!: UnreachedRequesterView;
}

export class AbsenceWarningView {
  @ApiProperty({ description: 'Code.', enum: ['substitute-excluded', 'substitute-without-authority'] })
  code!: 'substitute-excluded' | 'substitute-without-authority';

  @ApiProperty({ description: 'The warning in the language of the request.' })
  message!: string;

  @ApiProperty({ description: 'What goes on waiting for the absent person.', type: [UnreachedTaskView] })
  requests!: UnreachedTaskView[];
}

export class EnteredAbsenceView extends AbsenceView {
  @ApiProperty({
    description:
      'A warning: absences of others whose substitute is this person and now away as well. Nothing is handed on twice, so meanwhile nobody decides for them; end those absences and enter others.',
    type: AbsenceView,
    isArray: true,
  })
  leftAlone!: AbsenceView[];

  @ApiProperty({
    description:
      'Warnings. substitute-excluded: requests that wait for the absent person and that the substitute may not decide, because they filed them or gain by them. substitute-without-authority: neither a post nor authority of their own reaches as far.',
    type: [AbsenceWarningView],
  })
  warnings!: AbsenceWarningView[];
}

export function absenceView(absence: AbsenceRecord, at: Date): AbsenceView {
  const { from, until, createdAt, endedAt, ...rest } = absence;
  return {
    ...rest,
    from: from.toISOString(),
    until: until.toISOString(),
    state: absenceState(absence, at),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** @param say the warning's sentence */
export function enteredView(
  { absence, leftAlone, unreached }: EnteredAbsence,
  at: Date,
  say: (code: AbsenceWarningView['code'], params: Record<string, unknown>) => string,
): EnteredAbsenceView {
  const { substituteName: substitute, personName: person } = absence;
  const warning = (code: AbsenceWarningView['code'], which: UnreachedTask['why']): AbsenceWarningView[] => {
    const requests = unreached.flatMap(({ why, ...task }) => (why === which ? [task] : []));
    return requests.length === 0
      ? []
      : [{ code, message: say(code, { substitute, person, count: requests.length }), requests }];
  };
  return {
    ...absenceView(absence, at),
    leftAlone: leftAlone.map((each) => absenceView(each, at)),
    warnings: [
      ...warning('substitute-excluded', 'excluded'),
      ...warning('substitute-without-authority', 'withoutAuthority'),
    ],
  };
}
