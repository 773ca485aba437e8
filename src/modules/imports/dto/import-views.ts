import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import type { Notice } from '../plan';
import type { Checked } from '../runs/import-check.service';
import type { ImportRow, ImportRun } from '../runs/import-run';
import { headerOf } from '../sheet/map-header';
import { columnLetters, type RowError, shortened } from '../sheet/row-error';
import type { ImportCheckView, ImportErrorView, ImportNoticeView, ImportRowView, ImportRunView } from './imports.dto';

/** Longer lists help nobody. */
const LISTED = 5_000;

/** What is said about imports, in the language of the reader. */
@Injectable()
export class ImportViews {
  constructor(private readonly translator: Translator) {}

  check({ plan, errors }: Checked, locale: Locale): ImportCheckView {
    return {
      valid: errors.length === 0,
      counts: plan.counts,
      errorCount: errors.length,
      errors: errors.slice(0, LISTED).map((error) => this.error(error, locale)),
      notices: plan.notices.slice(0, LISTED).map((notice) => this.notice(notice, locale)),
    };
  }

  error({ row, column, field, code, params, value }: RowError, locale: Locale): ImportErrorView {
    return {
      row,
      column: column === null ? null : columnLetters(column),
      header: field === null ? null : headerOf(field, locale),
      code,
      message: this.translator.t(locale, `imports:error.${code}`, {
        ...params,
        header: field === null ? '' : headerOf(field, locale),
      }),
      value,
    };
  }

  notice({ file, row, column, code, params, value }: Notice, locale: Locale): ImportNoticeView {
    return {
      file,
      row,
      column,
      code,
      message: this.translator.t(locale, `imports:notice.${code}`, params),
      value: shortened(value),
    };
  }

  run(run: ImportRun): ImportRunView {
    const {
      id,
      format,
      fileName,
      status,
      startedBy,
      startedAt,
      finishedAt,
      undoneAt,
      total,
      outcomes,
      counts,
      lastError,
    } = run;
    const left = status === 'undoing' ? (outcomes.imported ?? 0) : (outcomes.pending ?? 0);
    return {
      id,
      format,
      fileName,
      status,
      startedBy,
      startedAt,
      finishedAt,
      undoneAt,
      total,
      done: total - left,
      outcomes,
      counts,
      lastError,
    };
  }

  row({ row, name, externalRef, outcome, accountId, reason }: ImportRow, locale: Locale): ImportRowView {
    const message = reason === null ? null : this.translator.problem(locale, `${reason}.detail`);
    return { row, name, externalRef, outcome, accountId, reason, message };
  }
}
