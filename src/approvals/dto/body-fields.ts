import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { MayBeLeftOut } from '../../modules/platform/http/may-be-left-out';

/** What somebody says with a move, left out or at most 4,000 characters. */
export const Remark = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: String, description, maxLength: 4000 }),
    MayBeLeftOut(),
    IsString(),
    MaxLength(4_000),
  );

/** Whose seat is meant, by somebody who has one and stands in for others. */
export const ActingFor = () =>
  applyDecorators(
    ApiPropertyOptional({
      type: String,
      format: 'uuid',
      description:
        'In whose place I move, where I have a seat of my own too. Without it my own, else the one I stand in for.',
    }),
    MayBeLeftOut(),
    IsUUID(),
  );

/** Number of a step, from 1. */
export const StepNumber = (description: string) => numbered(description, 100);

/** Number of a round, from 1. */
export const RoundNumber = (description: string) => numbered(description, 1_000);

/** A field that says where to send it back; said with another decision it is a slip, and is not ignored. */
export const OnlyWithReturn = () =>
  ValidateBy({
    name: 'onlyWithReturn',
    validator: {
      validate: (_, said) => (said?.object as { decision?: unknown }).decision === 'return',
      defaultMessage: () => 'onlyWithReturn',
    },
  });

function numbered(description: string, maximum: number): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', description, minimum: 1, maximum }),
    MayBeLeftOut(),
    IsInt(),
    Min(1),
    Max(maximum),
  );
}
