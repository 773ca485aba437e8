import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query, type Type as Class } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type FactKind, type FactKinds, factKinds } from '../../machines/account-path/facts';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Command, type CommandContext } from '../platform/http/command';
import { pageOf } from '../platform/http/page';
import { FactDoor } from './fact-door';
import { type FactMaker, PlainFact } from './fact-maker';
import { FactListQuery, viewOfFact } from './fact-view';

export interface FactControllerOptions<K extends FactKind> {
  kind: K;
  /** Below `/api/v1/accounts/:accountId/`. */
  path: string;
  /** Name in the OpenAPI document, in the singular: `Need`. */
  name: string;
  /** What it is called in summaries: `the need`, `a contact`. */
  words: { one: string; many: string };
  Body: Class<object>;
  /** Class of the content as it is answered; the body's own unless the server adds to it. */
  Content?: Class<object>;
  /** Turns a body into the content of the fact. */
  maker?: Class<FactMaker<FactKinds[K]>>;
  /** Rules of the process that look at the fact. */
  rule: string;
}

/**
 * The controller of one kind of fact. Every kind has `GET`, `PUT` and `DELETE` of `:factId`. Of a kind that an account has many of, `GET` is the
 * list and `POST` adds one; of a kind that it has one of, `GET` is that one, and both `POST` and `PUT` record it or replace it.
 */
export function createFactController<K extends FactKind>(options: FactControllerOptions<K>): Class {
  const controller =
    factKinds[options.kind].cardinality === 'one' ? controllerOfOne(options) : controllerOfMany(options);
  Object.defineProperty(controller, 'name', { value: `${options.name}FactsController` });
  return controller;
}

function controllerOfMany<K extends FactKind>(options: FactControllerOptions<K>): Class {
  const { kind, path, words, rule } = options;
  const View = viewOfFact(options.Content ?? options.Body, options.name);

  class ManyFactsController extends controllerOfItem(options, View) {
    @Get()
    @ApiOperation({ summary: `List ${words.many} of an account (${rule})` })
    @ApiOkResponse({ type: pageOf(View) })
    list(@CurrentActor() actor: Actor, @Param('accountId') accountId: string, @Query() query: FactListQuery) {
      return this.door.list(actor, accountId, kind, query);
    }

    @Post()
    @ApiOperation({ summary: `Record ${words.one} (${rule})` })
    @ApiBody({ type: options.Body })
    @ApiCreatedResponse({ type: View })
    record(@Param('accountId') accountId: string, @Body() body: object, @Command() command: CommandContext<Actor>) {
      return this.door.record(command, { accountId, kind, path }, body, this.maker);
    }
  }
  bodyOf(ManyFactsController, 'record', [String, options.Body, Object]);
  return finished(ManyFactsController, options);
}

function controllerOfOne<K extends FactKind>(options: FactControllerOptions<K>): Class {
  const { kind, path, words, rule } = options;
  const View = viewOfFact(options.Content ?? options.Body, options.name);

  class OneFactController extends controllerOfItem(options, View) {
    @Get()
    @ApiOperation({ summary: `Show ${words.one} of an account (${rule})` })
    @ApiOkResponse({ type: View })
    single(@CurrentActor() actor: Actor, @Param('accountId') accountId: string) {
      return this.door.single(actor, accountId, kind);
    }

    @Post()
    @ApiOperation({ summary: `Record or replace ${words.one} (${rule})` })
    @ApiBody({ type: options.Body })
    @ApiCreatedResponse({ type: View, description: 'Recorded for the first time' })
    @ApiOkResponse({ type: View, description: 'Replaced: a new version' })
    record(@Param('accountId') accountId: string, @Body() body: object, @Command() command: CommandContext<Actor>) {
      return this.door.record(command, { accountId, kind, path }, body, this.maker);
    }

    @Put()
    @ApiOperation({ summary: `Record or replace ${words.one}, as POST does (${rule})` })
    @ApiBody({ type: options.Body })
    @ApiCreatedResponse({ type: View, description: 'Recorded for the first time' })
    @ApiOkResponse({ type: View, description: 'Replaced: a new version' })
    replace(@Param('accountId') accountId: string, @Body() body: object, @Command() command: CommandContext<Actor>) {
      return this.door.record(command, { accountId, kind, path }, body, this.maker);
    }
  }
  bodyOf(OneFactController, 'record', [String, options.Body, Object]);
  bodyOf(OneFactController, 'replace', [String, options.Body, Object]);
  return finished(OneFactController, options);
}

interface ItemController<K extends FactKind> {
  door: FactDoor;
  maker: FactMaker<FactKinds[K]>;
}

/** What both kinds of controller have: one fact by its id. */
function controllerOfItem<K extends FactKind>(
  { kind, path, words, rule, Body: BodyClass, maker: Maker }: FactControllerOptions<K>,
  View: Class<object>,
): Class<ItemController<K>> {
  class ItemFactController implements ItemController<K> {
    @Inject(FactDoor) readonly door!: FactDoor;
    @Inject(Maker ?? PlainFact) readonly maker!: FactMaker<FactKinds[K]>;

    @Get(':factId')
    @ApiOperation({ summary: `Show ${words.one} by its id (${rule})` })
    @ApiOkResponse({ type: View })
    show(@CurrentActor() actor: Actor, @Param('accountId') accountId: string, @Param('factId') factId: string) {
      return this.door.show(actor, accountId, kind, factId);
    }

    @Put(':factId')
    @ApiOperation({ summary: `Change ${words.one}: a new version, the old ones stay (${rule})` })
    @ApiBody({ type: BodyClass })
    @ApiOkResponse({ type: View })
    change(
      @Param('accountId') accountId: string,
      @Param('factId') factId: string,
      @Body() body: object,
      @Command() command: CommandContext<Actor>,
    ) {
      return this.door.change(command, { accountId, kind, path }, factId, body, this.maker);
    }

    @Delete(':factId')
    @ApiOperation({ summary: `Withdraw ${words.one}: its versions stay in the history (${rule})` })
    @ApiNoContentResponse()
    remove(
      @Param('accountId') accountId: string,
      @Param('factId') factId: string,
      @Command() command: CommandContext<Actor>,
    ) {
      return this.door.remove(command, { accountId, kind, path }, factId);
    }
  }
  bodyOf(ItemFactController, 'change', [String, String, BodyClass, Object]);
  return ItemFactController;
}

/** The class that the body is checked against is known only here, so the parameter's type is set by hand. */
function bodyOf(controller: Class, method: string, types: unknown[]): void {
  Reflect.defineMetadata('design:paramtypes', types, controller.prototype as object, method);
}

function finished(controller: Class, { path, name }: FactControllerOptions<FactKind>): Class {
  Controller(`api/v1/accounts/:accountId/${path}`)(controller);
  ApiTags(`Facts: ${name}`)(controller);
  return controller;
}
