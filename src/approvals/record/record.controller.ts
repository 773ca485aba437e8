import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../modules/auth/actor';
import { CurrentActor } from '../../modules/auth/current-actor';
import { Clock } from '../../modules/platform/clock/clock';
import type { Environment } from '../../modules/platform/config/environment';
import { ENVIRONMENT } from '../../modules/platform/config/environment.token';
import { Public } from '../../modules/platform/http/public';
import { RequestLocale } from '../../modules/platform/http/request-locale';
import type { Locale } from '../../modules/platform/i18n/locale';
import { PolicyService } from '../../modules/policy/policy.service';
import { ApprovalPrintQuery, PrintVerificationQuery, PrintVerificationView } from './dto/record.dto';
import { printPage } from './print-page';
import { PrintWords } from './print-words';
import { PrintedDocumentQuery } from './printed-document.query';
import { PrintsService } from './prints.service';

@ApiTags('approvals')
@Controller('api/v1/approvals')
export class RecordController {
  constructor(
    private readonly documents: PrintedDocumentQuery,
    private readonly prints: PrintsService,
    private readonly words: PrintWords,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('verify/:code')
  @Public()
  @ApiOperation({
    operationId: 'verifyApprovalPrint',
    summary: 'Tell whether a printed page is genuine',
    description: `Without log-in, by the code on the page; says nothing of the business and names nobody. With the document hash of the page a changed
page is told apart. Wrong codes are counted by network address: after twenty each further one waits. Errors: 400 invalid-query,
404 verification-code-unknown, 429 verification-throttled (with Retry-After).`,
  })
  @ApiResponse({ status: 200, description: 'What is known of the page.', type: PrintVerificationView })
  verify(
    @Param('code') code: string,
    @Query() { document }: PrintVerificationQuery,
    @Req() request: FastifyRequest,
  ): Promise<PrintVerificationView> {
    return this.prints.verify(code, document, request.ip, this.clock.now());
  }

  @Get(':id/print')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'printApproval',
    summary: 'Print a request',
    description: `A self-contained page for A4 with content, every decision, comments, files, copies, the hash of the history and a verification code.
For whoever sees the request. The same state has the same code. Errors: 400 invalid-query, 401 unauthenticated, 404 not-found.`,
  })
  @ApiProduces('text/html')
  @ApiResponse({
    status: 200,
    description: 'The page.',
    content: { 'text/html': { schema: { type: 'string' } } },
  })
  async print(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { lang }: ApprovalPrintQuery,
    @RequestLocale() asked: Locale,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = lang ?? asked;
    const document = await this.documents.of(actor, id, locale);
    const print = await this.prints.codeOf(document, actor, this.clock.now());
    const site = this.environment.publicUrl ?? `${request.protocol}://${request.host}`;
    const verifyUrl = `${site}/api/v1/approvals/verify/${print.code}`;
    const { policy } = await this.policies.active();
    const page = printPage(document, { ...print, verifyUrl }, this.words.for(locale, policy.time.zone));
    await reply
      .headers({ 'cache-control': 'private, no-store', 'content-language': locale })
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
