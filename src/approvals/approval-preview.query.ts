import { Injectable } from '@nestjs/common';
import {
  type ApprovalContent,
  type PreviewedPerson,
  type PreviewedStep,
  previewRoute,
  previewRunning,
  type RouteProblem,
} from '../machines/approval';
import type { Envelope } from '../machines/machine';
import type { Actor } from '../modules/auth/actor';
import { accountScope } from '../modules/auth/scope';
import { Clock } from '../modules/platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalContents, type FiledMatter } from './approval-contents';
import type { Named } from './approval-detail.view';
import { contextOf } from './approval-mirror';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore } from './approval-store';
import { HiddenFieldsQuery } from './hidden-fields.query';
import { SubjectRegistry } from './subject-registry';
import { shownReason } from './shown-reason';
import type { PreviewBody } from './dto/approval-bodies.dto';
import type { PreviewView } from './dto/approval-views.dto';

const PEOPLE: Statement = {
  name: 'approval-preview-people',
  text: 'SELECT id, name FROM users WHERE id = ANY($1::uuid[]) ORDER BY name, id',
};
const ENVELOPE: Statement = { name: 'approval-preview-envelope', text: 'SELECT envelope FROM instances WHERE id = $1' };
const COPIES: Statement = {
  name: 'approval-preview-copies',
  text: `SELECT u.id, u.name FROM approval_copies c JOIN users u ON u.id = c.person_id WHERE c.request_id = $1 ORDER BY u.name, u.id`,
};
/** A subject that is not there yet: nothing of the account is another version of it. */
const NO_SUBJECT = { type: '', id: '00000000-0000-0000-0000-000000000000' };

/** The route a request of the person would take, and the one that a running request takes, with who is away on a day. */
@Injectable()
export class ApprovalPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly contents: ApprovalContents,
    private readonly store: ApprovalStore,
    private readonly sight: ApprovalSight,
    private readonly hiddenFields: HiddenFieldsQuery,
    private readonly clock: Clock,
    private readonly subjects: SubjectRegistry,
  ) {}

  /** @throws Problem 404 `not-found` for an account out of scope */
  of(actor: Actor, body: PreviewBody): Promise<PreviewView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const { kind, criterion, accountId = null, date, ...given } = body;
      const at = this.instant(date);
      const account = accountId === null ? null : await this.account(tx, actor, accountId);
      const asked = {
        title: { code: kind, params: {} },
        fields: criterion === undefined ? {} : { criterion },
        ...given,
        ...(account ? { classes: account.classes } : {}),
      };
      const departmentId = account ? account.departmentId : actor.departmentId;
      const matter = { kind, subject: NO_SUBJECT, accountId, departmentId, requesterId: actor.id, round: 1, at };
      return this.planned(tx, matter, asked, []);
    });
  }

  /**
   * The route that the draft of a subject would take; of one that was sent back to the same requester the next round's, from which
   * its editors are excluded. The caller has seen to it that the reader sees the subject.
   */
  async ofSubject(
    tx: Transaction,
    matter: Omit<FiledMatter, 'id' | 'round' | 'at'>,
    content: ApprovalContent,
    date?: string,
  ): Promise<PreviewView> {
    const running = await this.store.running(tx, matter.subject);
    const goesOn = running && running.requesterId === matter.requesterId && running.kind === matter.kind;
    const [row] = goesOn ? await tx.query<{ envelope: Envelope }>(ENVELOPE, [running.id]) : [];
    const { round, editors } = row ? contextOf(row) : { round: 0, editors: [] };
    const excluded = [...editors, ...(await this.subjects.authors(tx, matter))];
    return this.planned(tx, { ...matter, round: round + 1, at: this.instant(date) }, content, excluded);
  }

  private async planned(
    tx: Transaction,
    matter: FiledMatter,
    asked: ApprovalContent,
    editors: string[],
  ): Promise<PreviewView> {
    const { kind, requesterId, departmentId, at } = matter;
    const { policy } = await this.policies.active(tx);
    const content = await this.contents.complete(tx, asked, matter, policy.approvals);
    const organisation = await this.organisation.organisation(tx, this.earlier(at));
    const request = { kind, requesterId, departmentId, content, editors };
    const { plan, steps } = previewRoute(request, policy.approvals, organisation, at.toISOString());
    if (plan.outcome === 'refused')
      return { outcome: plan.outcome, code: plan.code, steps: [], problems: [], copies: [] };
    const named = await this.names(tx, steps, plan.copies);
    return {
      outcome: plan.outcome,
      code: null,
      steps: steps.map((step) => stepOf(step, named)),
      problems: plan.outcome === 'held' ? plan.problems.map(problemOf) : [],
      copies: named(plan.copies),
    };
  }

  /** The steps of a request as they stand. @throws Problem 404 `not-found` */
  running(actor: Actor, id: string, date?: string): Promise<PreviewView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const request = await this.sight.see(tx, actor, id);
      const [row] = await tx.query<{ envelope: Envelope }>(ENVELOPE, [id]);
      if (!row) throw new Problem(404, 'not-found');
      const at = this.instant(date);
      const context = contextOf(row);
      const hidden = await this.hiddenFields.read(tx, actor, request, context);
      const organisation = await this.organisation.organisation(tx, this.earlier(at));
      const steps = previewRunning(context, organisation, at.toISOString());
      const named = await this.names(tx, steps, []);
      const problems = context.problems.map(problemOf);
      return {
        ...{ outcome: problems.length > 0 ? 'held' : 'planned', code: null, problems },
        steps: steps.map((step) => stepOf(step, named, hidden)),
        copies: await tx.query<Named>(COPIES, [id]),
      };
    });
  }

  private instant(date: string | undefined): Date {
    return date === undefined ? this.clock.now() : new Date(date);
  }

  /** Absences that are over are not read: a day of the past sees those that ran then only while they still do. */
  private earlier(at: Date): Date {
    const now = this.clock.now();
    return at < now ? at : now;
  }

  private async account(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ departmentId: string; classes: string[] }> {
    const scope = accountScope(actor, 2);
    const text = `SELECT a.department_id AS "departmentId", a.classes FROM accounts a WHERE a.id = $1 AND ${scope.sql}`;
    const [account] = await tx.query<{ departmentId: string; classes: string[] }>(
      { name: `approval-preview-account-${scope.key}`, text },
      [id, ...scope.values],
    );
    if (!account) throw new Problem(404, 'not-found');
    return account;
  }

  private async names(tx: Transaction, steps: readonly PreviewedStep[], copies: readonly string[]) {
    const ids = steps.flatMap(({ step, people }) => [
      ...[...step.candidates, ...step.standInFor, ...(step.leftOut ?? [])],
      ...people.flatMap(({ personId, inPlaceOf, absence }) => [personId, inPlaceOf, absence?.substituteId]),
    ]);
    const wanted = [...new Set([...copies, ...ids])].filter((id): id is string => typeof id === 'string');
    const people = await tx.query<Named>(PEOPLE, [wanted]);
    return (which: readonly string[]): Named[] => people.filter((person) => which.includes(person.id));
  }
}

type NamesOf = (ids: readonly string[]) => Named[];

function stepOf({ number, step, people }: PreviewedStep, named: NamesOf, hidden: readonly string[] = []) {
  const { name, candidates, standInFor, leftOut = [], reason } = step;
  return {
    ...{ number, name, reason: shownReason(reason, hidden) },
    candidates: named(candidates),
    standInFor: named(standInFor),
    leftOut: named(leftOut),
    people: people.map((person) => personOf(person, named)),
  };
}

function personOf({ personId, inPlaceOf, absence }: PreviewedPerson, named: NamesOf) {
  const one = (id: string): Named => named([id])[0] ?? { id, name: '' };
  return {
    ...one(personId),
    inPlaceOf: inPlaceOf === null ? null : one(inPlaceOf),
    substitute: absence ? { ...one(absence.substituteId), untilAt: new Date(absence.until) } : null,
  };
}

function problemOf({ step, code }: RouteProblem) {
  return { step, code };
}
