import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { GroupRecord } from './group-store';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';

/** A step that asks more people than this is a list, not a step. */
const MOST_MEMBERS = 200;

const NAME = { description: 'Name of the group; unique in the company.', example: '价格评审组', maxLength: 100 };
const MEMBERS = {
  description: 'Who belongs to it: enabled people in a post that decides.',
  type: String,
  format: 'uuid',
  isArray: true,
  maxItems: MOST_MEMBERS,
};

export class GroupBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name!: string;

  @ApiPropertyOptional({ ...MEMBERS, default: [] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds?: string[];
}

export class GroupChangeBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name!: string;
}

export class GroupMembersBody {
  @ApiProperty(MEMBERS)
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds!: string[];
}

export class GroupMemberView {
  @ApiProperty({ description: 'Id of the person.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;

  @ApiProperty({ description: 'A disabled person stays on the list and is not asked.' })
  disabled!: boolean;
}

export class GroupView {
  @ApiProperty({ description: 'Id of the group; routes name it.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name of the group.' })
  name!: string;

  @ApiProperty({ description: 'Who belongs to it, by name.', type: GroupMemberView, isArray: true })
  members!: GroupMemberView[];

  @ApiProperty({ description: 'Version of the record; the ETag.' })
  version!: number;

  @ApiProperty({ description: 'When it was added.', format: 'date-time' })
  createdAt!: string;
}

export function groupView({ createdAt, ...group }: GroupRecord): GroupView {
  return { ...group, createdAt: createdAt.toISOString() };
}
