import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { requestKinds } from '../../../machines/approval';
import { MayBeLeftOut } from '../../../modules/platform/http/may-be-left-out';
import { type Locale, LOCALES } from '../../../modules/platform/i18n/locale';

const instant = { type: String, format: 'date-time' } as const;

export class ApprovalPrintQuery {
  @ApiPropertyOptional({ enum: LOCALES, description: 'Language of the page; without it that of the request.' })
  @MayBeLeftOut()
  @IsIn(LOCALES)
  lang?: Locale;
}

export class PrintVerificationQuery {
  @ApiPropertyOptional({
    type: String,
    description: 'Document hash on the page, or at least its first 8 characters: tells a page that was changed.',
    pattern: '^[0-9a-fA-F]{8,64}$',
  })
  @MayBeLeftOut()
  @Matches(/^[0-9a-fA-F]{8,64}$/)
  document?: string;
}

export class PrintVerificationView {
  @ApiProperty({ type: String, description: 'The code as it is printed.', example: '7K3M-9QWX-2D4F-H8TZ' })
  code!: string;

  @ApiProperty({
    type: Boolean,
    description:
      'Whether a page with this code was printed from this system, its history still says the same, and the document hash, where given, is the right one.',
  })
  genuine!: boolean;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the document hash is right; null where none was given.',
  })
  documentMatches!: boolean | null;

  @ApiProperty({ enum: requestKinds, description: 'Kind of request (A1 to A15).' })
  kind!: string;

  @ApiProperty({ type: String, description: 'Where the request stood on the page.', example: 'approved' })
  status!: string;

  @ApiProperty({ ...instant, description: 'When the request was first filed.' })
  filedAt!: Date;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'When it came to its end; null where it had not on the page.',
  })
  concludedAt!: Date | null;

  @ApiProperty({ type: String, description: 'SHA-256 of the content on the page.' })
  contentHash!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of everything on the page.' })
  documentHash!: string;

  @ApiProperty({ type: String, description: 'Hash of the newest history row on the page.' })
  headHash!: string;

  @ApiProperty({ ...instant, description: 'When a page of this state was first printed.' })
  printedAt!: Date;

  @ApiProperty({ type: Boolean, description: 'Whether the history still holds the row that the page ends with.' })
  historyIntact!: boolean;

  @ApiProperty({ type: Boolean, description: 'Whether anything has happened to the request since.' })
  moved!: boolean;
}
