import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../platform/i18n/locale';
import type { Translator } from '../platform/i18n/translator';
import type { FlawRow, VerificationRow } from './verification-store';

class VerifierView {
  @ApiProperty({ description: 'Id of the person.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

class ComparedView {
  @ApiProperty({ description: 'False: no checkpoints are kept outside the database, nothing was compared.' })
  compared!: boolean;

  @ApiProperty({ description: 'Files that were read.' })
  files!: number;

  @ApiProperty({ description: 'Ends of chains that were compared.' })
  heads!: number;

  @ApiProperty({ description: 'When the newest was written.', type: String, format: 'date-time', nullable: true })
  newestAt!: string | null;
}

export class VerificationView {
  @ApiProperty({ description: 'Id of the check; ids sort by time.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Who started it.', type: VerifierView })
  startedBy!: VerifierView;

  @ApiProperty({ description: 'When it was started.', format: 'date-time' })
  startedAt!: string;

  @ApiProperty({
    description: 'When it was through; null while it runs.',
    type: String,
    format: 'date-time',
    nullable: true,
  })
  finishedAt!: string | null;

  @ApiProperty({ description: 'Instances of statecharts when it was started.' })
  total!: number;

  @ApiProperty({ description: 'Instances that were replayed so far.' })
  instances!: number;

  @ApiProperty({ description: 'History rows that were replayed so far.' })
  rows!: number;

  @ApiProperty({ description: 'What was found so far; 0 after the end: the history is sound.' })
  flaws!: number;

  @ApiProperty({
    description: 'The comparison with checkpoints; null before the end.',
    type: ComparedView,
    nullable: true,
  })
  checkpoints!: ComparedView | null;
}

export class VerificationFlawView {
  @ApiProperty({ description: 'Number within the check.' })
  number!: number;

  @ApiProperty({ description: 'Statechart of the instance; null: no instance.', type: String, nullable: true })
  machine!: string | null;

  @ApiProperty({ description: 'The instance; null: no instance.', type: String, format: 'uuid', nullable: true })
  instanceId!: string | null;

  @ApiProperty({ description: 'Account that it belongs to.', type: String, format: 'uuid', nullable: true })
  accountId!: string | null;

  @ApiProperty({ description: 'Name of that account.', type: String, nullable: true })
  accountName!: string | null;

  @ApiProperty({ description: 'Code of what is wrong.' })
  code!: string;

  @ApiProperty({ description: 'What is wrong, in the language of the request.' })
  message!: string;
}

export class AccountVerificationView {
  @ApiProperty({ description: 'Instances of statecharts that were replayed.' })
  instances!: number;

  @ApiProperty({ description: 'History rows that were replayed.' })
  rows!: number;

  @ApiProperty({ description: 'What was found; empty: sound.', type: VerificationFlawView, isArray: true })
  flaws!: VerificationFlawView[];
}

export function verificationView(row: VerificationRow): VerificationView {
  const { id, startedBy, startedByName, startedAt, finishedAt, total, instances, rows, flaws, checkpoints } = row;
  return {
    ...{ id, total, instances, rows, flaws },
    startedBy: { id: startedBy, name: startedByName },
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    checkpoints: checkpoints && {
      ...{ compared: checkpoints.compared, files: checkpoints.files },
      ...{ heads: checkpoints.heads, newestAt: checkpoints.newestAt },
    },
  };
}

export function flawView(
  translator: Translator,
  locale: Locale,
  row: Omit<FlawRow, 'accountId' | 'accountName'> & Partial<FlawRow>,
): VerificationFlawView {
  const { number, machine, instanceId, accountId = null, accountName = null } = row;
  const { flaw: code, ...params } = row.flaw;
  const message = translator.t(locale, `cli:verify.flaw.${code}`, params);
  return { number, machine, instanceId, accountId, accountName, code, message };
}
