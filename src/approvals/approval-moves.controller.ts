import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../modules/auth/actor';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import type { Answer } from '../modules/platform/http/answer';
import { Command, type CommandContext } from '../modules/platform/http/command';
import { CommandRunner } from '../modules/platform/http/command-runner';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { ApprovalMoves } from './approval-moves';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalService } from './approval.service';
import { ApprovalOutcomeView } from './dto/approval-views.dto';
import { AddSignerBody, CommentBody, EditBody, HandOnBody, MoveBody, RemoveSignerBody } from './dto/move-bodies.dto';

type Sent = CommandContext<Actor>;

const SEAT = `For whoever has an open seat at this step, of their own or as a substitute where said. Errors: 400 invalid-body, 401 unauthenticated,
403 forbidden, 403 segregation-of-duties, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined,
412 content-changed`;
const RECEIVER = `${SEAT}, 409 no-second-hand-on, 422 receiver-excluded, 422 receiver-may-not-decide, 422 receiver-has-seat`;

/** Moves besides deciding. Each is one command and one transaction, and answers where the request stands. */
@ApiTags('approvals')
@ApiBearerAuth()
@ApiResponse({ status: 200, description: 'Where the request stands afterwards.', type: ApprovalOutcomeView })
@Controller('api/v1/approvals')
export class ApprovalMovesController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly moves: ApprovalMoves,
    private readonly approvals: ApprovalService,
    private readonly outcomes: ApprovalOutcomes,
  ) {}

  @Post(':id/transfer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'transferApproval',
    summary: 'Give my seat to somebody else',
    description: `They decide instead of me, with the seat's weight and its signers. A substitute, delegate or added signer hands nothing on.
${RECEIVER}, 422 receiver-without-authority where a chain of superiors decides.`,
  })
  transfer(@Param('id') id: string, @Body() { to, ...body }: HandOnBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.moves.handOn(tx, command, id, 'transfer', { to, ...said(body) }));
  }

  @Post(':id/delegate')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'delegateApproval',
    summary: 'Ask somebody for their opinion first',
    description: `Their decision is advice: it is recorded, decides nothing, and the seat comes back to me. ${RECEIVER}.`,
  })
  delegate(@Param('id') id: string, @Body() { to, ...body }: HandOnBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.moves.handOn(tx, command, id, 'delegate', { to, ...said(body) }));
  }

  @Post(':id/add-signer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'addApprovalSigner',
    summary: 'Add a signer before or after me',
    description: `My seat approves when both have approved; one rejection is the seat's. The denominator of the step stays as it is. ${RECEIVER}.`,
  })
  addSigner(@Param('id') id: string, @Body() { to, position, ...body }: AddSignerBody, @Command() command: Sent) {
    const move = position === 'before' ? 'addBefore' : 'addAfter';
    return this.run(command, (tx) => this.moves.handOn(tx, command, id, move, { to, ...said(body) }));
  }

  @Post(':id/remove-signer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'removeApprovalSigner',
    summary: 'Remove a signer or delegate whom I added',
    description: `While they have not decided, nor have I. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 not-your-turn,
409 not-your-signer, 409 signer-decided, 409 already-followed, 409 instance-quarantined.`,
  })
  removeSigner(@Param('id') id: string, @Body() { seat, ...body }: RemoveSignerBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.moves.removeSigner(tx, command, id, { seat, ...said(body) }));
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'takeBackDecision',
    summary: 'Take my decision back',
    description: `My newest of this round, while nothing has followed from it. It stays on record as taken back, and I may decide again.
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 nothing-to-take-back, 409 already-followed,
409 instance-quarantined.`,
  })
  takeBack(@Param('id') id: string, @Body() body: MoveBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.moves.takeBack(tx, command, id, said(body)));
  }

  @Post(':id/edit')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'editApproval',
    summary: 'Change fields that this step may edit',
    description: `New content, hence a new hash and a round of its own: decisions that depended on a changed field are void, the others stand. Who edited
does not decide on it before somebody else has approved it, unless the policy says so. ${SEAT}, 409 not-edited-here, 422 nothing-edited,
422 field-not-editable with fields.`,
  })
  edit(@Param('id') id: string, @Body() { fields, ...body }: EditBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.moves.edit(tx, command, id, { fields, ...said(body) }));
  }

  @Post(':id/resubmit')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resubmitApproval',
    summary: 'File a request that was sent back again',
    description: `By its requester, with the content as it is now, as a new round. Where the policy goes on after a return, decisions that did not depend on
what changed stand. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 already-decided, 409 event-not-allowed unless
it is with its requester, 409 filed-elsewhere where the subject asks anew, 409 instance-quarantined, 422 currency-without-rate, 422 route-empty.`,
  })
  resubmit(@Param('id') id: string, @Body() body: CommentBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.approvals.resubmit(tx, command, id, body.comment ?? null));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'suspendApproval',
    summary: 'Stop a request',
    description: `Nobody is asked meanwhile, nobody loses their seat; its requester is told. Permission approvals.suspend: administrator, who decides
nothing. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, 409 instance-quarantined.`,
  })
  suspend(@Param('id') id: string, @Body() body: CommentBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.approvals.pause(tx, command, id, 'suspend', body.comment ?? null));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resumeApproval',
    summary: 'Let a stopped request go on',
    description: `Whoever had not decided is asked again, with new time limits. Permission approvals.suspend: administrator. Errors: 400 invalid-body,
401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, 409 instance-quarantined.`,
  })
  resume(@Param('id') id: string, @Body() body: CommentBody, @Command() command: Sent) {
    return this.run(command, (tx) => this.approvals.pause(tx, command, id, 'resume', body.comment ?? null));
  }

  private run(command: Sent, move: (tx: Transaction) => Promise<LoadedInstance>): Promise<Answer<ApprovalOutcomeView>> {
    return this.commands.run(command, async (tx) => this.outcomes.of(tx, await move(tx)));
  }
}

function said({ comment, ...meant }: MoveBody) {
  return { ...meant, comment: comment ?? null };
}
