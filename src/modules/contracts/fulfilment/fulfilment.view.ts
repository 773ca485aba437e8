import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { ContractSums } from '../../../machines/contract';
import { MoneyDto } from '../../facts/money';
import { type SubjectMove, subjectMoves } from '../../subjects/subject-moves';
import { subjectStates } from '../../subjects/subject-view';
import { AgreementDto, SubcontractDto } from '../contract.dto';

const id = (description: string) => ApiProperty({ type: String, format: 'uuid', description });
const idOrNot = (description: string) => ApiProperty({ type: String, format: 'uuid', nullable: true, description });
const text = (description: string, example?: string) => ApiProperty({ type: String, description, example });
const textOrNot = (description: string) => ApiProperty({ type: String, nullable: true, description });
const day = (description: string, example: string) =>
  ApiProperty({ type: String, format: 'date', description, example });
const instant = (description: string) => ApiProperty({ type: String, format: 'date-time', description });
const whole = (description: string, example: number) => ApiProperty({ type: 'integer', description, example });
const state = (description: string) =>
  ApiProperty({ type: String, enum: subjectStates, description, example: 'running' });
const decimal = (description: string) =>
  ApiProperty({ type: String, description: `${description}, decimal string`, example: '128000.00' });

export class ContractVersionView {
  @whole('Version of the text, from 1', 3) version!: number;
  @day('Day of its signature', '2026-06-18') signedOn!: string;
  @text('Hash of the text that was approved and signed') contentHash!: string;
  @idOrNot('Amendment that made it; null for the first that was signed') amendmentId!: string | null;
  @ApiProperty({
    description: 'The text',
    type: Object,
    oneOf: [{ $ref: getSchemaPath(AgreementDto) }, { $ref: getSchemaPath(SubcontractDto) }],
  } as never)
  content!: object;
}

export class ContractAmendmentView {
  @id('Id of the amendment') id!: string;
  @text('Number', 'BC-2026-011-1') number!: string;
  @text('Why', '客户追加第三季度投放预算') reason!: string;
  @state('State of the amendment') state!: string;
  @instant('When its last version was written, UTC') recordedAt!: string;
}

export class ContractPlanView {
  @id('Id of the promotion plan') id!: string;
  @text('Title', '第二季度搜索推广计划') title!: string;
  @state('State of the plan') state!: string;
  @day('First day', '2026-04-01') startsOn!: string;
  @day('Last day', '2026-06-30') endsOn!: string;
  @ApiProperty({ type: Boolean, description: 'Whether the contract is carried out by it' }) inForce!: boolean;
}

export class MilestoneRecordView {
  @day('Day on which it was reached', '2026-04-14') on!: string;
  @text('What shows it', '客户签收的上线验收单') evidence!: string;
  @textOrNot('What else was said') note!: string | null;
  @idOrNot('Who recorded it') by!: string | null;
  @instant('When it was recorded, UTC') at!: string;
}

export class ContractMilestoneView {
  @text('Key within the plan', 'M1') key!: string;
  @text('What is to be done', '账户搭建完成并上线') title!: string;
  @day('Due date', '2026-04-15') dueOn!: string;
  @id('Who answers for it') ownerId!: string;
  @textOrNot('Name of who answers for it') ownerName!: string | null;
  @ApiProperty({ type: String, enum: ['open', 'late', 'done'], description: 'Where it stands today', example: 'open' })
  state!: 'open' | 'late' | 'done';
  @ApiProperty({ type: MilestoneRecordView, nullable: true, description: 'Record; null while it is not done' })
  done!: MilestoneRecordView | null;
}

export class PeriodInvoiceView {
  @id('Receivable that the invoice made') receivableId!: string;
  @text('Number of the receivable', 'YS-2026-011-1') receivableNumber!: string;
  @text('Number of the invoice', '04403226') invoiceNumber!: string;
  @text('State of the receivable', 'due') state!: string;
  @decimal('Paid') paid!: string;
  @decimal('Credited') credited!: string;
  @decimal('Written off') writtenOff!: string;
  @decimal('Still owed') balance!: string;
}

export class PeriodSettlementView {
  @ApiProperty({ type: MoneyDto, description: 'What it came to' }) amount!: MoneyDto;
  @textOrNot('How much was consumed, decimal string') quantity!: string | null;
  @text('What it was counted by', '媒体后台 4 月消耗（元）') basis!: string;
  @text('Who confirmed it, and how', '王志强邮件确认对账单') confirmation!: string;
  @idOrNot('Who recorded it') by!: string | null;
  @instant('When it was recorded, UTC') at!: string;
}

export const periodStates = ['ahead', 'running', 'open', 'settled', 'invoiced', 'paid'] as const;

export class ContractPeriodView {
  @whole('Number of the period, from 1', 1) period!: number;
  @day('First day', '2026-04-01') from!: string;
  @day('Last day', '2026-04-30') to!: string;
  @ApiProperty({
    type: String,
    enum: periodStates,
    description: 'Where it stands today; open: over and not settled',
    example: 'open',
  })
  state!: (typeof periodStates)[number];
  @ApiProperty({ type: PeriodSettlementView, nullable: true, description: 'Settlement (F14); null without one' })
  settlement!: PeriodSettlementView | null;
  @ApiProperty({ type: PeriodInvoiceView, nullable: true, description: 'Invoice and what came in on it; null without' })
  invoice!: PeriodInvoiceView | null;
}

export class ContractPartView {
  @id('Id of the sub-contract') id!: string;
  @text('Number', 'ZHT-2026-011') number!: string;
  @text('Title', '第三季度搜索推广服务合同') title!: string;
  @state('State of the sub-contract') state!: string;
  @ApiProperty({ type: MoneyDto, description: 'Amount' }) amount!: MoneyDto;
}

/** Sums of one currency; `owed` is always `paid`, `credited`, `writtenOff` and `balance` together. */
export class ContractSumsView implements ContractSums {
  @text('Currency, ISO 4217', 'CNY') currency!: string;
  @decimal('Agreed') agreed!: string;
  @decimal('Settled') settled!: string;
  @decimal('Agreed and not settled yet') unsettled!: string;
  @decimal('All receivables') owed!: string;
  @decimal('Invoiced') invoiced!: string;
  @decimal('Paid') paid!: string;
  @decimal('Credited') credited!: string;
  @decimal('Written off') writtenOff!: string;
  @decimal('Still owed') balance!: string;
}

export class SuspensionView {
  @text('Why', '客户预算冻结') reason!: string;
  @instant('Since when, UTC') at!: string;
}

export class EndingView {
  @ApiProperty({ type: String, enum: ['closed', 'terminated'], description: 'How it ended', example: 'closed' })
  kind!: 'closed' | 'terminated';
  @day('Last day', '2026-08-31') on!: string;
  @text('Why', '款项已结清') reason!: string;
  @instant('When it was recorded, UTC') at!: string;
}

/** Section 9: a contract with how far it is carried out, settled and paid. */
export class ContractFulfilmentView {
  @id('Id of the contract') id!: string;
  @ApiProperty({
    type: String,
    enum: ['agreement', 'subcontract'],
    description: 'Which of the two',
    example: 'subcontract',
  })
  kind!: 'agreement' | 'subcontract';
  @id('Account') accountId!: string;
  @text('Name of the account', '上海海川家居股份有限公司') accountName!: string;
  @text('Number', 'ZHT-2026-011') number!: string;
  @text('Title', '第三季度搜索推广服务合同') title!: string;
  @state('State of the contract') state!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['signed', 'planning', 'running', 'settling', 'collecting'],
    description: 'How far it is carried out, also while it is amended or suspended; null until it is signed',
  })
  phase!: string | null;
  @whole('Version that the ETag names', 12) version!: number;
  @ApiProperty({
    type: [ContractVersionView],
    description: 'Texts that were signed, oldest first; the last is in force',
  })
  versions!: ContractVersionView[];
  @ApiProperty({ type: [ContractAmendmentView], description: 'Amendments, oldest first' })
  amendments!: ContractAmendmentView[];
  @ApiProperty({
    type: [ContractPlanView],
    nullable: true,
    description: 'Promotion plans (F12), oldest first; null to who sees the money alone (P5)',
  })
  plans!: ContractPlanView[] | null;
  @ApiProperty({
    type: [ContractMilestoneView],
    nullable: true,
    description: 'Milestones of the plan in force (F13); null to who sees the money alone (P5)',
  })
  milestones!: ContractMilestoneView[] | null;
  @ApiProperty({ type: [ContractPeriodView], description: 'Settlement periods (F14) in order; none of an agreement' })
  periods!: ContractPeriodView[];
  @ApiProperty({ type: [ContractPartView], description: 'Sub-contracts of an agreement; none of a sub-contract' })
  subcontracts!: ContractPartView[];
  @ApiProperty({
    type: [ContractSumsView],
    description: 'Sums, one entry a currency; of an agreement over its sub-contracts',
  })
  sums!: ContractSumsView[];
  @ApiProperty({ type: SuspensionView, nullable: true, description: 'Suspension; null while it is in force' })
  suspension!: SuspensionView | null;
  @ApiProperty({ type: EndingView, nullable: true, description: 'Its end; null until then' })
  ending!: EndingView | null;
  @ApiProperty({
    type: [String],
    enum: subjectMoves,
    description: 'What I may do with it after its signature; a rule may still refuse it, with its reasons',
    example: ['settle', 'suspend'],
  })
  moves!: SubjectMove[];
}
