import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { ClientEventType } from '../../../machines/account-path/events';
import { ruled } from '../../facts/fields';
import { criterionIds, developmentStages, lifecycleStates, pathStages } from '../../../machines/policy/stages';

const allCriteria = Object.values(criterionIds).flat();

abstract class Reasoned {
  @ApiProperty({ description: 'Why; shown to the approvers and kept in the history.', minLength: 1, maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  @ruled('notBlank', (value) => value.trim() !== '')
  reason!: string;
}

export class StageCompletePayload {}

export class StageSendBackPayload extends Reasoned {
  @ApiProperty({ enum: developmentStages, description: 'An earlier stage of development.' })
  @IsIn(developmentStages)
  to!: string;
}

export class PathNurturePayload extends Reasoned {
  @ApiProperty({ format: 'date-time', description: 'When nurture is reviewed; in the future.' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @ruled('isInstant', (value) => /T.*(Z|[+-]\d\d:\d\d)$/.test(value))
  reviewAt!: string;
}

export class PathAbandonPayload extends Reasoned {
  @ApiProperty({ description: 'Class of the reason (policy list).', maxLength: 50, example: 'budget' })
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  reasonClass!: string;
}

export class PathReactivatePayload extends Reasoned {
  @ApiProperty({ enum: pathStages, description: 'Stage to take the path up in, not later than where it was left.' })
  @IsIn(pathStages)
  to!: string;
}

export class CriterionWaivePayload extends Reasoned {
  @ApiProperty({
    enum: allCriteria,
    description: 'A criterion of the present stage that the policy lets be waived (A10).',
  })
  @IsIn(allCriteria)
  criterion!: string;

  @ApiProperty({ format: 'date-time', description: 'Until when the waiver counts.' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @ruled('isInstant', (value) => /T.*(Z|[+-]\d\d:\d\d)$/.test(value))
  expiresAt!: string;
}

export class PlanRevisePayload {
  @ApiProperty({ description: 'Revision of the plan that is put forward; the present one.', minimum: 1 })
  @IsInt()
  @Min(1)
  revision!: number;
}

export class CycleStartPayload {
  @ApiProperty({ format: 'uuid', description: 'Recorded information on the new project (F18).' })
  @IsUUID()
  project!: string;
}

export class OwnerTransferPayload extends Reasoned {
  @ApiProperty({ format: 'uuid', description: 'The new owner; enabled and allowed to own accounts.' })
  @IsUUID()
  to!: string;
}

export class PathAdoptPayload {
  @ApiProperty({ enum: lifecycleStates, description: 'State in which the account comes in.' })
  @IsIn(lifecycleStates)
  state!: string;

  @ApiProperty({ format: 'date-time', description: 'When it really entered that state.' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @ruled('isInstant', (value) => /T.*(Z|[+-]\d\d:\d\d)$/.test(value))
  enteredAt!: string;

  @ApiProperty({ description: 'Where the account comes from.', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source!: string;

  @ApiPropertyOptional({ description: 'Number of the open cycle.', minimum: 1, maximum: 10_000, default: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  cycle?: number;
}

export class PathAdoptUndonePayload extends Reasoned {}

/** Shape of what is said with each event; checked before the event reaches the path. */
export const eventPayloads = {
  'stage.complete': StageCompletePayload,
  'stage.sendBack': StageSendBackPayload,
  'path.nurture': PathNurturePayload,
  'path.abandon': PathAbandonPayload,
  'path.reactivate': PathReactivatePayload,
  'criterion.waive': CriterionWaivePayload,
  'plan.revise': PlanRevisePayload,
  'cycle.start': CycleStartPayload,
  'owner.transfer': OwnerTransferPayload,
  'path.adopt': PathAdoptPayload,
  'path.adoptUndone': PathAdoptUndonePayload,
} satisfies Record<ClientEventType, new () => object>;
