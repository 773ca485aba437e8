import { Day, field, Line, Prose, ruled, Whole } from '../../facts/fields';
import { MoneyDto, MoneyField } from '../../facts/money';

const QUANTITY = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

export class SuspensionBody {
  @Prose({ description: 'Why', example: '客户预算冻结，暂停投放', max: 2_000 })
  reason!: string;
}

export class ResumptionBody {
  @Prose({ description: 'Why it goes on', example: '客户新预算已批', max: 2_000 })
  note!: string;
}

export class TerminationBody {
  @Prose({ description: 'Why', example: '客户业务调整，双方协商终止', max: 2_000 })
  reason!: string;

  @Day({ description: 'Last day on which it was in force, company zone; not in the future', example: '2026-08-31' })
  on!: string;
}

export class ClosingBody {
  @Prose({ description: 'What is to be said at its end', example: '款项已结清', max: 2_000 })
  note!: string;
}

/** F14: what a period came to. */
export class SettlementBody {
  @Whole({ description: 'Number of the period, from 1', example: 1, min: 1, max: 10_000 })
  period!: number;

  @MoneyField({ description: 'What it came to, in the currency of the contract; may be nothing' })
  amount!: MoneyDto;

  @field(
    {
      description: 'How much was consumed, decimal string in the unit that the basis names',
      example: '128450.5',
      optional: true,
    },
    { type: String, pattern: QUANTITY.source },
    ruled('isQuantity', (value) => QUANTITY.test(value)),
  )
  quantity?: string;

  @Prose({ description: 'What it was counted by', example: '媒体后台 4 月消耗（元）', max: 2_000 })
  basis!: string;

  @Prose({
    description: 'Who confirmed it at the customer, and how',
    example: '王志强 5 月 6 日邮件确认对账单',
    max: 2_000,
  })
  confirmation!: string;
}

/** F14, F15: the invoice of a settled period; its amount is the settlement's. */
export class PeriodInvoiceBody {
  @Line({ description: 'Number of the receivable; each once an account', example: 'YS-2026-011-1', max: 60 })
  receivableNumber!: string;

  @Line({ description: 'Number of the invoice', example: '04403226', max: 60 })
  invoiceNumber!: string;

  @Day({ description: 'Day of the invoice, company zone; not in the future', example: '2026-05-08' })
  invoicedOn!: string;

  @Day({ description: 'Due date, company zone', example: '2026-06-07' })
  dueOn!: string;
}
