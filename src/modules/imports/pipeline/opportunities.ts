import { DateTime } from 'luxon';
import type { PipelineRow } from './pipeline-files';

export const dealStages = ['Prospecting', 'Engaging', 'Won', 'Lost'] as const;
export type DealStage = (typeof dealStages)[number];

/** Why a row of the pipeline cannot become a cycle. */
export type Unusable =
  | 'account-missing'
  | 'account-unknown'
  | 'agent-unknown'
  | 'stage-unknown'
  | 'date-missing'
  | 'date-unreadable'
  | 'dates-contradict'
  | 'value-unreadable'
  | 'opportunity-twice'
  | 'surplus-open';

export interface Opportunity {
  row: number;
  id: string;
  agent: string;
  product: string;
  account: string;
  stage: DealStage;
  engagedAt: string;
  /** Only of closed ones. */
  closedAt: string | null;
  value: string | null;
}

export interface OpportunityReading {
  zone: string;
  now: Date;
  accounts: Set<string>;
  agents: Set<string>;
}

export type Read = { usable: Opportunity } | { row: PipelineRow; unusable: Unusable; value: string };

/** Judges one row; the first reason counts, in the order of the type, so that every row is counted once. */
export function readOpportunity(row: PipelineRow, reading: OpportunityReading, seen: Set<string>): Read {
  const {
    opportunity_id: id = '',
    sales_agent: agent = '',
    product = '',
    account = '',
    deal_stage: stage = '',
  } = row.cells;
  const no = (unusable: Unusable, value: string): Read => ({ row, unusable, value });
  if (account === '') return no('account-missing', '');
  if (!reading.accounts.has(account)) return no('account-unknown', account);
  if (!reading.agents.has(agent)) return no('agent-unknown', agent);
  if (!isDealStage(stage)) return no('stage-unknown', stage);
  const dates = datesOf(row, stage, reading);
  if ('unusable' in dates) return no(dates.unusable, dates.value);
  const value = valueOf(row, stage);
  if (value === undefined) return no('value-unreadable', row.cells.close_value ?? '');
  if (seen.has(id)) return no('opportunity-twice', id);
  seen.add(id);
  return { usable: { row: row.number, id, agent, product, account, stage, ...dates, value } };
}

export function isClosed(stage: DealStage): stage is 'Won' | 'Lost' {
  return stage === 'Won' || stage === 'Lost';
}

function isDealStage(stage: string): stage is DealStage {
  return dealStages.some((each) => each === stage);
}

type Dates = { engagedAt: string; closedAt: string | null } | { unusable: Unusable; value: string };

function datesOf({ cells }: PipelineRow, stage: DealStage, { zone, now }: OpportunityReading): Dates {
  const { engage_date: engaged = '', close_date: closed = '' } = cells;
  if (engaged === '' || (isClosed(stage) && closed === '')) return { unusable: 'date-missing', value: '' };
  const engagedAt = instantOf(engaged, zone, now);
  const closedAt = isClosed(stage) ? instantOf(closed, zone, now) : null;
  if (engagedAt === undefined) return { unusable: 'date-unreadable', value: engaged };
  if (closedAt === undefined) return { unusable: 'date-unreadable', value: closed };
  if (closedAt !== null && closedAt < engagedAt)
    return { unusable: 'dates-contradict', value: `${engaged} > ${closed}` };
  return { engagedAt, closedAt };
}

/** The published data write month/day/year; ISO dates are taken too. */
const FORMATS = ['M/d/yyyy', 'yyyy-MM-dd'];

/** A year of opportunities has a few hundred days, so each is read once. */
const known = new Map<string, string | undefined>();

function instantOf(text: string, zone: string, now: Date): string | undefined {
  const key = `${zone} ${text}`;
  if (!known.has(key) && known.size < 10_000) known.set(key, readInstant(text, zone));
  const instant = known.has(key) ? known.get(key) : readInstant(text, zone);
  return instant !== undefined && Date.parse(instant) <= now.getTime() ? instant : undefined;
}

function readInstant(text: string, zone: string): string | undefined {
  for (const format of FORMATS) {
    const moment = DateTime.fromFormat(text, format, { zone });
    if (moment.isValid) return moment.toUTC().toISO() ?? undefined;
  }
  return undefined;
}

/** Decimal text of a closed one, null of an open one, undefined where it cannot be read. */
function valueOf({ cells }: PipelineRow, stage: DealStage): string | null | undefined {
  if (!isClosed(stage)) return null;
  const text = (cells.close_value ?? '').replace(/(?<=\d),(?=\d{3}\b)/g, '');
  return /^\d{1,16}(\.\d{1,2})?$/.test(text) ? text : undefined;
}
