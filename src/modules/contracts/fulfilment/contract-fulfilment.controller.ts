import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { Problem } from '../../platform/http/problem';
import type { By } from '../contract-gate';
import { ContractsService } from '../contracts.service';
import { MilestoneDoneBody } from '../promotion-plans/promotion-plan.dto';
import {
  ClosingBody,
  PeriodInvoiceBody,
  ResumptionBody,
  SettlementBody,
  SuspensionBody,
  TerminationBody,
} from './fulfilment-bodies.dto';
import { FulfilmentQuery } from './fulfilment.query';
import { ContractFulfilmentView } from './fulfilment.view';

const ALWAYS =
  '401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, contract-amending, 412 version-stale';
const PERIOD = /^[1-9]\d{0,4}$/;

@ApiTags('Contracts')
@Controller('api/v1/contracts')
export class ContractFulfilmentController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly query: FulfilmentQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Get(':id/fulfilment')
  @ApiOperation({
    summary: 'Show a contract with its versions, amendments, plan, settlement periods and sums (section 9)',
    description: `The ETag is its version. Who sees the money alone is shown neither plans nor milestones (P5). Permission money.read.
Errors: 401 unauthenticated, 403 forbidden, 404 not-found.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return versioned(await this.query.one(actor, id));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Suspend a contract (section 9)',
    description: `Nothing is settled and no milestone is reminded of meanwhile; what was settled may be invoiced. Permission contracts.write.
Errors: ${ALWAYS}.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  suspend(@Param('id') id: string, @Body() body: SuspensionBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.contracts.suspend(tx, by, id, body));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let a suspended contract go on where it stood (section 9)',
    description: `Permission contracts.write. Errors: ${ALWAYS}.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  resume(@Param('id') id: string, @Body() body: ResumptionBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.contracts.resume(tx, by, id, body));
  }

  @Post(':id/terminate')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Break a contract off for good (section 9)',
    description: `The director. What is owed on it goes on; a promotion plan that waits for a decision is void with it. A contract
that is being amended answers contract-amending with its amendmentId: have that signed, or remove it, first. Permission contracts.terminate. Errors: ${ALWAYS}, 422 date-in-the-future,
contract-not-invoiced.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  terminate(@Param('id') id: string, @Body() body: TerminationBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.contracts.terminate(tx, by, id, body));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Close a contract that is settled, invoiced and paid; an agreement whose term and sub-contracts are over (F15)',
    description: `Permission receivables.write. Errors: ${ALWAYS}, 409 contract-money-open, 422 contract-not-settled, contract-not-invoiced,
contract-term-running, contract-has-subcontracts.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  close(@Param('id') id: string, @Body() body: ClosingBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.contracts.close(tx, by, id, body));
  }

  @Post(':id/settlements')
  @ApiOperation({
    summary: 'Settle the next period of a sub-contract (F14)',
    description: `Each period once, in order, from its last day on, never beyond the contract. Permission receivables.write. Errors: ${ALWAYS},
409 period-settled, 422 period-unknown, period-out-of-order, period-not-over, currency-mixed, settlement-over-contract,
contract-not-subcontract.`,
  })
  @ApiCreatedResponse({ type: ContractFulfilmentView })
  settle(@Param('id') id: string, @Body() body: SettlementBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.contracts.settle(tx, by, id, body), true);
  }

  @Post(':id/settlements/:period/invoice')
  @ApiOperation({
    summary: 'Invoice a settled period: its receivable is planned and invoiced in the same step (F14, F15)',
    description: `Once a period, unless its receivable was taken back. Permission receivables.write. Errors: ${ALWAYS}, 409 period-invoiced,
receivable-number-taken, 422 period-not-settled, nothing-to-invoice, receivables-over-contract, date-in-the-future.`,
  })
  @ApiCreatedResponse({ type: ContractFulfilmentView })
  invoice(
    @Param('id') id: string,
    @Param('period') period: string,
    @Body() body: PeriodInvoiceBody,
    @Command() command: CommandContext<Actor>,
  ) {
    if (!PERIOD.test(period)) throw new Problem(404, 'not-found');
    return this.run(command, id, (tx, by) => this.contracts.invoice(tx, by, id, Number(period), body), true);
  }

  @Post(':id/milestones/:key/done')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record that a milestone of the promotion plan was reached (F13)',
    description: `With what shows it. Permission facts.write. Errors: ${ALWAYS}, 409 milestone-done, 422 milestone-unknown, date-in-the-future.`,
  })
  @ApiOkResponse({ type: ContractFulfilmentView })
  finishMilestone(
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: MilestoneDoneBody,
    @Command() command: CommandContext<Actor>,
  ) {
    return this.run(command, id, (tx, by) => this.contracts.finishMilestone(tx, by, id, { key, ...body }));
  }

  private run(
    command: CommandContext<Actor>,
    id: string,
    work: (tx: Transaction, by: By) => Promise<void>,
    creates = false,
  ): Promise<Answer<ContractFulfilmentView>> {
    return this.commands.run(command, async (tx) => {
      const { actor, at, ifMatch } = command;
      await work(tx, { actorId: actor.id, at, ifMatch });
      const view = await this.query.one(actor, id, tx);
      return creates
        ? Answer.created(view, { version: view.version, location: `/api/v1/contracts/${id}/fulfilment` })
        : versioned(view);
    });
  }
}

function versioned(view: ContractFulfilmentView): Answer<ContractFulfilmentView> {
  return Answer.ok(view, { version: view.version });
}
