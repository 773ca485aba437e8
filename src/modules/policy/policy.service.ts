import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WorkingCalendar } from '../../machines/calendar';
import { defaultPolicy } from '../../machines/policy/default-policy';
import type { Policy } from '../../machines/policy/policy';
import { CompanyCalendar } from '../calendar/company-calendar';
import { Clock } from '../platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { ReadinessChecks } from '../platform/health/readiness-checks';
import { Problem } from '../platform/http/problem';
import { openIncident } from '../platform/incidents/open-incident';
import { contentHash } from '../platform/workflow/hash';
import { type RecordFlaw, RecordVerifiers } from '../platform/workflow/record-verifiers';
import type { PolicyView } from './policy.dto';
import { type PolicyFlaw, policyFlaws } from './policy-fitness';
import { brokenLinks, type PolicyRecord, RECORD, recordHash } from './policy-record';

/** A version of the policy with the working calendar that it asks for. */
export interface PolicyVersion {
  version: number;
  policy: Policy;
  calendar: WorkingCalendar;
}

const DOCUMENT: Statement = {
  name: 'policy-document',
  text: 'SELECT document, content_hash AS hash FROM policies WHERE version = $1',
};
const ACTIVE: Statement = {
  name: 'policy-active',
  text: `SELECT version, (SELECT id FROM calendar_versions ORDER BY version DESC LIMIT 1) AS calendar FROM policies WHERE status = 'active'`,
};
const IN_FORCE: Statement = {
  name: 'policy-in-force',
  text: `SELECT version, number, status, drafted_at AS "draftedAt", activated_at AS "activatedAt", content_hash AS "contentHash",
           changes, document FROM policies WHERE status = 'active'`,
};
const FIRST: Statement = {
  name: 'policy-first',
  text: `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at, hash)
         SELECT 1, $1, 'active', $2::jsonb, $3, $4, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM instances) ON CONFLICT DO NOTHING`,
};
const ALL: Statement = {
  name: 'policy-all',
  text: `SELECT ${RECORD}, p.document, p.hash FROM policies p ORDER BY p.version`,
};

/** Enough to mend a document by; one that is no policy at all has hundreds. */
const FLAWS_TOLD = 20;

/**
 * The company's rules as data. A version never changes once it has been in force, so it is read, and judged, once a process. One that
 * does not fit is never used: whoever needs it is refused, an incident says why, and the process is not ready while it is in force.
 */
@Injectable()
export class PolicyService implements OnModuleInit {
  private readonly known = new Map<number, Policy>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readiness: ReadinessChecks,
    private readonly verifiers: RecordVerifiers,
    private readonly calendars: CompanyCalendar,
  ) {}

  /** A company that has not begun starts with the default policy; one that has and lost its own is not given another behind its back. */
  async onModuleInit(): Promise<void> {
    this.readiness.register('policy', () => this.inForce());
    this.verifiers.register((tx) => this.unfit(tx));
    await this.ensureFirst(this.clock.now());
  }

  /** The version in force. @throws Problem 503 `policy-missing`; `policy-unfit`, see `at` */
  async active(tx?: Transaction): Promise<PolicyVersion> {
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ version: number; calendar: string | null }>(ACTIVE);
    if (!row) throw new Problem(503, 'policy-missing');
    this.calendars.note(row.calendar);
    return this.at(row.version, tx);
  }

  /** For what goes on without a policy too: null where none is in force, or the one that is does not fit, which readiness tells. */
  async activeIfFit(tx: Transaction): Promise<PolicyVersion | null> {
    const [row] = await tx.query<{ version: number }>(ACTIVE);
    if (!row) return null;
    const [document] = await tx.query<{ document: Policy; hash: string }>(DOCUMENT, [row.version]);
    if (!document || policyFlaws(document.document, document.hash).length > 0) return null;
    return this.at(row.version, tx);
  }

  /**
   * A version by its number, as decisions noted it, with the company's calendar of this moment.
   * @throws Problem 503 `policy-unfit` for a document that is no policy, contradicts itself, or was altered behind our back; an incident lists what is wrong
   */
  async at(version: number, tx?: Transaction): Promise<PolicyVersion> {
    const policy = this.known.get(version) ?? (await this.read(version, tx));
    return { version, policy, calendar: await this.calendars.under(version, policy.time, tx) };
  }

  private async read(version: number, tx?: Transaction): Promise<Policy> {
    const [row] = tx
      ? await tx.query<{ document: Policy; hash: string }>(DOCUMENT, [version])
      : await this.unitOfWork.read<{ document: Policy; hash: string }>(DOCUMENT, [version]);
    if (!row) throw new Error(`policy version ${version} does not exist`);
    const flaws = policyFlaws(row.document, row.hash);
    if (flaws.length > 0) throw await this.refusal(version, flaws, tx);
    this.known.set(version, row.document);
    return row.document;
  }

  /** The document in force with its status and numbers (S9). @throws Problem 503 `policy-missing`, `policy-unfit` */
  document(): Promise<PolicyView> {
    return this.inForce();
  }

  /** Every version that cannot be worked with, judged anew: for the verification of what is stored. */
  private async unfit(tx: Transaction): Promise<RecordFlaw[]> {
    const rows = await tx.query<PolicyRecord & { document: unknown; hash: string | null }>(ALL);
    const broken = brokenLinks(rows);
    return rows.flatMap(({ version, document, contentHash }) => {
      const [first] = policyFlaws(document, contentHash);
      const flaw = first ?? (broken.includes(version) ? { field: '', code: 'chain-broken' } : undefined);
      return flaw ? [{ flaw: 'policy-version-unfit', version, field: flaw.field || '/', code: flaw.code }] : [];
    });
  }

  /** Read and judged anew, whatever this process knows: damage under a running process shows before its next start. */
  private async inForce(): Promise<PolicyView> {
    const [row] = await this.unitOfWork.read<PolicyView>(IN_FORCE);
    if (!row) throw await this.missing();
    const flaws = policyFlaws(row.document, row.contentHash);
    if (flaws.length === 0) return row;
    this.known.delete(row.version);
    throw await this.refusal(row.version, flaws);
  }

  private async missing(): Promise<Problem> {
    const notice = { kind: 'policy-missing', key: 'policy-missing', detail: {}, at: this.clock.now() };
    await this.unitOfWork.run((tx) => openIncident(tx, notice));
    return new Problem(503, 'policy-missing');
  }

  /** The command is rolled back, so the incident is written after it; it is opened again as long as somebody needs the version. */
  private async refusal(version: number, flaws: PolicyFlaw[], tx?: Transaction): Promise<Problem> {
    const admit = (): Promise<void> => this.admit(version, flaws);
    if (tx) tx.afterRollback(admit);
    else await admit();
    return new Problem(503, 'policy-unfit', { version, count: flaws.length, field: flaws[0]?.field || '/' });
  }

  private async admit(version: number, flaws: PolicyFlaw[]): Promise<void> {
    await this.unitOfWork.run((tx) =>
      openIncident(tx, {
        kind: 'policy-unfit',
        key: `policy-unfit-${version}`,
        detail: { version, count: flaws.length, flaws: flaws.slice(0, FLAWS_TOLD) },
        at: this.clock.now(),
      }),
    );
  }

  private async ensureFirst(at: Date): Promise<void> {
    const document = JSON.stringify(defaultPolicy);
    const { number } = defaultPolicy.document;
    const hash = contentHash(JSON.parse(document));
    const chained = recordHash(firstRecord(number, hash, at));
    await this.unitOfWork.run((tx) => tx.query(FIRST, [number, document, hash, at, chained]));
  }
}

/** What the product starts with was drafted by nobody. */
function firstRecord(number: string, contentHash: string, at: Date): PolicyRecord {
  return {
    ...{ version: 1, number, contentHash, changes: 0, draftedAt: at, activatedAt: at, acceptedGaps: [] },
    ...{ baseVersion: null, draftId: null, summary: null, draftedBy: null, editedBy: null, editedAt: null },
    ...{ reviewedBy: null, reviewedAt: null, reviewComment: null, activatedBy: null, gapsReason: null },
    previousHash: null,
  };
}
