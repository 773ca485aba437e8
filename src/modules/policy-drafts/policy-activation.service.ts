import { Injectable } from '@nestjs/common';
import type { Organisation, RouteGap } from '../../machines/approval';
import type { Policy } from '../../machines/policy/policy';
import { may } from '../auth/permissions';
import { PolicyTime } from '../calendar/policy-time.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Outbox } from '../platform/outbox/outbox';
import { contentHash } from '../platform/workflow/hash';
import type { PolicyRecord } from '../policy/policy-record';
import { PolicyFollowers } from '../policy/policy-followers';
import { PolicyVersionStore, type StoredPolicy } from '../policy/policy-version.store';
import { lockOrganisation } from '../users/organisation-lock';
import { OrganisationService } from '../users/organisation.service';
import { type DraftRow, PolicyDraftStore } from './policy-draft.store';
import { baseStale, type DraftCommander, PolicyDraftsService } from './policy-drafts.service';
import { PolicyJudge } from './policy-judge.service';

/** Topic of the outbox; the key is that of the version. */
export const POLICY_ACTIVATED = 'policy.activated';

export interface GapsAccepted {
  acceptGaps: boolean;
  reason: string | null;
}

export interface Activated {
  version: number;
  gaps: RouteGap[];
  /** Id of the counting anew of open deadlines; null where working time is what it was. */
  recountId: string | null;
}

/** Puts a draft in force (P6): one version at a time, from the publication on, seen by two people, and with nothing silently undecided. */
@Injectable()
export class PolicyActivation {
  constructor(
    private readonly service: PolicyDraftsService,
    private readonly drafts: PolicyDraftStore,
    private readonly versions: PolicyVersionStore,
    private readonly judge: PolicyJudge,
    private readonly organisation: OrganisationService,
    private readonly time: PolicyTime,
    private readonly outbox: Outbox,
    private readonly followers: PolicyFollowers,
  ) {}

  /**
   * The organisation stands still meanwhile, so that the gaps are those of the commit. What the process knows of versions is not asked:
   * it must never learn one that is not committed.
   * @throws Problem 403 `forbidden`, `policy-four-eyes`; 404 `not-found`; 409 `policy-base-stale`, `policy-draft-closed`;
   * 412 `version-stale`; 422 `policy-draft-unfit`, `policy-gaps-open`, `policy-gaps-reason-missing`
   */
  async activate(tx: Transaction, id: string, accepted: GapsAccepted, author: DraftCommander): Promise<Activated> {
    await lockOrganisation(tx);
    await this.service.permitted(tx, author.by, 'policy.activate');
    const draft = await this.service.entered(tx, id, author.ifMatch);
    const base = await this.baseOf(tx, draft);
    const policy = await this.judge.fit(tx, draft.document, author.at);
    await this.assertSeenByTwo(tx, draft, author);
    const gaps = await this.judge.gaps(tx, policy, author.at);
    assertAccepted(gaps, accepted);
    const record = recordOf(draft, base, { gaps, reason: gaps.length > 0 ? accepted.reason : null }, author);
    if (!(await this.versions.replace(tx, base.version, record, policy))) throw baseStale(draft.baseVersion, base);
    await this.follow(tx, draft, record, author);
    const { version: calendarVersion } = await this.time.calendar(tx, policy.time);
    await this.followers.activated(tx, { version: record.version, calendarVersion, at: author.at });
    return { version: record.version, gaps, recountId: await this.time.countAnew(tx, policy.time, author) };
  }

  /** Of two that come at once the second finds the version of the first in force. */
  private async baseOf(tx: Transaction, draft: DraftRow): Promise<StoredPolicy> {
    const base = (await this.versions.activeLocked(tx)) ?? (await this.versions.active(tx));
    if (!base) throw new Problem(503, 'policy-missing');
    if (base.version !== draft.baseVersion) throw baseStale(draft.baseVersion, base);
    return base;
  }

  /** Whoever wrote it last does not put it in force unseen, unless nobody else in the company could look at it. */
  private async assertSeenByTwo(tx: Transaction, draft: DraftRow, { by, at }: DraftCommander): Promise<void> {
    if (draft.editedBy !== by || draft.reviewedBy !== null) return;
    const others = othersWhoReview(await this.organisation.organisation(tx, at), by);
    if (others.length === 0) return;
    const names = others.slice(0, 3).map(({ name }) => name);
    throw new Problem(403, 'policy-four-eyes', { names: names.join(', ') });
  }

  private async follow(tx: Transaction, draft: DraftRow, record: PolicyRecord, author: DraftCommander): Promise<void> {
    const { version, number } = record;
    await this.drafts.close(tx, draft.id, { status: 'activated', activatedVersion: version }, author);
    await this.drafts.note(tx, draft.id, { status: ['open', 'activated'], version: [null, version] }, author);
    const payload = { version, number, summary: draft.summary, by: author.by, at: author.at.toISOString() };
    await this.outbox.add(tx, { key: `policy-${version}-activated`, topic: POLICY_ACTIVATED, payload, at: author.at });
  }
}

function othersWhoReview({ people }: Organisation, by: string): Organisation['people'][number][] {
  return people.filter((person) => person.id !== by && !person.disabled && may(person, 'policy.review'));
}

function assertAccepted(gaps: RouteGap[], { acceptGaps, reason }: GapsAccepted): void {
  if (gaps.length === 0) return;
  if (acceptGaps && reason !== null) return;
  if (acceptGaps) throw new Problem(422, 'policy-gaps-reason-missing', {}, [{ field: 'reason', code: 'is-defined' }]);
  const errors = gaps.map(({ kind, step, band }) => ({
    field: `approvals.routes.${kind}`,
    code: 'route-gap',
    params: { kind, step, over: band.over ?? '0', upTo: band.upTo ?? '∞' },
  }));
  throw new Problem(422, 'policy-gaps-open', { count: gaps.length }, errors, { gaps });
}

function recordOf(
  draft: DraftRow,
  base: StoredPolicy,
  accepted: { gaps: RouteGap[]; reason: string | null },
  { by, at }: DraftCommander,
): PolicyRecord {
  const document: Policy = draft.document;
  const { draftedBy, draftedAt, editedBy, editedAt, reviewedBy, reviewedAt, reviewComment, summary } = draft;
  return {
    ...{ version: base.version + 1, number: document.document.number, contentHash: contentHash(document) },
    ...{ baseVersion: base.version, draftId: draft.id, summary, changes: base.changes + 1, previousHash: base.hash },
    ...{ draftedBy, draftedAt, editedBy, editedAt, reviewedBy, reviewedAt, reviewComment },
    ...{ activatedBy: by, activatedAt: at, acceptedGaps: accepted.gaps, gapsReason: accepted.reason },
  };
}
