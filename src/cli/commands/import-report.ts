import type { ImportCheckView, ImportErrorView, ImportNoticeView } from '../../modules/imports/dto/imports.dto';
import type { ImportRun } from '../../modules/imports/runs/import-run';
import type { Terminal } from '../terminal';

/** Remarks that are printed; the rest is in the report file. */
const PRINTED = 20;

/** Figures, every error, the first remarks. */
export function sayCheck(terminal: Terminal, check: ImportCheckView, dryRun: boolean): void {
  for (const [name, count] of Object.entries(check.counts)) {
    terminal.say(`${String(count).padStart(8)}  ${terminal.translator.t(terminal.locale, `imports:count.${name}`)}`);
  }
  const odd = check.notices.filter((notice) => !isUnusable(notice));
  const notices = [...odd, ...check.notices.filter(isUnusable)];
  if (notices.length > 0) terminal.say(terminal.text('import.notices', { count: notices.length }));
  for (const notice of notices.slice(0, PRINTED)) terminal.say(`  ${line(terminal, notice)}`);
  if (notices.length > PRINTED) terminal.say('  …');
  if (!check.valid) terminal.say(terminal.text('import.refused', { count: check.errorCount }));
  else if (dryRun) terminal.say(terminal.text('import.checked', { accounts: check.counts.accounts ?? 0 }));
  for (const error of check.errors) terminal.say(`  ${line(terminal, error)}`);
}

export function sayRun(terminal: Terminal, { id, outcomes }: ImportRun): void {
  terminal.say(
    terminal.text('import.done', { imported: outcomes.imported ?? 0, existing: outcomes.existing ?? 0, run: id }),
  );
}

function isUnusable({ file, code }: ImportNoticeView): boolean {
  return file !== null && code !== 'odd-spelling' && code !== 'owner-assumed';
}

function line(terminal: Terminal, item: ImportErrorView | ImportNoticeView): string {
  const header = 'header' in item && item.header !== null ? `（${item.header}）` : '';
  const column =
    item.column === null
      ? ''
      : ` ${item.column}${terminal.locale === 'en' ? header.replace('（', ' (').replace('）', ')') : header}`;
  const file = 'file' in item && item.file !== null ? `${item.file} ` : '';
  const value = item.value === '' ? '' : ` [${item.value}]`;
  return file + terminal.text('import.at', { row: item.row, column, message: item.message, value });
}
