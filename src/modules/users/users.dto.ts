import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Role, ROLES } from '../auth/actor';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../auth/password-rule';
import { PageQuery } from '../platform/http/page';
import { LOCALES, type Locale } from '../platform/i18n/locale';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';

const NAME = { description: 'Name as it is shown to others.', example: '王芳', maxLength: 100 };
const EMAIL = {
  description: 'E-mail address, the log-in name; unique whatever the case.',
  example: 'wang@example.com',
  maxLength: 254,
};
const POSTS = {
  description: 'Posts P1 to P8; an auditor (P7) holds no other.',
  enum: ROLES,
  enumName: 'Role',
  isArray: true,
};
const DEPARTMENT = {
  description: 'Department; null for people outside any.',
  type: String,
  format: 'uuid',
  nullable: true,
};
const SUPERIOR = {
  description: 'Whom the person reports to, and who decides where the person may not; null at the top.',
  type: String,
  format: 'uuid',
  nullable: true,
};
const LANGUAGE = { description: 'Language of messages to the person.', enum: LOCALES, enumName: 'Locale' };

export class UserBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name!: string;

  @ApiProperty(EMAIL)
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ ...POSTS, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @ApiPropertyOptional(DEPARTMENT)
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @ApiPropertyOptional(SUPERIOR)
  @IsOptional()
  @IsUUID()
  superiorId?: string | null;

  @ApiPropertyOptional({ ...LANGUAGE, default: 'zh-CN' })
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class UserChangeBody {
  @ApiPropertyOptional(NAME)
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional(EMAIL)
  @MayBeLeftOut()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional({ ...POSTS, minItems: 1 })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @ApiPropertyOptional(DEPARTMENT)
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @ApiPropertyOptional(SUPERIOR)
  @IsOptional()
  @IsUUID()
  superiorId?: string | null;

  @ApiPropertyOptional(LANGUAGE)
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({
    description: 'True ends every session of the person at once and keeps them out; false lets them in again.',
  })
  @MayBeLeftOut()
  @IsBoolean()
  disabled?: boolean;
}

export class UserPasswordBody {
  @ApiProperty({
    description: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind, not the person's own e-mail address.`,
    format: 'password',
    minLength: SHORTEST_PASSWORD,
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

export class UsersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only people who hold this post.', enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ description: 'Only people of exactly this department.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ description: 'Only disabled people, or only enabled ones.', type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  disabled?: boolean;

  @ApiPropertyOptional({ description: 'Only people whose name or e-mail address holds this text.', maxLength: 100 })
  @IsOptional()
  @IsString()
  @Matches(/^[^\0]*$/)
  @MaxLength(100)
  text?: string;
}
