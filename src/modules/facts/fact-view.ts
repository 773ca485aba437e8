import type { Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FactKind } from '../../machines/account-path/facts';
import { PageQuery } from '../platform/http/page';
import type { RecordedFact } from '../accounts/facts.service';

export class FactListQuery extends PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Cycle whose facts are listed; left out: the present one, or all of a kind that lives across cycles',
    minimum: 1,
    example: 1,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  cycle?: number;
}

/** A fact as it is answered: what was recorded, and which version of it this is. */
export class FactView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the fact; stays the same over its versions' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Version of the fact, from 1; also its ETag', example: 1 })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: 'integer', description: 'Version of the account after this was written', example: 12 })
  accountVersion!: number;

  @ApiProperty({ type: 'integer', description: 'Cycle of development in which it was recorded', example: 1 })
  cycle!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When this version was recorded, UTC' })
  recordedAt!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who recorded this version; null for the system',
  })
  recordedBy!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: "State of the subject's own machine; null for a fact that needs no request",
    example: 'draft',
  })
  state!: string | null;
}

const views = new Map<Class, Class<FactView>>();

/** Document class of a fact with this content. */
export function viewOfFact(Content: Class<object>, name: string): Class<FactView> {
  const known = views.get(Content);
  if (known) return known;
  class ViewOfFact extends FactView {
    @ApiProperty({ type: Content, description: 'What was recorded' })
    content!: object;
  }
  Object.defineProperty(ViewOfFact, 'name', { value: `${name}Fact` });
  views.set(Content, ViewOfFact);
  return ViewOfFact;
}

export function toFactView(fact: RecordedFact<FactKind>): FactView & { content: object } {
  const { id, version, accountId, accountVersion, cycle, recordedAt, recordedBy, state, content } = fact;
  return {
    id,
    version,
    accountId,
    accountVersion,
    cycle,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
    state,
    content,
  };
}
