import { ApiProperty } from '@nestjs/swagger';

export class DrawnStateView {
  @ApiProperty({ description: 'Name of the state.', example: 'targeting' })
  key!: string;

  @ApiProperty({ description: 'Whether the region begins in it.' })
  initial!: boolean;

  @ApiProperty({ description: 'Whether nothing leads out of it.' })
  final!: boolean;
}

export class DrawnWayView {
  @ApiProperty({ description: 'Event.', example: 'stage.complete' })
  event!: string;

  @ApiProperty({ description: 'State in which it is known.', example: 'targeting' })
  from!: string;

  @ApiProperty({ description: 'State that it leads to; the same where the region stays.', example: 'discovery' })
  to!: string;
}

export class DrawnRegionView {
  @ApiProperty({ description: 'Name of the region.', example: 'lifecycle' })
  key!: string;

  @ApiProperty({ type: [DrawnStateView], description: 'In the order of the chart.' })
  states!: DrawnStateView[];

  @ApiProperty({ type: [DrawnWayView], description: 'Every way that an event may take, guards aside.' })
  ways!: DrawnWayView[];
}

export class StatechartView {
  @ApiProperty({ description: 'Machine.', example: 'account-path' })
  machine!: string;

  @ApiProperty({ description: 'Version of the machine.' })
  version!: number;

  @ApiProperty({ type: [DrawnRegionView], description: 'Parallel regions; one where the chart has no parallel ones.' })
  regions!: DrawnRegionView[];
}
