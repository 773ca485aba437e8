import { OmitType } from '@nestjs/swagger';
import type { Engagement, EngagementKind } from '../../machines/account-path/facts';
import {
  Flag,
  InstantField,
  Line,
  OneOf,
  Part,
  Parts,
  PolicyCode,
  Prose,
  Reference,
  References,
} from '../facts/fields';

const kinds = [
  'telephone',
  'email',
  'visit',
  'video',
  'reception',
  'event',
] as const satisfies readonly EngagementKind[];
const purposes = ['contact', 'preparation', 'executiveTalk', 'negotiation', 'returnVisit', 'other'] as const;

export class NextStepDto {
  @Line({ description: 'What is to happen', example: '提交投放诊断报告', max: 500, rule: 'B3' })
  action!: string;

  @OneOf(kinds, { description: 'Kind of the next engagement', example: 'visit', rule: 'B1, B3' })
  kind!: EngagementKind;

  @InstantField({
    description: 'When, RFC 3339 with offset; after this engagement',
    example: '2026-03-20T14:00:00+08:00',
    rule: 'B3',
  })
  at!: string;
}

/** One touch with people of the customer (接触/拜访), planned or held. */
export class EngagementDto {
  @OneOf(kinds, { description: 'Kind', example: 'visit', rule: 'B1' })
  kind!: EngagementKind;

  @InstantField({
    description: 'When it was held or is planned, RFC 3339 with offset',
    example: '2026-03-12T10:00:00+08:00',
    rule: 'T2',
  })
  heldAt!: string;

  @References({ description: 'Contacts of this account', min: 1, max: 50, rule: 'T2, R4' })
  contactIds!: string[];

  @References({ description: 'Our people; left out: you', max: 30, optional: true, rule: 'R4, C1' })
  participantIds?: string[];

  @OneOf(purposes, { description: 'Purpose', example: 'contact', rule: 'B2, C1' })
  purpose!: Engagement['purpose'];

  @Prose({
    description: 'Outcome; left out while it is planned',
    example: '确认存在更换代理的意向',
    optional: true,
    rule: 'B3',
  })
  outcome?: string;

  @Flag({ description: 'Whether it had success', example: true, optional: true, rule: 'B5' })
  successful?: boolean;

  @PolicyCode({
    description: 'Code of the policy list of reasons, for one without success',
    example: 'wrongPerson',
    optional: true,
    rule: 'B5',
  })
  failureReason?: string;

  @Part(() => NextStepDto, { description: 'Next step; it schedules the next contact', optional: true, rule: 'B3, R7' })
  nextStep?: NextStepDto;
}

export class ParticipantDto {
  @Reference({ description: 'Person of ours', example: '01890a5d-ac96-774b-bcce-b302099a8059' })
  userId!: string;

  @Flag({
    description: 'Of senior management at the time of recording; set by the server',
    example: false,
    rule: 'R4, C1',
  })
  executive!: boolean;
}

/** An engagement as it is kept. */
export class EngagementView extends OmitType(EngagementDto, ['participantIds'] as const) implements Engagement {
  @Parts(() => ParticipantDto, { description: 'Our people who took part', rule: 'R4, C1' })
  participants!: ParticipantDto[];
}
