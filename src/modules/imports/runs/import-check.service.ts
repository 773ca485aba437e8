import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { PolicyService } from '../../policy/policy.service';
import { DirectoryQuery } from '../directory.query';
import type { ImportPlan } from '../plan';
import { type PipelineFile, readPipeline } from '../pipeline/pipeline-files';
import { planPipeline } from '../pipeline/plan-pipeline';
import { namesIn, planSheet, readSheet } from '../sheet/plan-sheet';
import { readTable } from '../sheet/read-table';
import type { RowError } from '../sheet/row-error';

/** A file that was read whole and judged; nothing is written yet. */
export interface Checked {
  format: 'sheet' | 'pipeline';
  fileName: string;
  contentHash: string;
  plan: ImportPlan;
  /** In the order of the file; with one of them nothing is written. */
  errors: RowError[];
}

export interface SheetOptions {
  createUsers: boolean;
}
export interface PipelineWishes {
  currency: string;
  emailDomain: string;
  ownerEmail?: string;
}

/** The dry run of every import, and the first step of a real one: all or nothing is decided here. */
@Injectable()
export class ImportCheckService {
  constructor(
    private readonly directory: DirectoryQuery,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws FileUnreadable */
  async sheet(content: Buffer, fileName: string, options: SheetOptions): Promise<Checked> {
    const table = await readTable(content, fileName);
    const reading = readSheet(table, { zone: await this.zone(), now: this.clock.now() });
    const { names, references } = namesIn(reading);
    const { errors, ...plan } = planSheet(reading, await this.directory.around(names, references), options);
    return { format: 'sheet', fileName, contentHash: hashOf([content], options), plan, errors };
  }

  /** @throws FileUnreadable */
  async pipeline(contents: Record<PipelineFile, Buffer>, fileName: string, wishes: PipelineWishes): Promise<Checked> {
    const contentHash = hashOf([contents.accounts, contents.teams, contents.opportunities], wishes);
    const { tables, missing } = readPipeline(contents);
    const lost = missing.flatMap(({ file, columns }) =>
      columns.map((column): RowError => ({
        ...{ row: 1, column: null, field: null, code: 'file-column-missing', params: { file, column }, value: '' },
      })),
    );
    if (lost.length > 0) return { format: 'pipeline', fileName, contentHash, plan: nothing, errors: lost };
    const { errors, ...plan } = planPipeline(tables, { ...wishes, zone: await this.zone(), now: this.clock.now() });
    return { format: 'pipeline', fileName, contentHash, plan, errors };
  }

  private async zone(): Promise<string> {
    const { calendar } = await this.policies.active();
    return calendar.zone;
  }
}

const nothing: ImportPlan = { departments: [], people: [], accounts: [], notices: [], counts: {} };

/** The same file with the same wishes is the same import. */
function hashOf(contents: Buffer[], wishes: object): string {
  const hash = createHash('sha256').update(JSON.stringify(wishes));
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest('hex');
}
