import type { Amendment } from '../../../machines/account-path/facts';
import { Day, Line, Part, Prose, Reference } from '../../facts/fields';
import { PositiveMoneyDto, PositiveMoneyField } from '../../facts/money';
import { SettlementTermsDto } from '../contract.dto';

export class AgreementTermsDto {
  @Line({ description: 'New title', example: '2026 年度战略合作协议（修订）', optional: true, rule: 'A6' })
  title?: string;

  @Prose({ description: 'New terms', example: '按月结算', max: 20_000, optional: true, rule: 'A6' })
  terms?: string;

  @Day({ description: 'New last day, company zone', example: '2027-12-31', optional: true, rule: 'A6' })
  endsOn?: string;
}

export class SubcontractTermsDto {
  @Line({ description: 'New title', example: '第三季度搜索推广服务合同（增补）', optional: true, rule: 'A7' })
  title?: string;

  @PositiveMoneyField({ description: 'New amount, not below what is settled', optional: true, rule: 'A7' })
  amount?: PositiveMoneyDto;

  @Day({ description: 'New last day, company zone', example: '2026-10-31', optional: true, rule: 'A7' })
  endsOn?: string;

  @Part(() => SettlementTermsDto, {
    description: 'New settlement; periods that are settled stay as they are',
    optional: true,
    rule: 'F14',
  })
  settlement?: SettlementTermsDto;
}

/** Section 9: a revision that stands beside the signed terms until it is approved and signed itself. */
export class AmendmentDto implements Amendment {
  @Reference({
    description: 'Signed agreement or sub-contract of this account',
    example: '01890a5d-ac96-774b-bcce-b302099a8060',
    rule: 'A6, A7',
  })
  contractId!: string;

  @Line({ description: 'Number of the amendment; each once an account', example: 'BC-2026-011-1', max: 60, rule: 'A7' })
  number!: string;

  @Prose({ description: 'Why', example: '客户追加第三季度投放预算', max: 2_000, rule: 'A7' })
  reason!: string;

  @Part(() => AgreementTermsDto, {
    description: 'Of an agreement; exactly one of the two is given',
    optional: true,
    rule: 'A6',
  })
  agreement?: AgreementTermsDto;

  @Part(() => SubcontractTermsDto, {
    description: 'Of a sub-contract; exactly one of the two is given',
    optional: true,
    rule: 'A7',
  })
  subcontract?: SubcontractTermsDto;
}

/** An amendment for an account. */
export class AmendmentBody extends AmendmentDto {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;
}
