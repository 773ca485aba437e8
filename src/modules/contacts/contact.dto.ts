import type { Contact, Stance } from '../../machines/account-path/facts';
import { EmailAddress, Flag, Line, OneOf, Part, Prose, Whole } from '../facts/fields';

export const stances = ['supports', 'neutral', 'opposes', 'unknown'] as const satisfies readonly Stance[];
const profile = { optional: true, rule: 'D2, section 6' } as const;

/** Personal data, kept to see the person's present and potential needs. Which fields count is policy. */
export class ContactProfileDto {
  @Line({ ...profile, description: 'Range of age', example: '40-45', max: 40 })
  ageRange?: string;

  @Prose({ ...profile, description: 'Character', example: '严谨，重视数据', max: 1_000 })
  character?: string;

  @Prose({ ...profile, description: 'Profession', example: '市场营销', max: 1_000 })
  profession?: string;

  @Prose({ ...profile, description: 'Interests', example: '羽毛球', max: 1_000 })
  interests?: string;

  @Prose({ ...profile, description: 'Education', example: '复旦大学 MBA', max: 1_000 })
  education?: string;

  @Prose({ ...profile, description: 'Background', example: '曾任职于两家快消企业', max: 2_000 })
  background?: string;

  @Prose({ ...profile, description: 'Motives', example: '希望降低获客成本', max: 2_000 })
  motives?: string;

  @Prose({ ...profile, description: 'Preferences in dealing with us', example: '先邮件后电话', max: 2_000 })
  preferences?: string;
}

const check = { rule: 'H1' } as const;
export class ChampionChecklistDto {
  @Line({ ...check, description: 'Buyer, purchasing manager or what else the person is', example: '采购经理' })
  position!: string;

  @Flag({ ...check, description: 'Some goodwill toward, or agreement with, the manager', example: true })
  goodwill!: boolean;

  @Flag({ ...check, description: 'The two can talk', example: true })
  canTalk!: boolean;

  @Flag({ ...check, description: 'Long enough with the customer', example: true })
  longEnough!: boolean;

  @Flag({ ...check, description: 'Knows the inside well', example: true })
  knowsInside!: boolean;
}

/** A person at the customer (联系人). */
export class ContactDto implements Contact {
  @Line({ description: 'Name', example: '王志强' })
  name!: string;

  @Line({ description: 'Department at the customer', example: '市场部', optional: true })
  department?: string;

  @Line({ description: 'Title at the customer', example: '市场总监', optional: true })
  title?: string;

  @Line({ description: 'Telephone', example: '138 0000 0000', optional: true, max: 60 })
  phone?: string;

  @EmailAddress({ description: 'E-mail address', example: 'wang@haichuan.example', optional: true })
  email?: string;

  @Line({ description: 'WeChat name', example: 'wangzq', optional: true, max: 100 })
  wechat?: string;

  @Part(() => ContactProfileDto, { description: 'Profile of the person', optional: true, rule: 'D2' })
  profile?: ContactProfileDto;

  @Flag({ description: 'Key decision maker', example: true, rule: 'D2' })
  keyDecisionMaker!: boolean;

  @Flag({ description: 'Part of the decision chain', example: true, rule: 'R5' })
  decides!: boolean;

  @OneOf(stances, { description: 'Stance toward us', example: 'supports', rule: 'R5' })
  stance!: Stance;

  @Whole({ description: 'Weight in the decision chain, 0 to 100', example: 40, min: 0, max: 100, rule: 'R5' })
  weight!: number;

  @Flag({ description: 'Champion inside the customer (内线)', example: false, rule: 'D1, H2' })
  champion!: boolean;

  @Part(() => ChampionChecklistDto, { description: 'Champion checklist', optional: true, rule: 'D1, H1' })
  championChecklist?: ChampionChecklistDto;
}
