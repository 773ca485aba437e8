import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedView {
  @ApiProperty({ description: 'Whether an address of mine stands.' })
  active!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the standing address was made.',
  })
  createdAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was last read, to the hour; null: never.',
  })
  readAt!: string | null;
}

export class NewCalendarFeedView {
  @ApiProperty({
    description: 'The whole address. It is a key and is shown this once.',
    example: 'https://keypath.example.com/api/v1/calendar/kpc_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG.ics',
  })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}
