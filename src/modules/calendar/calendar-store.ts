import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/calendar';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { RecordedChange } from '../platform/http/change-view';
import type { CompanyDay, CompanyDays } from './company-days';

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

export interface CalendarVersion {
  version: number;
  id: string;
  at: Date;
}

/** Any number that nothing else uses. */
const CALENDAR_LOCK = 5_203_119;

const LOCK: Statement = { name: 'calendar-lock', text: 'SELECT pg_advisory_xact_lock($1)' };
const NEWEST: Statement = {
  name: 'calendar-newest',
  text: 'SELECT version, id, at FROM calendar_versions ORDER BY version DESC LIMIT 1',
};
const BY_ID: Statement = { name: 'calendar-by-id', text: 'SELECT version FROM calendar_versions WHERE id = $1' };
const DAYS: Statement = {
  name: 'calendar-days',
  text: `SELECT to_char(d.date, 'YYYY-MM-DD') AS date, d.kind, d.hours, d.name FROM calendar_days d JOIN calendar_versions v ON v.id = $1
    WHERE d.since_version <= v.version AND (d.until_version IS NULL OR d.until_version > v.version) ORDER BY d.date`,
};
const YEARS: Statement = {
  name: 'calendar-years',
  text: `SELECT DISTINCT y.year FROM calendar_years y JOIN calendar_versions v ON v.id = $1 WHERE y.since_version <= v.version ORDER BY 1`,
};
const ADD_VERSION: Statement = {
  name: 'calendar-add-version',
  text: 'INSERT INTO calendar_versions (version, id, at, actor_id, change) VALUES ($1, $2, $3, $4, $5::jsonb)',
};
const END_DAYS: Statement = {
  name: 'calendar-end-days',
  text: 'UPDATE calendar_days SET until_version = $2 WHERE date = ANY ($1::date[]) AND until_version IS NULL',
};
const ADD_DAY: Statement = {
  name: 'calendar-add-day',
  text: `INSERT INTO calendar_days (id, date, kind, hours, name, since_version) VALUES ($1, $2::date, $3, $4::jsonb, $5, $6)`,
};
const ADD_YEAR: Statement = {
  name: 'calendar-add-year',
  text: 'INSERT INTO calendar_years (year, since_version) VALUES ($1, $2)',
};
const CHANGES: Statement = {
  name: 'calendar-changes',
  text: `SELECT id, version, actor_id AS "actorId", at, change FROM calendar_versions
    WHERE $1::integer IS NULL OR version < $1 ORDER BY version DESC LIMIT $2`,
};

/** Rows of the company's calendar. Every change is a version; a version is read as it was for ever. */
@Injectable()
export class CalendarStore {
  /** One writer at a time, until the end of the transaction. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(LOCK, [CALENDAR_LOCK]);
  }

  async newest(reader: Reader): Promise<CalendarVersion | null> {
    return (await reader.query<CalendarVersion>(NEWEST))[0] ?? null;
  }

  /** @throws Error for a version that is not committed: it must not be taken for an empty calendar */
  async daysAt(reader: Reader, versionId: string): Promise<CompanyDays> {
    const [version] = await reader.query(BY_ID, [versionId]);
    if (!version) throw new Error(`calendar version ${versionId} is not there`);
    const days = await reader.query<CompanyDay>(DAYS, [versionId]);
    const years = await reader.query<{ year: number }>(YEARS, [versionId]);
    return { days, years: years.map(({ year }) => year) };
  }

  async addVersion(tx: Transaction, version: number, change: unknown, by: string | null, at: Date): Promise<void> {
    await tx.query(ADD_VERSION, [version, newId(), at, by, JSON.stringify(change)]);
  }

  async endDays(tx: Transaction, dates: readonly LocalDate[], version: number): Promise<void> {
    await tx.query(END_DAYS, [dates, version]);
  }

  async addDay(tx: Transaction, { date, kind, hours, name }: CompanyDay, version: number): Promise<void> {
    await tx.query(ADD_DAY, [newId(), date, kind, hours && JSON.stringify(hours), name, version]);
  }

  async addYear(tx: Transaction, year: number, version: number): Promise<void> {
    await tx.query(ADD_YEAR, [year, version]);
  }

  /** Newest first. */
  changes(reader: Reader, before: number | null, rows: number): Promise<RecordedChange[]> {
    return reader.query<RecordedChange>(CHANGES, [before, rows]);
  }
}
