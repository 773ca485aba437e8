import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags, OmitType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { pageOf } from '../../platform/http/page';
import { RequestLocale } from '../../platform/http/request-locale';
import type { Locale } from '../../platform/i18n/locale';
import { GiftRegisterFile } from './gift-register.file';
import { GiftRegisterQuery } from './gift-register.query';
import { GiftsQuery, GiftView } from './gift.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class GiftExportQuery extends OmitType(GiftsQuery, ['limit', 'cursor'] as const) {}

@ApiTags('Gifts')
@Controller('api/v1/gifts')
export class GiftsController {
  constructor(
    private readonly register: GiftRegisterQuery,
    private readonly file: GiftRegisterFile,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The register of gifts and hospitality: what was approved or spent, newest first (section 5, A1)',
    description:
      'Director, senior management, auditor, compliance. Names who approved; what passed a limit is marked. Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(GiftView) })
  list(@Query() query: GiftsQuery, @CurrentActor() actor: Actor) {
    return this.register.list(actor, query);
  }

  @Get('export')
  @ApiOperation({
    summary: 'The register of gifts and hospitality as a spreadsheet (section 5)',
    description: 'Headers and words in the language of the request. Codes: 403 `forbidden`.',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() query: GiftExportQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.file.of(await this.register.all(actor, query), locale);
    await reply.header('content-disposition', 'attachment; filename="keypath-gifts.xlsx"').type(XLSX).send(content);
  }
}
