import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../src/modules/auth/actor';
import { Answer } from '../../src/modules/platform/http/answer';
import { Command, type CommandContext } from '../../src/modules/platform/http/command';
import { CommandRunner } from '../../src/modules/platform/http/command-runner';
import { type Declaration, DeclarationSubject } from './declaration-subject';
import type { Submission } from './moves';

type Form = Omit<Declaration, 'id'>;

/** The feature's own routes; decisions and withdrawals go through the product's. */
@Controller('api/v1/replay-declarations')
export class DeclarationsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly declarations: DeclarationSubject,
  ) {}

  @Post(':id/save')
  @HttpCode(204)
  save(@Param('id') id: string, @Body() body: Record<string, unknown>, @Command() command: CommandContext<Actor>) {
    const form = body as unknown as Form;
    return this.commands.run(command, async (tx) => {
      await this.declarations.save(tx, { ...form, id });
      return Answer.noContent();
    });
  }

  @Post(':id/submit')
  @HttpCode(200)
  submit(@Param('id') id: string, @Body() body: Record<string, unknown>, @Command() command: CommandContext<Actor>) {
    const { rules, asks, ...form } = body as unknown as Form & Submission;
    return this.commands.run(command, async (tx) =>
      Answer.ok(await this.declarations.submit(tx, command.actor, { ...form, id }, { rules, asks }, command.at)),
    );
  }

  @Post(':id/pay')
  @HttpCode(204)
  pay(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      await this.declarations.pay(tx, id, command.at);
      return Answer.noContent();
    });
  }
}
