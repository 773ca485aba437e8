import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { type ExportFormat, ExportsService } from './exports.service';

export class ExportQuery {
  @ApiPropertyOptional({ description: 'Kind of file.', enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsOptional()
  @IsIn(['xlsx', 'csv'])
  format?: ExportFormat;
}

@ApiTags('exports')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('accounts')
  @ApiOperation({
    summary: 'Export accounts as a spreadsheet',
    description:
      'All accounts within the scope of the person who asks; headers and words in the language of the request. Codes: 403 `forbidden`.',
  })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async accounts(
    @Query() query: ExportQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = query.format ?? 'xlsx';
    const { content, mediaType } = await this.exports.accountsFile(actor, format, locale);
    await reply
      .header('content-disposition', `attachment; filename="keypath-accounts.${format}"`)
      .type(mediaType)
      .send(content);
  }
}
