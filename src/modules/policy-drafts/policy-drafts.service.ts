import { Injectable } from '@nestjs/common';
import type { PolicyChanges } from '../../machines/policy/policy-changes';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import type { Permission } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { contentHash } from '../platform/workflow/hash';
import { PolicyVersionStore, type StoredPolicy } from '../policy/policy-version.store';
import { type DraftAuthor, type DraftRow, PolicyDraftStore, type DraftText } from './policy-draft.store';
import { PolicyJudge } from './policy-judge.service';

export interface DraftWish {
  summary: string;
  changes: PolicyChanges;
  /** Absent: the one in force for a new draft, the one it has for a draft that is there. */
  baseVersion?: number | undefined;
}

export type DraftCommander = DraftAuthor & { ifMatch: number | null };

/** Writing, reviewing and giving up drafts of the policy (P6, S9). Putting one in force is `PolicyActivation`. */
@Injectable()
export class PolicyDraftsService {
  constructor(
    private readonly auth: AuthService,
    private readonly drafts: PolicyDraftStore,
    private readonly versions: PolicyVersionStore,
    private readonly judge: PolicyJudge,
  ) {}

  /** @throws Problem 403 `forbidden`; 409 `policy-base-stale`; 422 `policy-draft-unfit`, `policy-unchanged`; 503 `policy-missing` */
  async open(tx: Transaction, wish: DraftWish, author: DraftAuthor): Promise<DraftRow> {
    await this.permitted(tx, author.by, 'policy.draft');
    const text = await this.textOf(tx, wish, wish.baseVersion, author.at);
    const id = newId();
    await this.drafts.insert(tx, id, text, author);
    return this.noted(tx, id, { ...noteOf(text) }, author);
  }

  /**
   * Writes the draft anew, as the same change or as one of another base. What was reviewed is reviewed again.
   * @throws Problem as {@link open}; 404 `not-found`; 409 `policy-draft-closed`; 412 `version-stale`
   */
  async rewrite(tx: Transaction, id: string, wish: DraftWish, author: DraftCommander): Promise<DraftRow> {
    await this.permitted(tx, author.by, 'policy.draft');
    const draft = await this.entered(tx, id, author.ifMatch);
    const text = await this.textOf(tx, wish, wish.baseVersion ?? draft.baseVersion, author.at);
    await this.drafts.rewrite(tx, id, text, author);
    return this.noted(tx, id, differenceOf(draft, text), author);
  }

  /**
   * Somebody else has read the draft as it is (S9).
   * @throws Problem 403 `forbidden`, `policy-review-own`; 404 `not-found`; 409 `policy-draft-closed`; 412 `version-stale`
   */
  async review(tx: Transaction, id: string, comment: string | null, author: DraftCommander): Promise<DraftRow> {
    await this.permitted(tx, author.by, 'policy.review');
    const draft = await this.entered(tx, id, author.ifMatch);
    if (draft.editedBy === author.by) throw new Problem(403, 'policy-review-own');
    await this.drafts.review(tx, id, comment, author);
    return this.noted(tx, id, { reviewedBy: [draft.reviewedBy, author.by] }, author);
  }

  /** @throws Problem 403 `forbidden`; 404 `not-found`; 409 `policy-draft-closed`; 412 `version-stale` */
  async discard(tx: Transaction, id: string, reason: string | null, author: DraftCommander): Promise<DraftRow> {
    await this.permitted(tx, author.by, 'policy.draft');
    await this.entered(tx, id, author.ifMatch);
    await this.drafts.close(tx, id, { status: 'discarded', activatedVersion: null }, author);
    const change: Change = { status: ['open', 'discarded'], ...(reason === null ? {} : { reason: [null, reason] }) };
    return this.noted(tx, id, change, author);
  }

  /** Who asks, as they are now. @throws Problem 401 `unauthenticated`, 403 `forbidden` */
  async permitted(tx: Transaction, personId: string, permission: Permission): Promise<Actor> {
    const actor = await this.auth.freshActor(tx, personId);
    assertMay(actor, permission);
    return actor;
  }

  /** The draft under its lock. @throws Problem 404 `not-found`; 409 `policy-draft-closed`; 412 `version-stale` */
  async entered(tx: Transaction, id: string, ifMatch: number | null): Promise<DraftRow> {
    const draft = await this.drafts.locked(tx, id);
    if (!draft) throw new Problem(404, 'not-found');
    if (draft.status !== 'open') {
      const { status, activatedVersion } = draft;
      throw new Problem(409, 'policy-draft-closed', { context: status, version: activatedVersion }, undefined, {
        status,
        activatedVersion,
      });
    }
    assertVersion(ifMatch, draft.version);
    return draft;
  }

  async noted(tx: Transaction, id: string, change: Change, author: DraftAuthor): Promise<DraftRow> {
    await this.drafts.note(tx, id, change, author);
    return (await this.drafts.one(tx, id)) as DraftRow;
  }

  private async textOf(tx: Transaction, wish: DraftWish, base: number | undefined, at: Date): Promise<DraftText> {
    const present = await this.versions.active(tx);
    if (!present) throw new Problem(503, 'policy-missing');
    if (base !== undefined && base !== present.version) throw baseStale(base, present);
    const { summary, changes } = wish;
    const document = await this.judge.documentOf(tx, present.document, changes, at);
    return { summary, changes, baseVersion: present.version, document, contentHash: contentHash(document) };
  }
}

type Change = Record<string, [unknown, unknown]>;

/** A change is of the version in force, or nobody knows what it changes. */
export function baseStale(base: number, { version: present }: Pick<StoredPolicy, 'version'>): Problem {
  return new Problem(409, 'policy-base-stale', { base, present }, undefined, { base, present });
}

function noteOf({ summary, baseVersion, changes, contentHash: hash }: DraftText): Change {
  const after = { summary, baseVersion, changes, contentHash: hash };
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, [null, value]]));
}

function differenceOf(before: DraftText, after: DraftText): Change {
  const names = ['summary', 'baseVersion', 'changes', 'contentHash'] as const;
  const changed = names.filter((name) => contentHash(before[name]) !== contentHash(after[name]));
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]));
}
