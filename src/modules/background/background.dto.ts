import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LOOPS } from './loops';

export class LoopPauseBody {
  @ApiPropertyOptional({ description: 'Why; shown to everybody who asks for the state.', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  note?: string;
}

export class LoopPersonView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

/** One pause of a loop. */
export class LoopPauseView {
  @ApiProperty({ enum: LOOPS, description: 'Which loop.' })
  loop!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was paused.' })
  pausedAt!: string;

  @ApiProperty({ type: LoopPersonView, nullable: true, description: 'Who paused it; null: the server’s operator.' })
  pausedBy!: LoopPersonView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why.' })
  note!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was resumed; null: paused.' })
  resumedAt!: string | null;

  @ApiProperty({
    type: LoopPersonView,
    nullable: true,
    description: 'Who resumed it; null: nobody yet, or the server’s operator.',
  })
  resumedBy!: LoopPersonView | null;
}

/** One loop of the background work, over all processes. */
export class LoopView {
  @ApiProperty({ enum: LOOPS, description: 'Name of the loop.' })
  loop!: string;

  @ApiProperty({ description: 'Queue it belongs to, the most urgent come first in the list.' })
  queue!: string;

  @ApiProperty({ enum: ['running', 'paused'], description: 'Whether it may run.' })
  state!: 'running' | 'paused';

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When any process last came to the end of a round, noted every ten seconds; null: none has.',
  })
  lastBeatAt!: string | null;

  @ApiProperty({ type: LoopPauseView, nullable: true, description: 'The pause in force.' })
  pause!: LoopPauseView | null;
}

export class BackgroundView {
  @ApiProperty({ type: [LoopView], description: 'Every loop, the most urgent first.' })
  loops!: LoopView[];

  @ApiProperty({ type: [LoopPauseView], description: 'Pauses in force, then the last ones that ended; fifty at most.' })
  pauses!: LoopPauseView[];
}
