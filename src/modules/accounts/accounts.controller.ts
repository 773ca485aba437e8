import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { AccountQuery } from './account.query';
import { AccountsService } from './accounts.service';
import { AccountBody, AccountPatchBody, AccountsQuery, AccountView } from './dto/account.dto';

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly query: AccountQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Open an account',
    description:
      'Opens an account in intake (F1). Codes: 403 `forbidden`, 422 `owner-not-allowed`, `reference-unknown`.',
  })
  @ApiCreatedResponse({ type: AccountView })
  create(@Body() body: AccountBody, @Command() command: CommandContext<Actor>, @RequestLocale() locale: Locale) {
    return this.commands.run(command, async (tx) => {
      const id = await this.accounts.create(tx, command.actor, body, command.at);
      const account = await this.query.one(command.actor, id, locale, tx);
      return Answer.created(account, { version: account.version, location: `/api/v1/accounts/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List accounts',
    description:
      'Accounts within the scope of the person who asks. Who sees the money of an account alone (P5) gets neither its path nor its members; ' +
      'a list by stage, class, pace or date holds only accounts whose dossier they see. Codes: 400 `cursor-invalid`, `invalid-query`.',
  })
  @ApiOkResponse({ type: pageOf(AccountView) })
  list(@Query() query: AccountsQuery, @CurrentActor() actor: Actor, @RequestLocale() locale: Locale) {
    return this.query.list(actor, query, locale);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Show an account',
    description:
      'The ETag is its version. Of the money alone (P5) there are neither path nor members. Codes: 404 `not-found`.',
  })
  @ApiOkResponse({ type: AccountView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor, @RequestLocale() locale: Locale) {
    const account = await this.query.one(actor, id, locale);
    return Answer.ok(account, { version: account.version });
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change name, group or members of an account',
    description:
      'Members: manager or director. The owner changes by `owner.transfer` alone (A15). Codes: 404, 403, 412 `version-stale`, 422 `reference-unknown`.',
  })
  @ApiOkResponse({ type: AccountView })
  patch(
    @Param('id') id: string,
    @Body() body: AccountPatchBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ) {
    return this.commands.run(command, async (tx) => {
      await this.accounts.patch(tx, command.actor.id, id, body, command.ifMatch, command.at);
      const account = await this.query.one(command.actor, id, locale, tx);
      return Answer.ok(account, { version: account.version });
    });
  }
}
