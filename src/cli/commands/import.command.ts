import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { ImportViews } from '../../modules/imports/dto/import-views';
import { ImportsService } from '../../modules/imports/imports.service';
import { pipelineFiles, type PipelineFile } from '../../modules/imports/pipeline/pipeline-files';
import { type Checked, ImportCheckService } from '../../modules/imports/runs/import-check.service';
import type { ImportRun } from '../../modules/imports/runs/import-run';
import { ImportRunStore } from '../../modules/imports/runs/import-run.store';
import { FileUnreadable, limits } from '../../modules/imports/sheet/table';
import { CommandRefused, EXIT, type ExitCode } from '../exit-codes';
import { actingPerson } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';
import { writeOut } from './export.command';
import { sayCheck, sayRun } from './import-report';

export interface ImportOptions {
  dryRun?: boolean;
  createUsers?: boolean;
  format?: 'sheet' | 'pipeline';
  currency: string;
  emailDomain: string;
  owner?: string;
  as?: string;
  report?: string;
}

/** Checks a file whole, then writes it in batches; with any error nothing is written. */
export async function importFile(terminal: Terminal, path: string, options: ImportOptions): Promise<ExitCode> {
  return withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, options.as, 'imports.run');
    const checked = await check(app, path, options);
    const view = app.get(ImportViews, { strict: false }).check(checked, terminal.locale);
    const run = view.valid && !options.dryRun ? await write(terminal, app, checked, actor?.id ?? null) : null;
    const report = {
      ...view,
      dryRun: options.dryRun === true,
      run: run && app.get(ImportViews, { strict: false }).run(run),
    };
    if (options.report !== undefined) await writeOut(options.report, `${JSON.stringify(report, null, 2)}\n`);
    terminal.result(report);
    sayCheck(terminal, view, options.dryRun === true);
    if (run) sayRun(terminal, run);
    return view.valid ? EXIT.done : EXIT.refused;
  });
}

async function check(app: INestApplicationContext, path: string, options: ImportOptions): Promise<Checked> {
  const checks = app.get(ImportCheckService, { strict: false });
  const name = basename(resolve(path));
  const isDirectory = await stat(path).then((found) => found.isDirectory(), refuseFile(path));
  if (options.format !== 'pipeline' && !isDirectory)
    return checks.sheet(await contentOf(path), name, { createUsers: options.createUsers === true });
  const contents = {} as Record<PipelineFile, Buffer>;
  for (const kind of Object.keys(pipelineFiles) as PipelineFile[])
    contents[kind] = await contentOf(join(path, pipelineFiles[kind].file));
  const { currency, emailDomain, owner } = options;
  return checks.pipeline(contents, name, { currency, emailDomain, ...(owner ? { ownerEmail: owner } : {}) });
}

async function write(
  terminal: Terminal,
  app: INestApplicationContext,
  checked: Checked,
  by: string | null,
): Promise<ImportRun> {
  const imports = app.get(ImportsService, { strict: false });
  const started = await app.get(UnitOfWork, { strict: false }).run((tx) => imports.start(tx, checked, by));
  await imports.work(started.id, (done, total) => terminal.progress(terminal.text('import.progress', { done, total })));
  return runOf(app, started.id);
}

/** Takes back an import; what was kept is listed with its reason. */
export async function undoImport(
  terminal: Terminal,
  id: string,
  options: Pick<ImportOptions, 'as'>,
): Promise<ExitCode> {
  return withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, options.as, 'imports.run');
    const imports = app.get(ImportsService, { strict: false });
    const before = (await runOf(app, id)).outcomes.undone ?? 0;
    await app.get(UnitOfWork, { strict: false }).run((tx) => imports.beginUndo(tx, id, actor?.id ?? null));
    await imports.undo(id, (done, total) => terminal.progress(terminal.text('import.progress', { done, total })));
    const run = await runOf(app, id);
    const views = app.get(ImportViews, { strict: false });
    const kept = await app.get(ImportRunStore, { strict: false }).rows(id, 0, 'kept', limits.rows);
    const rows = kept.map((row) => views.row(row, terminal.locale));
    terminal.result({ run: views.run(run), kept: rows });
    terminal.say(terminal.text('import.undone', { undone: (run.outcomes.undone ?? 0) - before, kept: rows.length }));
    for (const { name, row, message } of rows)
      terminal.say(`  ${terminal.text('import.kept', { name, row, reason: message })}`);
    return rows.length === 0 ? EXIT.done : EXIT.refused;
  });
}

async function runOf(app: INestApplicationContext, id: string): Promise<ImportRun> {
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const run = known ? await app.get(ImportRunStore, { strict: false }).read(id) : null;
  if (!run) throw new CommandRefused('error.runUnknown', { run: id });
  return run;
}

async function contentOf(file: string): Promise<Buffer> {
  const { size } = await stat(file).catch(refuseFile(file));
  if (size > limits.fileBytes) throw new FileUnreadable('file-too-large', { bytes: size, limit: limits.fileBytes });
  return readFile(file).catch(refuseFile(file));
}

function refuseFile(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw new CommandRefused('error.file', { file, reason: error.code ?? error.message });
  };
}
