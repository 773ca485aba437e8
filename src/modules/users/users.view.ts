import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../auth/actor';
import { LOCALES, type Locale } from '../platform/i18n/locale';
import type { PersonRecord } from './person-record';

export class UserView {
  @ApiProperty({ description: 'Id of the person.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name as it is shown to others.' })
  name!: string;

  @ApiProperty({ description: 'E-mail address, the log-in name.' })
  email!: string;

  @ApiProperty({ description: 'Posts the person holds (P1 to P8).', enum: ROLES, enumName: 'Role', isArray: true })
  roles!: Role[];

  @ApiProperty({
    description: 'Department; null for people outside any.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  departmentId!: string | null;

  @ApiProperty({
    description: 'Whom the person reports to; null at the top.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  superiorId!: string | null;

  @ApiProperty({ description: 'Language of messages to the person.', enum: LOCALES, enumName: 'Locale' })
  locale!: Locale;

  @ApiProperty({ description: 'Whether the person is kept out.' })
  disabled!: boolean;

  @ApiProperty({
    description: 'Since when, null while they may log in.',
    type: String,
    format: 'date-time',
    nullable: true,
  })
  disabledAt!: string | null;

  @ApiProperty({ description: 'Version of the record; the ETag.' })
  version!: number;

  @ApiProperty({ description: 'When the person was added.', format: 'date-time' })
  createdAt!: string;
}

export class ChangedUserView extends UserView {
  @ApiProperty({
    description:
      'After a disabling: what still hangs on the person and has to be handed over (S6), as counts by kind: accountsOwned, accountsShared, reports, approvals, and what other parts of the product count. Null otherwise.',
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
  })
  openWork!: Record<string, number> | null;
}

export function userView({ disabledAt, createdAt, ...user }: PersonRecord): UserView {
  return { ...user, disabledAt: disabledAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}
