import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  HttpCode,
  Injectable,
  Module,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { Answer } from '../../../../src/modules/platform/http/answer';
import { Command, type CommandContext } from '../../../../src/modules/platform/http/command';
import { CommandRunner } from '../../../../src/modules/platform/http/command-runner';
import { assertVersion } from '../../../../src/modules/platform/http/if-match';
import { Problem } from '../../../../src/modules/platform/http/problem';
import { Public } from '../../../../src/modules/platform/http/public';
import type { ActorRequest } from '../../../../src/modules/platform/http/request-actor';

export const ANN = '0190a000-0000-7000-8000-000000000001';
export const BOB = '0190a000-0000-7000-8000-000000000002';

class StepBody {
  @IsString()
  @MaxLength(10)
  title!: string;
}

class TryBody {
  @IsString()
  @MaxLength(40)
  name!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  count?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => StepBody)
  steps?: StepBody[];
}

class TryQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  limit?: number;
}

/** Stands for the log-in: the header says who it is. */
@Injectable()
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const id = request.headers['x-test-user'];
    if (typeof id === 'string') request.actor = { id, locale: 'en' };
    return true;
  }
}

@Public()
@Controller('try')
class TryController {
  constructor(private readonly commands: CommandRunner) {}

  /** Writes one outbox row, so that a test can count how often the command really ran. */
  @Post()
  create(@Body() body: TryBody, @Command() command: CommandContext) {
    return this.commands.run(command, async (tx) => {
      const key = `try-${body.name}-${Math.random()}`;
      await tx.query(ADD, [key, JSON.stringify(body), command.at]);
      if (body.name === 'refused') throw new Problem(409, 'conflict');
      if (body.name === 'kept') throw new Problem(409, 'conflict', {}, undefined, { trace: key }).kept();
      if (body.name === 'broken') throw new Error('secret detail');
      return Answer.created({ z: 1, name: body.name, key }, { version: 7, location: '/try/7' });
    });
  }

  @Post(':id/versions')
  change(@Param('id') id: string, @Command() command: CommandContext) {
    return this.commands.run(command, async () => {
      assertVersion(command.ifMatch, 7);
      return Answer.ok({ id }, { version: 8 });
    });
  }

  @Post('slow')
  @HttpCode(200)
  async slow() {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { done: true };
  }

  @Post('plain')
  plain(@Body() body: Record<string, unknown>) {
    return body;
  }

  @Get('fault/:kind')
  fault(@Param('kind') kind: string) {
    if (kind === 'unknown') throw new Error('password=hunter2');
    if (kind === 'unique') throw Object.assign(new Error('x'), { code: '23505' });
    if (kind === 'deadlock') throw Object.assign(new Error('x'), { code: '40P01' });
    if (kind === 'refused') throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    return {};
  }

  @Get(':id')
  show(@Param('id') id: string, @Query() query: TryQuery) {
    return Answer.ok({ id, limit: query.limit ?? null }, { version: 7 });
  }
}

const ADD = {
  name: 'try-add',
  text: `INSERT INTO outbox (key, topic, payload, created_at) VALUES ($1, 'tried', $2::jsonb, $3)`,
};

@Module({ controllers: [TryController], providers: [{ provide: APP_GUARD, useClass: HeaderGuard }] })
export class TryModule {}
