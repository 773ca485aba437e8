import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { lifecycleStates } from '../../../machines/policy/stages';
import { Day } from '../../facts/fields';
import { PageQuery } from '../../platform/http/page';
import { type StageMove, stageMoves } from '../account-figures.service';

export class AccountBody {
  @ApiProperty({ description: 'Name of the customer.', maxLength: 200, example: '杭州云帆电子商务有限公司' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Owner (大客户经理). Default: the sender, where they may own accounts.',
  })
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Parent account of the same group (K3).' })
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiPropertyOptional({ description: 'Name of the corporate group (K3).', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  groupName?: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'People who work on the account beside its owner (P1).',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds?: string[];
}

export class AccountPatchBody {
  @ApiPropertyOptional({ description: 'Name of the customer.', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({ description: 'Name of the corporate group (K3).', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  groupName?: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'All members of the account; replaces the list (P1).',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds?: string[];
}

export const accountSorts = ['name', 'dueAt', 'enteredAt'] as const;

/** Filters that are the lists behind figures: what a figure counts is what its list shows. */
export class AccountFiguresQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Stalled accounts that this criterion of their stage holds there, as judged last (insights).',
    example: 'V3',
    pattern: '^[A-Z]\\d$',
  })
  @IsOptional()
  @Matches(/^[A-Z]\d$/)
  heldBy?: string;

  @ApiPropertyOptional({
    enum: stageMoves,
    description: 'Accounts that moved so, from `movedFrom` to `movedTo`, into or out of `movedStage`.',
  })
  @IsOptional()
  @IsIn(stageMoves)
  moved?: StageMove;

  @ApiPropertyOptional({ enum: lifecycleStates, description: 'With `moved`: the stage entered or left.' })
  @IsOptional()
  @IsIn(lifecycleStates)
  movedStage?: string;

  @Day({ description: 'With `moved`: first day, company zone', example: '2026-01-01', optional: true })
  movedFrom?: string;

  @Day({ description: 'With `moved`: last day, company zone', example: '2026-03-31', optional: true })
  movedTo?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Accounts where a visit that this person leads is overdue or due within seven days.',
  })
  @IsOptional()
  @IsUUID()
  visitDueFor?: string;

  @ApiPropertyOptional({
    description:
      'Open accounts whose valuation says likelihood and sales (V1, V3): `true`, or only sales in this currency.',
    pattern: '^(true|[A-Z]{3})$',
    example: 'CNY',
  })
  @IsOptional()
  @Matches(/^(true|[A-Z]{3})$/)
  forecast?: string;

  @ApiPropertyOptional({ enum: ['good', 'watch', 'hold'], description: 'Accounts whose credit stands so (section 9).' })
  @IsOptional()
  @IsIn(['good', 'watch', 'hold'])
  credit?: 'good' | 'watch' | 'hold';
}

export class AccountsQuery extends AccountFiguresQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Accounts of this owner.' })
  @IsOptional()
  @IsUUID()
  owner?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Accounts of this department.' })
  @IsOptional()
  @IsUUID()
  department?: string;

  @ApiPropertyOptional({ enum: lifecycleStates, description: 'Accounts in this stage.' })
  @IsOptional()
  @IsIn(lifecycleStates)
  stage?: string;

  @ApiPropertyOptional({ description: 'Accounts in this class, such as `K2`.', maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  class?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false', 'warned', 'breached', 'escalated'],
    description: 'Only accounts that stand still, beyond 100 % of their stage (section 11); or those on one level.',
  })
  @IsOptional()
  @IsIn(['true', 'false', 'warned', 'breached', 'escalated'])
  stalled?: string;

  @ApiPropertyOptional({ description: 'A part of the name.', maxLength: 100 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  text?: string;

  @ApiPropertyOptional({
    enum: accountSorts,
    default: 'name',
    description: 'Order of the list; accounts without a date come last.',
  })
  @IsOptional()
  @IsIn(accountSorts)
  sort: (typeof accountSorts)[number] = 'name';
}

export class PersonView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

export class ClassView {
  @ApiProperty({ description: 'Code of the class (K0 to K4, policy).' })
  code!: string;

  @ApiProperty({ description: 'Why the account is in this class, one sentence a ground.', type: [String] })
  reasons!: string[];
}

/** One account as lists and its own page show it; of the money alone (P5) only the fields that are never absent. */
export class AccountView {
  @ApiProperty({
    enum: ['dossier', 'money'],
    description: 'What is seen of it: everything, or its money alone (P5), which lacks its path, members and classes.',
  })
  view!: 'dossier' | 'money';

  @ApiProperty({ format: 'uuid', description: 'Id of the account.' })
  id!: string;

  @ApiProperty({ description: 'Name of the customer.' })
  name!: string;

  @ApiProperty({ type: PersonView, description: 'Owner (P2).' })
  owner!: PersonView;

  @ApiProperty({ type: PersonView, description: 'Department.' })
  department!: PersonView;

  @ApiProperty({ type: PersonView, nullable: true, description: 'Parent account of the group.' })
  parent!: PersonView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the corporate group (K3).' })
  groupName!: string | null;

  @ApiPropertyOptional({ type: [PersonView], description: 'People who work on the account beside its owner.' })
  members?: PersonView[];

  @ApiPropertyOptional({ enum: lifecycleStates, description: 'Where it stands on its path.' })
  stage?: string;

  @ApiPropertyOptional({ description: 'Cycle, counted from 1.' })
  cycle?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it entered the stage.' })
  enteredAt?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '100 % of the stage’s length, moved to working time (section 11).',
  })
  dueAt?: string | null;

  @ApiPropertyOptional({
    enum: ['onTrack', 'warned', 'breached', 'escalated'],
    description: 'Pace of the stage (section 11).',
  })
  pace?: string;

  @ApiProperty({ enum: ['good', 'watch', 'hold'], description: 'Credit (section 9).' })
  credit!: string;

  @ApiPropertyOptional({ enum: ['fresh', 'due', 'cold'], description: 'How long nobody has been in touch (B4).' })
  engagement?: string;

  @ApiPropertyOptional({
    enum: ['idle', 'awaiting'],
    description: 'Whether an event of its path waits for an approval.',
  })
  request?: string;

  @ApiPropertyOptional({ type: [ClassView], description: 'Classes with their reasons (K0 to K4).' })
  classes?: ClassView[];

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Complaints that are not answered yet, or whose end is not recorded (B9).',
  })
  openComplaints?: number;

  @ApiProperty({ description: 'Version; rises with every event and every fact, and is the ETag.' })
  version!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded.' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it last changed.' })
  updatedAt!: string;
}
