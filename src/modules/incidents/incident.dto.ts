import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '../platform/http/page';

export const incidentStates = ['open', 'closed'] as const;

export class IncidentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: incidentStates, default: 'open', description: 'Open ones, or those that were closed.' })
  @IsOptional()
  @IsIn(incidentStates)
  state: (typeof incidentStates)[number] = 'open';
}

export class IncidentClosingBody {
  @ApiProperty({ description: 'What was found and done.', maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  note!: string;
}

export class IncidentSubjectView {
  @ApiProperty({ description: 'What it is about: a statechart, such as `account-path` or `approval`.' })
  type!: string;

  @ApiProperty({ format: 'uuid', description: 'Its id.' })
  id!: string;
}

export class IncidentCloserView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

export const incidentOccurrences = ['opened', 'reopened', 'closed', 'retried'] as const;

/** One thing that became of an incident. */
export class IncidentEntryView {
  @ApiProperty({ format: 'date-time', description: 'When.' })
  at!: string;

  @ApiProperty({ enum: incidentOccurrences, description: 'What became of it.' })
  what!: (typeof incidentOccurrences)[number];

  @ApiProperty({
    type: IncidentCloserView,
    nullable: true,
    description: 'Who did it; null where nobody logged in did.',
  })
  by!: IncidentCloserView | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was found and done.' })
  note!: string | null;
}

/** Something that a person must look at. */
export class IncidentView {
  @ApiProperty({ format: 'uuid', description: 'Id of the incident.' })
  id!: string;

  @ApiProperty({ description: 'Code of the kind, such as `instance-quarantined`.' })
  kind!: string;

  @ApiProperty({ description: 'What happened, in the language of the request.' })
  title!: string;

  @ApiProperty({ description: 'What it means and what to do.' })
  advice!: string;

  @ApiProperty({ type: IncidentSubjectView, nullable: true, description: 'What it is about, where it is one thing.' })
  subject!: IncidentSubjectView | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was known when it was last opened.' })
  detail!: Record<string, unknown>;

  @ApiProperty({ format: 'date-time', description: 'When it was first opened.' })
  openedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was closed.' })
  closedAt!: string | null;

  @ApiProperty({
    type: IncidentCloserView,
    nullable: true,
    description:
      'Who closed it; null where its cause ended by itself, or where the server’s operator took it up again.',
  })
  closedBy!: IncidentCloserView | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was found and done.' })
  closingNote!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When what had failed was taken up again; null if it was not, or has failed anew.',
  })
  retriedAt!: string | null;

  @ApiProperty({ description: 'Whether a deadline or message of it waits to be taken up again.' })
  retryable!: boolean;

  @ApiProperty({ type: [IncidentEntryView], description: 'What became of it, the oldest first.' })
  history!: IncidentEntryView[];
}
