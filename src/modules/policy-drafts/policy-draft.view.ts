import { Injectable } from '@nestjs/common';
import { kindsNotWhole, type RouteGap, type RoutePolicy, routePolicyWarnings } from '../../machines/approval';
import { policyDifferences } from '../../machines/policy/policy-changes';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { encodeCursor } from '../platform/http/page';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { act, type PolicyActView, reviewOf } from '../policy/policy-version.dto';
import { PolicyVersionStore } from '../policy/policy-version.store';
import type {
  PolicyDraftSummaryView,
  PolicyDraftView,
  PolicyGapView,
  PolicySimulationView,
  PolicyWarningView,
} from './policy-draft.dto';
import type { DraftRow } from './policy-draft.store';
import { PolicyJudge } from './policy-judge.service';
import type { Simulation } from './policy-simulation.query';

/** Drafts as people read them. */
@Injectable()
export class PolicyDraftViews {
  constructor(
    private readonly versions: PolicyVersionStore,
    private readonly judge: PolicyJudge,
    private readonly translator: Translator,
  ) {}

  /** With what it changes, and what today's organisation makes of it. @throws Problem 503 `policy-missing` */
  async whole(tx: Transaction, draft: DraftRow, at: Date, locale: Locale): Promise<PolicyDraftView> {
    const base = await this.versions.document(tx, draft.baseVersion);
    const active = await this.versions.active(tx);
    if (!base || !active) throw new Problem(503, 'policy-missing');
    const gaps = await this.judge.gaps(tx, draft.document, at);
    return {
      ...summaryOf(draft),
      changes: { ...draft.changes },
      activeVersion: active.version,
      differences: policyDifferences(base.document, draft.document),
      gaps: this.gaps(gaps, draft.document.approvals.baseCurrency, locale),
      gapsIncomplete: kindsNotWhole(draft.document.approvals),
      warnings: this.warnings(draft.document.approvals, locale),
    };
  }

  private warnings(routes: RoutePolicy, locale: Locale): PolicyWarningView[] {
    return routePolicyWarnings(routes).map(({ field, code, params: { step, fields } }) => {
      const named = { step: this.stepName(step, locale), fields: fields.join(', ') };
      const message = this.translator.t(locale, `approvals:routeWarning.${code}`, named);
      return { field: `approvals.${field}`, code, step, fields, message };
    });
  }

  private stepName(step: string, locale: Locale): string {
    const key = `approvals:step.${step}`;
    return this.translator.has(locale, key) ? this.translator.t(locale, key) : step;
  }

  gaps(gaps: readonly RouteGap[], currency: string, locale: Locale): PolicyGapView[] {
    return gaps.map(({ kind, departmentId, band, step, code, params, requesters }) => {
      const { over, upTo } = band;
      const key = `approvals:reasons.${code}`;
      const message = this.translator.has(locale, key) ? this.translator.t(locale, key, params) : code;
      return { kind, departmentId, over, upTo, currency, step, code, message, requesters };
    });
  }

  simulation({ gaps, accounts, at, requests, ...simulation }: Simulation, locale: Locale): PolicySimulationView {
    const told = (some: RouteGap[]) => this.gaps(some, gaps.currency, locale);
    const { lookedAt, changed, next } = accounts;
    return {
      ...simulation,
      ...{ at: at.toISOString(), requests },
      gaps: { all: told(gaps.all), added: told(gaps.added), removed: told(gaps.removed) },
      gapsIncomplete: gaps.incomplete,
      accounts: { lookedAt, changed, nextCursor: next === null ? null : encodeCursor([next]) },
    };
  }
}

export function summaryOf(draft: DraftRow): PolicyDraftSummaryView {
  const { id, version, status, summary, baseVersion, contentHash, activatedVersion } = draft;
  return {
    ...{ id, version, status, summary, baseVersion, contentHash, activatedVersion },
    drafted: act(draft.drafter, draft.draftedAt) as PolicyActView,
    edited: act(draft.editor, draft.editedAt) as PolicyActView,
    reviewed: reviewOf(draft.reviewer, draft.reviewedAt, draft.reviewComment),
    closed: act(draft.closer, draft.closedAt),
  };
}
