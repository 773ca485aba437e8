import type { PurchasingStep } from '../../machines/account-path/facts';
import { Day, Flag, Line, OneOf, Parts, PolicyCode, Prose, Reference } from '../facts/fields';

const progresses = ['notStarted', 'running', 'done'] as const;

export class PurchasingPersonDto {
  @Reference({ description: 'Contact of this account', example: '01890a5d-ac96-774b-bcce-b302099a8057', rule: 'D3' })
  contactId!: string;

  @Line({ description: 'Role in this step', example: '评标组长', rule: 'D3' })
  role!: string;

  @Prose({ description: 'Duties in this step', example: '组织评审并给出技术分', max: 2_000, rule: 'D3' })
  duties!: string;
}

/** One step of the customer's purchasing process (section 5). An account has each step once. */
export class PurchasingStepDto implements PurchasingStep {
  @PolicyCode({ description: "Code of the policy's template of steps", example: 'supplierSurvey', rule: 'D3' })
  step!: string;

  @Flag({
    description: 'The customer has no such step; then a reason is required',
    example: false,
    optional: true,
    rule: 'D3',
  })
  notApplicable?: boolean;

  @Prose({
    description: 'Why the customer has no such step',
    example: '框架采购，不招标',
    optional: true,
    max: 1_000,
    rule: 'D3',
  })
  notApplicableReason?: string;

  @Line({ description: 'Department in charge', example: '采购部', optional: true, rule: 'D3' })
  department?: string;

  @Parts(() => PurchasingPersonDto, { description: 'People who take part', optional: true, max: 50, rule: 'D3' })
  people?: PurchasingPersonDto[];

  @OneOf(progresses, { description: 'How far it is', example: 'running', optional: true, rule: 'section 5' })
  progress?: 'notStarted' | 'running' | 'done';

  @Day({ description: 'First day, company zone', example: '2026-03-01', optional: true, rule: 'section 5' })
  startsOn?: string;

  @Day({
    description: 'Last day, company zone; not before the first',
    example: '2026-04-15',
    optional: true,
    rule: 'section 5',
  })
  endsOn?: string;
}
