import { Injectable } from '@nestjs/common';
import { problemBody } from '../../modules/platform/http/problem-body';
import type { Problem } from '../../modules/platform/http/problem';
import type { Locale } from '../../modules/platform/i18n/locale';
import { Translator } from '../../modules/platform/i18n/translator';
import type { Opened, Submission } from './by-mail.service';
import { deadPage, donePage, strangerPage } from './closing-pages';
import { confirmationPage, NOTHING_TYPED, type Typed } from './confirmation-page';
import type { FormFields } from './form-fields';
import { MailLinks } from './mail-links';
import { type MailWords, MailWordsSource } from './mail-words';

export interface Page {
  status: number;
  locale: Locale;
  text: string;
  headers?: Record<string, string>;
}

/** Fields that the page shows an error beside; another's is said above the form. */
const SHOWN_FIELDS = ['comment', 'seen', 'decision'];

/** Every answer of the link as a page. */
@Injectable()
export class ByMailPages {
  constructor(
    private readonly words: MailWordsSource,
    private readonly links: MailLinks,
    private readonly translator: Translator,
  ) {}

  async ofOpened({ link, standing }: Opened, at: Date, typed: Typed = NOTHING_TYPED): Promise<Page> {
    const { locale, id: linkId } = link;
    const words = await this.words.for(locale);
    if (!standing.isAlive) return { status: 410, locale, text: deadPage(standing, this.links.siteUrl, words) };
    const { round, step, contentHash } = standing.detail;
    const nonce = this.links.nonceOf({ linkId, round, step, contentHash }, at);
    return { status: 200, locale, text: confirmationPage(standing, nonce, typed, words) };
  }

  async ofSubmission(submission: Submission, form: FormFields, at: Date): Promise<Page> {
    const { opened } = submission;
    const { link, standing } = opened;
    if (submission.outcome === 'refused') return this.ofRefusal(opened, submission.problem, form, at);
    const words = await this.words.for(link.locale);
    const { detail } = standing;
    const text = detail ? donePage(detail, this.links.siteUrl, words) : strangerDone(this.links.siteUrl, words);
    return { status: 200, locale: link.locale, text };
  }

  async ofProblem(problem: Problem, locale: Locale): Promise<Page> {
    const words = await this.words.for(locale);
    const isThrottled = problem.status === 429;
    const key = isThrottled ? 'throttled' : problem.status === 404 ? 'unknown' : 'failed';
    const seconds = isThrottled ? problem.extra.retryAfter : problem.status === 503 ? 1 : undefined;
    const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
    return { status: problem.status, locale, text: strangerPage(key, this.links.siteUrl, words), headers };
  }

  /** What was typed is kept; where meanwhile somebody else was first, the page says who. */
  private async ofRefusal(opened: Opened, problem: Problem, form: FormFields, at: Date): Promise<Page> {
    const { link, standing } = opened;
    const { locale } = link;
    const page = await this.ofOpened(opened, at, this.typed(problem, form, locale));
    if (standing.isAlive) return { ...page, status: problem.status === 400 ? 422 : problem.status };
    const isLate = problem.status === 409 || problem.status === 412;
    return { ...page, status: isLate ? 409 : 410 };
  }

  private typed(problem: Problem, form: FormFields, locale: Locale): Typed {
    const errors = (problem.errors ?? []).map((error) => ({
      field: error.field,
      message: this.translator.field(locale, error),
    }));
    const beside = errors.filter(({ field }) => SHOWN_FIELDS.includes(field));
    const notice = String(problemBody(this.translator, problem, locale).detail);
    const notices = beside.length > 0 && beside.length === errors.length ? [] : [notice];
    return { comment: form.of('comment'), notices, errors: beside };
  }
}

/** It was decided, and whoever did so may not see the request any more. */
function strangerDone(siteUrl: string, words: MailWords): string {
  return strangerPage('decided', siteUrl, words);
}
