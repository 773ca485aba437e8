import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { DeliveryStore } from './delivery-store';
import {
  DeliveriesQuery,
  DeliveryView,
  WebhookBody,
  WebhookChangeBody,
  WebhookRotationBody,
  WebhookSecretView,
  WebhookView,
} from './webhook.dto';
import { deliveryView, webhookView } from './webhook.view';
import { type SubscriptionRow, WebhookStore } from './webhook-store';
import { WebhooksService } from './webhooks.service';

/** Its secret is in no stored answer: a command that answers one is carried out each time it is sent. */
const unstored = (command: CommandContext<Actor>): CommandContext<Actor> => ({ ...command, key: null });

@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: WebhooksService,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    description:
      'Other systems that are told of events, the oldest first. Permission webhooks.read: administrator (P6), auditor (P7). Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.',
  })
  @ApiResponse({ status: 200, description: 'A page.', type: pageOf(WebhookView) })
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<WebhookView>> {
    assertMay(actor, 'webhooks.read');
    const rows = await this.store.list(keyOf(cursor), limit + 1);
    const page = toPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ...page, items: page.items.map((row) => webhookView(row, this.clock.now())) };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'showWebhook',
    summary: 'Show a webhook',
    description:
      'Never with its secret. The ETag is the version. Permission webhooks.read: administrator (P6), auditor (P7). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiResponse({ status: 200, description: 'The subscription.', type: WebhookView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<WebhookView>> {
    const row = await this.found(actor, id);
    return Answer.ok(webhookView(row, this.clock.now()), { version: row.version });
  }

  @Post()
  @ApiOperation({
    operationId: 'addWebhook',
    summary: 'Tell another system of events',
    description: `Posts as Standard Webhooks has it (\`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`); holds for events from two seconds on. A receiver must know events by
\`webhook-id\`, since one may come twice, and not in order. It is told ids and states only. The secret is in this answer and never again; \`Idempotency-Key\` is not honoured.
Permission webhooks.write: administrator (P6). Codes: 400 \`invalid-body\`, 403 \`forbidden\`, 409 \`webhooks-too-many\`, 422 \`webhook-host-not-allowed\`, \`event-type-unknown\`, \`signing-key-missing\`.`,
  })
  @ApiResponse({ status: 201, description: 'Entered.', type: WebhookSecretView })
  add(@Body() body: WebhookBody, @Command() command: CommandContext<Actor>): Promise<Answer<WebhookSecretView>> {
    return this.commands.run(unstored(command), async (tx) => {
      const { row, secret } = await this.service.add(tx, command, body);
      const location = `/api/v1/webhooks/${row.id}`;
      return Answer.created({ ...webhookView(row, command.at), secret }, { version: row.version, location });
    });
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeWebhook',
    summary: 'Change a webhook',
    description: `What is left out stays. Enabled again after failures, it is told what waited. If-Match is honoured. Permission webhooks.write: administrator (P6).
Codes: 400 \`invalid-body\`, 403 \`forbidden\`, 404 \`not-found\`, 412 \`version-stale\`, 422 \`webhook-host-not-allowed\`, \`event-type-unknown\`.`,
  })
  @ApiResponse({ status: 200, description: 'As it is now.', type: WebhookView })
  change(
    @Param('id') id: string,
    @Body() body: WebhookChangeBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<WebhookView>> {
    return this.commands.run(command, async (tx) => {
      const row = await this.service.change(tx, command, known(id), body);
      return Answer.ok(webhookView(row, command.at), { version: row.version });
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeWebhook',
    summary: 'Tell another system nothing more',
    description:
      'With its log. Permission webhooks.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.service.remove(tx, command, known(id));
      return Answer.noContent();
    });
  }

  @Post(':id/secret')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'A new secret for a webhook',
    description: `For the hours of overlap posts are signed by both. The secret is in this answer and never again; \`Idempotency-Key\` is not honoured. Permission webhooks.write:
administrator (P6). Codes: 400 \`invalid-body\`, 403 \`forbidden\`, 404 \`not-found\`, 412 \`version-stale\`, 422 \`signing-key-missing\`.`,
  })
  @ApiResponse({ status: 200, description: 'With the new secret.', type: WebhookSecretView })
  rotate(
    @Param('id') id: string,
    @Body() { overlapHours = 24 }: WebhookRotationBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<WebhookSecretView>> {
    return this.commands.run(unstored(command), async (tx) => {
      const { row, secret } = await this.service.rotate(tx, command, known(id), overlapHours);
      return Answer.ok({ ...webhookView(row, command.at), secret }, { version: row.version });
    });
  }

  @Get(':id/deliveries')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What a webhook was told',
    description: `The newest first; kept for thirty days after their end. Permission webhooks.read: administrator (P6), auditor (P7).
Codes: 400 \`cursor-invalid\`, \`invalid-query\`, 403 \`forbidden\`, 404 \`not-found\`.`,
  })
  @ApiResponse({ status: 200, description: 'A page.', type: pageOf(DeliveryView) })
  async log(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { status, limit, cursor }: DeliveriesQuery,
  ): Promise<Page<DeliveryView>> {
    await this.found(actor, id);
    const rows = await this.deliveries.list(id, status, keyOf(cursor), limit + 1);
    return toPage(rows.map(deliveryView), limit, (row) => [row.createdAt, row.id]);
  }

  @Post(':id/deliveries/:deliveryId/redeliver')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'redeliverWebhook',
    summary: 'Tell it once more',
    description: `The same post under the same id, due at once, with all its attempts. Permission webhooks.write: administrator (P6).
Codes: 403 \`forbidden\`, 404 \`not-found\`, 409 \`delivery-under-way\`.`,
  })
  @ApiResponse({ status: 200, description: 'It waits.', type: DeliveryView })
  redeliver(
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<DeliveryView>> {
    return this.commands.run(command, async (tx) =>
      Answer.ok(deliveryView(await this.service.redeliver(tx, command, known(id), known(deliveryId)))),
    );
  }

  private async found(actor: Actor, id: string): Promise<SubscriptionRow> {
    assertMay(actor, 'webhooks.read');
    const row = isUUID(id) ? await this.store.one(id) : undefined;
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }
}

/** @throws Problem 404 `not-found` */
function known(id: string): string {
  if (!isUUID(id)) throw new Problem(404, 'not-found');
  return id;
}

/** @throws Problem 400 `cursor-invalid` */
function keyOf(cursor: string | undefined): [string, string] | null {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [at, id] = key.map(String) as [string, string];
  if (Number.isNaN(Date.parse(at)) || !isUUID(id)) throw new Problem(400, 'cursor-invalid');
  return [at, id];
}
