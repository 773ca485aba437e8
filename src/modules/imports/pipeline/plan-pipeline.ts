import Decimal from 'decimal.js';
import type { Dossier } from '../../../machines/account-path/facts';
import type { LifecycleState } from '../../../machines/policy/stages';
import {
  type ImportPlan,
  type Notice,
  parentLoops,
  parentsFirst,
  type PlannedAccount,
  type PlannedCycle,
} from '../plan';
import { groupBy } from './group-by';
import type { RowError } from '../sheet/row-error';
import { oddSpellings } from './odd-spellings';
import { type DealStage, isClosed, type Opportunity, readOpportunity, type Unusable } from './opportunities';
import { pipelineFiles, type PipelineRow, type PipelineTables } from './pipeline-files';
import { pipelinePeople } from './pipeline-people';

export interface PipelineOptions {
  zone: string;
  now: Date;
  /** Currency of the values; the files do not say. */
  currency: string;
  /** Domain of the addresses that agents and managers get; the files have none. */
  emailDomain: string;
  /** Owner of accounts that no opportunity and no relative names an agent for; default: the first manager of the teams. */
  ownerEmail?: string;
}

/** docs/adr/0005-import-mapping.md: engaging is the search for information after a first contact, prospecting comes before it. */
const STATE_OF_OPEN: Record<'Engaging' | 'Prospecting', LifecycleState> = {
  Engaging: 'discovery',
  Prospecting: 'targeting',
};

/** Revenue in the files is in millions. */
const MILLION = new Decimal(1_000_000);

/** Makes accounts, people and cycles of the three tables; every row of every file is in the plan or in a notice. */
export function planPipeline(tables: PipelineTables, options: PipelineOptions): ImportPlan & { errors: RowError[] } {
  const people = pipelinePeople(tables.teams, options.emailDomain);
  const accounts = new Set(tables.accounts.map(({ cells }) => cells.account ?? ''));
  const reading = {
    zone: options.zone,
    now: options.now,
    accounts,
    agents: new Set(tables.teams.map(({ cells }) => cells.sales_agent ?? '')),
  };
  const seen = new Set<string>();
  const read = tables.opportunities.map((row) => readOpportunity(row, reading, seen));
  const usable = read.flatMap((each) => ('usable' in each ? [each.usable] : []));
  const split = byAccount(usable);
  const owners = ownersOf(tables.accounts, split, options.ownerEmail ?? people.people[0]?.email ?? '', people.emails);
  const planned = tables.accounts.map((row) =>
    accountOf(row, split.get(row.cells.account ?? ''), owners, people.emails, options),
  );
  const unusable = [
    ...read.flatMap((each) => ('usable' in each ? [] : [notice(each)])),
    ...[...split.values()].flatMap(({ surplus }) => surplus.map(surplusNotice)),
  ];
  const notices = [...oddSpellings(tables), ...owners.notices, ...unusable];
  return {
    ...{ departments: people.departments, people: people.people },
    accounts: parentsFirst(planned),
    notices,
    counts: countsOf(tables, split, planned, unusable),
    errors: errorsOf(tables.accounts, planned),
  };
}

interface Split {
  closed: Opportunity[];
  current: Opportunity | null;
  surplus: Opportunity[];
}

/** Past cycles in the order of their dates; of the open ones the one engaged last is the account's present cycle. */
function byAccount(opportunities: Opportunity[]): Map<string, Split> {
  const groups = groupBy(opportunities, ({ account }) => account);
  return new Map(
    [...groups].map(([account, all]) => {
      const ordered = [...all].sort(inOrderOfDates);
      const open = ordered.filter(({ stage }) => !isClosed(stage));
      const current = open.at(-1) ?? null;
      return [
        account,
        {
          closed: ordered.filter(({ stage }) => isClosed(stage)),
          current,
          surplus: open.filter((each) => each !== current),
        },
      ];
    }),
  );
}

function inOrderOfDates(one: Opportunity, other: Opportunity): number {
  const keys = (each: Opportunity) => [each.engagedAt, each.closedAt ?? '', each.id].join(' ');
  return keys(one) < keys(other) ? -1 : 1;
}

interface Owners {
  of: Map<string, string>;
  notices: Notice[];
}

/** The agent of the present cycle, else of the last one; else whoever owns the parent or a subsidiary, else the fallback: said in a notice. */
function ownersOf(
  rows: PipelineRow[],
  split: Map<string, Split>,
  fallback: string,
  emails: Map<string, string>,
): Owners {
  const own = (account: string): string | undefined => {
    const { current, closed } = split.get(account) ?? {};
    const agent = (current ?? closed?.at(-1))?.agent;
    return agent === undefined ? undefined : emails.get(agent);
  };
  const owners: Owners = { of: new Map(), notices: [] };
  for (const { number, cells } of rows) {
    const { account = '', subsidiary_of: parent = '' } = cells;
    const relatives = [
      parent,
      ...rows.filter((row) => row.cells.subsidiary_of === account).map((row) => row.cells.account ?? ''),
    ];
    const email = own(account) ?? relatives.map(own).find((each) => each !== undefined) ?? fallback;
    owners.of.set(account, email);
    if (own(account) !== undefined) continue;
    owners.notices.push({
      file: pipelineFiles.accounts.file,
      row: number,
      column: 'account',
      code: 'owner-assumed',
      params: { owner: email },
      value: account,
    });
  }
  return owners;
}

function accountOf(
  row: PipelineRow,
  split: Split | undefined,
  owners: Owners,
  emails: Map<string, string>,
  options: PipelineOptions,
): PlannedAccount {
  const { account = '', subsidiary_of: parent = '' } = row.cells;
  const past = (split?.closed ?? []).map((each, index) => cycleOf(each, index + 1, emails, options.currency));
  return {
    row: row.number,
    externalRef: refOf(account),
    name: account,
    ownerEmail: owners.of.get(account) ?? '',
    parent: parent === '' ? null : { ref: refOf(parent) },
    groupName: null,
    ...positionOf(split?.current ?? null, past),
    pastCycles: past,
    facts: [{ kind: 'dossier', content: dossierOf(row, options.currency) }],
  };
}

/** With an open opportunity: its stage since its engage date. Without: partnered since the last cycle if that was won, else intake. */
function positionOf(
  current: Opportunity | null,
  past: PlannedCycle[],
): Pick<PlannedAccount, 'state' | 'enteredAt' | 'cycle' | 'opportunity'> {
  const last = past.at(-1);
  if (current) {
    const opportunity = { externalRef: current.id, project: current.product };
    return {
      state: STATE_OF_OPEN[current.stage as 'Engaging' | 'Prospecting'],
      enteredAt: current.engagedAt,
      cycle: past.length + 1,
      opportunity,
    };
  }
  if (last?.outcome === 'won') return { state: 'partnered', enteredAt: last.closedAt, cycle: last.number };
  return { state: 'intake', enteredAt: null, cycle: past.length + 1 };
}

function cycleOf(
  opportunity: Opportunity,
  number: number,
  emails: Map<string, string>,
  currency: string,
): PlannedCycle {
  const { id, product, engagedAt, closedAt, stage, value, agent } = opportunity;
  return {
    ...{ number, externalRef: id, project: product, openedAt: engagedAt, closedAt: closedAt ?? engagedAt },
    outcome: stage === 'Won' ? 'won' : 'lost',
    value: new Decimal(value ?? 0).toFixed(2),
    currency,
    ownerEmail: emails.get(agent) ?? '',
  };
}

function dossierOf({ cells }: PipelineRow, currency: string): Dossier {
  const {
    sector = '',
    year_established: founded = '',
    revenue = '',
    employees = '',
    office_location: office = '',
  } = cells;
  return {
    ...(sector ? { industry: sector } : {}),
    ...(/^\d{4}$/.test(founded) ? { foundedYear: Number(founded) } : {}),
    ...(/^\d{1,9}$/.test(employees) ? { employees: Number(employees) } : {}),
    ...(office ? { officeAddress: office } : {}),
    ...(/^\d{1,9}(\.\d+)?$/.test(revenue)
      ? { annualRevenue: { amount: MILLION.mul(revenue).toFixed(2), currency } }
      : {}),
  };
}

function refOf(account: string): string {
  return `pipeline:${account}`;
}

function notice({ row, unusable, value }: { row: PipelineRow; unusable: Unusable; value: string }): Notice {
  const { opportunity_id: opportunity = '', deal_stage: stage = '' } = row.cells;
  return {
    file: pipelineFiles.opportunities.file,
    row: row.number,
    column: null,
    code: unusable,
    params: { opportunity, stage },
    value,
  };
}

function surplusNotice({ row, id, stage, account }: Opportunity): Notice {
  const params = { opportunity: id, stage, account };
  return {
    file: pipelineFiles.opportunities.file,
    row,
    column: null,
    code: 'surplus-open' satisfies Unusable,
    params,
    value: account,
  };
}

/** The figures add up: opportunities = past cycles + current cycles + unusable ones. */
function countsOf(
  tables: PipelineTables,
  split: Map<string, Split>,
  planned: PlannedAccount[],
  unusable: Notice[],
): Record<string, number> {
  const closed = [...split.values()].flatMap((each) => each.closed);
  const ofStage = (stage: DealStage) => closed.filter((each) => each.stage === stage).length;
  const unusableBy = Object.fromEntries(
    [...new Set(unusable.map(({ code }) => code))].map((code) => [
      `unusable-${code}`,
      unusable.filter((each) => each.code === code).length,
    ]),
  );
  return {
    accounts: planned.length,
    agents: tables.teams.length,
    opportunities: tables.opportunities.length,
    pastCycles: closed.length,
    won: ofStage('Won'),
    lost: ofStage('Lost'),
    currentCycles: [...split.values()].filter(({ current }) => current !== null).length,
    accountsWithoutOpportunity: planned.filter(({ name }) => !split.has(name)).length,
    unusable: unusable.length,
    ...unusableBy,
  };
}

/** The list of accounts must be sound; single opportunities may be unusable. */
function errorsOf(rows: PipelineRow[], planned: PlannedAccount[]): RowError[] {
  const seen = new Map<string, number>();
  const looped = parentLoops(planned);
  return rows.flatMap(({ number, cells }) => {
    const { account = '', subsidiary_of: parent = '' } = cells;
    const fail = (code: string, value: string, params: Record<string, unknown> = {}): RowError[] => [
      { row: number, column: null, field: null, code, params, value },
    ];
    const before = seen.get(account);
    seen.set(account, before ?? number);
    if (account === '') return fail('required', '');
    if (before !== undefined) return fail('name-twice', account, { row: before });
    if (parent !== '' && !rows.some((row) => row.cells.account === parent)) return fail('parent-unknown', parent);
    return looped.has(refOf(account)) ? fail('parent-loop', parent) : [];
  });
}
