import type { Agreement, SettlementTerms, Subcontract } from '../../machines/account-path/facts';
import { Day, DocumentHash, Line, OneOf, Part, PolicyCode, Prose, Reference } from '../facts/fields';
import { PositiveMoneyDto, PositiveMoneyField } from '../facts/money';

/** F10: the strategic co-operation agreement (战略合作协议). */
export class AgreementDto implements Agreement {
  @Line({ description: 'Number of the agreement; each once a cycle', example: 'ZL-2026-003', max: 60, rule: 'A6' })
  number!: string;

  @Line({ description: 'Title', example: '2026 年度战略合作协议', rule: 'A6' })
  title!: string;

  @PolicyCode({ description: 'Code of the policy list of kinds of deal', example: 'brand', rule: 'C6' })
  kindOfDeal!: string;

  @Prose({ description: 'Terms', example: '年度合作，按季结算', max: 20_000, rule: 'A6' })
  terms!: string;

  @Day({ description: 'First day, company zone', example: '2026-07-01', rule: 'A6' })
  startsOn!: string;

  @Day({ description: 'Last day, company zone; not before the first', example: '2027-06-30', rule: 'A6' })
  endsOn!: string;
}

/** F14: how a sub-contract is settled. */
export class SettlementTermsDto implements SettlementTerms {
  @OneOf(['month', 'quarter', 'term'], { description: 'Rhythm; `term`: once, over the whole term', rule: 'F14' })
  every!: 'month' | 'quarter' | 'term';

  @OneOf(['calendar', 'anniversary'], {
    description:
      '`calendar`: periods end with the month or quarter; `anniversary`: counted from the first day of the term',
    rule: 'F14',
  })
  counted!: 'calendar' | 'anniversary';
}

/** F11: a sub-contract (子合同). */
export class SubcontractDto implements Subcontract {
  @Line({ description: 'Number of the sub-contract; each once a cycle', example: 'ZHT-2026-011', max: 60, rule: 'A7' })
  number!: string;

  @Line({ description: 'Title', example: '第三季度搜索推广服务合同', rule: 'A7' })
  title!: string;

  @Reference({
    description: 'Agreement of this account that it belongs to',
    example: '01890a5d-ac96-774b-bcce-b302099a8060',
    optional: true,
    rule: 'A7',
  })
  agreementId?: string;

  @PositiveMoneyField({ description: 'Amount of the contract', rule: 'A7' })
  amount!: PositiveMoneyDto;

  @Day({ description: 'First day, company zone', example: '2026-07-01', rule: 'A7' })
  startsOn!: string;

  @Day({ description: 'Last day, company zone; not before the first', example: '2026-09-30', rule: 'A7' })
  endsOn!: string;

  @Part(() => SettlementTermsDto, {
    description: 'How it is settled; without it once, over its whole term',
    optional: true,
    rule: 'F14',
  })
  settlement?: SettlementTermsDto;
}

/** Either of the two, for an account. */
export class ContractDraftDto {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Part(() => AgreementDto, {
    description: 'The agreement; exactly one of the two is given',
    optional: true,
    rule: 'F10, A6',
  })
  agreement?: AgreementDto;

  @Part(() => SubcontractDto, {
    description: 'The sub-contract; exactly one of the two is given',
    optional: true,
    rule: 'F11, A7',
  })
  subcontract?: SubcontractDto;
}

/** C6, C7: the record of signing. */
export class SigningDto {
  @Line({ description: 'Who signed for the customer', example: '王志强，总经理', rule: 'C6, C7' })
  signer!: string;

  @Line({ description: 'Who signed for us', example: '李总', optional: true, rule: 'C6, C7' })
  ourSigner?: string;

  @Day({ description: 'Day of the signature, company zone; not in the future', example: '2026-06-18', rule: 'C6, C7' })
  signedOn!: string;

  @DocumentHash({ description: 'SHA-256 of the signed document', example: 'b'.repeat(64), rule: 'C6, C7' })
  documentHash!: string;
}
