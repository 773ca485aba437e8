import { Injectable } from '@nestjs/common';
import { AdoptionService, type Adoption } from '../../accounts/adoption.service';
import { comparableEmail } from '../../auth/email';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { StepContext } from '../../platform/workflow/instance';
import { PolicyService } from '../../policy/policy.service';
import type { PlannedAccount } from '../plan';
import type { ImportRun } from './import-run';
import { ImportRunStore } from './import-run.store';

interface Person {
  id: string;
  email: string;
  departmentId: string | null;
}
interface Present {
  id: string;
  externalRef: string;
}
type Waiting = { position: number; content: PlannedAccount };

const PEOPLE: Statement = {
  name: 'import-writer-people',
  text: `SELECT id, lower(email) AS email, department_id AS "departmentId" FROM users WHERE lower(email) = ANY ($1::text[])`,
};
const PRESENT: Statement = {
  name: 'import-writer-present',
  text: `SELECT id, external_ref AS "externalRef" FROM accounts WHERE external_ref = ANY ($1::text[])`,
};

/** The owner vanished or lost their department between the check and the writing: the batch is not written. */
export class OwnerGone extends Error {
  constructor(
    readonly email: string,
    readonly row: number,
  ) {
    super(`row ${row}: ${email} is not there or has no department`);
    this.name = 'OwnerGone';
  }
}

/** Writes one batch of a run's accounts in the caller's transaction. */
@Injectable()
export class ImportWriterService {
  constructor(
    private readonly store: ImportRunStore,
    private readonly adoptions: AdoptionService,
    private readonly policies: PolicyService,
  ) {}

  /** All rows of a run happen at one instant, the run's start: an interrupted run and its continuation are one import. */
  async write(tx: Transaction, run: ImportRun, rows: Waiting[]): Promise<void> {
    const { version: policyVersion } = await this.policies.active(tx);
    const actor =
      run.startedBy === null ? ({ kind: 'system', id: null } as const) : ({ kind: 'user', id: run.startedBy } as const);
    const context: StepContext = { actor, at: run.startedAt, policyVersion };
    const people = await this.people(tx, rows);
    const present = await this.present(tx, rows);
    for (const { position, content } of rows) {
      const known = present.get(content.externalRef);
      const accountId = known ?? (await this.adoptions.adopt(tx, adoptionOf(content, run, people, present), context));
      present.set(content.externalRef, accountId);
      await this.store.settle(tx, run.id, position, known ? 'existing' : 'imported', { accountId });
    }
  }

  private async people(tx: Transaction, rows: Waiting[]): Promise<Map<string, Person>> {
    const emails = rows.flatMap(({ content }) => [
      content.ownerEmail,
      ...content.pastCycles.map(({ ownerEmail }) => ownerEmail),
    ]);
    const people = await tx.query<Person>(PEOPLE, [[...new Set(emails.map(comparableEmail))]]);
    return new Map(people.map((person) => [person.email, person]));
  }

  private async present(tx: Transaction, rows: Waiting[]): Promise<Map<string, string>> {
    const references = rows.flatMap(({ content }) => [
      content.externalRef,
      ...(content.parent && 'ref' in content.parent ? [content.parent.ref] : []),
    ]);
    const present = await tx.query<Present>(PRESENT, [[...new Set(references)]]);
    return new Map(present.map(({ id, externalRef }) => [externalRef, id]));
  }
}

function adoptionOf(
  planned: PlannedAccount,
  run: ImportRun,
  people: Map<string, Person>,
  present: Map<string, string>,
): Adoption {
  const owner = people.get(comparableEmail(planned.ownerEmail));
  if (!owner?.departmentId) throw new OwnerGone(planned.ownerEmail, planned.row);
  const { name, groupName, externalRef, parent, opportunity, facts } = planned;
  const parentId = parent === null ? null : 'id' in parent ? parent.id : (present.get(parent.ref) ?? null);
  const idOf = (email: string) => people.get(comparableEmail(email))?.id ?? null;
  return {
    account: {
      name,
      groupName,
      externalRef,
      parentId,
      ownerId: owner.id,
      departmentId: owner.departmentId,
      cycleSource: 'import',
    },
    path: pathOf(planned, run),
    ...(opportunity ? { opportunity } : {}),
    pastCycles: planned.pastCycles.map(({ ownerEmail, ...cycle }) => ({ ...cycle, ownerId: idOf(ownerEmail) })),
    facts,
  };
}

function pathOf(
  { state, enteredAt, cycle, leftFrom, reviewAt, lastEngagedAt }: PlannedAccount,
  run: ImportRun,
): Adoption['path'] {
  return {
    state,
    enteredAt: enteredAt ?? run.startedAt.toISOString(),
    source: run.fileName,
    cycle,
    ...(leftFrom ? { leftFrom } : {}),
    ...(reviewAt ? { reviewAt } : {}),
    ...(lastEngagedAt ? { lastEngagedAt } : {}),
  };
}
