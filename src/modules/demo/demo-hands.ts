import type { INestApplicationContext } from '@nestjs/common';
import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import { ApprovalService } from '../../approvals/approval.service';
import { ApprovalStore } from '../../approvals/approval-store';
import { AccountsService } from '../accounts/accounts.service';
import { FactsService } from '../accounts/facts.service';
import { PathService } from '../accounts/path/path.service';
import { AuthService } from '../auth/auth.service';
import { ContractsService } from '../contracts/contracts.service';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Translator } from '../platform/i18n/translator';
import type { PolicyVersion } from '../policy/policy.service';
import { ComplaintsService } from '../complaints/complaints.service';
import type { ComplaintEventType, ComplaintPayloads } from '../../machines/complaint';
import { PaymentsService } from '../receivables/payments.service';
import { ReceivablesService } from '../receivables/receivables.service';
import { SubjectService } from '../subjects/subject.service';

type Speak = Parameters<PathService['send']>[4]['speak'];
type SubjectType = Parameters<SubjectService['submit']>[2];
type PlanRecord = Parameters<SubjectService['record']>[4];
type NewReceivable = Parameters<ReceivablesService['plan']>[2];
type Invoice = Parameters<ReceivablesService['invoice']>[3];
type PromiseToPay = Parameters<ReceivablesService['promise']>[3];
type NewPayment = Parameters<PaymentsService['record']>[2];
type Settlement = Parameters<ContractsService['settle']>[3];
type PeriodInvoice = Parameters<ContractsService['invoice']>[4];
type DoneMilestone = Parameters<ContractsService['finishMilestone']>[3];
type Decision = Parameters<ApprovalService['decide']>[3]['decision'];

/** Hash of a document that the demo does not have: an example, the same everywhere. */
export const exampleDocumentHash = 'd0c0'.repeat(16);

/** What demo people do, each by the service that the interface uses, at the instant that the story says. */
export class DemoHands {
  readonly work: UnitOfWork;
  private readonly accounts: AccountsService;
  private readonly facts: FactsService;
  private readonly paths: PathService;
  private readonly subjects: SubjectService;
  private readonly approvals: ApprovalService;
  private readonly requests: ApprovalStore;
  private readonly complaints: ComplaintsService;
  private readonly receivables: ReceivablesService;
  private readonly payments: PaymentsService;
  private readonly contracts: ContractsService;
  private readonly auth: AuthService;
  private readonly speak: Speak;

  constructor(
    app: INestApplicationContext,
    readonly policy: PolicyVersion,
    /** Key of a person -> id. */
    readonly people: ReadonlyMap<string, string>,
    readonly departments: ReadonlyMap<string, string>,
  ) {
    const get = <T>(token: abstract new (...args: never[]) => T): T => app.get<T>(token as never, { strict: false });
    this.work = get(UnitOfWork);
    this.accounts = get(AccountsService);
    this.facts = get(FactsService);
    this.paths = get(PathService);
    this.subjects = get(SubjectService);
    this.approvals = get(ApprovalService);
    this.requests = get(ApprovalStore);
    this.complaints = get(ComplaintsService);
    this.receivables = get(ReceivablesService);
    this.payments = get(PaymentsService);
    this.contracts = get(ContractsService);
    this.auth = get(AuthService);
    const translator = get(Translator);
    this.speak = { locale: 'zh-CN', text: (key, params) => translator.t('zh-CN', key, params) };
  }

  /** @throws Error for a key that nobody has: a slip of the story */
  person(key: string): string {
    const id = this.people.get(key);
    if (id === undefined) throw new Error(`nobody in the demo is called ${key}`);
    return id;
  }

  async open(
    tx: Transaction,
    by: string,
    name: string,
    memberKeys: string[],
    group: string | undefined,
    at: Date,
  ): Promise<string> {
    const actor = await this.auth.freshActor(tx, this.person(by));
    const memberIds = memberKeys.map((key) => this.person(key));
    return this.accounts.create(
      tx,
      actor,
      { name, memberIds, ...(group === undefined ? {} : { groupName: group }) },
      at,
    );
  }

  async record<K extends FactKind>(
    tx: Transaction,
    by: string,
    accountId: string,
    kind: K,
    content: FactKinds[K],
    at: Date,
  ): Promise<string> {
    return (await this.facts.record(tx, { actorId: this.person(by), at }, accountId, kind, content)).id;
  }

  async change<K extends FactKind>(
    tx: Transaction,
    by: string,
    accountId: string,
    kind: K,
    id: string,
    content: FactKinds[K],
    at: Date,
  ): Promise<void> {
    await this.facts.change(tx, { actorId: this.person(by), at }, accountId, kind, id, content);
  }

  /** Sends a person's event; the request it waits for, or null where it was carried out. */
  async send(
    tx: Transaction,
    by: string,
    accountId: string,
    type: string,
    payload: Record<string, unknown>,
    at: Date,
  ): Promise<string | null> {
    const options = { ifMatch: null, at, speak: this.speak };
    return (await this.paths.send(tx, this.person(by), accountId, { type, payload }, options)).requestId;
  }

  async adopt(
    tx: Transaction,
    by: string,
    accountId: string,
    payload: Record<string, unknown>,
    at: Date,
  ): Promise<void> {
    const context = {
      actor: { kind: 'user', id: this.person(by) } as const,
      at,
      policyVersion: this.policy.version,
      speak: this.speak,
    };
    await this.paths.sendForImport(tx, accountId, { type: 'path.adopt', payload }, context);
  }

  recordComplaint(
    tx: Transaction,
    by: string,
    at: Date,
    said: Parameters<ComplaintsService['record']>[2],
  ): Promise<string> {
    return this.complaints.record(tx, { actorId: this.person(by), at }, said);
  }

  sayOfComplaint<T extends ComplaintEventType>(
    tx: Transaction,
    by: string,
    at: Date,
    id: string,
    type: T,
    payload: ComplaintPayloads[T],
  ): Promise<void> {
    return this.complaints.send(tx, { actorId: this.person(by), at }, id, type, payload);
  }

  async planReceivable(tx: Transaction, by: string, at: Date, fresh: NewReceivable): Promise<string> {
    return (await this.receivables.plan(tx, { actorId: this.person(by), at }, fresh)).id;
  }

  async invoice(tx: Transaction, by: string, at: Date, id: string, invoice: Invoice): Promise<void> {
    await this.receivables.invoice(tx, { actorId: this.person(by), at }, id, invoice);
  }

  async promisePayment(tx: Transaction, by: string, at: Date, id: string, said: PromiseToPay): Promise<void> {
    await this.receivables.promise(tx, { actorId: this.person(by), at }, id, said);
  }

  async recordPayment(tx: Transaction, by: string, at: Date, received: NewPayment): Promise<void> {
    await this.payments.record(tx, { actorId: this.person(by), at }, received);
  }

  async finishMilestone(tx: Transaction, by: string, at: Date, id: string, said: DoneMilestone): Promise<void> {
    await this.contracts.finishMilestone(tx, { actorId: this.person(by), at }, id, said);
  }

  async settle(tx: Transaction, by: string, at: Date, id: string, said: Settlement): Promise<void> {
    await this.contracts.settle(tx, { actorId: this.person(by), at }, id, said);
  }

  async invoicePeriod(
    tx: Transaction,
    by: string,
    at: Date,
    id: string,
    period: number,
    said: PeriodInvoice,
  ): Promise<void> {
    await this.contracts.invoice(tx, { actorId: this.person(by), at }, id, period, said);
  }

  async submit(tx: Transaction, by: string, type: SubjectType, id: string, at: Date): Promise<string> {
    return (await this.subjects.submit(tx, await this.commander(tx, by, at), type, id)).id;
  }

  async complete(
    tx: Transaction,
    by: string,
    type: SubjectType,
    id: string,
    plan: PlanRecord,
    at: Date,
  ): Promise<void> {
    await this.subjects.record(tx, await this.commander(tx, by, at), type, id, plan);
  }

  async decide(
    tx: Transaction,
    by: string,
    requestId: string,
    decision: Decision,
    comment: string | null,
    at: Date,
  ): Promise<void> {
    const request = await this.requests.read(tx, requestId);
    if (!request) throw new Error(`no approval request ${requestId}`);
    const said = { decision, comment, contentHash: request.contentHash };
    await this.approvals.decide(tx, await this.commander(tx, by, at), requestId, said);
  }

  async isOpen(tx: Transaction, requestId: string): Promise<boolean> {
    return (await this.requests.read(tx, requestId))?.status === 'open';
  }

  private async commander(tx: Transaction, by: string, at: Date) {
    return { actor: await this.auth.freshActor(tx, this.person(by)), at, ifMatch: null };
  }
}
