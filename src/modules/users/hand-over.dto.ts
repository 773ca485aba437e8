import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Locale } from '../platform/i18n/locale';
import type { Translator } from '../platform/i18n/translator';
import type { HandedOver } from './hand-over.service';

export class HandOverBody {
  @ApiProperty({ description: 'Who takes it over; enabled.', format: 'uuid' })
  @IsUUID()
  to!: string;
}

export class KeptView {
  @ApiProperty({
    description: 'Id of what stays; null: all of the kind.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  id!: string | null;

  @ApiProperty({ description: 'How many it stands for.' })
  count!: number;

  @ApiProperty({ description: 'Code of the reason.' })
  code!: string;

  @ApiProperty({ description: 'The reason, in the language of the request.' })
  message!: string;
}

export class HandedOverView {
  @ApiProperty({
    description:
      'Kind of open work: accountsOwned, accountsShared, reports, groups, standsInFor, approvals, complaints, supportRequests, and others.',
  })
  kind!: string;

  @ApiProperty({ description: 'How many items were handed over.' })
  handedOver!: number;

  @ApiProperty({ description: 'What stays with the person, and why.', type: KeptView, isArray: true })
  kept!: KeptView[];
}

export class HandOverView {
  @ApiProperty({ description: 'By kind of open work.', type: HandedOverView, isArray: true })
  kinds!: HandedOverView[];
}

export class OpenWorkView {
  @ApiProperty({ description: 'Kind of open work, as in a handing over.' })
  kind!: string;

  @ApiProperty({ description: 'How many items hang on the person now.' })
  count!: number;

  @ApiProperty({ description: 'Whether a handing over moves them.' })
  moves!: boolean;

  @ApiProperty({
    description: 'Where they change hands instead, in the language of the request.',
    type: String,
    nullable: true,
  })
  elsewhere!: string | null;
}

export function handOverView(translator: Translator, locale: Locale, done: readonly HandedOver[]): HandOverView {
  const kinds = done.map(({ kind, handedOver, kept }) => ({
    kind,
    handedOver,
    kept: kept.map(({ id, count, problem: { code, params } }) => ({
      id,
      count,
      code,
      message: translator.problem(locale, `${code}.detail`, params),
    })),
  }));
  return { kinds };
}
