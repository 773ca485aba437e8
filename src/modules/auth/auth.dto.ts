import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { LOCALES, type Locale } from '../platform/i18n/locale';
import { type Role, ROLES } from './actor';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rule';
import { type Permission, PERMISSIONS } from './permissions';

export class LoginBody {
  @ApiProperty({
    description: 'E-mail address of the person; upper and lower case are the same.',
    example: 'wang@example.com',
    maxLength: 254,
  })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ description: 'The password.', format: 'password', minLength: 1, maxLength: LONGEST_PASSWORD })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

export class PasswordBody {
  @ApiProperty({
    description: 'The present password, asked for again.',
    format: 'password',
    minLength: 1,
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  currentPassword!: string;

  @ApiProperty({
    description: `The new password: ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind, not one's own e-mail address.`,
    format: 'password',
    minLength: SHORTEST_PASSWORD,
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;
}

export class ProfileDto {
  @ApiProperty({ description: 'Id of the person.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'E-mail address, the log-in name.' })
  email!: string;

  @ApiProperty({ description: 'Name as it is shown to others.' })
  name!: string;

  @ApiProperty({ description: 'Posts the person holds (P1 to P8).', enum: ROLES, enumName: 'Role', isArray: true })
  roles!: Role[];

  @ApiProperty({
    description: 'Department, null for people outside any.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  departmentId!: string | null;

  @ApiProperty({ description: 'Language of messages to the person.', enum: LOCALES, enumName: 'Locale' })
  locale!: Locale;

  @ApiProperty({
    description: 'What the posts allow at all, for showing what can be done. Every call is checked again.',
    enum: Object.keys(PERMISSIONS),
    enumName: 'Permission',
    isArray: true,
  })
  permissions!: Permission[];
}

export class LoggedInDto {
  @ApiProperty({ description: 'Opaque token of the session, for `Authorization: Bearer`. Shown this once.' })
  token!: string;

  @ApiProperty({ description: 'The person who is logged in.', type: ProfileDto })
  user!: ProfileDto;
}
