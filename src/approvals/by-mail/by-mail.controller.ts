import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../modules/platform/clock/clock';
import { problemOf } from '../../modules/platform/http/problem-of';
import { Public } from '../../modules/platform/http/public';
import { RequestLocale } from '../../modules/platform/http/request-locale';
import type { Locale } from '../../modules/platform/i18n/locale';
import { ByMailPages, type Page } from './by-mail-pages';
import { ByMailService } from './by-mail.service';
import { FormFields } from './form-fields';

const HTML = { 'text/html': { schema: { type: 'string' } } };

@ApiTags('approvals')
@Controller('api/v1/approvals/by-mail')
export class ByMailController {
  constructor(
    private readonly service: ByMailService,
    private readonly pages: ByMailPages,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  @Public()
  @ApiOperation({
    operationId: 'showApprovalByMail',
    summary: 'The page behind the link in a mail',
    description: `Without log-in, for whoever got the link: what is asked, as their step may see it, and the form. Changes nothing and uses nothing up, so
a link scanner does no harm. 410 with the reason where the request has moved on, 404 for a link that is none, 429 after twenty of those from
one network address; always a page, in the language of the person.`,
  })
  @ApiProduces('text/html')
  @ApiResponse({ status: 200, description: 'The page.', content: HTML })
  @ApiResponse({ status: 410, description: 'The page that says why the link does nothing any more.', content: HTML })
  async show(
    @Param('token') token: string,
    @RequestLocale() locale: Locale,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = this.clock.now();
    await answer(reply, locale, this.pages, async () =>
      this.pages.ofOpened(await this.service.open(token, request.ip, at), at),
    );
  }

  @Post(':token')
  @Public()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    description:
      'The form of the page: decision, comment, seen, and nonce, round, step and contentHash as the page holds them. Without them nothing happens.',
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  })
  @ApiOperation({
    operationId: 'decideApprovalByMail',
    summary: 'Decide by the link in a mail',
    description: `Once, for exactly what the page showed, with every rule of deciding; history says that it came by mail. 409 where somebody was first or the
content has changed since the page was shown, 410 where the link does nothing any more, 422 for a form that is not complete, 404 and 429 as above; always a page.`,
  })
  @ApiProduces('text/html')
  @ApiResponse({ status: 200, description: 'The page that says so.', content: HTML })
  async decide(
    @Param('token') token: string,
    @RequestLocale() locale: Locale,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = this.clock.now();
    const form = request.body instanceof FormFields ? request.body : FormFields.none();
    await answer(reply, locale, this.pages, async () =>
      this.pages.ofSubmission(await this.service.submit(token, form, request.ip, at), form, at),
    );
  }
}

/** A browser is told in words, also where the database stays busy. What nobody foresaw goes the usual way. */
async function answer(
  reply: FastifyReply,
  locale: Locale,
  pages: ByMailPages,
  work: () => Promise<Page>,
): Promise<void> {
  const page = await work().catch((error: unknown) => {
    const problem = problemOf(error);
    if (problem.status < 500 || problem.status === 503) return pages.ofProblem(problem, locale);
    throw error;
  });
  await reply
    .status(page.status)
    .headers({
      'cache-control': 'private, no-store',
      'content-language': page.locale,
      'x-robots-tag': 'noindex',
      ...page.headers,
    })
    .type('text/html; charset=utf-8')
    .send(page.text);
}
